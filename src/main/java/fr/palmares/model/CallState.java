package fr.palmares.model;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One round of a call at one moment, without the dossiers' long texts: what ranking, windows and
 * documents are computed from.
 *
 * @param dossiers by number, in the order they were received
 * @param jurors by code, in the order they were added
 * @param sheets every sheet with something in it, by id, for this round
 * @param eligibility by dossier; a dossier without verdict is missing
 * @param decisions by dossier, for this round
 * @param changedAfterScoring codes of the jurors whose marks rest on older answers, by dossier
 * @param juryFile what the round knows of its jury besides
 * @param procedure the call's rounds, and what was set and done about this one
 * @param journal the state of the journal this rests on
 */
public record CallState(
        Call call,
        Round round,
        Grid grid,
        Rules rules,
        Map<String, DossierHead> dossiers,
        Map<String, Juror> jurors,
        Set<Recusal> recusals,
        Set<Assignment> assignments,
        Map<SheetId, Sheet> sheets,
        Map<String, Eligibility> eligibility,
        Map<String, Decision> decisions,
        Map<String, Set<String>> changedAfterScoring,
        JuryFile juryFile,
        Procedure procedure,
        JournalMark journal) {

    /** A state in which no dossier changed after it was scored. */
    public CallState(
            Call call,
            Round round,
            Grid grid,
            Rules rules,
            Map<String, DossierHead> dossiers,
            Map<String, Juror> jurors,
            Set<Recusal> recusals,
            Set<Assignment> assignments,
            Map<SheetId, Sheet> sheets,
            Map<String, Eligibility> eligibility,
            Map<String, Decision> decisions,
            JournalMark journal) {
        this(
                call,
                round,
                grid,
                rules,
                dossiers,
                jurors,
                recusals,
                assignments,
                sheets,
                eligibility,
                decisions,
                Map.of(),
                JuryFile.EMPTY,
                Procedure.NONE,
                journal);
    }

    /**
     * Dossiers that may be ranked: those the round takes, but for the inadmissible ones, in the
     * order received.
     */
    public List<DossierHead> ranked() {
        return dossiers.values().stream()
                .filter(d -> procedure.takes(d.number()) && !inadmissible(d.number()))
                .toList();
    }

    public boolean inadmissible(String dossier) {
        Eligibility verdict = eligibility.get(dossier);
        return verdict != null && verdict.verdict() == Eligibility.Verdict.INADMISSIBLE;
    }

    public boolean recused(String juror, String dossier) {
        return recusals.stream()
                .anyMatch(r -> r.juror().equals(juror) && r.dossier().equals(dossier));
    }

    public Optional<Recusal> recusal(String juror, String dossier) {
        return recusals.stream()
                .filter(r -> r.juror().equals(juror) && r.dossier().equals(dossier))
                .findFirst();
    }

    /** Sheets of a dossier that have something in them and whose juror is not recused. */
    public List<Sheet> sheetsOf(String dossier) {
        return counted(sheets.values()).stream()
                .filter(s -> s.id().dossier().equals(dossier))
                .sorted(Comparator.comparing(s -> s.id().juror()))
                .toList();
    }

    /** The sheet, empty when nothing was written on it. */
    public Sheet sheet(SheetId id) {
        Sheet sheet = sheets.get(id);
        return sheet == null ? Sheet.empty(id) : sheet;
    }

    /** Sheets whose juror is not recused from their dossier: the only ones any figure may use. */
    public List<Sheet> counted(Collection<Sheet> some) {
        Set<String> recusedPairs =
                recusals.stream()
                        .map(r -> r.juror() + "\u001f" + r.dossier())
                        .collect(java.util.stream.Collectors.toSet());
        return some.stream()
                .filter(s -> !recusedPairs.contains(s.id().juror() + "\u001f" + s.id().dossier()))
                .toList();
    }

    /**
     * Sheets expected on a dossier: its assigned readers less the recused ones; where nobody was
     * assigned anywhere, the jurors who marked it.
     */
    public int expectedSheets(String dossier) {
        if (assignments.isEmpty()) {
            return sheetsOf(dossier).size();
        }
        return (int)
                assignments.stream()
                        .filter(a -> a.dossier().equals(dossier) && !recused(a.juror(), dossier))
                        .count();
    }

    /** The same state with other decisions. */
    public CallState withDecisions(Map<String, Decision> others) {
        return with(dossiers, sheets, others, procedure);
    }

    /** The same state with what lists show of some dossiers replaced. */
    public CallState withHeads(Map<String, DossierHead> others) {
        Map<String, DossierHead> heads = new LinkedHashMap<>(dossiers);
        heads.replaceAll((number, head) -> others.getOrDefault(number, head));
        return with(Collections.unmodifiableMap(heads), sheets, decisions, procedure);
    }

    /** The same state without the sheets of some jurors: what would be if they had read nothing. */
    public CallState withoutSheetsOf(Set<String> some) {
        Map<SheetId, Sheet> left = new LinkedHashMap<>(sheets);
        left.keySet().removeIf(id -> some.contains(id.juror()));
        return with(dossiers, Collections.unmodifiableMap(left), decisions, procedure);
    }

    /** The same state with another procedure. */
    public CallState withProcedure(Procedure other) {
        return with(dossiers, sheets, decisions, other);
    }

    private CallState with(
            Map<String, DossierHead> newDossiers,
            Map<SheetId, Sheet> newSheets,
            Map<String, Decision> newDecisions,
            Procedure newProcedure) {
        return new CallState(
                call,
                round,
                grid,
                rules,
                newDossiers,
                jurors,
                recusals,
                assignments,
                newSheets,
                eligibility,
                newDecisions,
                changedAfterScoring,
                juryFile,
                newProcedure,
                journal);
    }

    /**
     * Whether grid and rules are frozen: the round was opened by a recorded act, or a mark was
     * given. A new call takes marks at once and is in preparation until the first one.
     */
    public boolean frozen() {
        return procedure.state().phase() != RoundState.Phase.PREPARED
                || (round.open() && sheets.values().stream().anyMatch(s -> !s.marks().isEmpty()));
    }

    public boolean sealed() {
        return procedure.acts().sealed();
    }

    /** Jurors who judge this round: those its plan names, else the whole jury. */
    public List<Juror> jury() {
        List<String> named = round.plan().jury();
        return jurors.values().stream()
                .filter(j -> named.isEmpty() || named.contains(j.code()))
                .toList();
    }

    /** The track a dossier runs in: the one granted, else the one asked for; empty for neither. */
    public Optional<Track> track(String dossier) {
        GrantedTrack granted = procedure.granted().get(dossier);
        if (granted != null) {
            return rules.track(granted.track());
        }
        DossierHead head = dossiers.get(dossier);
        return head == null
                ? Optional.empty()
                : rules.tracks().stream().filter(t -> t.namedBy(head.track())).findFirst();
    }

    /** Only this track's dossiers, with its seats: what its ranking and its cut are made from. */
    public CallState within(Track track) {
        Map<String, DossierHead> some = new LinkedHashMap<>(dossiers);
        some.keySet().removeIf(d -> track(d).filter(t -> t.equals(track)).isEmpty());
        Map<String, Decision> decided = new java.util.HashMap<>(decisions);
        decided.keySet().retainAll(some.keySet());
        return new CallState(
                call,
                round,
                grid,
                rules.within(track),
                Collections.unmodifiableMap(some),
                jurors,
                recusals,
                assignments,
                sheets,
                eligibility,
                decided,
                changedAfterScoring,
                juryFile,
                procedure,
                journal);
    }

    /** What a dossier's decision has come to; empty without one, or when the candidate withdrew. */
    public Optional<Outcome> outcome(String dossier) {
        Decision decision = decisions.get(dossier);
        return decision == null ? Optional.empty() : procedure.acts().outcome(decision);
    }
}
