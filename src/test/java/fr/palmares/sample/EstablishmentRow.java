package fr.palmares.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A row of the sheet of establishments: the candidate's own, with an invented number. */
final class EstablishmentRow {

    static final List<String> HEADER =
            List.of(
                    "Dossier ID",
                    "Champ",
                    "Établissement SIRET",
                    "Etablissement enseigne",
                    "Établissement siège social",
                    "Établissement NAF",
                    "Établissement libellé NAF",
                    "Établissement Adresse",
                    "Établissement numero voie",
                    "Établissement type voie",
                    "Établissement nom voie",
                    "Établissement complément adresse",
                    "Établissement code postal",
                    "Établissement localité",
                    "Établissement code INSEE localité",
                    "Entreprise SIREN",
                    "Entreprise capital social",
                    "Entreprise numero TVA intracommunautaire",
                    "Entreprise forme juridique",
                    "Entreprise forme juridique code",
                    "Entreprise nom commercial",
                    "Entreprise raison sociale",
                    "Entreprise SIRET siège social",
                    "Entreprise code effectif entreprise",
                    "Entreprise date de création",
                    "Entreprise état administratif",
                    "Entreprise nom",
                    "Entreprise prénom",
                    "Association RNA",
                    "Association titre",
                    "Association objet",
                    "Association date de création",
                    "Association date de déclaration",
                    "Association date de publication");

    private EstablishmentRow() {}

    static List<Cell> of(Dossier dossier) {
        Map<String, Cell> cells = new TreeMap<>();
        String siret = InventedSiret.of(dossier.number());
        cells.put("Dossier ID", new Cell.Text(dossier.number()));
        cells.put("Champ", new Cell.Text("Dossier"));
        cells.put("Établissement SIRET", new Cell.Text(siret));
        cells.put("Établissement siège social", Cell.truth(true));
        cells.put("Entreprise SIREN", new Cell.Text(siret.substring(0, 9)));
        cells.put("Entreprise SIRET siège social", new Cell.Text(siret));
        cells.put("Entreprise raison sociale", new Cell.Text(dossier.phrase("organisation")));
        cells.put("Entreprise état administratif", new Cell.Text("actif"));
        addPlace(dossier, cells);
        if (dossier.fictitious()) {
            addInvention(dossier, cells);
        }
        return HEADER.stream().map(label -> cells.getOrDefault(label, new Cell.Blank())).toList();
    }

    private static void addPlace(Dossier dossier, Map<String, Cell> cells) {
        String[] town = dossier.phrase("ville").split(" ", 2);
        cells.put("Établissement code postal", new Cell.Text(town[0]));
        cells.put("Établissement localité", new Cell.Text(town[1]));
    }

    private static void addInvention(Dossier dossier, Map<String, Cell> cells) {
        String street = dossier.phrase("adresse");
        cells.put("Établissement Adresse", new Cell.Text(street + " " + dossier.phrase("ville")));
        cells.put("Établissement nom voie", new Cell.Text(street));
        LocalDate created =
                LocalDate.of(1990, 1, 1).plusDays(Long.parseLong(dossier.number()) % 9_000);
        cells.put("Entreprise date de création", new Cell.Day(created));
        switch (dossier.fact("type")) {
            case "entreprise privée" -> {
                cells.put("Entreprise capital social", new Cell.Numeric("50000"));
                cells.put("Entreprise forme juridique", new Cell.Text("SAS"));
                cells.put("Établissement NAF", new Cell.Text("5829C"));
                cells.put(
                        "Établissement libellé NAF",
                        new Cell.Text("Édition de logiciels applicatifs"));
            }
            case "association" -> {
                cells.put("Association RNA", new Cell.Text("W999000042"));
                cells.put("Association titre", new Cell.Text(dossier.phrase("organisation")));
                cells.put("Association objet", new Cell.Text("Conseil aux communes adhérentes"));
                cells.put("Association date de création", new Cell.Day(created));
            }
            default -> {
                cells.put("Établissement NAF", new Cell.Text("8411Z"));
                cells.put(
                        "Établissement libellé NAF",
                        new Cell.Text("Administration publique générale"));
            }
        }
    }
}
