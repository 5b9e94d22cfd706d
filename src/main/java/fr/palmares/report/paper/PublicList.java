package fr.palmares.report.paper;

import static fr.palmares.report.document.Block.heading;
import static fr.palmares.report.document.Block.paragraph;
import static fr.palmares.report.document.Block.quiet;

import fr.palmares.model.DossierHead;
import fr.palmares.model.Outcome;
import fr.palmares.model.Projects;
import fr.palmares.report.document.Block;
import fr.palmares.report.document.Block.Fact;
import fr.palmares.report.document.Block.Facts;
import fr.palmares.report.document.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The laureates as they are announced: by name, without a rank, a mark or a person. */
public final class PublicList {
    /** What is announced of a project, in this order, by the key of its answer. */
    static final List<String> FIELDS = List.of("objective", "data", "family", "gains");

    private PublicList() {}

    public static Document of(Source source) {
        List<Block> blocks = new ArrayList<>();
        List<DossierHead> laureates = laureates(source);
        blocks.add(
                laureates.isEmpty()
                        ? quiet(source.say("paper.public.none"))
                        : paragraph(source.say("paper.public.text", laureates.size())));
        for (DossierHead laureate : laureates) {
            blocks.add(heading(1, laureate.organisation()));
            blocks.add(Block.strong(laureate.title()));
            List<Fact> facts = new ArrayList<>();
            for (String field : FIELDS) {
                String answer = source.answer(laureate.number(), field);
                if (!answer.isBlank()) {
                    facts.add(new Fact(source.say("paper.public." + field), answer));
                }
            }
            Projects.of(source.state(), laureate.number())
                    .ifPresent(
                            p ->
                                    facts.add(
                                            new Fact(
                                                    source.say("paper.public.joint"),
                                                    partners(source, p.but(laureate.number())))));
            if (!facts.isEmpty()) {
                blocks.add(
                        new Facts(
                                source.say("paper.public.facts", laureate.organisation()), facts));
            }
        }
        return source.document(source.say("paper.public.title"), false, blocks);
    }

    private static String partners(Source source, List<String> others) {
        return others.stream()
                .map(source::head)
                .map(DossierHead::organisation)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** By organisation, as a reader of the language looks for it. */
    static List<DossierHead> laureates(Source source) {
        return source.decided(Outcome.LAUREATE).stream()
                .sorted(
                        Comparator.comparing(DossierHead::organisation, source.formats().order())
                                .thenComparing(DossierHead::number))
                .toList();
    }
}
