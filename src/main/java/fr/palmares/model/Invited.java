package fr.palmares.model;

import java.util.List;

/** Who is asked to come by letter, and what the letter may name between double braces. */
public enum Invited {
    /** A member of the jury, to the sitting. */
    MEMBER,
    /** A candidate, to their hearing. */
    CANDIDATE;

    /** Names of the fields, without braces. */
    public List<String> fields() {
        return switch (this) {
            case MEMBER ->
                    List.of(
                            "appel",
                            "tour",
                            "date",
                            "nom",
                            "organisme",
                            "qualite",
                            "seance_date",
                            "seance_heure",
                            "lieu",
                            "visio",
                            "dossiers",
                            "deports");
            case CANDIDATE ->
                    List.of(
                            "appel",
                            "tour",
                            "date",
                            "dossier",
                            "organisme",
                            "siret",
                            "titre",
                            "audition_date",
                            "audition_heure",
                            "audition_duree",
                            "lieu",
                            "visio",
                            "questions",
                            "texte");
        };
    }
}
