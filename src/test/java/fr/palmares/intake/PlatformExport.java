package fr.palmares.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One call's dossiers as the platform holds them, and the sheets it makes of them: for persons or
 * organisations, by the headers of a year, or by a template. How a value looks in a file is the
 * writer's matter.
 */
final class PlatformExport {
    /** Whose headers a sheet has. */
    enum Age {
        /** « Archivé », no FranceConnect, one column for question and introduction. */
        IN_2019,
        /** As since December 2024. */
        TODAY,
        /** By the coordinator's template. */
        TEMPLATE
    }

    /** Text that means true or false in a standard export. */
    record Flag(boolean value) {}

    /** A label that the first writer of workbooks makes a number or a date of. */
    record Looks(Object like, String label) {}

    static final LocalDateTime FILED = LocalDateTime.of(2026, 1, 15, 14, 52, 35);
    static final LocalDateTime CHANGED = LocalDateTime.of(2026, 7, 14, 9, 5, 1);
    static final LocalDate BORN = LocalDate.of(1984, 2, 29);
    static final LocalDate MADE = LocalDate.of(1990, 1, 1);
    static final String LINES = "Deux lignes :\n« l’été », \"dit-on\" & <b> ; à 1\u00a0000\u202f€";

    private static final List<String> ESTABLISHMENT =
            List.of(
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

    private final boolean organisations;
    private final Age age;
    private final boolean english;
    private boolean empty;

    PlatformExport(boolean organisations, Age age, boolean english) {
        this.organisations = organisations;
        this.age = age;
        this.english = english;
    }

    /** The same without a dossier, as the platform writes it: without their header either. */
    PlatformExport emptied() {
        empty = true;
        return this;
    }

    boolean template() {
        return age == Age.TEMPLATE;
    }

    boolean organisations() {
        return organisations;
    }

    Age age() {
        return age;
    }

    /** The rows of « Dossiers », the header first; {@code csv} has the applicant in columns. */
    List<List<@Nullable Object>> dossiers(boolean csv) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        if (empty) {
            rows.add(new ArrayList<>());
            return rows;
        }
        Map<Object, @Nullable Object> first = fields(csv, 0);
        rows.add(labels(first));
        rows.add(new ArrayList<>(first.values()));
        rows.add(new ArrayList<>(fields(csv, 1).values()));
        return rows;
    }

    /** A label that comes twice is a key that is equal to none other. */
    private static final class Label {
        private final String text;

        Label(String text) {
            this.text = text;
        }
    }

    private static List<@Nullable Object> labels(Map<Object, @Nullable Object> fields) {
        List<@Nullable Object> labels = new ArrayList<>();
        fields.keySet().forEach(key -> labels.add(key instanceof Label label ? label.text : key));
        return labels;
    }

    private Map<Object, @Nullable Object> fields(boolean csv, int which) {
        Map<Object, @Nullable Object> fields = new LinkedHashMap<>();
        if (age == Age.TEMPLATE) {
            template(fields, which);
        } else {
            standard(fields, csv, which);
        }
        form(fields, which);
        return fields;
    }

    private void standard(Map<Object, @Nullable Object> fields, boolean csv, int which) {
        boolean today = age == Age.TODAY;
        fields.put("ID", which == 0 ? "404218" : "404219");
        fields.put("Email", which == 0 ? "a@exemple.fr" : "b@exemple.fr");
        if (today) {
            fields.put("FranceConnect ?", new Flag(which == 1));
        }
        if (organisations) {
            if (csv) {
                fields.put("Établissement SIRET", first(which, "13002526500013"));
                List<@Nullable Object> values = establishment(which);
                for (int i = 0; i < ESTABLISHMENT.size(); i++) {
                    fields.put(ESTABLISHMENT.get(i), values.get(i));
                }
            } else {
                fields.put("Entreprise raison sociale", company(which));
            }
        } else {
            person(fields, which);
            if (today) {
                fields.put("Dépôt pour un tiers", new Flag(which == 1));
                fields.put("Nom du mandataire", which == 1 ? "Durand" : null);
                fields.put("Prénom du mandataire", which == 1 ? "Alice" : null);
            }
            fields.put("Date de naissance", first(which, BORN));
        }
        if (today && !csv) {
            fields.put("Domaine Fonctionnel", "");
            fields.put("Référentiel De Programmation", "0163");
            fields.put("Centre De Coût", null);
        }
        fields.put(today ? "À archiver" : "Archivé", new Flag(false));
        fields.put("État du dossier", state(which));
        fields.put("Dernière mise à jour le", CHANGED);
        if (today) {
            fields.put("Dernière mise à jour du dossier le", CHANGED);
        }
        fields.put("Déposé le", FILED);
        fields.put("Passé en instruction le", null);
        if (today) {
            fields.put("Date décision SVA", first(which, LocalDate.of(2026, 3, 1)));
        }
        fields.put("Traité le", first(which, CHANGED));
        fields.put("Motivation de la décision", first(which, "Bien.\nTrès bien."));
        fields.put("Instructeurs", "i@exemple.fr j@exemple.fr");
    }

    private void template(Map<Object, @Nullable Object> fields, int which) {
        fields.put("N° dossier", which == 0 ? new BigDecimal("404218.0") : 404219);
        fields.put("Adresse électronique", which == 0 ? "a@exemple.fr" : "b@exemple.fr");
        fields.put("France connecté ?", which == 1);
        if (organisations) {
            fields.put("Établissement SIRET", first(which, "13002526500013"));
            fields.put("Entreprise raison sociale", company(which));
            fields.put("Entreprise date de création", first(which, MADE));
        } else {
            person(fields, which);
        }
        fields.put("État du dossier", state(which));
        fields.put("Archivé", false);
        fields.put("Date du dernier évènement", CHANGED);
        fields.put("Date de dépôt", FILED);
        fields.put("Labels", "urgent suivi");
    }

