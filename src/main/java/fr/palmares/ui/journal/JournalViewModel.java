package fr.palmares.ui.journal;

import fr.palmares.app.CallSession;
import fr.palmares.app.JournalEntry;
import fr.palmares.app.ReadHistory;
import fr.palmares.app.VerifyCall;
import fr.palmares.model.CallState;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Juror;
import fr.palmares.ui.common.Background;
import fr.palmares.ui.common.CallModel;
import fr.palmares.ui.common.Find;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Reports;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.util.Subscription;

/** What happened in the call, in words, and whether the chain holds. */
public final class JournalViewModel {
    /** One line: when, who, what, about which dossier and juror, in words. */
    public record Line(
            long seq,
            LocalDateTime at,
            String who,
            String what,
            String dossier,
            String juror,
            String plain) {}

    /** More lines than anyone scrolls through. */
    private static final int MOST = 5000;

    private final CallModel call;
    private final Background background;
    private final I18n i18n;
    private final ReadHistory history;
    private final VerifyCall verify;
    private final ObservableList<Line> all = FXCollections.observableArrayList();
    private final FilteredList<Line> lines = new FilteredList<>(all);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper verdict = new ReadOnlyStringWrapper("");
    private Subscription following = Subscription.EMPTY;

    public JournalViewModel(CallSession session, CallModel call, Background background, I18n i18n) {
        this.call = call;
        this.background = background;
        this.i18n = i18n;
        this.history = new ReadHistory(session);
        this.verify = new VerifyCall(session);
        filter.subscribe(
                words -> {
                    Predicate<String> wanted = Find.query(words, i18n.locale());
                    lines.setPredicate(l -> wanted.test(l.plain()));
                });
    }

    public void follow() {
        following =
                Subscription.combine(
                        call.state().subscribe(state -> read()),
                        i18n.messagesProperty().subscribe((before, now) -> read()));
    }

    public void release() {
        following.unsubscribe();
    }

    public ObservableList<Line> lines() {
        return lines;
    }

    public StringProperty filter() {
        return filter;
    }

    /** How many entries the journal holds. */
    public ObservableValue<Long> entries() {
        return call.state().map(s -> s.journal().entries());
    }

    /** What the last check found, or "". */
    public ReadOnlyStringProperty verdict() {
        return verdict.getReadOnlyProperty();
    }

    /** Checks the chain from the first line to the last. */
    public void check() {
        background
                .job("task.verifying", reporter -> verify.verify(Reports.of(reporter)))
                .then(report -> verdict.set(i18n.say("journal.intact", report.journal().entries())))
                .start();
    }

    private void read() {
        background
                .ask(reporter -> history.latest(MOST))
                .then(entries -> all.setAll(entries.stream().map(this::line).toList()))
                .start();
    }

    private Line line(JournalEntry entry) {
        CallState state = call.now();
        DossierHead head = state.dossiers().get(entry.dossier());
        String dossier =
                head == null ? entry.dossier() : head.number() + " · " + head.organisation();
        String who = name(state, entry.author());
        String what = what(entry.type());
        String juror = name(state, entry.juror());
        return new Line(
                entry.seq(),
                LocalDateTime.ofInstant(entry.at(), ZoneId.systemDefault()),
                who,
                what,
                dossier,
                juror,
                Find.plain(String.join(" ", who, what, dossier, juror), i18n.locale()));
    }

    private String what(String type) {
        String key = "event." + type;
        return i18n.messages().has(key) ? i18n.say(key) : type;
    }

    private String name(CallState state, String code) {
        if (code.equals(CallSession.COORDINATOR)) {
            return i18n.say("journal.coordinator");
        }
        Juror juror = state.jurors().get(code);
        return juror == null ? code : juror.name();
    }
}
