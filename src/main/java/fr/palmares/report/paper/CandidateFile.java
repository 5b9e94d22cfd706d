package fr.palmares.report.paper;

import static fr.palmares.report.document.Block.heading;
import static fr.palmares.report.document.Block.paragraph;
import static fr.palmares.report.document.Block.quiet;

import fr.palmares.model.DossierHead;
import fr.palmares.report.document.Block;
import fr.palmares.report.document.Block.Fact;
import fr.palmares.report.document.Block.Facts;
import fr.palmares.report.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a candidate who asks is given about their own dossier, and nothing of any other: the
 * decision with its reason, and the grids without jurors' names or internal notes.
 */
public final class CandidateFile {
    private CandidateFile() {}

    /** Dossiers about which there is something to tell, in the order received. */
    public static List<String> dossiers(Source source) {
        return source.state().dossiers().keySet().stream()
                .filter(d -> source.state().inadmissible(d) || source.decision(d).isPresent())
                .toList();
    }

    public static Document of(Source source, String number) {
        DossierHead head = source.head(number);
        List<Block> blocks = new ArrayList<>();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(source.say("paper.minutes.call"), source.state().call().name()));
        facts.add(new Fact(source.say("paper.candidate.dossier"), number));
        facts.add(new Fact(source.say("paper.candidate.applicant"), head.organisation()));
        facts.add(new Fact(source.say("paper.candidate.project"), head.title()));
        facts.add(new Fact(source.say("paper.candidate.decision"), source.list(number)));
        facts.add(new Fact(source.say("paper.minutes.date"), source.today()));
        blocks.add(new Facts(source.say("paper.candidate.facts"), facts));
        String reason = reason(source, number);
        if (!reason.isBlank()) {
            blocks.add(heading(1, source.say("paper.candidate.reason")));
            blocks.add(paragraph(reason));
        }
        if (!source.state().inadmissible(number)) {
            blocks.add(heading(1, source.say("paper.candidate.grids")));
            blocks.add(quiet(source.say("paper.candidate.grids.text")));
            blocks.addAll(IndividualGrids.nameless(source, number));
        }
        return source.document(source.say("paper.candidate.title", number), false, blocks);
    }

    private static String reason(Source source, String number) {
        return source.state().inadmissible(number)
                ? Objects.requireNonNull(source.state().eligibility().get(number)).reason()
                : source.motivation(number);
    }
}
