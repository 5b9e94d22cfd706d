package fr.palmares.app;

import fr.palmares.app.blind.FoundName;
import fr.palmares.app.blind.NameKind;
import fr.palmares.app.blind.NameProposals;
import fr.palmares.app.blind.PersonNames;
import fr.palmares.app.blind.Redactor;
import fr.palmares.journal.Event;
import fr.palmares.journal.Event.BlindReadingSet;
import fr.palmares.journal.Event.PseudonymsSet;
import fr.palmares.model.AnswerTable;
import fr.palmares.model.BlindReading;
import fr.palmares.model.BlindReading.Field;
import fr.palmares.model.CallState;
import fr.palmares.model.Dossier;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Pseudonym;
import fr.palmares.model.Refused;
import fr.palmares.text.Messages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reading blind: what is left out of what goes to jurors in a round, and what stands for the names
 * in dossiers. Marks, merging and ranking know nothing of it.
 */
public final class ReadBlind {
    private final CallSession session;
    private final Supplier<CallState> state;
    private final Messages messages;

    /**
     * Nothing is read yet.
     *
     * @param language of the pseudonyms that are proposed
     */
    public ReadBlind(CallSession session, Locale language) {
        this(session, session::state, language);
    }

    private ReadBlind(CallSession session, Supplier<CallState> state, Locale language) {
        this.session = session;
        this.state = state;
        this.messages = Messages.of(language);
    }

    /**
     * A part of the form that may be left out.
     *
     * @param label as {@link BlindReading#labels()} names it
     * @param dossiers how many dossiers say something there
     * @param example what the first of them says, or ""
     */
    public record Part(String label, int dossiers, String example) {}

    /** The rule of the round in view. */
    public BlindReading rule() {
        return state.get().procedure().blind();
    }

    /** Sets the rule of the round in view. */
    public void rule(BlindReading rule) {
        set(rule, List.of());
    }

    /**
     * What one would leave out to begin with: who, where, the fields that ask for people and how to
     * reach them, and attachments.
     */
    public BlindReading suggested() {
        return new BlindReading(
                true,
                List.of(Field.ORGANISATION, Field.SIRET, Field.REGION),
                parts().stream().map(Part::label).filter(PersonNames::identifies).toList(),
                true);
    }

    /** The form's parts: its answers in their order, then its repeated blocks and their columns. */
    public List<Part> parts() {
        Map<String, Part> parts = new LinkedHashMap<>();
        Map<String, Part> blocks = new LinkedHashMap<>();
        for (Dossier dossier : dossiers().values()) {
            dossier.answers().forEach(a -> add(parts, a.label(), a.value()));
            for (AnswerTable table : dossier.tables()) {
                add(blocks, table.name(), table.rows().isEmpty() ? "" : "…");
                for (int i = 0; i < table.header().size(); i++) {
                    int column = i;
                    add(
                            blocks,
                            table.name() + BlindReading.COLUMN + table.header().get(i),
                            table.rows().stream()
                                    .map(r -> r.get(column))
                                    .filter(c -> !c.isBlank())
                                    .findFirst()
                                    .orElse(""));
                }
            }
        }
        blocks.forEach(parts::putIfAbsent);
        return List.copyOf(parts.values());
    }

    private static void add(Map<String, Part> parts, String label, String value) {
        boolean said = !value.isBlank();
        parts.merge(
                label,
                new Part(label, said ? 1 : 0, value.strip()),
                (a, b) ->
                        new Part(
                                label,
                                a.dossiers() + b.dossiers(),
                                a.example().isEmpty() ? b.example() : a.example()));
    }

    /** The names that the coordinator has looked at. */
    public List<Pseudonym> names() {
        return session.with(s -> s.tables().pseudonyms());
    }

    /** The names in what jurors would read under a rule, and a pseudonym for each. */
    public List<FoundName> found(BlindReading rule) {
        return NameProposals.of(dossiers().values(), rule, names(), this::word);
    }

    private String word(NameKind kind) {
        return messages.get("blind.word." + kind);
    }

    /**
     * Settles names: those named replace what was said of them, the others stay.
     *
     * @throws Refused when a pseudonym would let one of the names be read
     */
    public void settle(Collection<Pseudonym> names) {
        set(null, names);
    }

