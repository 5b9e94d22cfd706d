package fr.palmares.report.paper;

import static fr.palmares.report.document.Block.heading;
import static fr.palmares.report.document.Block.paragraph;
import static fr.palmares.report.document.Block.quiet;

import fr.palmares.model.DossierHead;
import fr.palmares.model.Eligibility;
import fr.palmares.model.Juror;
import fr.palmares.model.Outcome;
import fr.palmares.model.Projects;
import fr.palmares.model.Recusal;
import fr.palmares.model.Seal;
import fr.palmares.ranking.Departure;
import fr.palmares.ranking.Ranked;
import fr.palmares.ranking.Ties;
import fr.palmares.report.document.Block;
import fr.palmares.report.document.Block.Column;
import fr.palmares.report.document.Block.Fact;
import fr.palmares.report.document.Block.Facts;
import fr.palmares.report.document.Block.PageBreak;
import fr.palmares.report.document.Block.Signatures;
import fr.palmares.report.document.Block.Table;
import fr.palmares.report.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The minutes of the round: who sat, who withdrew from what, how the ranking was made, what was
 * decided of each dossier and why. Neither juror's marks nor any second reading stand in them.
 */
public final class Minutes {
    /** Broken ties that are told one by one; more of them are a table. */
    private static final int MOST_SENTENCES = 12;

    private final Source source;
    private final List<Block> blocks = new ArrayList<>();

    private Minutes(Source source) {
        this.source = source;
    }

    public static Document of(Source source) {
        Minutes minutes = new Minutes(source);
        minutes.object();
        SittingMinutes sittings = new SittingMinutes(source);
        minutes.members();
        minutes.blocks.addAll(sittings.sittings());
        minutes.recusals();
        minutes.rule();
        minutes.ties(sittings);
        minutes.blocks.addAll(sittings.votes());
        minutes.lists();
        minutes.inadmissible();
        minutes.blocks.addAll(sittings.projects());
        minutes.blocks.addAll(sittings.sequels());
        minutes.signatures();
        return source.document(
                source.say(
                        source.state().sealed()
                                ? "paper.minutes.title"
                                : "paper.minutes.title.draft"),
                false,
                minutes.blocks);
    }

    private void object() {
        blocks.add(
                new Facts(
                        source.say("paper.minutes.facts"),
                        List.of(
                                new Fact(
                                        source.say("paper.minutes.call"),
                                        source.state().call().name()),
                                new Fact(source.say("paper.minutes.round"), source.roundName()),
                                new Fact(source.say("paper.minutes.date"), source.today()),
                                new Fact(source.say("paper.minutes.standing"), standing()),
                                new Fact(
                                        source.say("paper.minutes.examined"),
                                        source.say(
                                                "paper.minutes.examined.value",
                                                source.state().dossiers().size(),
                                                source.state().ranked().size())),
                                new Fact(
                                        source.say("paper.minutes.seats"),
                                        source.say(
                                                "paper.minutes.seats.value",
                                                source.ranking().rules().seats(),
                                                source.ranking().rules().reserve())),
                                new Fact(
                                        source.say("paper.minutes.rests"),
                                        source.stateInWords()))));
    }

    /** A draft until the decisions are sealed; final since. */
    private String standing() {
        Seal seal = source.state().procedure().acts().seal();
        return seal == null
                ? source.say("paper.minutes.standing.draft")
                : source.say("paper.minutes.standing.final", source.moment(seal.at()));
    }

    private void members() {
        blocks.add(heading(1, source.say("paper.minutes.members")));
        if (source.state().jurors().isEmpty()) {
            blocks.add(paragraph(source.say("paper.minutes.members.none")));
            return;
        }
        blocks.add(
                new Table(
                        source.say("paper.minutes.members.table"),
                        List.of(
                                Column.text(source.say("paper.column.member"), 35),
                                Column.text(source.say("paper.column.capacity"), 20),
                                Column.text(source.say("paper.column.organisation"), 45)),
                        source.state().jurors().values().stream()
                                .map(j -> List.of(j.name(), capacity(j), j.organisation()))
                                .toList()));
    }