    private static void person(Map<Object, @Nullable Object> fields, int which) {
        fields.put("Civilité", which == 0 ? "Mme" : "M.");
        fields.put("Nom", which == 0 ? "Curie" : "N'Diaye");
        fields.put("Prénom", which == 0 ? "Marie" : "Amadou");
    }

    /** A value that the first dossier alone has. */
    private static <T> @Nullable T first(int which, T value) {
        return which == 0 ? value : null;
    }

    private String state(int which) {
        if (english) {
            return which == 0 ? "No further action" : "In progress";
        }
        return which == 0 ? "Classé sans suite" : "En construction";
    }

    private static @Nullable String company(int which) {
        return first(which, "DIRECTION DE L'EAU");
    }

    /** What the form asks; the same in every call. */
    private void form(Map<Object, @Nullable Object> fields, int which) {
        boolean first = which == 0;
        fields.put("Intitulé du projet", first ? "Voir les fissures" : "Écouter l'œuvre");
        fields.put("Type d’organisme", first ? "opérateur" : "");
        fields.put(new Label("Description"), first ? LINES : "=1+1");
        fields.put(new Label("Description"), first(which, "la seconde"));
        fields.put(new Label("Email"), first(which, "projet@exemple.fr"));
        fields.put("Nombre d’agents", first ? 12 : 0);
        fields.put("Budget", new BigDecimal(first ? "1234.5" : "0.0"));
        fields.put("Accord", first ? "Oui" : "");
        fields.put("Certifie", first ? "on" : "off");
        fields.put("Début", first(which, "2026-03-01"));
        fields.put("Rendez-vous", first(which, "2026-01-15T10:30:00+01:00"));
        fields.put("Partenaire", first(which, "73282932000074"));
        fields.put("Commune", first(which, "Clermont-Ferrand (63000)"));
        fields.put("Commune (Département)", first(which, "63 – Puy-de-Dôme"));
        fields.put(new Looks(2025, "2025"), first(which, "_x0041_"));
        fields.put(new Looks(LocalDate.of(2026, 9, 1), "2026-09-01"), "rentrée");
        fields.put("Annexes", first(which, "plan, détaillé.pdf, budget.xlsx"));
    }

    private static List<@Nullable Object> establishment(int which) {
        List<@Nullable Object> values = new ArrayList<>();
        for (String label : ESTABLISHMENT) {
            values.add(
                    which == 1
                            ? null
                            : switch (label) {
                                case "Établissement siège social" -> new Flag(true);
                                case "Établissement code postal" -> "01000";
                                case "Entreprise SIREN" -> "130025265";
                                case "Entreprise capital social" -> new BigDecimal("100000");
                                case "Entreprise forme juridique" -> "Service central";
                                case "Entreprise raison sociale" -> company(0);
                                case "Entreprise date de création" -> MADE;
                                case "Entreprise état administratif" -> "actif";
                                default -> null;
                            });
        }
        return values;
    }

    /** The rows of « Etablissements »; nothing but what the form asked in a call for persons. */
    List<List<@Nullable Object>> establishments() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        List<@Nullable Object> header = new ArrayList<>();
        header.addAll(
                List.of("Dossier ID", "Champ", "Établissement SIRET", "Etablissement enseigne"));
        header.addAll(ESTABLISHMENT);
        rows.add(header);
        List<@Nullable Object> partner = new ArrayList<>();
        partner.addAll(List.of("404218", "Partenaire", "73282932000074", "Le partenaire"));
        ESTABLISHMENT.forEach(label -> partner.add(null));
        rows.add(partner);
        if (organisations) {
            List<@Nullable Object> own = new ArrayList<>();
            own.addAll(List.of("404218", "Dossier", "13002526500013"));
            own.add(null);
            own.addAll(establishment(0));
            rows.add(own);
        }
        return rows;
    }

    List<List<@Nullable Object>> opinions() {
        if (age == Age.IN_2019) {
            return List.of(
                    ReadDossiersTest.row(
                            "Dossier ID",
                            "Question / Introduction",
                            "Réponse",
                            "Créé le",
                            "Répondu le"),
                    ReadDossiersTest.row("404218", "Est-ce utile ?", "Oui.", FILED, CHANGED),
                    ReadDossiersTest.row("404218", "Et sûr ?", null, FILED, CHANGED));
        }
        return List.of(
                ReadDossiersTest.row(
                        "Dossier ID",
                        "Introduction",
                        "Réponse",
                        "Question",
                        "Réponse oui/non",
                        "Créé le",
                        "Répondu le",
                        "Instructeur",
                        "Expert"),
                ReadDossiersTest.row(
                        "404218",
                        "Bonjour",
                        "Oui.",
                        "Utile ?",
                        new Flag(true),
                        FILED,
                        CHANGED,
                        "i@x.fr",
                        "e@x.fr"),
                ReadDossiersTest.row(
                        "404218", "Bonjour", null, null, null, FILED, CHANGED, "i@x.fr", "f@x.fr"));
    }

    List<List<@Nullable Object>> team() {
        return List.of(
                ReadDossiersTest.row("Dossier ID", "Ligne", "Nom", "Nom", "Temps"),
                ReadDossiersTest.row("404218", 1, "Alice", "Durand", new BigDecimal("0.5")),
                ReadDossiersTest.row("404218", 2, "Bob", null, 0),
                ReadDossiersTest.row("404219", 1, "Carole", "", 1));
    }
}
