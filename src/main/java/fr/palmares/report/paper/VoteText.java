package fr.palmares.report.paper;

import fr.palmares.model.Vote;
import java.util.List;
import java.util.stream.Collectors;

/** A vote in words: how, how many voices for what, out of how many, and who decided. */
final class VoteText {
    private VoteText() {}

    static String of(Source source, Vote vote) {
        String counts =
                vote.subject() == Vote.Subject.PROPOSAL
                        ? source.say(
                                "paper.vote.counts",
                                vote.count(Vote.FOR),
                                vote.count(Vote.AGAINST),
                                vote.count(Vote.ABSTAIN))
                        : vote.options().stream()
                                .map(o -> source.say("paper.vote.option", o, vote.count(o)))
                                .collect(Collectors.joining(", "));
        String what =
                vote.outcome() == null
                        ? source.say("paper.vote.choice")
                        : source.say(
                                "paper.vote.proposal", source.say("paper.list." + vote.outcome()));
        String said = source.say("paper.vote." + vote.way(), what, counts, vote.entitled().size());
        if (vote.casting() != null) {
            said +=
                    " "
                            + source.say(
                                    "paper.vote.casting",
                                    source.juror(vote.casting().juror()),
                                    option(source, vote.casting().option()));
        }
        if (vote.way() == Vote.Way.BY_NAME) {
            said += " " + named(source, vote);
        }
        return said;
    }

    private static String option(Source source, String option) {
        return switch (option) {
            case Vote.FOR -> source.say("paper.vote.for");
            case Vote.AGAINST -> source.say("paper.vote.against");
            case Vote.ABSTAIN -> source.say("paper.vote.abstain");
            default -> source.say("paper.vote.dossier", option);
        };
    }

    private static String named(Source source, Vote vote) {
        List<String> options = new java.util.ArrayList<>(vote.options());
        options.add(Vote.ABSTAIN);
        return options.stream()
                .filter(o -> vote.voices().containsValue(o))
                .map(
                        o ->
                                source.say(
                                        "paper.vote.named",
                                        option(source, o),
                                        vote.voices().entrySet().stream()
                                                .filter(v -> v.getValue().equals(o))
                                                .map(v -> source.juror(v.getKey()))
                                                .sorted()
                                                .collect(Collectors.joining(", "))))
                .collect(Collectors.joining(" "));
    }
}
