package fr.palmares.ui.journal;

import fr.palmares.app.CallSession;
import fr.palmares.app.ExportHistory;
import fr.palmares.app.ReadHistory;
import fr.palmares.app.StateWords;
import fr.palmares.app.VerifyCall;
import fr.palmares.app.history.Entry;
import fr.palmares.app.history.Standing;
import fr.palmares.app.history.Topic;
import fr.palmares.model.Failure;
import fr.palmares.model.JournalMark;
import fr.palmares.model.NaturalOrder;
import fr.palmares.text.Messages;
import fr.palmares.text.Paris;
import fr.palmares.ui.common.Background;
import fr.palmares.ui.common.CallModel;
import fr.palmares.ui.common.Find;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Job;
import fr.palmares.ui.common.Reports;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** What happened in the call, in words, and whether the chain holds. */
public final class JournalViewModel {
    /** Above this many lines, reading them takes long enough to be shown as work under way. */
    private static final long LONG = 3000;

    /**
     * One line of the table.
     *
     * @param plain its words, to be searched
     * @param day in Paris
     */
    public record Line(Entry entry, String plain, LocalDate day) {}

    /**
     * What the last check found.
     *
     * @param good whether everything holds
     * @param text the sentence, "" before any check
     */
    public record Verdict(boolean good, String text) {
        static final Verdict NONE = new Verdict(true, "");
    }

    private final CallModel call;
    private final Background background;
    private final Consumer<Throwable> failures;
    private final I18n i18n;
    private final ReadHistory history;
    private final VerifyCall verify;
    private final ObservableList<Line> all = FXCollections.observableArrayList();
    private final FilteredList<Line> lines = new FilteredList<>(all);
    private final ObservableList<String> people = FXCollections.observableArrayList();
    private final ObservableList<String> dossiers = FXCollections.observableArrayList();
    private final StringProperty words = new SimpleStringProperty("");
    private final StringProperty person = new SimpleStringProperty("");
    private final StringProperty dossier = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Topic> topic = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> from = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> until = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Verdict> verdict =
            new ReadOnlyObjectWrapper<>(Verdict.NONE);
    private Subscription following = Subscription.EMPTY;
    private boolean inView;
    private boolean reading;
    private boolean readAgain;

    /**
     * @param failures told when something fails that nobody foresaw
     */
    public JournalViewModel(
            CallSession session,
            CallModel call,
            Background background,
            Consumer<Throwable> failures,
            I18n i18n) {
        this.failures = failures;
        this.call = call;
        this.background = background;
        this.i18n = i18n;
        this.history = new ReadHistory(session);
        this.verify = new VerifyCall(session);
        Stream.<ObservableValue<?>>of(words, person, dossier, topic, from, until)
                .forEach(filter -> filter.subscribe(this::refilter));
    }

    public void follow() {
        inView = true;
        following.unsubscribe();
        following =
                Subscription.combine(
                        call.state().subscribe(state -> read()),
                        i18n.messagesProperty().subscribe((before, now) -> read()));
    }

    public void release() {
        inView = false;
        inView = true;
        following.unsubscribe();
        following = Subscription.EMPTY;
    }

    /** What the filters let through, the newest first. */
    public ObservableList<Line> lines() {
        return lines;
    }

    /** Every line, whatever the filters say. */
    ObservableList<Line> all() {
        return all;
    }

    /** Names of those who did something, to filter by. */
    public ObservableList<String> people() {
        return people;
    }

    /** Dossiers that something was done about, number and organisation. */
    public ObservableList<String> dossiers() {
        return dossiers;
    }

    /** Words that a line must hold, in any order. */
    public StringProperty words() {
        return words;
    }

    /** Who did it or whom it is about; "" for everybody. */
    public StringProperty person() {
        return person;
    }

    /** Which dossier, as {@link #dossiers} names it; "" for all. */
    public StringProperty dossier() {
        return dossier;
    }

    public ObjectProperty<@Nullable Topic> topic() {
        return topic;
    }

    /** First day, by the clocks of Paris. */
    public ObjectProperty<@Nullable LocalDate> from() {
        return from;
    }

    /** Last day, by the clocks of Paris. */
    public ObjectProperty<@Nullable LocalDate> until() {
        return until;
    }

    /** Lets everything through again. */
    public void clear() {
        words.set("");
        person.set("");
        dossier.set("");
        topic.set(null);
        from.set(null);
        until.set(null);
    }

