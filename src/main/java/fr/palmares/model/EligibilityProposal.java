package fr.palmares.model;

import java.text.Normalizer;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the checklist makes of a dossier: a proposal with its grounds, never a verdict.
 *
 * @param verdict what they propose
 * @param findings each point that is asked, in the order of the checklist
 */
public record EligibilityProposal(Eligibility.Verdict verdict, List<Finding> findings) {
    /** Name of the point about the deadline. */
    public static final String DEADLINE = "deadline";

    public static final String ORGANISATION_TYPE = "organisation-type";
    public static final String PUBLIC_SERVICE = "public-service";

    /** Before the label of an answer that must be there. */
    public static final String ANSWER = "answer:";

    /** Before the words of a point that only a person can judge. */
    public static final String MORE = "more:";

    /** What is known of a point. */
    public enum Met {
        YES,
        NO,
        /** The dossier does not say: a person must look. */
        UNKNOWN
    }

    /**
     * One point.
     *
     * @param point its name, as above
     * @param found what the dossier says, or ""
     * @param expected what is asked, or ""
     * @param byPerson whether a person said so
     * @param note the person's words, or ""
     */
    public record Finding(
            String point, Met met, String found, String expected, boolean byPerson, String note) {}

    public EligibilityProposal {
        findings = List.copyOf(findings);
    }

    /** Looks at a dossier. */
    public static EligibilityProposal of(Dossier dossier, EligibilityChecks checks) {
        Checklist asked = checks.checklist();
        Map<String, Check> said = checks.said().getOrDefault(dossier.number(), Map.of());
        List<Finding> findings = new ArrayList<>();
        LocalDateTime deadline = asked.deadline();
        if (deadline != null) {
            add(
                    findings,
                    said,
                    DEADLINE,
                    inTime(dossier.submitted(), deadline),
                    dossier.submitted() == null ? "" : dossier.submitted().toString(),
                    deadline.toString());
        }
        if (!asked.organisationTypes().isEmpty()) {
            String type = dossier.organisationType();
            boolean one = asked.organisationTypes().stream().anyMatch(t -> same(t, type));
            add(
                    findings,
                    said,
                    ORGANISATION_TYPE,
                    type.isBlank() ? Met.UNKNOWN : one ? Met.YES : Met.NO,
                    type,
                    String.join(", ", asked.organisationTypes()));
        }
        if (!asked.publicService().isEmpty()) {
            String answer = answer(dossier, asked.publicService());
            add(findings, said, PUBLIC_SERVICE, yes(answer), answer, asked.publicService());
        }
        for (String label : asked.requiredAnswers()) {
            String answer = answer(dossier, label);
            add(findings, said, ANSWER + label, answer.isBlank() ? Met.NO : Met.YES, answer, label);
        }
        for (String words : asked.more()) {
            add(findings, said, MORE + words, Met.UNKNOWN, "", words);
        }
        return new EligibilityProposal(verdict(findings), findings);
    }

    /**
     * Whether a dossier came in time: until the end of the deadline's minute, so that 23:59:40 is
     * in time for 23:59 and 00:00 is late.
     */
    public static Met inTime(@Nullable LocalDateTime submitted, LocalDateTime deadline) {
        if (submitted == null) {
            return Met.UNKNOWN;
        }
        LocalDateTime over = deadline.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
        return submitted.isBefore(over) ? Met.YES : Met.NO;
    }

    /** Points that are not met, or of which nothing is known. */
    public List<Finding> open() {
        return findings.stream().filter(f -> f.met() != Met.YES).toList();
    }

    private static void add(
            List<Finding> to,
            Map<String, Check> said,
            String point,
            Met met,
            String found,
            String expected) {
        Check check = said.get(point);
        to.add(
                check == null
                        ? new Finding(point, met, found, expected, false, "")
                        : new Finding(
                                point,
                                check.met() ? Met.YES : Met.NO,
                                found,
                                expected,
                                true,
                                check.note()));
    }

    /** What is missing can be asked for; what is excluded cannot be mended. */
    private static Eligibility.Verdict verdict(List<Finding> findings) {
        List<Finding> failed = findings.stream().filter(f -> f.met() == Met.NO).toList();
        if (failed.stream().anyMatch(f -> !f.point().startsWith(ANSWER))) {
            return Eligibility.Verdict.INADMISSIBLE;
        }
        if (!failed.isEmpty()) {
            return Eligibility.Verdict.TO_COMPLETE;
        }
        return findings.stream().anyMatch(f -> f.met() == Met.UNKNOWN)
                ? Eligibility.Verdict.TO_SETTLE
                : Eligibility.Verdict.ADMISSIBLE;
    }

    private static String answer(Dossier dossier, String label) {
        return dossier.answers().stream()
                .filter(a -> same(a.label(), label))
                .map(Answer::value)
                .filter(v -> !v.isBlank())
                .findFirst()
                .orElse("");
    }

    private static Met yes(String answer) {
        return switch (plain(answer)) {
            case "oui", "yes", "true", "vrai", "1" -> Met.YES;
            case "non", "no", "false", "faux", "0" -> Met.NO;
            default -> Met.UNKNOWN;
        };
    }

    private static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
