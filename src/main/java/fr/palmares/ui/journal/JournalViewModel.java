package fr.palmares.ui.journal;

import fr.palmares.app.CallSession;
import fr.palmares.app.ExportHistory;
import fr.palmares.app.Progress;
import fr.palmares.app.ReadHistory;
import fr.palmares.app.StateWords;
import fr.palmares.app.VerifyCall;
import fr.palmares.app.history.Entry;
import fr.palmares.app.history.Standing;
import fr.palmares.app.history.Topic;
import fr.palmares.model.Failure;
import fr.palmares.model.JournalMark;
import fr.palmares.model.NaturalOrder;
import fr.palmares.text.Formats;
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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
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
    private @Nullable Job<?> underWay;
    private boolean readAgain;
    private long read;
    private IdentityHashMap<Entry, Line> known = new IdentityHashMap<>();

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
        following.unsubscribe();
        following = Subscription.EMPTY;
        // whoever leaves may be closing the call: nobody waits for what it says any more
        Job<?> under = underWay;
        if (under != null) {
            under.cancel();
        }
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

    /**
     * What was read.
     *
     * @param upTo the journal's line it was asked for at
     */
    private record Read(
            long upTo,
            List<Line> lines,
            IdentityHashMap<Entry, Line> byEntry,
            List<String> people,
            List<String> dossiers) {}

    /** What happened meanwhile is read once, however often it did. */
    private void read() {
        if (underWay != null) {
            readAgain = true;
            return;
        }
        readAgain = false;
        Messages messages = i18n.messages();
        long upTo = call.now().journal().entries();
        IdentityHashMap<Entry, Line> before = known;
        Background.Work<Read> work = reporter -> read(upTo, messages, before, Reports.of(reporter));
        Job<Read> job =
                upTo - read > LONG ? background.job("task.history", work) : background.ask(work);
        underWay = job;
        job.then(this::show).lastly(this::readOn).start();
    }

    private Read read(
            long upTo, Messages messages, IdentityHashMap<Entry, Line> before, Progress progress) {
        List<Entry> entries = history.all(messages, progress);
        IdentityHashMap<Entry, Line> byEntry = new IdentityHashMap<>(entries.size());
        List<Line> now = new ArrayList<>(entries.size());
        Set<String> who = new HashSet<>();
        Set<String> about = new HashSet<>();
        for (Entry entry : entries) {
            Line same = before.get(entry);
            Line line = same == null ? line(entry, messages) : same;
            byEntry.put(entry, line);
            now.add(line);
            who.add(entry.who());
            who.add(entry.jurorName());
            about.add(entry.dossierName());
        }
        return new Read(
                upTo,
                now,
                byEntry,
                named(who).sorted(new Formats(messages.locale()).order()).toList(),
                named(about).sorted(NaturalOrder.INSTANCE).toList());
    }

    private static Stream<String> named(Set<String> names) {
        return names.stream().filter(n -> !n.isEmpty());
    }

    private void readOn() {
        underWay = null;
        if (inView && readAgain) {
            read();
        }
    }

    private void show(Read now) {
        read = now.upTo();
        known = now.byEntry();
        // a list that is set anew loses what was chosen from it
        if (!people.equals(now.people())) {
            people.setAll(now.people());
        }
        if (!dossiers.equals(now.dossiers())) {
            dossiers.setAll(now.dossiers());
        }
        all.setAll(now.lines());
    }

    private void refilter() {
        String query = words.get();
        String who = person.get();
        String about = dossier.get();
        Topic kind = topic.get();
        LocalDate first = from.get();
        LocalDate last = until.get();
        Predicate<String> found = Find.query(query, i18n.locale());
        lines.setPredicate(
                l ->
                        found.test(l.plain())
                                && (who.isEmpty()
                                        || l.entry().who().equals(who)
                                        || l.entry().jurorName().equals(who))
                                && (about.isEmpty() || l.entry().dossierName().equals(about))
                                && (kind == null || l.entry().topic() == kind)
                                && (first == null || !l.day().isBefore(first))
                                && (last == null || !l.day().isAfter(last)));
    }

    private static Line line(Entry e, Messages messages) {
        String standing = e.standing() == Standing.HOLDS ? "" : messages.get(e.standing().key());
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
                        messages.locale()),
                Paris.of(e.at()).toLocalDate());
    }

    /** A name for an export. */
    String suggestedName(String ending) {
        return i18n.say("journal.export.name", call.now().call().name()) + ending;
    }
}