    /** How many entries the journal holds. */
    public ObservableValue<Long> entries() {
        return call.state().map(s -> s.journal().entries());
    }

    /** The state of the journal in words. */
    public ObservableValue<String> stateWords() {
        return call.state().map(s -> StateWords.of(s.journal().head()));
    }

    /** What the last check found. */
    public ReadOnlyObjectProperty<Verdict> verdict() {
        return verdict.getReadOnlyProperty();
    }

    /** Checks the call from end to end; damage is told with its place. */
    public void check() {
        verdict.set(Verdict.NONE);
        background
                .job("task.verifying", reporter -> verify.verify(Reports.of(reporter)))
                .then(
                        report ->
                                verdict.set(
                                        new Verdict(
                                                true,
                                                i18n.say(
                                                        "journal.intact",
                                                        report.journal().entries(),
                                                        report.events(),
                                                        report.objects()))))
                .otherwise(this::damaged)
                .start();
    }

    private void damaged(Throwable failure) {
        if (failure instanceof Failure told) {
            verdict.set(new Verdict(false, i18n.messages().sentence(told)));
        } else {
            failures.accept(failure);
        }
    }

    /** The lines in view, for a spreadsheet. */
    public String tsv(List<Line> some) {
        return new ExportHistory(i18n.messages()).tsv(some.stream().map(Line::entry).toList());
    }

    /** Writes the lines in view to a file, whose ending says how. */
    public Job<Path> export(Path file) {
        List<Entry> entries = lines.stream().map(Line::entry).toList();
        JournalMark mark = call.now().journal();
        String name = call.now().call().name();
        Messages messages = i18n.messages();
        return background.job(
                "task.exporting",
                reporter -> {
                    new ExportHistory(messages).write(entries, name, mark, file);
                    return file;
                });
    }

    /** What happened meanwhile is read once, however often it did. */
    private void read() {
        if (reading) {
            readAgain = true;
            return;
        }
        reading = true;
        readAgain = false;
        Messages messages = i18n.messages();
        Background.Work<List<Line>> work =
                reporter ->
                        history.all(messages, Reports.of(reporter)).stream()
                                .map(e -> line(e, messages.locale()))
                                .toList();
        Job<List<Line>> job =
                call.now().journal().entries() > LONG
                        ? background.job("task.history", work)
                        : background.ask(work);
        job.then(this::show).lastly(this::readOn).start();
    }

    private void readOn() {
        reading = false;
        if (readAgain && inView) {
            read();
        }
    }

    private void show(List<Line> now) {
        people.setAll(
                distinct(now, l -> Stream.of(l.entry().who(), l.entry().jurorName()))
                        .sorted(i18n.formats().order())
                        .toList());
        dossiers.setAll(
                distinct(now, l -> Stream.of(l.entry().dossierName()))
                        .sorted(NaturalOrder.INSTANCE)
                        .toList());
        all.setAll(now);
    }

    private static Stream<String> distinct(
            List<Line> lines, Function<Line, Stream<String>> values) {
        return lines.stream().flatMap(values).filter(v -> !v.isEmpty()).distinct();
    }

    private void refilter() {
        String query = words.get();
        String who = person.get();
        String about = dossier.get();
        Topic kind = topic.get();
        LocalDate first = from.get();
        LocalDate last = until.get();
        Locale locale = i18n.locale();
        lines.setPredicate(
                l ->
                        (query.isBlank() || Find.matches(l.plain(), query, locale))
                                && (who.isEmpty()
                                        || l.entry().who().equals(who)
                                        || l.entry().jurorName().equals(who))
                                && (about.isEmpty() || l.entry().dossierName().equals(about))
                                && (kind == null || l.entry().topic() == kind)
                                && (first == null || !l.day().isBefore(first))
                                && (last == null || !l.day().isAfter(last)));
    }

    private Line line(Entry e, Locale locale) {
        String standing = e.standing() == Standing.HOLDS ? "" : i18n.say(e.standing().key());
        return new Line(
                e,
                Find.plain(
                        String.join(
                                " ",
                                Long.toString(e.line()),
                                e.who(),
                                e.what(),
                                e.dossierName(),
                                e.jurorName(),
                                e.before(),
                                e.after(),
                                standing,
                                e.why()),
                        locale),
                Paris.of(e.at()).toLocalDate());
    }

    /** A name for an export. */
    String suggestedName(String ending) {
        return i18n.say("journal.export.name", call.now().call().name()) + ending;
    }
}