    /**
     * Sets the rule of the round in view and settles names, in one act.
     *
     * @param rule null to leave it
     * @throws Refused when a pseudonym would let one of the names be read; nothing changed then
     */
    public void set(@Nullable BlindReading rule, Collection<Pseudonym> names) {
        notInACopy();
        session.record(
                state -> {
                    check(with(names));
                    List<Event> events = new ArrayList<>();
                    if (rule != null) {
                        events.add(new BlindReadingSet(rule));
                    }
                    events.add(new PseudonymsSet(List.copyOf(names)));
                    return events;
                });
    }

    /** Settles every name found that nobody looked at, with the pseudonym proposed; how many. */
    public int confirmAll() {
        List<Pseudonym> names =
                found(rule()).stream()
                        .filter(n -> n.settled() == null)
                        .map(n -> new Pseudonym(n.name(), n.pseudonym()))
                        .toList();
        if (!names.isEmpty()) {
            settle(names);
        }
        return names.size();
    }

    /** The names known, with these instead of what was said of them. */
    private List<Pseudonym> with(Collection<Pseudonym> names) {
        Map<String, Pseudonym> all = new LinkedHashMap<>();
        names().forEach(n -> all.put(n.name(), n));
        names.forEach(n -> all.put(n.name(), n));
        return List.copyOf(all.values());
    }

    private static void check(List<Pseudonym> all) {
        Redactor redactor = new Redactor(BlindReading.NONE, all);
        for (Pseudonym one : all) {
            String pseudonym = one.pseudonym();
            if (pseudonym != null && !redactor.replaced(pseudonym).replaced().isEmpty()) {
                throw new Refused("refused.blind.pseudonym", pseudonym, one.name());
            }
        }
    }

    /**
     * What makes the round's dossiers blind; empty where they are not read blind.
     *
     * @throws Refused when names stand in them that nobody looked at
     */
    static Optional<Redactor> redactor(CallSession session) {
        return redactor(session, session.state());
    }

    /** The same for a round that need not be the one in view. */
    static Optional<Redactor> redactor(CallSession session, CallState state) {
        BlindReading rule = state.procedure().blind();
        if (!rule.on()) {
            return Optional.empty();
        }
        ReadBlind blind = new ReadBlind(session, () -> state, Locale.FRENCH);
        List<FoundName> open = blind.found(rule).stream().filter(n -> n.settled() == null).toList();
        if (!open.isEmpty()) {
            throw new Refused("refused.blind.names", open.size(), open.getFirst().name());
        }
        return Optional.of(new Redactor(rule, blind.names()));
    }

    /**
     * A dossier as a blind reader gets it.
     *
     * @throws Refused when one of the names could still be read in it
     */
    static Dossier blind(Redactor redactor, Dossier dossier) {
        Dossier made = redactor.dossier(dossier);
        redactor.left(made)
                .ifPresent(
                        name -> {
                            throw new Refused("refused.blind.left", dossier.number(), name);
                        });
        return made;
    }

    /** The state with the heads of these dossiers as a blind reader may know them. */
    static CallState blind(CallState state, Collection<Dossier> redacted) {
        Map<String, DossierHead> heads = new LinkedHashMap<>();
        redacted.forEach(d -> heads.put(d.number(), d.head()));
        return state.withHeads(heads);
    }

    /**
     * A dossier as jurors would get it.
     *
     * @param dossier with its names still
     * @param redactor shows where pseudonyms stand in its texts
     */
    public record Preview(Dossier dossier, Redactor redactor) {
        /** With pseudonyms, as it would go out. */
        public Dossier redacted() {
            return redactor.dossier(dossier);
        }
    }

    /**
     * What jurors would get of a dossier.
     *
     * @param names instead of what was settled of them; those not settled stand as proposed
     */
    public Preview preview(String number, BlindReading rule, Collection<Pseudonym> names) {
        Redactor redactor = new Redactor(rule, with(names));
        return new Preview(redactor.without(session.dossier(number)), redactor);
    }

    /** How many jurors were given a package of this round already; it stays as it went. */
    public int sent() {
        String round = session.state().round().code();
        return session.with(s -> s.tables().exchanges().packages(round).size());
    }

    private Map<String, Dossier> dossiers() {
        Map<String, Dossier> all = session.dossiers();
        Map<String, Dossier> some = new LinkedHashMap<>();
        state.get()
                .ranked()
                .forEach(
                        head ->
                                some.put(
                                        head.number(),
                                        Objects.requireNonNull(all.get(head.number()))));
        return some;
    }

    private void notInACopy() {
        if (session.copy().isPresent()) {
            throw new Refused("refused.copy.notOwn", session.author());
        }
    }
}
