package fr.palmares.ui.results;

import fr.palmares.app.CallSession;
import fr.palmares.app.Decide;
import fr.palmares.app.JoinProjects;
import fr.palmares.app.MissingReasons;
import fr.palmares.model.CallState;
import fr.palmares.model.Decision;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Eligibility;
import fr.palmares.model.Outcome;
import fr.palmares.model.Projects;
import fr.palmares.ranking.Placement;
import fr.palmares.ranking.Ranked;
import fr.palmares.ranking.Ranking;
import fr.palmares.ui.common.Background;
import fr.palmares.ui.common.CallModel;
import fr.palmares.ui.common.Notices;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Decisions on the ranked dossiers, and the three lists they make. */
public final class ResultsViewModel {
    /**
     * How far the decisions are.
     *
     * @param seats laureates wanted, 0 when not said
     * @param places reserve places, 0 when not said
     * @param owed statements of reasons and positions still missing
     */
    public record Counts(
            int laureates,
            int seats,
            int reserve,
            int places,
            int notSelected,
            int undecided,
            int owed) {}

    private final CallModel call;
    private final Background background;
    private final Notices notices;
    private final Decide decide;
    private final JoinProjects projects;
    private final ObservableList<DecisionRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Counts> counts =
            new ReadOnlyObjectWrapper<>(new Counts(0, 0, 0, 0, 0, 0, 0));
    private Subscription following = Subscription.EMPTY;

    public ResultsViewModel(
            CallSession session, CallModel call, Background background, Notices notices) {
        this.call = call;
        this.background = background;
        this.notices = notices;
        this.decide = new Decide(session);
        this.projects = new JoinProjects(session);
    }

    public void follow() {
        following = call.state().subscribe(this::refresh);
    }

    public void release() {
        following.unsubscribe();
    }

    /** Admissible dossiers, best first. */
    public ObservableList<DecisionRow> rows() {
        return rows;
    }

    public ReadOnlyObjectProperty<Counts> counts() {
        return counts.getReadOnlyProperty();
    }

    /** Dossiers on a list as it will be published: laureates by rank, reserve by position. */
    public List<DecisionRow> list(Outcome outcome) {
        Comparator<DecisionRow> order =
                outcome == Outcome.RESERVE
                        ? Comparator.comparingInt(
                                r -> r.position() == 0 ? Integer.MAX_VALUE : r.position())
                        : Comparator.comparingInt(rows::indexOf);
        return rows.stream().filter(r -> r.outcome() == outcome).sorted(order).toList();
    }

    /** Inadmissible dossiers, in the order received. */
    public List<DossierHead> inadmissible() {
        CallState state = call.now();
        return state.dossiers().values().stream()
                .filter(d -> state.inadmissible(d.number()))
                .toList();
    }

    /** Why a dossier is inadmissible. */
    public String inadmissibleReason(String dossier) {
        Eligibility verdict = call.now().eligibility().get(dossier);
        return verdict == null ? "" : verdict.reason();
    }

    /** Puts dossiers on a list; those put on the reserve list take its next positions. */
    public void put(List<DecisionRow> some, Outcome outcome) {
        int next = nextPosition();
        List<Decision> decisions = new ArrayList<>();
        for (DecisionRow row : some) {
            int position = 0;
            if (outcome == Outcome.RESERVE) {
                position =
                        row.outcome() == Outcome.RESERVE && row.position() > 0
                                ? row.position()
                                : next++;
            }
            decisions.add(decision(row, outcome, position, row.motivation()));
        }
        record(decisions);
    }

    /** Carries dossiers out as one project, which takes one place. */
    public void join(List<String> dossiers, String reason) {
        background.act(() -> projects.join(dossiers, reason)).start();
    }

    /** Lets the dossiers of a project stand alone again. */
    public void part(String dossier) {
        background.act(() -> projects.part(dossier)).start();
    }

    /** The call as it stands. */
    public CallState state() {
        return call.now();
    }

    /** Takes decisions back. */
    public void withdraw(List<DecisionRow> some) {
        List<String> dossiers = some.stream().map(DecisionRow::number).toList();
        background.act(() -> dossiers.forEach(decide::withdraw)).start();
    }

    /** Writes the reason of a decision. */
    public void motivate(String dossier, String text) {
        row(dossier)
                .filter(r -> r.outcome() != null && !r.motivation().equals(text.strip()))
                .ifPresent(
                        r -> {
                            Outcome outcome = r.outcome();
                            if (outcome != null) {
                                record(List.of(decision(r, outcome, r.position(), text)));
                            }
                        });
    }

