package fr.palmares.report;

import fr.palmares.model.Answer;
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
import fr.palmares.model.Outcome;
import fr.palmares.model.Recusal;
import fr.palmares.model.Round;
import fr.palmares.model.Rules;
import fr.palmares.model.Sheet;
import fr.palmares.model.SheetId;
import fr.palmares.ranking.Placement;
import fr.palmares.ranking.Ranked;
import fr.palmares.ranking.Ranking;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An invented call, built step by step or drawn from a seed. */
final class Panel {
    static final Instant AT = Instant.parse("2026-03-02T09:30:00Z");

    final Map<String, Dossier> dossiers = new LinkedHashMap<>();
    final Map<String, Juror> jurors = new LinkedHashMap<>();
    final Set<Recusal> recusals = new LinkedHashSet<>();
    final Set<Assignment> assignments = new LinkedHashSet<>();
    final Map<SheetId, Sheet> sheets = new HashMap<>();
    final Map<String, Eligibility> eligibility = new HashMap<>();
    final Map<String, Decision> decisions = new HashMap<>();
    Grid grid;
    Rules rules = Rules.DEFAULT.withSeats(3, 2);
    String name = "AMI IA 2 (fictif)";

    Panel(Grid grid) {
        this.grid = grid;
    }

    /**
     * A panel of high marks with ties (every fifth dossier is its predecessor's twin), incomplete
     * sheets, abstentions, drafts, a recusal and an inadmissible dossier.
     */
    static Panel random(long seed, Grid grid, int dossiers, int jurors) {
        Random random = new Random(seed);
        Panel panel = new Panel(grid);
        for (int j = 1; j <= jurors; j++) {
            panel.juror("J%02d".formatted(j));
        }
        for (int d = 1; d <= dossiers; d++) {
            String number = Integer.toString(1000 + 7 * d);
            panel.dossier(number, "Organisme " + d + " (fictif)", "Projet n° " + d);
            boolean twin = d % 5 == 0;
            for (String juror : panel.jurors.keySet()) {
                if (twin) {
                    panel.copySheet(Integer.toString(1000 + 7 * (d - 1)), number, juror);
                } else {
                    panel.drawSheet(random, number, juror);
                }
            }
        }
        List<String> numbers = List.copyOf(panel.dossiers.keySet());
        panel.recusals.add(new Recusal("J01", numbers.getFirst(), "ancien employeur"));
        String late = numbers.getLast();
        panel.eligibility.put(
                late, new Eligibility(late, Eligibility.Verdict.INADMISSIBLE, "Déposé hors délai"));
        return panel;
    }

    private void copySheet(String from, String to, String juror) {
        assignments.add(new Assignment(Round.FIRST.code(), juror, to));
        Sheet sheet = sheets.get(new SheetId(Round.FIRST.code(), from, juror));
        if (sheet != null) {
            sheet(to, juror, sheet.marks(), sheet.declaredFinished(), "");
        }
    }

    private void drawSheet(Random random, String dossier, String juror) {
        assignments.add(new Assignment(Round.FIRST.code(), juror, dossier));
        int kind = random.nextInt(10);
        if (kind == 0) {
            return;
        }
        Map<String, Mark> marks = new HashMap<>();
        int top = grid.scale().steps();
        for (Criterion criterion : grid.criteria()) {
            int steps = Math.max(0, top - random.nextInt(Math.min(top, 3) + 1));
            marks.put(criterion.code(), Mark.of(steps));
        }
        String some = grid.criteria().get(random.nextInt(grid.criteria().size())).code();
        if (kind == 1) {
            marks.put(some, Mark.ABSTENTION);
        } else if (kind == 2) {
            marks.remove(some);
        }
        sheet(dossier, juror, marks, kind != 3 && kind != 2, "");
    }

    Panel dossier(String number, String organisation, String title) {
        return dossier(number, organisation, title, List.of());
    }

    Panel dossier(String number, String organisation, String title, List<Answer> answers) {
        dossiers.put(
                number,
                new Dossier(
                        number,
                        title,
                        organisation,
                        "13002526500013",
                        "opérateur",
                        "santé",
                        "Bretagne",
                        "",
                        "En instruction",
                        LocalDateTime.of(2026, 1, 15, 18, 30),
                        answers,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of("dossier.pdf")));
        return this;
    }

    Panel juror(String code) {
        jurors.put(
                code,
                new Juror(code, "Juré·e " + code + " (fictif)", "", "", "", Juror.Role.MEMBER));
        return this;
    }

    Panel sheet(
            String dossier,
            String juror,
            Map<String, Mark> marks,
            boolean finished,
            String assessment) {
        SheetId id = new SheetId(Round.FIRST.code(), dossier, juror);
        sheets.put(
                id,
                new Sheet(id, marks, Map.of(), assessment, "", finished, false, new HashSet<>()));
        return this;
    }

    /** Decides as the ranking proposes; a tie at the cut goes to the first received. */
    Panel decideAsRanked() {
        Ranking ranking = Ranking.of(state());
        int seats = rules.seats();
        int reserve = 0;
        for (Ranked ranked : ranking.rows()) {
            Placement list = ranked.list();
            Outcome outcome = Outcome.NOT_SELECTED;
            if (list != null && list != Placement.NOT_SELECTED && seats > 0) {
                outcome = Outcome.LAUREATE;
                seats--;
            } else if (list != null
                    && list != Placement.NOT_SELECTED
                    && reserve < rules.reserve()) {
                outcome = Outcome.RESERVE;
                reserve++;
            }
            String why = outcome == Outcome.NOT_SELECTED ? "Données encore à réunir." : "";
            decisions.put(
                    ranked.dossier(),
                    new Decision(
                            Round.FIRST.code(),
                            ranked.dossier(),
                            outcome,
                            outcome == Outcome.RESERVE ? reserve : 0,
                            why));
        }
        return this;
    }

    CallState state() {
        Map<String, DossierHead> heads = new LinkedHashMap<>();
        dossiers.forEach((number, dossier) -> heads.put(number, dossier.head()));
        return new CallState(
                new Call("00ff", name),
                Round.FIRST,
                grid,
                rules,
                heads,
                jurors,
                recusals,
                assignments,
                sheets,
                eligibility,
                decisions,
                new JournalMark(4213, "3f9a".repeat(16), AT));
    }

    /** The mark in steps where there is one. */
    @Nullable Integer steps(String dossier, String juror, String criterion) {
        Sheet sheet = sheets.get(new SheetId(Round.FIRST.code(), dossier, juror));
        return sheet != null && sheet.marks().get(criterion) instanceof Mark.Given(int steps)
                ? Integer.valueOf(steps)
                : null;
    }
}
