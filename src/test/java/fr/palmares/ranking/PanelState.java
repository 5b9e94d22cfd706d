package fr.palmares.ranking;

import fr.palmares.model.Assignment;
import fr.palmares.model.Call;
import fr.palmares.model.CallState;
import fr.palmares.model.Criterion;
import fr.palmares.model.Decision;
import fr.palmares.model.Dossier;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Eligibility;
import fr.palmares.model.Grid;
import fr.palmares.model.JournalMark;
import fr.palmares.model.Juror;
import fr.palmares.model.Mark;
import fr.palmares.model.Recusal;
import fr.palmares.model.Round;
import fr.palmares.model.Rules;
import fr.palmares.model.Scale;
import fr.palmares.model.Sheet;
import fr.palmares.model.SheetId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Builds the state of a call for a test from marks alone: dossiers and jurors appear in the order
 * of their first mention, and every sheet that holds a mark or an abstention on each criterion is
 * finished.
 */
public final class PanelState {
    private final Scale scale;
    private final List<Criterion> criteria = new ArrayList<>();
    private final Map<String, DossierHead> dossiers = new LinkedHashMap<>();
    private final Map<String, Juror> jurors = new LinkedHashMap<>();
    private final Map<SheetId, Map<String, Mark>> marks = new LinkedHashMap<>();
    private final Map<SheetId, Set<String>> conflicts = new HashMap<>();
    private final Set<SheetId> drafts = new HashSet<>();
    private final Set<Recusal> recusals = new LinkedHashSet<>();
    private final Set<Assignment> assignments = new LinkedHashSet<>();
    private final Map<String, Eligibility> eligibility = new LinkedHashMap<>();
    private Rules rules = Rules.DEFAULT;
    private boolean blanksAbstain;

    private PanelState(Scale scale) {
        this.scale = scale;
    }

    /** An empty panel on a scale written {@code 0-5} or {@code 0-5:0.5}. */
    public static PanelState on(String scale) {
        return new PanelState(Scale.parse(scale));
    }

    public PanelState criterion(String code, String weight) {
        return criterion(Criterion.of(code, new BigDecimal(weight)));
    }

    public PanelState criterion(Criterion criterion) {
        criteria.add(criterion);
        return this;
    }

    /** A criterion that is shown and not counted. */
    public PanelState uncounted(String code) {
        Criterion plain = Criterion.of(code, BigDecimal.ONE);
        return criterion(
                new Criterion(
                        code,
                        plain.label(),
                        plain.shortLabel(),
                        BigDecimal.ONE,
                        false,
                        null,
                        List.of()));
    }

    /** Gives a criterion that is already there a threshold, in units of the scale. */
    public PanelState threshold(String code, String threshold) {
        criteria.replaceAll(
                c ->
                        c.code().equals(code)
                                ? new Criterion(
                                        code,
                                        c.label(),
                                        c.shortLabel(),
                                        c.weight(),
                                        c.counted(),
                                        new BigDecimal(threshold),
                                        c.levels())
                                : c);
        return this;
    }

    public PanelState dossier(String number) {
        dossiers.computeIfAbsent(number, n -> Dossier.named(n, "Dossier " + n).head());
        return this;
    }

    public PanelState juror(String code) {
        jurors.computeIfAbsent(code, Juror::named);
        return this;
    }

    /** A mark in units of the scale. */
    public PanelState mark(String dossier, String juror, String criterion, String value) {
        return put(dossier, juror, criterion, Mark.of(scale.stepsOf(new BigDecimal(value))));
    }

    /** Marks in steps for all criteria in order; a negative number abstains. */
    public PanelState sheet(String dossier, String juror, int... steps) {
        for (int c = 0; c < steps.length; c++) {
            put(
                    dossier,
                    juror,
                    criteria.get(c).code(),
                    steps[c] < 0 ? Mark.ABSTENTION : Mark.of(steps[c]));
        }
        return this;
    }

    public PanelState abstain(String dossier, String juror, String criterion) {
        return put(dossier, juror, criterion, Mark.ABSTENTION);
    }

    /** The juror has not said that the sheet is done. */
    public PanelState draft(String dossier, String juror) {
        drafts.add(id(dossier, juror));
        return this;
    }

    public PanelState conflict(String dossier, String juror, String criterion) {
        conflicts.computeIfAbsent(id(dossier, juror), i -> new HashSet<>()).add(criterion);
        return this;
    }

    public PanelState recuse(String juror, String dossier) {
        recusals.add(new Recusal(juror, dossier, "lien"));
        return this;
    }

    public PanelState assign(String juror, String dossier) {
        juror(juror).dossier(dossier);
        assignments.add(new Assignment(Round.FIRST.code(), juror, dossier));
        return this;
    }

    public PanelState inadmissible(String dossier) {
        eligibility.put(
                dossier, new Eligibility(dossier, Eligibility.Verdict.INADMISSIBLE, "hors délai"));
        return this;
    }

    public PanelState rules(Rules newRules) {
        this.rules = newRules;
        return this;
    }

    public PanelState seats(int seats, int reserve) {
        return rules(rules.withSeats(seats, reserve));
    }

    /** Cells of a begun sheet that hold nothing become abstentions. */
    public PanelState blanksAbstain() {
        blanksAbstain = true;
        return this;
    }

    public CallState state() {
        Map<SheetId, Sheet> sheets = new LinkedHashMap<>();
        marks.forEach((id, given) -> sheets.put(id, sheet(id, given)));
        return new CallState(
                new Call("0".repeat(32), "Appel d’essai"),
                Round.FIRST,
                new Grid(scale, criteria),
                rules,
                dossiers,
                jurors,
                recusals,
                assignments,
                sheets,
                eligibility,
                Map.<String, Decision>of(),
                new JournalMark(0, "0".repeat(64), Instant.EPOCH));
    }

    private Sheet sheet(SheetId id, Map<String, Mark> given) {
        Map<String, Mark> cells = new HashMap<>(given);
        if (blanksAbstain) {
            criteria.forEach(c -> cells.putIfAbsent(c.code(), Mark.ABSTENTION));
        }
        return new Sheet(
                id,
                cells,
                Map.of(),
                "",
                "",
                !drafts.contains(id),
                false,
                conflicts.getOrDefault(id, Set.of()));
    }

    private PanelState put(String dossier, String juror, String criterion, Mark mark) {
        dossier(dossier).juror(juror);
        marks.computeIfAbsent(id(dossier, juror), i -> new LinkedHashMap<>()).put(criterion, mark);
        return this;
    }

    private static SheetId id(String dossier, String juror) {
        return new SheetId(Round.FIRST.code(), dossier, juror);
    }
}