    private String capacity(Juror juror) {
        return source.say("paper.role." + juror.role());
    }

    private void recusals() {
        blocks.add(heading(1, source.say("paper.minutes.recusals")));
        Map<String, List<Recusal>> byDossier =
                source.state().recusals().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Recusal::dossier, TreeMap::new, Collectors.toList()));
        if (byDossier.isEmpty()) {
            blocks.add(paragraph(source.say("paper.minutes.recusals.none")));
            return;
        }
        blocks.add(paragraph(source.say("paper.minutes.recusals.text")));
        blocks.add(
                new Table(
                        source.say("paper.minutes.recusals.table"),
                        List.of(
                                Column.text(source.say("paper.column.dossier"), 14),
                                Column.text(source.say("paper.column.organisation"), 46),
                                Column.text(source.say("paper.column.recused"), 40)),
                        byDossier.entrySet().stream()
                                .map(
                                        e ->
                                                List.of(
                                                        e.getKey(),
                                                        source.head(e.getKey()).organisation(),
                                                        e.getValue().stream()
                                                                .map(r -> source.juror(r.juror()))
                                                                .sorted()
                                                                .collect(Collectors.joining(", "))))
                                .toList()));
    }

    private void rule() {
        blocks.add(heading(1, source.say("paper.minutes.rule")));
        List<String> sentences = new ArrayList<>(Rules.sentences(source));
        source.state().procedure().amendments().stream()
                .map(
                        a ->
                                source.say(
                                        "paper.minutes.amended",
                                        source.moment(a.at()),
                                        a.changes().stream()
                                                .map(c -> source.say("paper.amended." + c))
                                                .collect(Collectors.joining(", ")),
                                        a.reason()))
                .forEach(sentences::add);
        blocks.add(new Block.Points(sentences));
    }

    private void ties(SittingMinutes sittings) {
        List<Ranked> broken =
                source.ranking().rows().stream().filter(r -> r.decidedBy() != null).toList();
        List<Ties.Tie> ties = Ties.of(source.state(), source.ranking());
        List<String> drawn = sittings.lots();
        if (broken.isEmpty() && ties.isEmpty() && drawn.isEmpty()) {
            return;
        }
        blocks.add(heading(1, source.say("paper.minutes.ties")));
        List<String> points = new ArrayList<>();
        if (broken.size() > MOST_SENTENCES) {
            blocks.add(new TieTable(source).of(broken));
            broken = List.of();
        }
        for (Ranked row : broken) {
            points.add(
                    source.say(
                            "paper.minutes.ties.broken",
                            row.dossier(),
                            source.head(row.dossier()).organisation(),
                            source.score(row.score()),
                            source.shortLabel(Objects.requireNonNull(row.decidedBy()))));
        }
        for (Ties.Tie tie : ties) {
            points.add(
                    source.say(
                            "paper.minutes.ties.cut",
                            tie.dossiers().stream()
                                    .map(
                                            n ->
                                                    source.say(
                                                            "paper.named",
                                                            n,
                                                            source.head(n).organisation()))
                                    .collect(Collectors.joining(" ; ".replace(' ', '\u00a0'))),
                            tie.places()));
        }
        points.addAll(drawn);
        if (!points.isEmpty()) {
            blocks.add(new Block.Points(points));
        }
    }

    private void lists() {
        list(Outcome.LAUREATE, "paper.minutes.laureates");
        list(Outcome.RESERVE, "paper.minutes.reserve");
        list(Outcome.NOT_SELECTED, "paper.minutes.notSelected");
        List<DossierHead> undecided =
                source.state().ranked().stream()
                        .filter(d -> source.decision(d.number()).isEmpty())
                        .toList();
        if (!undecided.isEmpty()) {
            blocks.add(heading(1, source.say("paper.minutes.undecided")));
            blocks.add(
                    paragraph(
                            undecided.stream()
                                    .map(DossierHead::number)
                                    .collect(Collectors.joining(", "))));
        }
    }

    private void list(Outcome outcome, String key) {
        List<DossierHead> dossiers = source.asDecided(outcome);
        blocks.add(heading(1, source.say(key, dossiers.size())));
        if (dossiers.isEmpty()) {
            blocks.add(quiet(source.say("paper.minutes.list.none")));
            return;
        }
        int places = Projects.places(source.state(), outcome);
        if (places < dossiers.size()) {
            blocks.add(paragraph(source.say("paper.minutes.joint", dossiers.size(), places)));
        }
        blocks.add(
                new Table(
                        source.say("paper.minutes.list.table", source.say(key, dossiers.size())),
                        List.of(
                                Column.number(
                                        source.say(
                                                outcome == Outcome.RESERVE
                                                        ? "paper.column.position"
                                                        : "paper.column.place"),
                                        outcome == Outcome.RESERVE ? 16 : 13),
                                Column.text(source.say("paper.column.dossier"), 12),
                                Column.text(source.say("paper.column.organisationTitle"), 41),
                                Column.number(source.say("paper.column.score"), 11),
                                Column.text(source.say("paper.column.motivation"), 50)),
                        dossiers.stream().map(d -> row(d, outcome)).toList()));
    }

    private List<String> row(DossierHead dossier, Outcome outcome) {
        Ranked ranked = source.ranked(dossier.number());
        String first =
                outcome == Outcome.RESERVE
                        ? source.decision(dossier.number())
                                .map(d -> source.formats().count(d.position()))
                                .orElse("")
                        : source.place(ranked);
        String departure =
                source.decision(dossier.number())
                        .flatMap(d -> Departure.of(source.state(), source.ranking(), d))
                        .map(d -> source.say("paper.departure." + d) + "\n")
                        .orElse("");
        String joint =
                Projects.of(source.state(), dossier.number())
                        .map(p -> String.join(", ", p.but(dossier.number())))
                        .map(others -> "\n" + source.say("paper.joint", others))
                        .orElse("");
        return List.of(
                first,
                dossier.number(),
                dossier.organisation() + "\n" + dossier.title() + joint,
                source.score(ranked == null ? null : ranked.score()),
                departure + source.motivation(dossier.number()));
    }

    private void inadmissible() {
        List<Eligibility> refused =
                source.state().dossiers().keySet().stream()
                        .filter(source.state()::inadmissible)
                        .map(n -> Objects.requireNonNull(source.state().eligibility().get(n)))
                        .toList();
        if (refused.isEmpty()) {
            return;
        }
        blocks.add(heading(1, source.say("paper.minutes.inadmissible", refused.size())));
        blocks.add(
                new Table(
                        source.say("paper.minutes.inadmissible.table"),
                        List.of(
                                Column.text(source.say("paper.column.dossier"), 14),
                                Column.text(source.say("paper.column.organisationTitle"), 43),
                                Column.text(source.say("paper.column.reason"), 43)),
                        refused.stream()
                                .map(
                                        e ->
                                                List.of(
                                                        e.dossier(),
                                                        source.head(e.dossier()).organisation()
                                                                + "\n"
                                                                + source.head(e.dossier()).title(),
                                                        e.reason()))
                                .toList()));
    }

    private void signatures() {
        blocks.add(heading(1, source.say("paper.minutes.signatures")));
        blocks.add(quiet(source.say("paper.minutes.signatures.text")));
        List<String> chairs =
                source.state().jurors().values().stream()
                        .filter(j -> j.role() == Juror.Role.CHAIR)
                        .map(j -> source.say("paper.minutes.chair", j.name()))
                        .toList();
        List<String> people = new ArrayList<>(chairs);
        if (chairs.isEmpty()) {
            people.add(source.say("paper.minutes.chair.unnamed"));
        }
        people.add(source.say("paper.minutes.secretary"));
        blocks.add(new Signatures(source.say("paper.minutes.signatures.table"), people));
        blocks.add(new PageBreak());
        blocks.add(heading(1, source.say("paper.minutes.attendance")));
        blocks.add(
                new Signatures(
                        source.say("paper.minutes.attendance.table"),
                        source.state().jurors().values().stream().map(Juror::name).toList()));
    }
}
