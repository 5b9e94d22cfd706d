package fr.palmares.app;

import fr.palmares.journal.Event.ConvocationSet;
import fr.palmares.model.Invited;
import fr.palmares.model.Refused;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The letters that ask members and candidates of the round to come, in the call's own words. */
public final class WriteConvocations {
    private static final Pattern FIELD = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");

    private final CallSession session;

    public WriteConvocations(CallSession session) {
        this.session = session;
    }

    /**
     * Keeps texts as one act. They go before the templates that lie beside the letters.
     *
     * @param texts paragraphs between empty lines; blank for the usual letter
     * @throws Refused when one names a field that its letters do not have
     */
    public void keep(Map<Invited, String> texts) {
        KeepCall.coordinators(session);
        texts.forEach(WriteConvocations::check);
        session.record(
                state ->
                        List.copyOf(
                                texts.entrySet().stream()
                                        .map(
                                                t ->
                                                        new ConvocationSet(
                                                                t.getValue().strip(), t.getKey()))
                                        .toList()));
    }

    private static void check(Invited to, String text) {
        FIELD.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !to.fields().contains(name))
                .findFirst()
                .ifPresent(
                        name -> {
                            throw new Refused("refused.convocation.field", name, fields(to));
                        });
    }

    /** Every field as it is written: {@code {{nom}}}. */
    public static String fields(Invited to) {
        return to.fields().stream().map(f -> "{{" + f + "}}").collect(Collectors.joining(", "));
    }
}