    /** Moves a reserve dossier, with those of its project, past its neighbour. */
    public void move(DecisionRow row, int by) {
        List<List<DecisionRow>> reserve = new ArrayList<>();
        for (DecisionRow one : list(Outcome.RESERVE)) {
            reserve.stream()
                    .filter(group -> one.joint().contains(group.getFirst().number()))
                    .findFirst()
                    .ifPresentOrElse(
                            group -> group.add(one),
                            () -> reserve.add(new ArrayList<>(List.of(one))));
        }
        int from = -1;
        for (int i = 0; i < reserve.size(); i++) {
            from = reserve.get(i).contains(row) ? i : from;
        }
        int to = from + by;
        if (row.outcome() != Outcome.RESERVE || from < 0 || to < 0 || to >= reserve.size()) {
            return;
        }
        reserve.add(to, reserve.remove(from));
        List<Decision> decisions = new ArrayList<>();
        for (int i = 0; i < reserve.size(); i++) {
            for (DecisionRow one : reserve.get(i)) {
                if (one.position() != i + 1) {
                    decisions.add(decision(one, Outcome.RESERVE, i + 1, one.motivation()));
                }
            }
        }
        record(decisions);
    }

    /** Dossiers that the ranking places without doubt and that nobody decided on yet. */
    public List<DecisionRow> followable() {
        return rows.stream()
                .filter(r -> r.decision() == null)
                .filter(r -> r.ranked().list() != null && !r.tied())
                .toList();
    }

    /** Decides as the ranking says wherever it is clear and nothing was decided, as one act. */
    public void followTheRanking() {
        List<DecisionRow> some = followable();
        int next = nextPosition();
        List<Decision> decisions = new ArrayList<>();
        for (DecisionRow row : some) {
            Placement placement = row.ranked().list();
            if (placement == Placement.LAUREATE) {
                decisions.add(decision(row, Outcome.LAUREATE, 0, ""));
            } else if (placement == Placement.RESERVE) {
                decisions.add(decision(row, Outcome.RESERVE, next++, ""));
            } else {
                decisions.add(decision(row, Outcome.NOT_SELECTED, 0, ""));
            }
        }
        record(decisions);
        notices.say("results.followed", decisions.size());
    }

    /** Writes the same reason on every refusal that has none yet. */
    public void motivateRefusals(String text) {
        List<Decision> decisions =
                rows.stream()
                        .filter(r -> r.outcome() == Outcome.NOT_SELECTED)
                        .filter(r -> r.motivation().isEmpty())
                        .map(r -> decision(r, Outcome.NOT_SELECTED, 0, text))
                        .toList();
        record(decisions);
    }

    public Optional<DecisionRow> row(String dossier) {
        return rows.stream().filter(r -> r.number().equals(dossier)).findFirst();
    }

    private int nextPosition() {
        return rows.stream()
                        .filter(r -> r.outcome() == Outcome.RESERVE)
                        .mapToInt(DecisionRow::position)
                        .max()
                        .orElse(0)
                + 1;
    }

    private Decision decision(DecisionRow row, Outcome outcome, int position, String text) {
        return new Decision(call.now().round().code(), row.number(), outcome, position, text);
    }

    private void record(List<Decision> decisions) {
        if (!decisions.isEmpty()) {
            background.act(() -> decide.decide(decisions)).start();
        }
    }

    private void refresh(CallState state) {
        Ranking ranking = Ranking.of(state);
        Map<String, List<MissingReasons.Kind>> missing = new HashMap<>();
        int owed = 0;
        for (MissingReasons.Missing one : Decide.missing(state, ranking)) {
            if (one.kind() != MissingReasons.Kind.DECISION) {
                missing.computeIfAbsent(one.dossier(), d -> new ArrayList<>()).add(one.kind());
                owed++;
            }
        }
        List<DecisionRow> fresh = new ArrayList<>();
        for (Ranked ranked : ranking.rows()) {
            DossierHead head = state.dossiers().get(ranked.dossier());
            if (head != null) {
                @Nullable Decision decision = state.decisions().get(ranked.dossier());
                fresh.add(
                        new DecisionRow(
                                head,
                                ranked,
                                decision,
                                List.copyOf(missing.getOrDefault(ranked.dossier(), List.of())),
                                Projects.of(state, ranked.dossier())
                                        .map(p -> p.but(ranked.dossier()))
                                        .orElse(List.of())));
            }
        }
        if (!fresh.equals(List.copyOf(rows))) {
            rows.setAll(fresh);
        }
        int onReserve = Projects.places(state, Outcome.RESERVE);
        counts.set(
                new Counts(
                        Projects.places(state, Outcome.LAUREATE),
                        state.rules().seats(),
                        onReserve,
                        state.rules().reserve(),
                        count(Outcome.NOT_SELECTED),
                        (int) rows.stream().filter(r -> r.decision() == null).count(),
                        owed));
    }

    private int count(Outcome outcome) {
        return (int) rows.stream().filter(r -> r.outcome() == outcome).count();
    }
}
