package fr.palmares.ui.dossiers;

import fr.palmares.model.Checklist;
import fr.palmares.model.Eligibility.Verdict;
import fr.palmares.model.EligibilityProposal;
import fr.palmares.model.EligibilityProposal.Finding;
import fr.palmares.ui.common.I18n;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The checklist, its points and its proposals in words. */
final class PointWords {
    private final I18n i18n;

    PointWords(I18n i18n) {
        this.i18n = i18n;
    }

    /** What the checklist asks, in one line. */
    String asked(Checklist checklist) {
        if (checklist.isEmpty()) {
            return i18n.say("checklist.none");
        }
        List<String> parts = new ArrayList<>();
        LocalDateTime deadline = checklist.deadline();
        if (deadline != null) {
            parts.add(i18n.say("checklist.said.deadline", i18n.formats().dateTime(deadline)));
        }
        if (!checklist.organisationTypes().isEmpty()) {
            parts.add(i18n.say("checklist.said.types", checklist.organisationTypes().size()));
        }
        if (!checklist.publicService().isEmpty()) {
            parts.add(i18n.say("checklist.said.service"));
        }
        if (!checklist.requiredAnswers().isEmpty()) {
            parts.add(i18n.say("checklist.said.answers", checklist.requiredAnswers().size()));
        }
        if (!checklist.more().isEmpty()) {
            parts.add(i18n.say("checklist.said.more", checklist.more().size()));
        }
        return String.join(" · ", parts);
    }

    /** What a point asks. */
    String label(Finding finding) {
        return switch (kind(finding)) {
            case "deadline" ->
                    i18n.say(
                            "point.deadline",
                            i18n.formats().dateTime(LocalDateTime.parse(finding.expected())));
            case "more" -> finding.expected();
            case String kind -> i18n.say("point." + kind, finding.expected());
        };
    }

    /** What the dossier says of it, or the person who looked. */
    String found(Finding finding) {
        List<String> parts = new ArrayList<>();
        switch (kind(finding)) {
            case "deadline" -> parts.add(received(finding));
            case "organisation-type", "public-service" ->
                    parts.add(
                            finding.found().isBlank()
                                    ? i18n.say("point.silent")
                                    : i18n.say("point.quote", finding.found()));
            case "answer" ->
                    parts.add(
                            i18n.say(
                                    finding.found().isBlank()
                                            ? "point.answer.missing"
                                            : "point.answer.there"));
            default -> {
                if (!finding.byPerson()) {
                    parts.add(i18n.say("point.look"));
                }
            }
        }
        if (finding.byPerson()) {
            parts.add(
                    finding.note().isEmpty()
                            ? i18n.say("point.byPerson")
                            : i18n.say("point.byPerson.note", finding.note()));
        }
        return String.join(" · ", parts);
    }

    private String received(Finding finding) {
        if (finding.found().isEmpty()) {
            return i18n.say("point.silent");
        }
        LocalDateTime at = LocalDateTime.parse(finding.found());
        LocalDateTime over =
                LocalDateTime.parse(finding.expected())
                        .truncatedTo(ChronoUnit.MINUTES)
                        .plusMinutes(1);
        String when =
                i18n.formats().date(at)
                        + " "
                        + String.format(
                                Locale.ROOT,
                                "%02d:%02d:%02d",
                                at.getHour(),
                                at.getMinute(),
                                at.getSecond());
        return at.isBefore(over)
                ? i18n.say("point.received", when)
                : i18n.say("point.late", when, length(Duration.between(over, at)));
    }

    /** « 4 min », « 3 h », « 2 j »: how late a dossier came, rounded up. */
    private String length(Duration late) {
        if (late.toMinutes() < 60) {
            return i18n.say("point.minutes", late.toMinutes() + 1);
        }
        return late.toHours() < 48
                ? i18n.say("point.hours", late.toHours() + 1)
                : i18n.say("point.days", late.toDays() + 1);
    }

    /** The points that stand in the way, in words; "" for none. */
    String open(EligibilityProposal proposal) {
        return proposal.open().stream()
                .map(f -> label(f) + i18n.say("point.colon") + found(f))
                .collect(Collectors.joining(" ; ".replace(' ', '\u00a0')));
    }

    String proposed(Verdict verdict) {
        return i18n.say(
                switch (verdict) {
                    case ADMISSIBLE, EXCEPTION -> "eligibility.admissible";
                    case INADMISSIBLE -> "eligibility.inadmissible";
                    case TO_COMPLETE -> "eligibility.toComplete";
                    case TO_SETTLE -> "eligibility.toSettle";
                });
    }

    static String styles(Verdict verdict) {
        return switch (verdict) {
            case ADMISSIBLE, EXCEPTION -> "chip chip-good";
            case TO_COMPLETE, TO_SETTLE -> "chip chip-warn";
            case INADMISSIBLE -> "chip chip-bad";
        };
    }

    private static String kind(Finding finding) {
        if (finding.point().startsWith(EligibilityProposal.ANSWER)) {
            return "answer";
        }
        return finding.point().startsWith(EligibilityProposal.MORE) ? "more" : finding.point();
    }
}
