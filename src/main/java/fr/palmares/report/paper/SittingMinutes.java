package fr.palmares.report.paper;

import static fr.palmares.report.document.Block.heading;
import static fr.palmares.report.document.Block.paragraph;

import fr.palmares.model.Attendance;
import fr.palmares.model.Block;
import fr.palmares.model.Decision;
import fr.palmares.model.Deliberation;
import fr.palmares.model.Exit;
import fr.palmares.model.Lot;
import fr.palmares.model.Projects;
import fr.palmares.model.Sequel;
import fr.palmares.model.Sitting;
import fr.palmares.model.SittingFile;
import fr.palmares.model.SittingNote;
import fr.palmares.model.SittingState.Pause;
import fr.palmares.model.Vote;
import fr.palmares.ranking.LotDraw;
import fr.palmares.ranking.Ranked;
import fr.palmares.report.document.Block.Column;
import fr.palmares.report.document.Block.Fact;
import fr.palmares.report.document.Block.Facts;
import fr.palmares.report.document.Block.Points;
import fr.palmares.report.document.Block.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The part of the minutes that comes from the sittings: attendance and quorum, who left for which
 * dossier, votes, blocks, draws, and what became of the laureates since. Internal notes stay out.
 */
final class SittingMinutes {
    private final Source source;
    private final Deliberation deliberation;

    SittingMinutes(Source source) {
        this.source = source;
        this.deliberation = source.state().procedure().deliberation();
    }

    /** One section a sitting. */
    List<fr.palmares.report.document.Block> sittings() {
        List<fr.palmares.report.document.Block> blocks = new ArrayList<>();
        for (SittingFile file : deliberation.sittings()) {
            Sitting sitting = file.sitting();
            String name =
                    source.say(
                            "paper.sitting.name",
                            sitting.number(),
                            source.formats().date(sitting.date().atStartOfDay()));
            blocks.add(heading(1, name));
            blocks.add(new Facts(name, facts(file)));
            blocks.add(attendance(file));
            List<String> notes =
                    deliberation.notes().stream()
                            .filter(n -> n.sitting() == file.number() && n.dossier().isEmpty())
                            .filter(n -> !n.internal())
                            .map(SittingNote::text)
                            .toList();
            if (!notes.isEmpty()) {
                blocks.add(new Points(notes));
            }
        }
        return blocks;
    }

    private List<Fact> facts(SittingFile file) {
        Sitting sitting = file.sitting();
        List<Fact> facts = new ArrayList<>();
        if (!sitting.place().isEmpty()) {
            facts.add(new Fact(source.say("paper.sitting.place"), sitting.place()));
        }
        facts.add(
                new Fact(
                        source.say("paper.sitting.convocation"),
                        source.say("paper.sitting.convocation." + sitting.convocation())));
        if (!sitting.chair().isEmpty()) {
            facts.add(new Fact(source.say("paper.sitting.chair"), source.juror(sitting.chair())));
        }
        facts.add(new Fact(source.say("paper.sitting.hours"), hours(file)));
        int members = sitting.members().size();
        int required =
                sitting.second() && sitting.rules().secondWithoutQuorum()
                        ? 1
                        : sitting.rules().required(members);
        facts.add(
                new Fact(
                        source.say("paper.sitting.quorum"),
                        source.say(
                                "paper.sitting.quorum.value",
                                atOpening(file),
                                members,
                                required,
                                source.say(
                                        sitting.rules().recusedInBase()
                                                ? "paper.sitting.base.in"
                                                : "paper.sitting.base.out"))));
        return facts;
    }

    private String hours(SittingFile file) {
        List<String> said = new ArrayList<>();
        said.add(source.say("paper.sitting.opened", source.hour(file.sitting().opened())));
        for (Pause pause : file.state().pauses()) {
            said.add(
                    pause.to() == null
                            ? source.say("paper.sitting.suspended", source.hour(pause.from()))
                            : source.say(
                                    "paper.sitting.pause",
                                    source.hour(pause.from()),
                                    source.hour(pause.to())));
        }
        if (file.state().ending() != null) {
            said.add(
                    source.say(
                            "paper.sitting.ended." + file.state().ending(),
                            source.hour(file.state().at())));
        }
        return String.join(", ", said);
    }

    /** Members present or represented when it began: who came in later had a first arrival. */
    private static long atOpening(SittingFile file) {
        return file.sitting().members().stream()
                .map(file::of)
                .filter(a -> a.mode() != Attendance.Mode.ABSENT)
                .filter(a -> a.passages().isEmpty() || !a.passages().getFirst().in())
                .count();
    }

    private Table attendance(SittingFile file) {
        return new Table(
                source.say("paper.sitting.attendance"),
                List.of(
                        Column.text(source.say("paper.column.member"), 36),
                        Column.text(source.say("paper.sitting.column.attendance"), 34),
                        Column.text(source.say("paper.sitting.column.passages"), 30)),
                file.sitting().members().stream()
                        .map(
                                m ->
                                        List.of(
                                                source.juror(m),
                                                attends(file.of(m)),
                                                passages(file.of(m))))
                        .toList());
    }

    private String attends(Attendance attendance) {
        return source.say(
                "paper.sitting.attends." + attendance.mode(), source.juror(attendance.proxy()));
    }

    private String passages(Attendance attendance) {
        return attendance.passages().stream()
                .map(
                        p ->
                                source.say(
                                        p.in() ? "paper.sitting.in" : "paper.sitting.out",
                                        source.hour(p.at())))
                .collect(Collectors.joining(", "));
    }

