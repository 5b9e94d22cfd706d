package fr.palmares.sample;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The second call as the platform exports it: dossiers, establishments, opinions, partners. */
final class PlatformExport {

    private static final List<String> PARTNER_HEADER =
            List.of("Dossier ID", "Ligne", "Nom du partenaire", "Rôle", "Convention signée");

    private PlatformExport() {}

    static List<Sheet> sheets(List<Dossier> dossiers) {
        return List.of(
                Sheet.of("Dossiers", DossierRow.HEADER, dossiers.stream().map(DossierRow::of)),
                Sheet.of(
                        "Etablissements",
                        EstablishmentRow.HEADER,
                        dossiers.stream().map(EstablishmentRow::of)),
                Sheet.of("Avis", OpinionRow.HEADER, OpinionRow.all()),
                Sheet.of(
                        "(7) Partenaires",
                        PARTNER_HEADER,
                        dossiers.stream().flatMap(PlatformExport::partners)));
    }

    private static Stream<List<Cell>> partners(Dossier dossier) {
        return IntStream.range(0, dossier.partners().size())
                .mapToObj(i -> partner(dossier, i + 1, dossier.partners().get(i)));
    }

    private static List<Cell> partner(Dossier dossier, int line, List<String> values) {
        return List.of(
                new Cell.Text(dossier.number()),
                new Cell.Numeric(Integer.toString(line)),
                new Cell.Text(dossier.typography().apply(values.get(0))),
                new Cell.Text(dossier.typography().apply(values.get(1))),
                new Cell.Text(values.get(2)));
    }
}
