package fr.palmares.ui.shell;

import fr.palmares.app.CallSession;
import fr.palmares.model.CallState;
import fr.palmares.model.SheetState;
import fr.palmares.text.Formats;
import fr.palmares.ui.common.CallModel;
import fr.palmares.ui.common.Screen;
import fr.palmares.ui.common.Ui;
import fr.palmares.ui.deliberation.DeliberationView;
import fr.palmares.ui.dossiers.DossiersView;
import fr.palmares.ui.dossiers.ImportFlow;
import fr.palmares.ui.evaluation.EvaluationView;
import fr.palmares.ui.evaluation.EvaluationViewModel;
import fr.palmares.ui.evaluation.SessionWork;
import fr.palmares.ui.grid.GridView;
import fr.palmares.ui.journal.JournalView;
import fr.palmares.ui.jury.JuryView;
import fr.palmares.ui.ranking.RankingView;
import fr.palmares.ui.results.ResultsView;
import java.util.List;
import java.util.function.BiFunction;
import org.kordamp.ikonli.feather.Feather;

/** The screens of an open call, in the order of the work; the rail and the search list them. */
public final class Screens {
    /** Makes a screen when it is first shown. */
    @FunctionalInterface
    public interface Maker {
        Screen make(CallSession session, CallModel call, Ui ui);
    }

    /**
     * One screen.
     *
     * @param id its name for {@link fr.palmares.ui.common.Navigator}
     * @param key key of its title
     * @param badge the small figure beside its name in the rail, or ""
     */
    public record Entry(
            String id,
            String key,
            Feather icon,
            BiFunction<CallState, Formats, String> badge,
            Maker maker) {}

    /** The one screen of a juror's copy. */
    public static final String OF_A_COPY = "evaluation";

    private static final List<Entry> ALL =
            List.of(
                    new Entry(
                            "dossiers",
                            "screen.dossiers",
                            Feather.FILE_TEXT,
                            (state, formats) -> formats.count(state.dossiers().size()),
                            DossiersView::new),
                    new Entry("grid", "screen.grid", Feather.SLIDERS, Screens::none, GridView::new),
                    new Entry(
                            "jury",
                            "screen.jury",
                            Feather.USERS,
                            (state, formats) -> formats.count(state.jurors().size()),
                            JuryView::new),
                    new Entry(
                            "evaluation",
                            "screen.evaluation",
                            Feather.EDIT_3,
                            Screens::finished,
                            (session, call, ui) ->
                                    new EvaluationView(
                                            EvaluationViewModel.of(new SessionWork(session), ui),
                                            ui,
                                            session.copy().isPresent()
                                                    ? null
                                                    : new ImportFlow(session, ui)::chooseMarks)),
                    new Entry(
                            "ranking",
                            "screen.ranking",
                            Feather.BAR_CHART_2,
                            Screens::none,
                            RankingView::of),
                    new Entry(
                            "deliberation",
                            "screen.deliberation",
                            Feather.FLAG,
                            Screens::none,
                            DeliberationView::new),
                    new Entry(
                            "results",
                            "screen.results",
                            Feather.AWARD,
                            Screens::none,
                            ResultsView::new),
                    new Entry(
                            "journal",
                            "screen.journal",
                            Feather.CLOCK,
                            Screens::none,
                            JournalView::new));

    private Screens() {}

    public static List<Entry> all() {
        return ALL;
    }

    /** The share of expected sheets that are finished, "" while none is expected. */
    private static String finished(CallState state, Formats formats) {
        long expected =
                state.assignments().stream()
                        .filter(a -> !state.inadmissible(a.dossier()))
                        .filter(a -> !state.recused(a.juror(), a.dossier()))
                        .count();
        long done =
                state.counted(state.sheets().values()).stream()
                        .filter(s -> !state.inadmissible(s.id().dossier()))
                        .filter(s -> s.state(state.grid()) == SheetState.FINISHED)
                        .count();
        return expected == 0
                ? ""
                : formats.percent((int) (100 * Math.min(done, expected) / expected));
    }

    private static String none(CallState state, Formats formats) {
        return "";
    }
}
