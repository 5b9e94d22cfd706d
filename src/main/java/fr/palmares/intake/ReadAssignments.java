package fr.palmares.intake;

import fr.palmares.model.Assignment;
import fr.palmares.model.Refused;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads who reads what: {@code juror,dossier}. */
public final class ReadAssignments {
    private static final NamedTable TABLE =
            new NamedTable(List.of("juror", "dossier"), List.of())
                    .without("criterion", "reason", "interest", "declared");

    private ReadAssignments() {}

    /**
     * Reads the assignments of a round, in order.
     *
     * @param round code of the round they are for
     * @param separator what parts the fields, or null to guess
     * @throws Refused at the first thing that is wrong, with its row
     */
    public static Listed<Placed<Assignment>> read(
            Path file, String round, @Nullable Character separator) {
        return readWith(file, round, ListReading.strict(separator));
    }

    /** The same, a row that is wrong being told as asked. */
    public static Listed<Placed<Assignment>> readWith(Path file, String round, ListReading how) {
        NamedTable.Once<Assignment, Assignment> once = new NamedTable.Once<>();
        return TABLE.read(
                file,
                how,
                row -> {
                    Assignment given =
                            new Assignment(round, row.required("juror"), row.required("dossier"));
                    return once.first(given, given, row.place())
                            ? Optional.of(new Placed<>(given, row.place()))
                            : Optional.empty();
                });
    }
}
