package fr.palmares.ui.ranking;

import fr.palmares.app.CallSession;
import fr.palmares.app.Progress;
import fr.palmares.app.ReadPast;
import fr.palmares.app.StateWords;
import fr.palmares.text.Paris;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Reports;
import fr.palmares.ui.common.Ui;
import java.time.LocalDateTime;
import java.util.function.Function;

/** The ranking as it was: after a line of the journal, or at a moment that is asked for. */
final class TimeTravel {
    private final ReadPast past;
    private final RankingViewModel model;
    private final Ui ui;

    TimeTravel(CallSession session, RankingViewModel model, Ui ui) {
        this.past = new ReadPast(session);
        this.model = model;
        this.ui = ui;
    }

    /** Which state is in view, in one sentence. */
    static String said(I18n i18n, ReadPast.Past past) {
        return i18n.say(
                "ranking.past.banner",
                i18n.formats().moment(past.at()),
                past.line(),
                StateWords.of(past.head()));
    }

    void after(long line) {
        show(progress -> past.after(line, progress));
    }

    /**
     * Shows what was known at a moment.
     *
     * @param time in Paris
     */
    void at(LocalDateTime time) {
        show(progress -> past.at(Paris.moment(time), progress));
    }

    /** Asks for the moment. */
    void choose() {
        new MomentDialog(ui).ask(this::at);
    }

    private void show(Function<Progress, ReadPast.Past> read) {
        ui.background()
                .job("task.past", reporter -> read.apply(Reports.of(reporter)))
                .then(model::show)
                .start();
    }
}