    /** Draws by lot, each with what is needed to repeat it. */
    List<String> lots() {
        List<String> said = new ArrayList<>();
        for (Lot lot : deliberation.lots()) {
            said.add(
                    source.say(
                            "paper.sitting.lot",
                            String.join(", ", lot.dossiers()),
                            lot.places(),
                            lot.seed(),
                            lot.source().isEmpty() ? source.say("paper.none") : lot.source(),
                            LotDraw.of(lot.seed(), lot.dossiers()).stream()
                                    .map(d -> d.dossier() + " (" + d.key().substring(0, 12) + "…)")
                                    .collect(Collectors.joining(", "))));
        }
        return said;
    }

    /** How each dossier was decided: exits, voices, casting votes, blocks, notes. */
    List<fr.palmares.report.document.Block> votes() {
        if (deliberation.sittings().isEmpty()) {
            return List.of();
        }
        List<fr.palmares.report.document.Block> blocks = new ArrayList<>();
        blocks.add(heading(1, source.say("paper.sitting.votes")));
        List<String> bulk = new ArrayList<>();
        for (Block block : deliberation.blocks()) {
            List<String> still =
                    block.dossiers().stream().filter(d -> by(d).equals(block.id())).toList();
            if (!still.isEmpty()) {
                bulk.add(
                        source.say(
                                "paper.sitting.block",
                                source.say("paper.list." + block.outcome()),
                                still.size(),
                                String.join(", ", still)));
            }
        }
        List<List<String>> rows = new ArrayList<>();
        for (Ranked row : source.ranking().rows()) {
            String said = told(row.dossier());
            if (!said.isEmpty()) {
                rows.add(List.of(row.dossier(), source.head(row.dossier()).organisation(), said));
            }
        }
        if (rows.isEmpty() && bulk.isEmpty()) {
            blocks.add(paragraph(source.say("paper.sitting.votes.none")));
        }
        if (!rows.isEmpty()) {
            blocks.add(
                    new Table(
                            source.say("paper.sitting.votes.table"),
                            List.of(
                                    Column.text(source.say("paper.column.dossier"), 13),
                                    Column.text(source.say("paper.column.organisation"), 32),
                                    Column.text(source.say("paper.sitting.column.vote"), 55)),
                            rows));
        }
        if (!bulk.isEmpty()) {
            blocks.add(new Points(bulk));
        }
        if (!deliberation.revisions().isEmpty()) {
            blocks.add(
                    paragraph(
                            source.say(
                                    "paper.sitting.revisions", deliberation.revisions().size())));
        }
        return blocks;
    }

    private String by(String dossier) {
        return source.decision(dossier)
                .flatMap(deliberation::taking)
                .map(t -> t.reference())
                .orElse("");
    }

    private String told(String dossier) {
        List<String> said = new ArrayList<>();
        for (Exit exit : deliberation.exitsFor(dossier)) {
            said.add(
                    exit.back() == null
                            ? source.say(
                                    "paper.sitting.left",
                                    source.juror(exit.juror()),
                                    source.hour(exit.at()))
                            : source.say(
                                    "paper.sitting.left.back",
                                    source.juror(exit.juror()),
                                    source.hour(exit.at()),
                                    source.hour(exit.back())));
        }
        for (Vote vote : deliberation.votesOn(dossier)) {
            said.add(VoteText.of(source, vote));
        }
        Decision decision = source.decision(dossier).orElse(null);
        if (decision != null) {
            deliberation
                    .taking(decision)
                    .map(t -> t.manner())
                    .filter(m -> m != fr.palmares.model.Taking.Manner.BLOCK)
                    .ifPresent(m -> said.add(source.say("paper.sitting.manner." + m)));
        }
        deliberation.notesOn(dossier).stream()
                .filter(n -> !n.internal())
                .forEach(n -> said.add(source.say("paper.sitting.note", n.text())));
        return String.join("\n", said);
    }

    /** Dossiers that are carried out as one project, and why. */
    List<fr.palmares.report.document.Block> projects() {
        List<Projects.Project> projects = Projects.of(source.state());
        if (projects.isEmpty()) {
            return List.of();
        }
        return List.of(
                heading(1, source.say("paper.minutes.projects")),
                new Points(
                        projects.stream()
                                .map(
                                        p ->
                                                source.say(
                                                        "paper.project",
                                                        p.dossiers().stream()
                                                                .map(this::named)
                                                                .collect(Collectors.joining(", ")),
                                                        p.reason()))
                                .toList()));
    }

    private String named(String dossier) {
        return source.say("paper.named", dossier, source.head(dossier).organisation());
    }

    /** What became of dossiers after the decisions were sealed. */
    List<fr.palmares.report.document.Block> sequels() {
        Map<String, Map<Sequel.Kind, Sequel>> all =
                new TreeMap<>(source.state().procedure().acts().sequels());
        if (all.isEmpty()) {
            return List.of();
        }
        List<String> points = new ArrayList<>();
        all.forEach(
                (dossier, own) ->
                        own.values()
                                .forEach(
                                        s ->
                                                points.add(
                                                        source.say(
                                                                "paper.sequel."
                                                                        + s.kind()
                                                                        + free(s),
                                                                source.say(
                                                                        "paper.named",
                                                                        dossier,
                                                                        source.head(dossier)
                                                                                .organisation()),
                                                                s.reason(),
                                                                s.other()))));
        return List.of(heading(1, source.say("paper.minutes.sequels")), new Points(points));
    }

    /** A seat that nobody's withdrawal left is told in other words. */
    private static String free(Sequel sequel) {
        return sequel.kind() == Sequel.Kind.PROMOTED && sequel.other().isEmpty() ? ".free" : "";
    }
}
