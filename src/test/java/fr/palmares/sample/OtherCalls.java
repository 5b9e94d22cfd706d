package fr.palmares.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is not the second call: the laureates of the first one and the regions' projects. */
final class OtherCalls {

    private static final List<String> FIRST_CALL =
            List.of(
                    "Dossier",
                    "Organisme",
                    "Type d'organisme",
                    "Intitulé du projet",
                    "Objectif",
                    "Données de départ",
                    "Origine des données",
                    "Technique envisagée",
                    "Famille d'IA",
                    "Gains attendus",
                    "Domaine",
                    "Région");

    private static final List<String> REGIONS =
            List.of(
                    "Réf.",
                    "Collectivité",
                    "Nom de l'expérimentation",
                    "De quoi s'agit-il ?",
                    "Données",
                    "IA",
                    "Bénéfices",
                    "Statut",
                    "Région",
                    "Fiche mise à jour le");

    private OtherCalls() {}

    /** The six laureates of the first call, as rows with a header. */
    static List<List<String>> firstCall() {
        Stream<List<String>> laureates = Resources.rows("first-call.txt", '|').stream();
        return Stream.concat(
                        Stream.of(FIRST_CALL),
                        laureates.map(row -> row.stream().map(FrenchTypography::set).toList()))
                .toList();
    }

    /** The seven projects of the regions, in a sheet such as a person makes. */
    static Sheet regions() {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(new Cell.Heading("Expérimentations d’IA menées par les régions")));
        rows.add(List.of());
        rows.add(REGIONS.stream().<Cell>map(Cell.Heading::new).toList());
        Resources.rows("regions.txt", '|').forEach(row -> rows.add(region(row)));
        return new Sheet("Régions", rows);
    }

    private static List<Cell> region(List<String> row) {
        List<Cell> cells = new ArrayList<>();
        row.subList(0, 9).forEach(value -> cells.add(new Cell.Text(FrenchTypography.set(value))));
        cells.add(new Cell.Day(LocalDate.parse(row.get(9))));
        return cells;
    }
}
