package fr.palmares.intake;

import fr.palmares.model.Recusal;
import fr.palmares.model.Refused;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads recusals: {@code juror,dossier[,reason]}. */
public final class ReadRecusals {
    private static final NamedTable TABLE =
            new NamedTable(List.of("juror", "dossier"), List.of("reason"));

    private ReadRecusals() {}

    /**
     * Reads the recusals, in order.
     *
     * @param separator what parts the fields, or null to guess
     * @throws Refused at the first thing that is wrong, with its row
     */
    public static Listed<Placed<Recusal>> read(Path file, @Nullable Character separator) {
        NamedTable.Once<List<String>, Recusal> once = new NamedTable.Once<>();
        return TABLE.read(
                file,
                separator,
                row -> {
                    Recusal recusal =
                            new Recusal(
                                    row.required("juror"),
                                    row.required("dossier"),
                                    row.text("reason"));
                    List<String> pair = List.of(recusal.juror(), recusal.dossier());
                    return once.first(pair, recusal, row.place())
                            ? Optional.of(new Placed<>(recusal, row.place()))
                            : Optional.empty();
                });
    }
}
