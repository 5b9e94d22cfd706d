package fr.palmares.ui.dossiers;

import fr.palmares.app.Attachments;
import fr.palmares.app.CallSession;
import fr.palmares.app.GrantTracks;
import fr.palmares.app.ImportDossiers;
import fr.palmares.app.JudgeEligibility;
import fr.palmares.model.Attachment;
import fr.palmares.model.CallState;
import fr.palmares.model.Dossier;
import fr.palmares.model.Eligibility;
import fr.palmares.ui.common.Background;
import fr.palmares.ui.common.CallModel;
import fr.palmares.ui.common.Find;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Notices;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The dossiers of a call: what is listed, what is looked for, verdicts of admissibility. */
public final class DossiersViewModel {
    /** Which part of the admissibility list is shown. */
    public enum Part {
        ALL,
        TO_JUDGE,
        ADMISSIBLE,
        TO_COMPLETE,
        TO_SETTLE,
        INADMISSIBLE
    }

    private final CallSession session;
    private final CallModel call;
    private final Background background;
    private final Notices notices;
    private final I18n i18n;
    private final JudgeEligibility judge;
    private final Proposals proposals;
    private final ImportDossiers importer;
    private final Attachments attachments;
    private final ObservableList<DossierRow> all = FXCollections.observableArrayList();
    private final FilteredList<DossierRow> rows = new FilteredList<>(all);
    private final FilteredList<DossierRow> eligibility = new FilteredList<>(all);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.ALL);
    private Subscription following = Subscription.EMPTY;

    public DossiersViewModel(
            CallSession session,
            CallModel call,
            Background background,
            Notices notices,
            I18n i18n) {
        this.session = session;
        this.call = call;
        this.background = background;
        this.notices = notices;
        this.i18n = i18n;
        this.judge = new JudgeEligibility(session);
        this.proposals = new Proposals(session, background, notices);
        this.importer = new ImportDossiers(session);
        this.attachments = new Attachments(session);
        filter.subscribe(
                words -> {
                    rows.setPredicate(found(words));
                    eligibility.setPredicate(found(words).and(r -> in(r, part.get())));
                });
        part.subscribe(
                chosen -> eligibility.setPredicate(found(filter.get()).and(r -> in(r, chosen))));
    }

    /** Follows the call from now on. */
    public void follow() {
        following = call.state().subscribe(this::refresh);
    }

    public void release() {
        following.unsubscribe();
    }

    /** Every dossier, in the order received. */
    public ObservableList<DossierRow> all() {
        return all;
    }

    /** Dossiers that match the filter. */
    public ObservableList<DossierRow> rows() {
        return rows;
    }

    /** Dossiers that match the filter and stand in the chosen part. */
    public ObservableList<DossierRow> eligibility() {
        return eligibility;
    }

    public StringProperty filter() {
        return filter;
    }

    public ObjectProperty<Part> part() {
        return part;
    }

    /** How many dossiers stand in a part, following the call. */
    public ObservableValue<Number> count(Part which) {
        return Bindings.createLongBinding(() -> all.stream().filter(r -> in(r, which)).count(), all)
                .map(n -> n);
    }

    public Optional<DossierRow> row(String number) {
        return all.stream().filter(r -> r.number().equals(number)).findFirst();
    }

    /** A dossier with its texts and the files that came with it. */
    public record Read(Dossier dossier, List<Attachment> files) {
        public Read {
            files = List.copyOf(files);
        }
    }

    /** Reads a dossier's full texts and hands them over, on the window's thread. */
    public void read(String number, Consumer<Read> then) {
        background
                .ask(reporter -> new Read(session.dossier(number), attachments.of(number)))
                .then(then)
                .start();
    }

    /** Copies a file for the system's viewer. */
    Path copy(Attachment file, Path folder) {
        return attachments.copy(file, folder);
    }

    /** Gives a dossier another title; a blank one goes back to the file's. */
    public void title(String number, String title) {
        @Nullable String wanted = title.isBlank() ? null : title.strip();
        background.act(() -> importer.title(number, wanted)).start();
    }

    /** The call as it stands. */
    CallState state() {
        return call.now();
    }

    /** The same, as it changes. */
    ReadOnlyObjectProperty<CallState> states() {
        return call.state();
    }

    /** Moves dossiers to another track than the one they asked for, as one act. */
    void grant(List<String> dossiers, String track, String reason) {
        background
                .ask(reporter -> new GrantTracks(session).grant(dossiers, track, reason))
                .then(count -> notices.say("tracks.moved", count))
                .start();
    }

    /** Goes back to the track that a dossier asked for. */
    void ungrant(String number) {
        background.act(() -> new GrantTracks(session).withdraw(number)).start();
    }

    /**
     * Records a verdict on some dossiers.
     *
     * @param verdict null takes back what was said
     */
    public void judge(List<String> dossiers, Eligibility.@Nullable Verdict verdict, String reason) {
        background
                .act(
                        () -> {
                            if (verdict == null) {
                                dossiers.forEach(judge::withdraw);
                            } else {
                                judge.judge(
                                        dossiers.stream()
                                                .map(d -> new Eligibility(d, verdict, reason))
                                                .toList());
                            }
                        })
                .start();
    }

    /** What the checklist proposes. */
    Proposals proposals() {
        return proposals;
    }

    /** Dossiers proposed admissible that nobody judged yet. */
    List<String> admittable() {
        return all.stream()
                .filter(r -> !r.judged())
                .map(DossierRow::number)
                .filter(
                        d ->
                                proposals
                                        .of(d)
                                        .filter(p -> p.verdict() == Eligibility.Verdict.ADMISSIBLE)
                                        .isPresent())
                .toList();
    }

    /** Says admissible of every dossier nobody judged yet. */
    public void admitTheRest() {
        List<String> rest = all.stream().filter(r -> !r.judged()).map(DossierRow::number).toList();
        if (!rest.isEmpty()) {
            judge(rest, Eligibility.Verdict.ADMISSIBLE, "");
            notices.say("eligibility.admitted", rest.size());
        }
    }

    private void refresh(CallState state) {
        proposals.refresh(state);
        List<DossierRow> fresh = DossierRows.of(state, i18n.locale());
        if (!fresh.equals(List.copyOf(all))) {
            all.setAll(fresh);
        }
    }

    private Predicate<DossierRow> found(String words) {
        Predicate<String> wanted = Find.query(words, i18n.locale());
        return row -> wanted.test(row.plain());
    }

    private static boolean in(DossierRow row, Part which) {
        return switch (which) {
            case ALL -> true;
            case TO_JUDGE -> !row.judged();
            case ADMISSIBLE ->
                    Objects.equals(row.verdict(), Eligibility.Verdict.ADMISSIBLE)
                            || Objects.equals(row.verdict(), Eligibility.Verdict.EXCEPTION);
            case TO_SETTLE -> Objects.equals(row.verdict(), Eligibility.Verdict.TO_SETTLE);
            case TO_COMPLETE -> Objects.equals(row.verdict(), Eligibility.Verdict.TO_COMPLETE);
            case INADMISSIBLE -> Objects.equals(row.verdict(), Eligibility.Verdict.INADMISSIBLE);
        };
    }
}
