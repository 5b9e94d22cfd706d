package fr.palmares.ui.evaluation;

import fr.palmares.app.ImportPreview.FieldChange;
import fr.palmares.model.Attachment;
import fr.palmares.model.CallState;
import fr.palmares.model.Dossier;
import fr.palmares.model.Failure;
import fr.palmares.model.Juror;
import fr.palmares.model.LeadOpinion;
import fr.palmares.model.Sheet;
import fr.palmares.model.SheetId;
import fr.palmares.ui.common.Background;
import fr.palmares.ui.common.Find;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Ui;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * One juror's work on a call: the list of dossiers, the one being read, its sheet. Used on the
 * window's thread only; what takes time runs on the executors it is given.
 */
public final class EvaluationViewModel {
    /** Which dossiers the list shows. */
    enum Filter {
        TO_DO,
        DRAFT,
        ALL
    }

    /**
     * A sentence for the juror.
     *
     * @param failure whether something was not recorded
     */
    record Notice(String text, boolean failure) {
        static final Notice NONE = new Notice("", false);
    }

    private final JurorWork work;
    private final I18n i18n;
    private final Executor reader;
    private final Executor window;
    private final Consumer<Throwable> bugs;
    private final ActQueue queue;
    private final Drafts drafts;
    private final SheetViewModel sheet;

