package fr.palmares.model;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A candidate's file as it was received. Empty texts where the source says nothing.
 *
 * @param number the platform's number, as text
 * @param title name of the project
 * @param organisation the applicant's name
 * @param siret the applicant's SIRET, 14 digits, or ""
 * @param organisationType administration centrale, opérateur…; free text
 * @param domain field of public action; free text
 * @param region where; free text
 * @param track the track asked for; free text
 * @param state the platform's French state label, or ""
 * @param submitted when it was filed, local time of Europe/Paris, or null
 * @param answers the form's fields, in the file's order
 * @param fixed the platform's own columns (e-mail, dates…), in the file's order
 * @param tables repeated blocks
 * @param opinions experts' opinions
 * @param attachments file names
 */
public record Dossier(
        String number,
        String title,
        String organisation,
        String siret,
        String organisationType,
        String domain,
        String region,
        String track,
        String state,
        @Nullable LocalDateTime submitted,
        List<Answer> answers,
        List<Answer> fixed,
        List<AnswerTable> tables,
        List<Opinion> opinions,
        List<String> attachments) {
    public Dossier {
        if (number.isBlank()) {
            throw new Refused("refused.dossier.number");
        }
        answers = List.copyOf(answers);
        fixed = List.copyOf(fixed);
        tables = List.copyOf(tables);
        opinions = List.copyOf(opinions);
        attachments = List.copyOf(attachments);
    }

    /** A dossier of which only the number and the title are known. */
    public static Dossier named(String number, String title) {
        return new Dossier(
                number, title, "", "", "", "", "", "", "", null, List.of(), List.of(), List.of(),
                List.of(), List.of());
    }

    public DossierHead head() {
        return new DossierHead(
                number,
                title,
                organisation,
                siret,
                organisationType,
                domain,
                region,
                track,
                state,
                submitted);
    }

    /**
     * Whether the candidate says the same in both: not the platform's state, its dates, who
     * instructs it, or what experts thought.
     */
    public boolean answersLike(Dossier other) {
        return title.equals(other.title)
                && organisation.equals(other.organisation)
                && siret.equals(other.siret)
                && organisationType.equals(other.organisationType)
                && domain.equals(other.domain)
                && region.equals(other.region)
                && track.equals(other.track)
                && answers.equals(other.answers)
                && tables.equals(other.tables);
    }

    /** The same dossier under another title. */
    public Dossier withTitle(String newTitle) {
        return new Dossier(
                number,
                newTitle,
                organisation,
                siret,
                organisationType,
                domain,
                region,
                track,
                state,
                submitted,
                answers,
                fixed,
                tables,
                opinions,
                attachments);
    }
}
