package fr.palmares.intake;

import fr.palmares.model.Decision;
import fr.palmares.model.Outcome;
import fr.palmares.model.Refused;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads decisions: {@code dossier,list[,position][,motivation]}, {@code list} being laureate,
 * reserve, not-selected or revisit (to be decided before the session ends).
 */
public final class ReadDecisions {
    private static final NamedTable TABLE =
            new NamedTable(List.of("dossier", "list"), List.of("position", "motivation"))
                    .without("juror", "criterion");
    private static final Map<String, Outcome> LISTS =
            Map.ofEntries(
                    Map.entry("laureate", Outcome.LAUREATE),
                    Map.entry("laureat", Outcome.LAUREATE),
                    Map.entry("reserve", Outcome.RESERVE),
                    Map.entry("liste complementaire", Outcome.RESERVE),
                    Map.entry("not-selected", Outcome.NOT_SELECTED),
                    Map.entry("notselected", Outcome.NOT_SELECTED),
                    Map.entry("not selected", Outcome.NOT_SELECTED),
                    Map.entry("non retenu", Outcome.NOT_SELECTED),
                    Map.entry("revisit", Outcome.REVISIT),
                    Map.entry("a revoir", Outcome.REVISIT));

    private ReadDecisions() {}

    /**
     * Reads the decisions of a round, in order.
     *
     * @param round code of the round they are for
     * @param separator what parts the fields, or null to guess
     * @throws Refused at the first thing that is wrong, with its row; also for a position on
     *     another list than the reserve
     */
    public static Listed<Placed<Decision>> read(
            Path file, String round, @Nullable Character separator) {
        return readWith(file, round, ListReading.strict(separator));
    }

    /** The same, a row that is wrong being told as asked. */
    public static Listed<Placed<Decision>> readWith(Path file, String round, ListReading how) {
        NamedTable.Once<String, Decision> once = new NamedTable.Once<>();
        return TABLE.read(
                file,
                how,
                row -> {
                    Decision decision =
                            new Decision(
                                    round,
                                    row.required("dossier"),
                                    row.oneOf(
                                            "list",
                                            LISTS,
                                            "laureate, reserve, not-selected, revisit"),
                                    position(row),
                                    row.text("motivation"));
                    return once.first(decision.dossier(), decision, row.place())
                            ? Optional.of(new Placed<>(decision, row.place()))
                            : Optional.empty();
                });
    }

    private static int position(NamedRow row) {
        String text = row.text("position");
        if (text.isEmpty()) {
            return 0;
        }
        if (!text.matches("[1-9]\\d{0,5}")) {
            throw new Refused(row.place("position"), "refused.value.position", text);
        }
        return Integer.parseInt(text);
    }
}
