package fr.palmares.intake;

import fr.palmares.model.Juror;
import fr.palmares.model.Refused;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a jury: {@code juror[,name][,email][,organisation][,expertise][,role]}. */
public final class ReadJury {
    private static final NamedTable TABLE =
            new NamedTable(
                            List.of("juror"),
                            List.of("name", "email", "organisation", "expertise", "role"))
                    .without("dossier", "criterion");
    private static final Map<String, Juror.Role> ROLES =
            Map.of(
                    "chair", Juror.Role.CHAIR,
                    "president", Juror.Role.CHAIR,
                    "presidente", Juror.Role.CHAIR,
                    "", Juror.Role.MEMBER,
                    "member", Juror.Role.MEMBER,
                    "membre", Juror.Role.MEMBER);

    private ReadJury() {}

    /**
     * Reads the jurors, in order.
     *
     * @param separator what parts the fields, or null to guess
     * @throws Refused at the first thing that is wrong, with its row
     */
    public static Listed<Placed<Juror>> read(Path file, @Nullable Character separator) {
        return readWith(file, ListReading.strict(separator));
    }

    /** The same, a row that is wrong being told as asked. */
    public static Listed<Placed<Juror>> readWith(Path file, ListReading how) {
        NamedTable.Once<String, Juror> once = new NamedTable.Once<>();
        return TABLE.read(
                file,
                how,
                row -> {
                    Juror juror =
                            new Juror(
                                    row.required("juror"),
                                    row.text("name"),
                                    row.text("email"),
                                    row.text("organisation"),
                                    row.text("expertise"),
                                    row.oneOf("role", ROLES, "chair"));
                    return once.first(juror.code(), juror, row.place())
                            ? Optional.of(new Placed<>(juror, row.place()))
                            : Optional.empty();
                });
    }
}
