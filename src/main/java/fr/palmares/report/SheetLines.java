package fr.palmares.report;

import fr.palmares.model.Assignment;
import fr.palmares.model.CallState;
import fr.palmares.model.Recusal;
import fr.palmares.model.Sheet;
import fr.palmares.model.SheetId;
import fr.palmares.model.SheetState;
import fr.palmares.ranking.Ranked;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Gathers the lines of the long list: best dossier first, then by juror. */
final class SheetLines {
    private SheetLines() {}

    static List<SheetLine> of(Material m) {
        Set<SheetId> recused = new HashSet<>();
        Map<String, Map<String, SheetId>> byDossier = new HashMap<>();
        CallState state = m.state;
        for (Recusal recusal : state.recusals()) {
            SheetId id = new SheetId(state.round().code(), recusal.dossier(), recusal.juror());
            recused.add(id);
            add(byDossier, id);
        }
        state.assignments().stream().map(Assignment::sheet).forEach(id -> add(byDossier, id));
        state.sheets().keySet().forEach(id -> add(byDossier, id));

        List<SheetLine> lines = new ArrayList<>();
        for (String dossier : dossiersInOrder(m)) {
            byDossier
                    .getOrDefault(dossier, Map.of())
                    .values()
                    .forEach(id -> lines.add(line(m, id, recused, lines.size() + 1)));
        }
        return lines;
    }

    private static SheetLine line(Material m, SheetId id, Set<SheetId> recused, int number) {
        Ranked row = m.ranked(id.dossier());
        int order = row == null ? 0 : m.order(id.dossier());
        long key = row == null ? 0 : number;
        if (recused.contains(id)) {
            // what a recused juror may have written is nobody's business here
            return new SheetLine(
                    id.dossier(),
                    id.juror(),
                    Sheet.empty(id),
                    SheetLine.State.RECUSED,
                    false,
                    order,
                    key);
        }
        Sheet sheet = m.state.sheet(id);
        boolean complete = row != null && row.jurors().containsKey(id.juror());
        return new SheetLine(
                id.dossier(),
                id.juror(),
                sheet,
                said(sheet.state(m.ranking.grid())),
                complete,
                order,
                key);
    }

    private static SheetLine.State said(SheetState state) {
        return switch (state) {
            case FINISHED -> SheetLine.State.FINISHED;
            case DRAFT -> SheetLine.State.DRAFT;
            case TO_DO -> SheetLine.State.TO_DO;
        };
    }

    private static List<String> dossiersInOrder(Material m) {
        Set<String> numbers = new LinkedHashSet<>();
        m.ranking.rows().forEach(row -> numbers.add(row.dossier()));
        numbers.addAll(m.state.dossiers().keySet());
        return List.copyOf(numbers);
    }

    private static void add(Map<String, Map<String, SheetId>> byDossier, SheetId id) {
        byDossier.computeIfAbsent(id.dossier(), d -> new TreeMap<>()).put(id.juror(), id);
    }
}
