package fr.palmares.intake;

import fr.palmares.model.Recusal;
import fr.palmares.model.Refused;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads recusals: {@code juror,dossier[,reason][,interest][,declared]}. */
public final class ReadRecusals {
    private static final NamedTable TABLE =
            new NamedTable(List.of("juror", "dossier"), List.of("reason", "interest", "declared"))
                    .without("criterion", "admissible", "list");

    private ReadRecusals() {}

    /**
     * Reads the recusals, in order.
     *
     * @param separator what parts the fields, or null to guess
     * @throws Refused at the first thing that is wrong, with its row
     */
    public static Listed<Placed<Recusal>> read(Path file, @Nullable Character separator) {
        return readWith(file, ListReading.strict(separator));
    }

    /** The same, a row that is wrong being told as asked. */
    public static Listed<Placed<Recusal>> readWith(Path file, ListReading how) {
        NamedTable.Once<List<String>, Recusal> once = new NamedTable.Once<>();
        return TABLE.read(
                file,
                how,
                row -> {
                    Recusal recusal =
                            new Recusal(
                                    row.required("juror"),
                                    row.required("dossier"),
                                    row.text("reason"),
                                    ReadInterests.kind(row.text("interest"), row.place("interest")),
                                    day(row),
                                    Recusal.Declarer.COORDINATOR);
                    List<String> pair = List.of(recusal.juror(), recusal.dossier());
                    return once.first(pair, recusal, row.place())
                            ? Optional.of(new Placed<>(recusal, row.place()))
                            : Optional.empty();
                });
    }

    private static @Nullable LocalDate day(NamedRow row) {
        String text = row.text("declared");
        return text.isEmpty()
                ? null
                : Moments.parse(text)
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                row.place("declared"),
                                                "refused.interests.day",
                                                text))
                        .toLocalDate();
    }
}