    private final ObservableList<Juror> jurors = FXCollections.observableArrayList();
    private final ObservableList<WorkItem> shown = FXCollections.observableArrayList();
    private final ObjectProperty<Juror> juror = new SimpleObjectProperty<>();
    private final ObjectProperty<WorkList> list = new SimpleObjectProperty<>(WorkList.EMPTY);
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.ALL);
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<WorkItem> current = new SimpleObjectProperty<>();
    private final ObjectProperty<LeadWork> lead = new SimpleObjectProperty<>();
    private final ObjectProperty<Dossier> content = new SimpleObjectProperty<>();
    private Extras extras = Extras.NONE;
    private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);
    private final BooleanProperty writing = new SimpleBooleanProperty();
    private final BooleanProperty unsaved = new SimpleBooleanProperty();
    private Runnable stopListening = () -> {};

    /**
     * @param recorder records, one task at a time
     * @param reader reads dossiers
     * @param window runs a task on the window's thread, later
     * @param bugs told of failures that are nobody's input and no broken surrounding
     */
    public EvaluationViewModel(
            JurorWork work,
            I18n i18n,
            Executor recorder,
            Executor reader,
            Executor window,
            Consumer<Throwable> bugs) {
        this.work = work;
        this.i18n = i18n;
        this.reader = reader;
        this.window = window;
        this.bugs = bugs;
        this.queue = new ActQueue(work, recorder, window, this::recorded, this::failed);
        this.drafts = new Drafts(this::act);
        this.sheet = new SheetViewModel(this::act, i18n, this::tell);
        filter.subscribe(this::filter);
        search.subscribe(this::filter);
    }

    /** For a window: acts in their order, dossiers read behind them. */
    public static EvaluationViewModel of(JurorWork work, Ui ui) {
        Background background = ui.background();
        Executor acts = act -> background.act(act::run).start();
        EvaluationViewModel model =
                new EvaluationViewModel(
                        work, ui.i18n(), acts, acts, background::inWindow, ui.notices()::failed);
        model.writing.subscribe(background::writing);
        return model;
    }

    /** Begins to follow the call; the first juror and that juror's first open dossier are shown. */
    public void start() {
        stopListening.run();
        stopListening = work.onChange(state -> window.execute(this::refresh));
        refresh();
    }

    /** Records what is being written and stops following the call. */
    public void stop() {
        flush();
        stopListening.run();
        stopListening = () -> {};
    }

    ObservableList<Juror> jurors() {
        return jurors;
    }

    ReadOnlyObjectProperty<Juror> juror() {
        return juror;
    }

    ReadOnlyObjectProperty<WorkList> list() {
        return list;
    }

    /** The list after filter and search, in the juror's order. */
    ObservableList<WorkItem> shownItems() {
        return shown;
    }

    ObjectProperty<Filter> filterProperty() {
        return filter;
    }

    StringProperty searchProperty() {
        return search;
    }

    /** The dossier in hand, null when there is none. */
    ReadOnlyObjectProperty<WorkItem> current() {
        return current;
    }

    /** What is read together with a dossier's texts. */
    record Extras(List<Attachment> files, List<FieldChange> changes) {
        static final Extras NONE = new Extras(List.of(), List.of());

        Extras {
            files = List.copyOf(files);
            changes = List.copyOf(changes);
        }
    }

    /** Files and changes of the dossier that {@link #content} holds. */
    Extras extras() {
        return extras;
    }

    /** Copies a file for the system's viewer. */
    Path copy(Attachment file, Path folder) {
        return work.copy(file, folder);
    }

    /** The juror has read what changed; the dossier is shown anew without the notice. */
    void confirmRead() {
        WorkItem item = current.get();
        if (item == null) {
            return;
        }
        SheetId sheet = id(item.number());
        reader.execute(
                () -> {
                    try {
                        work.confirmRead(sheet);
                    } catch (Failure failure) {
                        window.execute(() -> failed(failure));
                    }
                });
        content.set(null);
        read(item.number());
    }

    private void failed(Failure failure) {
        notice.set(new Notice(i18n.messages().sentence(failure), true));
    }

    /** Its texts; null while they are read, and for a juror who may not read them. */
    ReadOnlyObjectProperty<Dossier> content() {
        return content;
    }

    /** The lead reader's part in the dossier in hand; null where the juror does not lead it. */
    ReadOnlyObjectProperty<LeadWork> lead() {
        return lead;
    }

    SheetViewModel sheet() {
        return sheet;
    }

    ReadOnlyObjectProperty<Notice> notice() {
        return notice;
    }

    /** Whether something is not on disk yet. */
    public ReadOnlyBooleanProperty unsaved() {
        return unsaved;
    }

    /** Whether the dossiers came without what would say whose they are. */
    boolean blind() {
        return work.blind();
    }

    CallState state() {
        return work.state();
    }

    void choose(@Nullable Juror next) {
        if (next == null || next.equals(juror.get())) {
            return;
        }
        flush();
        juror.set(next);
        current.set(null);
        refresh();
    }

    /** Opens a dossier of the list. */
    void open(String number) {
        item(number).ifPresent(this::show);
    }

    /** The dossier {@code by} places further in the list as it is shown. */
    void step(int by) {
        if (shown.isEmpty()) {
            return;
        }
        WorkItem now = current.get();
        int at = now == null ? -1 : numbers(shown).indexOf(now.number());
        show(shown.get(Math.clamp((long) at + by, 0, shown.size() - 1)));
    }

    /** Finishes the sheet and opens the next dossier that is still open. */
    void finishAndGoOn() {
        notice.set(Notice.NONE);
        flush();
        if (sheet.finish()) {
            goOn();
        }
    }

    /** The answer « no opinion anywhere » to the question, then on. */
    void abstainEverywhereAndGoOn() {
        sheet.abstainEverywhere();
        finishAndGoOn();
    }

    /** The juror has an interest in the dossier in hand. */
    void recuse(String reason) {
        flush();
        act(new Act.Recused(sheet.id(), reason.strip()));
    }

    /** The juror drafts their opinion as lead reader of the dossier that they were asked about. */
    void draft(LeadWork asked, LeadOpinion opinion) {
        flush();
        act(new Act.Drafted(asked.sheet(), opinion));
    }

    void undo() {
        WorkItem item = current.get();
        if (item != null) {
            flush();
            act(new Act.Undone(id(item.number()), new AtomicReference<>()));
        }
    }

    /** What stands in a text: what is being written, or else what is recorded. */
    String text(TextSlot slot) {
        return drafts.text(slot).orElseGet(() -> slot.in(queue.seen(slot.sheet())));
    }

    void write(TextSlot slot, String text) {
        if (!text.equals(text(slot))) {
            drafts.write(slot, text);
            count();
        }
    }

    /** Records what has been written: after a pause, when a field is left, before going on. */
    public void flush() {
        drafts.flush();
    }

    void dismissNotice() {
        notice.set(Notice.NONE);
    }

    private void act(Act act) {
        notice.set(Notice.NONE);
        queue.add(act);
        settle();
    }

    private void recorded(Act act) {
        if (act instanceof Act.Wrote wrote) {
            drafts.recorded(wrote);
        }
        if (act instanceof Act.Undone(SheetId id, AtomicReference<CallState> before)) {
            showWhatChanged(id.juror(), Objects.requireNonNull(before.get()));
        }
        settle();
    }

    private void failed(Act act, RuntimeException failure) {
        if (act instanceof Act.Wrote wrote) {
            drafts.failed(wrote);
        }
        settle();
        String why = failure instanceof Failure known ? i18n.messages().sentence(known) : "";
        String what =
                i18n.say(
                        act instanceof Act.Wrote || act instanceof Act.Drafted
                                ? "evaluation.failed.text"
                                : "evaluation.failed.mark",
                        act.sheet().dossier());
        notice.set(new Notice(why.isEmpty() ? what : what + " " + why, true));
        if (!(failure instanceof Failure)) {
            bugs.accept(failure);
        }
    }

    private void settle() {
        count();
        refresh();
    }

    private void count() {
        writing.set(!drafts.isEmpty());
        unsaved.set(!queue.isEmpty() || !drafts.isEmpty());
    }

    private void tell(String sentence) {
        notice.set(new Notice(sentence, false));
    }

    private void goOn() {
        List<WorkItem> all = list.get().items();
        int at = numbers(all).indexOf(current.get().number());
        Stream.concat(all.stream().skip(at + 1L), all.stream().limit(Math.max(at, 0)))
                .filter(WorkItem::open)
                .findFirst()
                .ifPresentOrElse(this::show, () -> tell(i18n.say("evaluation.allDone")));
    }

    private void showWhatChanged(String of, CallState before) {
        CallState now = work.state();
        Optional<SheetId> changed =
                Stream.concat(before.sheets().keySet().stream(), now.sheets().keySet().stream())
                        .filter(id -> id.juror().equals(of))
                        .filter(id -> !before.sheet(id).equals(now.sheet(id)))
                        .findFirst();
        refresh();
        changed.ifPresentOrElse(
                id -> {
                    open(id.dossier());
                    Sheet was = before.sheet(id);
                    Sheet is = now.sheet(id);
                    now.grid().criteria().stream()
                            .map(c -> c.code())
                            .filter(c -> !Objects.equals(was.marks().get(c), is.marks().get(c)))
                            .findFirst()
                            .ifPresent(sheet::activate);
                },
                () -> tell(i18n.say("evaluation.undone")));
    }

    private void refresh() {
        CallState state = work.state();
        List<Juror> members = List.copyOf(state.jurors().values());
        if (!jurors.equals(members)) {
            jurors.setAll(members);
        }
        Juror who = juror.get();
        if (who == null || !state.jurors().containsKey(who.code())) {
            who = members.isEmpty() ? null : members.getFirst();
        } else {
            who = state.jurors().get(who.code());
        }
        juror.set(who);
        list.set(who == null ? WorkList.EMPTY : WorkList.of(state, who.code(), queue::seen));
        filter();
        WorkItem now = current.get();
        Optional<WorkItem> same =
                now == null ? Optional.empty() : item(now.number()).or(() -> takenAway(state, now));
        same.or(this::first).ifPresentOrElse(this::show, this::showNothing);
    }

    /**
     * The dossier in hand after a recusal took it off the list: it stays in view, closed. With the
     * next one in its place, what is typed at that moment would be said of another dossier.
     */
    private Optional<WorkItem> takenAway(CallState state, WorkItem now) {
        return state.recused(juror.get().code(), now.number())
                ? Optional.of(now.closed())
                : Optional.empty();
    }

    private Optional<WorkItem> first() {
        List<WorkItem> all = list.get().items();
        return all.stream().filter(WorkItem::open).findFirst().or(() -> all.stream().findFirst());
    }

    private void show(WorkItem item) {
        WorkItem before = current.get();
        boolean other =
                before == null
                        || !before.number().equals(item.number())
                        || sheet.shown().get() == null
                        || !sheet.id().equals(id(item.number()));
        if (other) {
            drafts.flush();
        }
        CallState state = work.state();
        boolean closed = item.progress() == WorkItem.Progress.RECUSED;
        SheetViewModel.Shown view =
                new SheetViewModel.Shown(
                        state.grid(),
                        state.rules(),
                        queue.seen(id(item.number())),
                        state.round().open() && !closed);
        current.set(item);
        lead.set(LeadWork.of(state, id(item.number())));
        if (other || closed) {
            content.set(null);
        }
        if (other && !closed) {
            read(item.number());
        }
        if (other) {
            sheet.open(view);
        } else {
            sheet.update(view);
        }
    }

    private void showNothing() {
        current.set(null);
        lead.set(null);
        content.set(null);
        sheet.close();
    }

    private void read(String number) {
        reader.execute(
                () -> {
                    try {
                        Dossier dossier = work.dossier(number);
                        Extras read = new Extras(work.files(number), work.changes(id(number)));
                        window.execute(() -> received(number, dossier, read));
                    } catch (Failure failure) {
                        window.execute(() -> failed(failure));
                    }
                });
    }

    private void received(String number, Dossier dossier, Extras read) {
        WorkItem now = current.get();
        if (now != null
                && now.number().equals(number)
                && now.progress() != WorkItem.Progress.RECUSED) {
            extras = read;
            content.set(dossier);
        }
    }

    private void filter() {
        String wanted = search.get();
        List<WorkItem> kept =
                list.get().items().stream()
                        .filter(
                                i ->
                                        switch (filter.get()) {
                                            case ALL -> true;
                                            case TO_DO -> i.progress() == WorkItem.Progress.TO_DO;
                                            case DRAFT -> i.progress() == WorkItem.Progress.DRAFT;
                                        })
                        .filter(i -> matches(i, wanted))
                        .toList();
        if (!numbers(shown).equals(numbers(kept))) {
            shown.setAll(kept);
            return;
        }
        for (int i = 0; i < kept.size(); i++) {
            if (!shown.get(i).equals(kept.get(i))) {
                shown.set(i, kept.get(i));
            }
        }
    }

    private boolean matches(WorkItem item, String wanted) {
        String searched =
                String.join(
                        " ",
                        item.number(),
                        item.dossier().organisation(),
                        item.dossier().title(),
                        item.dossier().domain());
        return Find.matches(Find.plain(searched, i18n.locale()), wanted, i18n.locale());
    }

    private Optional<WorkItem> item(String number) {
        return list.get().items().stream().filter(i -> i.number().equals(number)).findFirst();
    }

    private SheetId id(String dossier) {
        return new SheetId(work.state().round().code(), dossier, juror.get().code());
    }

    private static List<String> numbers(List<WorkItem> items) {
        return items.stream().map(WorkItem::number).toList();
    }
}
