package fr.palmares.intake;

import fr.palmares.model.Eligibility;
import fr.palmares.model.Eligibility.Verdict;
import fr.palmares.model.Refused;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads verdicts on eligibility: {@code dossier,admissible[,reason]}, {@code admissible} being yes,
 * no (oui, non, true, false, 1, 0), to-complete (à compléter), to-settle (à trancher) or exception.
 */
public final class ReadEligibility {
    private static final NamedTable TABLE =
            new NamedTable(List.of("dossier", "admissible"), List.of("reason"))
                    .without("juror", "criterion");
    private static final Map<String, Verdict> VERDICTS = verdicts();

    private ReadEligibility() {}

    private static Map<String, Verdict> verdicts() {
        Map<String, Verdict> verdicts = new HashMap<>();
        YesNo.SPELLINGS.forEach(
                (spelling, yes) ->
                        verdicts.put(spelling, yes ? Verdict.ADMISSIBLE : Verdict.INADMISSIBLE));
        verdicts.put("admissible", Verdict.ADMISSIBLE);
        verdicts.put("recevable", Verdict.ADMISSIBLE);
        verdicts.put("inadmissible", Verdict.INADMISSIBLE);
        verdicts.put("irrecevable", Verdict.INADMISSIBLE);
        verdicts.put("to-complete", Verdict.TO_COMPLETE);
        verdicts.put("to complete", Verdict.TO_COMPLETE);
        verdicts.put("a completer", Verdict.TO_COMPLETE);
        verdicts.put("to-settle", Verdict.TO_SETTLE);
        verdicts.put("a trancher", Verdict.TO_SETTLE);
        verdicts.put("exception", Verdict.EXCEPTION);
        return Map.copyOf(verdicts);
    }

    /**
     * Reads the verdicts, in order.
     *
     * @param separator what parts the fields, or null to guess
     * @throws Refused at the first thing that is wrong, with its row; also for a dossier said to be
     *     inadmissible without a reason
     */
    public static Listed<Placed<Eligibility>> read(Path file, @Nullable Character separator) {
        return readWith(file, ListReading.strict(separator));
    }

    /** The same, a row that is wrong being told as asked. */
    public static Listed<Placed<Eligibility>> readWith(Path file, ListReading how) {
        NamedTable.Once<String, Eligibility> once = new NamedTable.Once<>();
        return TABLE.read(
                file,
                how,
                row -> {
                    Eligibility verdict =
                            new Eligibility(
                                    row.required("dossier"),
                                    row.oneOf(
                                            "admissible",
                                            VERDICTS,
                                            "yes, no, to-complete, to-settle, exception"),
                                    row.text("reason"));
                    return once.first(verdict.dossier(), verdict, row.place())
                            ? Optional.of(new Placed<>(verdict, row.place()))
                            : Optional.empty();
                });
    }
}
