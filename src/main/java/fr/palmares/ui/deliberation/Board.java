package fr.palmares.ui.deliberation;

import fr.palmares.app.DecideInSitting;
import fr.palmares.app.MissingReasons;
import fr.palmares.app.SealDecisions;
import fr.palmares.model.Block;
import fr.palmares.model.CallState;
import fr.palmares.model.Decision;
import fr.palmares.model.Deliberation;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Outcome;
import fr.palmares.model.Projects;
import fr.palmares.model.Quorum;
import fr.palmares.model.SittingFile;
import fr.palmares.model.SittingState.Phase;
import fr.palmares.model.Taking;
import fr.palmares.model.Voice;
import fr.palmares.model.Voices;
import fr.palmares.ranking.Ranked;
import fr.palmares.ranking.Ranking;
import fr.palmares.ranking.Ties;
import fr.palmares.ui.common.I18n;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A deliberation as a window shows it, all from one state.
 *
 * @param file the sitting under way, or null
 * @param items the dossiers to discuss, in the order of discussion
 * @param blocks those that were adopted at once
 * @param missing what is owed before sealing
 * @param ties those at a last seat
 */
record Board(
        CallState state,
        Ranking ranking,
        @Nullable SittingFile file,
        List<AgendaLine.Item> items,
        List<AgendaLine.Adopted> blocks,
        List<MissingReasons.Missing> missing,
        List<Ties.Tie> ties) {

    static Board of(CallState state) {
        Ranking ranking = Ranking.of(state);
        SittingFile file = state.procedure().deliberation().underWay().orElse(null);
        List<MissingReasons.Missing> missing = SealDecisions.missing(state);
        List<Ties.Tie> ties = Ties.of(state, ranking);
        List<Block> standing =
                state.procedure().deliberation().blocks().stream()
                        .filter(b -> !members(state, b).isEmpty())
                        .toList();
        Set<String> adopted = new HashSet<>();
        standing.forEach(b -> adopted.addAll(members(state, b)));
        return new Board(
                state,
                ranking,
                file,
                items(state, ranking, file, missing, adopted, ties),
                standing.stream().map(b -> adopted(state, ranking, b)).toList(),
                missing,
                ties);
    }

    /** Dossiers of a block whose decision is still the block's. */
    private static List<String> members(CallState state, Block block) {
        return block.dossiers().stream()
                .filter(
                        d ->
                                Optional.ofNullable(state.decisions().get(d))
                                        .flatMap(state.procedure().deliberation()::taking)
                                        .filter(t -> t.manner() == Taking.Manner.BLOCK)
                                        .filter(t -> t.reference().equals(block.id()))
                                        .isPresent())
                .toList();
    }

    private static AgendaLine.Adopted adopted(CallState state, Ranking ranking, Block block) {
        List<String> members = members(state, block);
        List<Integer> places =
                members.stream()
                        .map(d -> ranking.row(d).map(Ranked::place).orElse(null))
                        .filter(Objects::nonNull)
                        .toList();
        Block now = new Block(block.id(), block.sitting(), block.outcome(), members, block.at());
        return new AgendaLine.Adopted(
                now,
                places.stream().mapToInt(Integer::intValue).min().orElse(0),
                places.stream().mapToInt(Integer::intValue).max().orElse(0));
    }

    private static List<AgendaLine.Item> items(
            CallState state,
            Ranking ranking,
            @Nullable SittingFile file,
            List<MissingReasons.Missing> missing,
            Set<String> adopted,
            List<Ties.Tie> ties) {
        Map<String, List<MissingReasons.Kind>> owed = new HashMap<>();
        for (MissingReasons.Missing one : missing) {
            if (one.kind() != MissingReasons.Kind.DECISION) {
                owed.computeIfAbsent(one.dossier(), d -> new ArrayList<>()).add(one.kind());
            }
        }
        Map<String, AgendaLine.Item> items = new LinkedHashMap<>();
        Set<String> tied = new HashSet<>();
        ties.forEach(t -> tied.addAll(t.dossiers()));
        for (Ranked row : ranking.rows()) {
            DossierHead head = state.dossiers().get(row.dossier());
            if (head == null || adopted.contains(row.dossier())) {
                continue;
            }
            items.put(
                    row.dossier(),
                    new AgendaLine.Item(
                            row.dossier(),
                            row.place(),
                            name(head),
                            tied.contains(row.dossier()),
                            file != null && DecideInSitting.alone(state, row.dossier()),
                            state.decisions().get(row.dossier()),
                            owed.getOrDefault(row.dossier(), List.of()),
                            Projects.of(state, row.dossier())
                                    .map(p -> p.but(row.dossier()))
                                    .orElse(List.of()),
                            state.track(row.dossier()).orElse(null)));
        }
        List<AgendaLine.Item> order = new ArrayList<>();
        if (file != null) {
            for (String dossier : file.agenda()) {
                AgendaLine.Item item = items.remove(dossier);
                if (item != null) {
                    order.add(item);
                }
            }
        }
        order.addAll(items.values());
        return order;
    }

    /** The organisation, or the title of a dossier that names none. */
    static String name(DossierHead head) {
        return head.organisation().isBlank() ? head.title() : head.organisation();
    }

    Deliberation deliberation() {
        return state.procedure().deliberation();
    }

    boolean sitting() {
        return file != null;
    }

    boolean suspended() {
        return file != null && file.state().phase() == Phase.SUSPENDED;
    }

    /** Dossiers on the table; those that left the ranking since are not there any more. */
    List<String> table() {
        return file == null
                ? List.of()
                : file.table().stream().filter(d -> ranking.row(d).isPresent()).toList();
    }

    /** Recused members whose exit is awaited. */
    List<String> awaited() {
        return file == null ? List.of() : Voices.awaited(state, file);
    }

    /** Members who may be heard on what is on the table. */
    List<Voice> voices() {
        return file == null ? List.of() : Voices.on(state, file, table());
    }

    /** Of the first dossier on the table, or of the sitting as a whole. */
    Optional<Quorum> quorum() {
        SittingFile now = file;
        if (now == null) {
            return Optional.empty();
        }
        return Optional.of(
                table().isEmpty()
                        ? Quorum.of(now)
                        : table().stream()
                                .map(d -> Quorum.on(state, now, d))
                                .min(Comparator.comparingInt(q -> q.voices() - q.required()))
                                .orElseThrow());
    }

    int present() {
        SittingFile now = file;
        return now == null
                ? 0
                : (int) now.sitting().members().stream().filter(now::present).count();
    }

    int represented() {
        SittingFile now = file;
        return now == null ? 0 : (int) Voices.of(now).stream().filter(Voice::byMandate).count();
    }

    /** The tie to settle next: the first of which a dossier is undecided, or the first at all. */
    Optional<Ties.Tie> tie() {
        return ties.stream()
                .filter(t -> t.dossiers().stream().anyMatch(d -> decision(d).isEmpty()))
                .findFirst()
                .or(() -> ties.stream().findFirst());
    }

    /** The seats that are left to dossiers tied on the table, 1 where they are not a known tie. */
    int placesAtTheTable() {
        return ties.stream()
                .filter(t -> t.dossiers().containsAll(table()))
                .mapToInt(Ties.Tie::places)
                .findFirst()
                .orElse(1);
    }

    /** « 3 restantes sur 15 », or the same for each track. */
    String seatsLeft(I18n i18n) {
        if (state.rules().tracks().isEmpty()) {
            return i18n.say("deliberation.seats.left", seats() - places(Outcome.LAUREATE), seats());
        }
        return state.rules().tracks().stream()
                .map(
                        t ->
                                i18n.say(
                                        "deliberation.seats.track",
                                        t.name().in(i18n.locale()),
                                        t.seats()
                                                - Projects.places(
                                                        state.within(t), Outcome.LAUREATE),
                                        t.seats()))
                .collect(Collectors.joining(" · "));
    }

    /** Places that a list takes: a joint project counts once. */
    int places(Outcome outcome) {
        return Projects.places(state, outcome);
    }

    long count(Outcome outcome) {
        return state.decisions().values().stream().filter(d -> d.outcome() == outcome).count();
    }

    int seats() {
        return state.rules().seats();
    }

    Optional<Decision> decision(String dossier) {
        return Optional.ofNullable(state.decisions().get(dossier));
    }

    String juror(String code) {
        var juror = state.jurors().get(code);
        return juror == null ? code : juror.name();
    }

    /** The dossier to go on with after one: the next without a decision, or the next at all. */
    Optional<String> after(String dossier) {
        int at = -1;
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).dossier().equals(dossier)) {
                at = i;
            }
        }
        for (int i = at + 1; i < items.size(); i++) {
            if (open(items.get(i))) {
                return Optional.of(items.get(i).dossier());
            }
        }
        return items.stream()
                .filter(i -> !i.dossier().equals(dossier))
                .filter(Board::open)
                .map(AgendaLine.Item::dossier)
                .findFirst();
    }

    private static boolean open(AgendaLine.Item item) {
        Decision decision = item.decision();
        return decision == null || decision.outcome() == Outcome.REVISIT;
    }

    /** How many of the dossiers to discuss are decided. */
    long discussed() {
        return items.stream().filter(i -> !open(i)).count();
    }
}
