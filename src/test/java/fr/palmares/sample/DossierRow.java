package fr.palmares.sample;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;

/** A row of the sheet of dossiers: the platform's fixed columns, then the form's fields. */
final class DossierRow {

    /** The labels of the platform for candidates that are organisations. */
    private static final List<String> FIXED =
            List.of(
                    "ID",
                    "Email",
                    "FranceConnect ?",
                    "Entreprise raison sociale",
                    "À archiver",
                    "État du dossier",
                    "Dernière mise à jour le",
                    "Dernière mise à jour du dossier le",
                    "Déposé le",
                    "Passé en instruction le",
                    "Traité le",
                    "Motivation de la décision",
                    "Instructeurs");

    private static final List<String> FORM =
            List.of(
                    "Intitulé du projet",
                    "Type d'organisme",
                    "Domaine",
                    "Région",
                    "Volet demandé",
                    "Votre organisme gère-t-il directement un service public ?",
                    "Objectif",
                    "Problème à résoudre",
                    "Données de départ",
                    "Origine des données",
                    "Technique envisagée",
                    "Famille d'IA",
                    "Équipe",
                    "Gains attendus",
                    "Nombre d'agents concernés",
                    "Budget prévisionnel (en euros)",
                    "Date de début souhaitée",
                    "Documents joints",
                    "Remarque du service instructeur");

    static final List<String> HEADER = Stream.concat(FIXED.stream(), FORM.stream()).toList();

    private static final LocalDateTime EXAMINATION = LocalDateTime.of(2019, 6, 3, 9, 0);

    private DossierRow() {}

    static List<Cell> of(Dossier dossier) {
        return Stream.concat(fixed(dossier), form(dossier)).toList();
    }

    private static Stream<Cell> fixed(Dossier dossier) {
        LocalDateTime submitted = dossier.submitted();
        boolean examined = dossier.examined();
        LocalDateTime begun = EXAMINATION.plusSeconds(Long.parseLong(dossier.number()) % 20_000);
        return Stream.of(
                new Cell.Text(dossier.number()),
                new Cell.Text(dossier.fact("courriel") + "@exemple.invalid"),
                Cell.truth(false),
                new Cell.Text(dossier.phrase("organisation")),
                Cell.truth(false),
                new Cell.Text(examined ? "En instruction" : "En construction"),
                new Cell.Moment(examined ? begun : submitted.plusSeconds(2)),
                new Cell.Moment(submitted.minusSeconds(95)),
                new Cell.Moment(submitted),
                examined ? new Cell.Moment(begun) : new Cell.Blank(),
                new Cell.Blank(),
                new Cell.Blank(),
                new Cell.Text("instruction.a@exemple.invalid instruction.b@exemple.invalid"));
    }

    private static Stream<Cell> form(Dossier dossier) {
        return Stream.of(
                new Cell.Text(dossier.phrase("titre")),
                new Cell.Text(dossier.fact("type")),
                new Cell.Text(dossier.fact("domaine")),
                new Cell.Text(dossier.fact("region")),
                new Cell.Text(dossier.fact("volet")),
                new Cell.Text(dossier.fact("service", "Oui")),
                new Cell.Text(dossier.answer("Objectif")),
                new Cell.Text(dossier.answer("Problème à résoudre")),
                new Cell.Text(dossier.answer("Données de départ")),
                new Cell.Text(dossier.fact("origine")),
                new Cell.Text(dossier.answer("Technique envisagée")),
                new Cell.Text(dossier.fact("famille")),
                new Cell.Text(dossier.answer("Équipe")),
                new Cell.Text(dossier.answer("Gains attendus")),
                new Cell.Numeric(dossier.fact("agents")),
                new Cell.Numeric(Double.toString(Double.parseDouble(dossier.fact("budget")))),
                new Cell.Text(dossier.fact("debut")),
                new Cell.Text(dossier.fact("documents")),
                Cell.text(dossier.typography().apply(dossier.fact("remarque", ""))));
    }
}
