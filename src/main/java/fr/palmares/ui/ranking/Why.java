package fr.palmares.ui.ranking;

import fr.palmares.model.CallState;
import fr.palmares.model.Criterion;
import fr.palmares.model.Eligibility;
import fr.palmares.model.Fraction;
import fr.palmares.model.Grid;
import fr.palmares.model.Juror;
import fr.palmares.model.Lot;
import fr.palmares.ranking.CutMargin;
import fr.palmares.ranking.Explanation;
import fr.palmares.ranking.LotDraw;
import fr.palmares.ranking.Ranked;
import fr.palmares.ranking.Reason;
import fr.palmares.ranking.TieBreak;
import fr.palmares.ui.common.I18n;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why a dossier stands where it stands, in the reader's language.
 *
 * @param title whose dossier it is
 * @param place its place in words
 * @param above name of the dossier just above, "" for the first
 * @param below name of the dossier just below, "" for the last
 * @param lines one per criterion, then the score
 * @param remarks what to know before speaking of it, one sentence or two each
 */
record Why(
        String dossier,
        String title,
        String place,
        String above,
        String below,
        List<Line> lines,
        List<String> remarks) {

    /**
     * One criterion.
     *
     * @param weight as shown after the label, "" for 1 and where there is none
     * @param bar which of the bars it is, -1 for an uncounted criterion and for the score
     * @param toAbove difference to the dossier just above as shown, "" without one
     * @param toBelow difference to the dossier just below
     */
    record Line(
            String label, String weight, int bar, String mean, String toAbove, String toBelow) {}

    static Why of(RankingTable table, String dossier, I18n i18n) {
        return new Writer(table, Explanation.of(table.ranking(), dossier), i18n).write();
    }

    /** Puts an explanation into words. */
    private record Writer(RankingTable table, Explanation explanation, I18n i18n) {
        Why write() {
            Ranked row = explanation.row();
            return new Why(
                    row.dossier(),
                    name(row.dossier()),
                    place(row),
                    explanation.above() == null ? "" : name(explanation.above().dossier()),
                    explanation.below() == null ? "" : name(explanation.below().dossier()),
                    lines(),
                    remarks(row));
        }

        private String place(Ranked row) {
            Integer place = row.place();
            if (place == null) {
                return i18n.say("ranking.why.unranked");
            }
            return i18n.say(
                    row.tiedWith().isEmpty() ? "ranking.why.place" : "ranking.why.tied", place);
        }

        private List<Line> lines() {
            Grid grid = table.ranking().grid();
            List<Line> lines = new ArrayList<>();
            int bar = 0;
            for (Explanation.Line line : explanation.lines()) {
                Criterion criterion = grid.criterion(line.criterion()).orElseThrow();
                lines.add(
                        new Line(
                                label(criterion),
                                weight(criterion),
                                line.counted() ? bar++ : -1,
                                score(line.mean()),
                                difference(line.toAbove()),
                                difference(line.toBelow())));
            }
            lines.add(
                    new Line(
                            i18n.say("ranking.score"),
                            "",
                            -1,
                            score(explanation.row().score()),
                            difference(explanation.scoreToAbove()),
                            difference(explanation.scoreToBelow())));
            return lines;
        }

        private String label(Criterion criterion) {
            String label = criterion.shortLabel().in(i18n.locale());
            return criterion.counted() ? label : i18n.say("ranking.why.uncounted", label);
        }

        private String weight(Criterion criterion) {
            String weight = i18n.formats().plain(criterion.weight());
            return weight.equals("1") || !criterion.counted() ? "" : "×" + weight;
        }

        private List<String> remarks(Ranked row) {
            List<String> remarks = new ArrayList<>();
            TieBreak tie = explanation.tieBreak();
            if (tie != null) {
                remarks.add(tie(tie));
            }
            for (Reason reason : table.reasons().of(row.dossier())) {
                remark(reason, row, remarks);
            }
            lots(row.dossier(), remarks);
            margin(remarks);
            if (row.abstaining() > 0) {
                remarks.add(i18n.say("ranking.why.abstaining", row.abstaining()));
            }
            if (!row.belowThreshold().isEmpty()) {
                remarks.add(i18n.say("ranking.why.threshold", criteria(row.belowThreshold())));
            }
            Eligibility verdict = table.state().eligibility().get(row.dossier());
            if (verdict != null && verdict.verdict() == Eligibility.Verdict.TO_COMPLETE) {
                remarks.add(i18n.say("ranking.why.toComplete", verdict.reason()));
            }
            return remarks;
        }

        /** What lots decided between it and those it was tied with. */
        private void lots(String dossier, List<String> remarks) {
            for (Lot lot : table.state().procedure().deliberation().lots()) {
                if (lot.dossiers().contains(dossier)) {
                    List<String> order =
                            LotDraw.of(lot.seed(), lot.dossiers()).stream()
                                    .map(LotDraw.Drawn::dossier)
                                    .toList();
                    remarks.add(
                            i18n.say(
                                    order.indexOf(dossier) < lot.places()
                                            ? "ranking.why.lot.drawn"
                                            : "ranking.why.lot.notDrawn",
                                    order.indexOf(dossier) + 1,
                                    order.size(),
                                    lot.seed(),
                                    lot.source().isEmpty()
                                            ? i18n.say("ranking.why.lot.unsaid")
                                            : lot.source(),
                                    i18n.formats().moment(lot.at()),
                                    String.join(", ", order)));
                }
            }
        }

        /** The smallest change of one criterion's marks, and of one weight, that would move it. */
        private void margin(List<String> remarks) {
            CutMargin margin =
                    CutMargin.of(
                                    table.state(),
                                    table.ranking().grid(),
                                    table.ranking().rules(),
                                    explanation.row().dossier())
                            .orElse(null);
            if (margin == null) {
                return;
            }
            String side = margin.selected() ? "out" : "in";
            margin.marks().stream()
                    .filter(m -> m.sheets() != null)
                    .min(Comparator.comparingLong(m -> Math.abs(m.steps())))
                    .ifPresent(
                            m ->
                                    remarks.add(
                                            i18n.say(
                                                    "ranking.why.margin.marks." + side,
                                                    Math.abs(m.steps()),
                                                    criteria(List.of(m.criterion())),
                                                    name(margin.rival()))));
            margin.weights().stream()
                    .min(
                            Comparator.comparingDouble(
                                    w -> Math.abs(w.to().doubleValue() - w.from().doubleValue())))
                    .ifPresent(
                            w ->
                                    remarks.add(
                                            i18n.say(
                                                    "ranking.why.margin.weight." + side,
                                                    criteria(List.of(w.criterion())),
                                                    percent(w.from()),
                                                    percent(w.to()))));
        }

        private String percent(Fraction share) {
            return i18n.formats().number(100 * share.doubleValue(), 1);
        }

        private void remark(Reason reason, Ranked row, List<String> remarks) {
            CallState state = table.state();
            String dossier = row.dossier();
            switch (reason) {
                case TIED_AT_CUT ->
                        remarks.add(
                                i18n.say(
                                        "ranking.why.atCut",
                                        table.ranking().seatsLeft(),
                                        table.ranking().tiedAtCut()));
                case SPLIT_JURY ->
                        remarks.add(
                                i18n.say(
                                        "ranking.why.split",
                                        i18n.formats()
                                                .number(Objects.requireNonNull(row.spread()), 1)));
                case ONE_JUROR ->
                        remarks.add(
                                i18n.say(
                                        "ranking.why.oneJuror",
                                        table
                                                .reasons()
                                                .jurors()
                                                .getOrDefault(dossier, List.of())
                                                .stream()
                                                .map(j -> juror(state, j))
                                                .collect(Collectors.joining(", "))));
                case WEIGHT_SENSITIVE ->
                        remarks.add(
                                i18n.say(
                                        "ranking.why.weights",
                                        criteria(
                                                table.reasons()
                                                        .criteria()
                                                        .getOrDefault(dossier, List.of()))));
                case MISSING_SHEETS ->
                        remarks.add(
                                i18n.say(
                                        "ranking.why.missing",
                                        row.sheets(),
                                        state.expectedSheets(dossier)));
            }
        }

        /** "Same score as X. First criterion: 4.2 against 4.2, then … Still equal: …" */
        private String tie(TieBreak tie) {
            StringBuilder text =
                    new StringBuilder(i18n.say("ranking.why.sameScore", names(tie.sameScore())));
            String steps = steps(tie.steps());
            text.append(' ').append(i18n.say("ranking.why.cascade", steps)).append(' ');
            text.append(
                    tie.stillEqual().isEmpty()
                            ? i18n.say(
                                    "ranking.why.decided",
                                    criteria(
                                            List.of(
                                                    Objects.requireNonNullElse(
                                                            tie.decidedBy(),
                                                            tie.steps().getLast().criterion()))))
                            : i18n.say("ranking.why.stillEqual", names(tie.stillEqual())));
            return text.toString();
        }

        /** The first two and the last one: the ones between say nothing new. */
        private String steps(List<TieBreak.Step> steps) {
            return steps.size() <= 3
                    ? said(steps)
                    : said(steps.subList(0, 2)) + "\u00a0; … " + step(steps.getLast());
        }

        private String said(List<TieBreak.Step> steps) {
            return steps.stream().map(this::step).collect(Collectors.joining("\u00a0; "));
        }

        private String step(TieBreak.Step step) {
            return i18n.say(
                    "ranking.why.step",
                    criteria(List.of(step.criterion())),
                    score(step.own()),
                    step.others().stream()
                            .map(o -> score(o.mean()))
                            .distinct()
                            .collect(Collectors.joining(", ")));
        }

        private String criteria(List<String> codes) {
            return codes.stream()
                    .map(c -> table.ranking().grid().criterion(c).orElseThrow())
                    .map(c -> c.shortLabel().in(i18n.locale()))
                    .collect(Collectors.joining(", "));
        }

        private String names(List<String> dossiers) {
            return dossiers.stream().map(this::name).collect(Collectors.joining(", "));
        }

        private String name(String dossier) {
            return RankingTable.name(RankingTable.head(table.state(), dossier));
        }

        private static String juror(CallState state, String code) {
            Juror juror = state.jurors().get(code);
            return juror == null ? code : juror.name();
        }

        private String score(@Nullable Fraction mean) {
            return mean == null ? "—" : i18n.formats().score(mean);
        }

        private String difference(@Nullable Fraction by) {
            if (by == null) {
                return "";
            }
            return by.numerator().signum() == 0
                    ? "="
                    : i18n.formats().difference(by.doubleValue(), 2);
        }
    }
}
