package fr.palmares.ui.deliberation;

import fr.palmares.model.Decision;
import fr.palmares.model.Outcome;
import fr.palmares.model.Taking;
import fr.palmares.model.Vote;
import fr.palmares.ui.common.I18n;
import java.util.stream.Collectors;

/** Decisions and votes in words, as several panes say them. */
final class Texts {
    private Texts() {}

    static String outcome(I18n i18n, Decision decision) {
        return decision.place().isPresent()
                ? i18n.say("outcome.reserveAt", decision.position())
                : outcome(i18n, decision.outcome());
    }

    static String outcome(I18n i18n, Outcome outcome) {
        return i18n.say(
                switch (outcome) {
                    case LAUREATE -> "outcome.laureate";
                    case RESERVE -> "outcome.reserve";
                    case NOT_SELECTED -> "outcome.notSelected";
                    case REVISIT -> "outcome.revisit";
                });
    }

    /** How a decision was taken, with the voices where there was a vote. */
    static String manner(I18n i18n, Board board, Taking taking) {
        if (taking.manner() == Taking.Manner.VOTE) {
            return board.deliberation()
                    .vote(taking.reference())
                    .map(v -> vote(i18n, v))
                    .orElse(i18n.say("deliberation.manner.VOTE"));
        }
        return i18n.say("deliberation.manner." + taking.manner().name());
    }

    /** « 5 pour, 2 contre, 1 abstention », and that the chair decided. */
    static String vote(I18n i18n, Vote vote) {
        String said =
                vote.subject() == Vote.Subject.PROPOSAL
                        ? i18n.say(
                                "deliberation.vote.said",
                                vote.count(Vote.FOR),
                                vote.count(Vote.AGAINST),
                                vote.count(Vote.ABSTAIN))
                        : vote.options().stream()
                                .map(o -> i18n.say("deliberation.vote.saidOf", o, vote.count(o)))
                                .collect(Collectors.joining(", "));
        return vote.casting() == null ? said : said + i18n.say("deliberation.vote.cast");
    }
}
