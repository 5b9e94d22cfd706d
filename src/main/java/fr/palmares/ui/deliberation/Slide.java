package fr.palmares.ui.deliberation;

import fr.palmares.model.CallState;
import fr.palmares.model.Criterion;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Fraction;
import fr.palmares.model.LeadOpinion;
import fr.palmares.model.Mark;
import fr.palmares.model.MarkRevision;
import fr.palmares.model.Scale;
import fr.palmares.model.Sheet;
import fr.palmares.ranking.Ranked;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.ProjectDialog;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is shown of a dossier. The room's has no juror's name unless the rules of the sitting allow
 * names; neither has any second reading or internal note.
 *
 * @param caption number, type of organisation, domain
 * @param rank place in the ranking, or a dash
 * @param bars one for each criterion, in the grid's order
 * @param remarks what jurors wrote that may be communicated
 * @param lead who the lead reader is and what they advise, or ""
 * @param opinion what the lead reader drafted, or ""
 * @param revisions marks changed in a sitting
 * @param joint the dossiers that share its place, in words, or ""
 */
record Slide(
        String dossier,
        String caption,
        String title,
        String organisation,
        String score,
        String rank,
        boolean tied,
        String sheets,
        List<Bar> bars,
        List<Said> remarks,
        String lead,
        String opinion,
        List<String> revisions,
        String joint) {
    /** Widest distance between two marks, in parts of the scale, that is still close. */
    private static final double WIDE = 0.4;

    /**
     * A criterion.
     *
     * @param share of the scale that the mean reaches, 0 to 1
     * @param wide whether the jurors' marks differ widely
     */
    record Bar(
            String code, String label, String mean, double share, List<Dot> dots, boolean wide) {}

    /** One juror's mark: where it stands, 0 to 1, and whose and what it is where that is shown. */
    record Dot(double share, String said) {}

    /** A remark and whose it is, or "". */
    record Said(String who, String text) {}

    static Slide of(Board board, String dossier, I18n i18n, boolean room) {
        CallState state = board.state();
        DossierHead head = Objects.requireNonNull(state.dossiers().get(dossier));
        Ranked row = board.ranking().row(dossier).orElseThrow();
        boolean names =
                !room || (board.file() != null && board.file().sitting().rules().namesShown());
        LeadOpinion drafted = board.deliberation().opinions().get(dossier);
        return new Slide(
                dossier,
                Stream.of(
                                i18n.say("deliberation.dossier", dossier),
                                head.organisationType(),
                                head.domain(),
                                state.track(dossier)
                                        .map(t -> t.name().in(i18n.locale()))
                                        .orElse(""))
                        .filter(t -> !t.isBlank())
                        .collect(Collectors.joining(" · ")),
                head.title(),
                head.organisation(),
                row.score() == null ? "–" : i18n.formats().score(row.score()),
                row.place() == null ? "–" : String.valueOf(row.place()),
                !row.tiedWith().isEmpty(),
                String.valueOf(row.sheets()),
                bars(board, row, i18n, names),
                remarks(board, dossier, names),
                lead(board, dossier, i18n, names),
                drafted == null ? "" : drafted.opinion(),
                board.deliberation().revisions().stream()
                        .filter(r -> r.dossier().equals(dossier))
                        .map(r -> revision(board, r, i18n, names))
                        .toList(),
                ProjectDialog.said(i18n, state, dossier));
    }

    private static List<Bar> bars(Board board, Ranked row, I18n i18n, boolean names) {
        Scale scale = board.ranking().grid().scale();
        List<Bar> bars = new ArrayList<>();
        for (Criterion criterion : board.ranking().grid().criteria()) {
            Fraction mean = row.criteria().get(criterion.code());
            List<Dot> dots = new ArrayList<>();
            int low = Integer.MAX_VALUE;
            int high = Integer.MIN_VALUE;
            for (Sheet sheet : board.state().sheetsOf(row.dossier())) {
                if (sheet.complete(board.ranking().grid())
                        && sheet.marks().get(criterion.code()) instanceof Mark.Given(int steps)) {
                    low = Math.min(low, steps);
                    high = Math.max(high, steps);
                    dots.add(
                            new Dot(
                                    (double) steps / scale.steps(),
                                    names
                                            ? i18n.say(
                                                    "deliberation.markOf",
                                                    board.juror(sheet.id().juror()),
                                                    i18n.formats().plain(scale.value(steps)))
                                            : ""));
                }
            }
            bars.add(
                    new Bar(
                            criterion.code(),
                            label(criterion, i18n),
                            mean == null ? "–" : i18n.formats().score(mean),
                            mean == null ? 0 : share(scale, mean),
                            dots,
                            dots.size() > 1 && (double) (high - low) / scale.steps() > WIDE));
        }
        return bars;
    }

    /** « Impact ×2 ». */
    static String label(Criterion criterion, I18n i18n) {
        String own = criterion.shortLabel().in(i18n.locale());
        String label = own.isBlank() ? criterion.code() : own;
        return criterion.weight().compareTo(java.math.BigDecimal.ONE) == 0
                ? label
                : i18n.say(
                        "deliberation.weighted", label, i18n.formats().plain(criterion.weight()));
    }

    private static double share(Scale scale, Fraction mark) {
        double min = scale.min().doubleValue();
        return (mark.doubleValue() - min) / (scale.max().doubleValue() - min);
    }

    private static List<Said> remarks(Board board, String dossier, boolean names) {
        return board.state().sheetsOf(dossier).stream()
                .filter(s -> !s.assessment().isBlank())
                .map(s -> new Said(names ? board.juror(s.id().juror()) : "", s.assessment()))
                .toList();
    }

    private static String lead(Board board, String dossier, I18n i18n, boolean names) {
        LeadOpinion drafted = board.deliberation().opinions().get(dossier);
        String who =
                drafted != null
                        ? drafted.juror()
                        : board.state().juryFile().lead(dossier).orElse("");
        if (who.isEmpty()) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        parts.add(i18n.say("deliberation.lead"));
        if (names) {
            parts.add(board.juror(who));
        }
        if (drafted != null) {
            parts.add(i18n.say("deliberation.stance." + drafted.stance().name()));
        }
        return String.join(" · ", parts);
    }

    private static String revision(Board board, MarkRevision r, I18n i18n, boolean names) {
        Scale scale = board.ranking().grid().scale();
        String what =
                i18n.say(
                        "deliberation.revised",
                        board.ranking()
                                .grid()
                                .criterion(r.criterion())
                                .map(c -> label(c, i18n))
                                .orElse(r.criterion()),
                        mark(scale, r.before(), i18n),
                        mark(scale, r.after(), i18n));
        return names ? board.juror(r.juror()) + " · " + what : what;
    }

    static String mark(Scale scale, @org.jspecify.annotations.Nullable Mark mark, I18n i18n) {
        return switch (mark) {
            case null -> "–";
            case Mark.Given(int steps) -> i18n.formats().plain(scale.value(steps));
            case Mark.Abstention() -> i18n.say("deliberation.abstained");
        };
    }
}
