package fr.palmares.intake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The platform's own columns, as its exports have named them since 2019; every other column is a
 * field of the form. The applicant is either a person or an organisation, for a whole call: a form
 * for organisations may itself ask for a « Nom ».
 */
enum PlatformLabels {
    /** The standard export, in which the dossier's number is called {@code ID}. */
    STANDARD("ID"),
    /** An export after the coordinator's own template. */
    TEMPLATE("N° dossier");

    /** What a column of the platform is for. */
    enum Role {
        NUMBER,
        CIVILITY,
        LAST_NAME,
        FIRST_NAME,
        COMPANY,
        TRADE_NAME,
        ASSOCIATION,
        SIRET,
        STATE,
        SUBMITTED,
        /** Another date and time. */
        MOMENT,
        /** A date. */
        DAY,
        /** True or false. */
        FLAG,
        OTHER
    }

    private static final Set<String> FLAGS =
            Set.of(
                    "FranceConnect ?",
                    "France connecté ?",
                    "Dépôt pour un tiers",
                    "Archivé",
                    "À archiver",
                    "Établissement siège social",
                    "Accusé de lecture");

    private static final Set<String> DAYS =
            Set.of(
                    "Date de naissance",
                    "Date décision SVA",
                    "Date décision SVR",
                    "Date d’expiration",
                    "Date d'expiration",
                    "Entreprise date de création",
                    "Association date de création",
                    "Association date de déclaration",
                    "Association date de publication");

    private static final Map<String, Role> COMMON =
            roles(
                    Map.of(
                            "Établissement SIRET", Role.SIRET,
                            "Entreprise raison sociale", Role.COMPANY,
                            "Entreprise nom commercial", Role.TRADE_NAME,
                            "Association titre", Role.ASSOCIATION,
                            "État du dossier", Role.STATE),
                    "FranceConnect ?",
                    "Domaine Fonctionnel",
                    "Référentiel De Programmation",
                    "Centre De Coût",
                    "Date décision SVA",
                    "Date décision SVR",
                    "Motivation de la décision",
                    "Instructeurs",
                    "Groupe instructeur",
                    "Archivé",
                    "À archiver",
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
                    "Entreprise SIRET siège social",
                    "Entreprise code effectif entreprise",
                    "Entreprise date de création",
                    "Entreprise état administratif",
                    "Entreprise nom",
                    "Entreprise prénom",
                    "Association RNA",
                    "Association objet",
                    "Association date de création",
                    "Association date de déclaration",
                    "Association date de publication");

    private static final Map<String, Role> STANDARD_ONLY =
            roles(
                    Map.of(
                            "ID", Role.NUMBER,
                            "Déposé le", Role.SUBMITTED,
                            "Dernière mise à jour le", Role.MOMENT,
                            "Dernière mise à jour du dossier le", Role.MOMENT,
                            "Passé en instruction le", Role.MOMENT,
                            "Traité le", Role.MOMENT),
                    "Email");

    private static final Map<String, Role> TEMPLATE_ONLY =
            roles(
                    Map.of(
                            "N° dossier", Role.NUMBER,
                            "Date de dépôt", Role.SUBMITTED,
                            "Date de création", Role.MOMENT,
                            "Date du dernier évènement", Role.MOMENT,
                            "Date de dernière modification (usager)", Role.MOMENT,
                            "Date de passage en construction", Role.MOMENT,
                            "Date de passage en instruction", Role.MOMENT,
                            "Date de traitement", Role.MOMENT),
                    "Demandeur",
                    "Adresse électronique",
                    "France connecté ?",
                    "Libellé NAF",
                    "Code NAF",
                    "Date d’expiration",
                    "Date d'expiration",
                    "Accusé de lecture",
                    "Labels");

    private static final Map<String, Role> PERSON =
            roles(
                    Map.of(
                            "Civilité", Role.CIVILITY,
                            "Nom", Role.LAST_NAME,
                            "Prénom", Role.FIRST_NAME),
                    "Dépôt pour un tiers",
                    "Nom du mandataire",
                    "Prénom du mandataire",
                    "Date de naissance");

    private final String number;

    PlatformLabels(String number) {
        this.number = number;
    }

    /** The label of the column that holds the dossier's number. */
    String number() {
        return number;
    }

    /** The dialect of a header, or null when it has no column for the dossier's number. */
    static @Nullable PlatformLabels of(List<String> header) {
        Set<String> labels = new HashSet<>(header.stream().map(Labels::same).toList());
        return Arrays.stream(values())
                .filter(dialect -> labels.contains(Labels.same(dialect.number)))
                .findFirst()
                .orElse(null);
    }

    /**
     * Whether the header is that of a call for organisations. The standard export begins with the
     * applicant, so what comes first tells; a form for persons may itself ask for a company.
     */
    boolean organisations(List<String> header) {
        List<String> labels = header.stream().map(Labels::same).toList();
        int organisation = first(labels, PlatformLabels::ofOrganisation);
        int person = first(labels, PERSON::containsKey);
        return organisation >= 0 && (this != STANDARD || person < 0 || organisation < person);
    }

    private static int first(List<String> labels, Predicate<String> wanted) {
        for (int i = 0; i < labels.size(); i++) {
            if (wanted.test(labels.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean ofOrganisation(String label) {
        return COMMON.containsKey(label)
                && (label.startsWith("Entreprise ") || label.startsWith("Établissement "));
    }

    /** What the platform means by a label, or null for a field of the form. */
    @Nullable Role role(String label, boolean organisations) {
        String same = Labels.same(label);
        Role own = (this == STANDARD ? STANDARD_ONLY : TEMPLATE_ONLY).get(same);
        if (own != null) {
            return own;
        }
        Role common = COMMON.get(same);
        return common != null || organisations ? common : PERSON.get(same);
    }

    private static Map<String, Role> roles(Map<String, Role> known, String... others) {
        Map<String, Role> roles = new HashMap<>();
        known.forEach((label, role) -> roles.put(Labels.same(label), role));
        for (String other : others) {
            roles.put(Labels.same(other), plain(other));
        }
        return Map.copyOf(roles);
    }

    private static Role plain(String label) {
        if (FLAGS.contains(label)) {
            return Role.FLAG;
        }
        return DAYS.contains(label) ? Role.DAY : Role.OTHER;
    }
}
