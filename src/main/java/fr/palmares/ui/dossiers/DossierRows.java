package fr.palmares.ui.dossiers;

import fr.palmares.model.Assignment;
import fr.palmares.model.CallState;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Recusal;
import fr.palmares.model.Sheet;
import fr.palmares.model.SheetState;
import fr.palmares.model.Track;
import fr.palmares.ui.common.Find;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the lines of the dossiers' table in one pass over the call. */
final class DossierRows {
    private record Pair(String juror, String dossier) {}

    private DossierRows() {}

    static List<DossierRow> of(CallState state, Locale locale) {
        Set<Pair> recused = new HashSet<>();
        Map<String, Integer> recusals = new HashMap<>();
        for (Recusal recusal : state.recusals()) {
            recused.add(new Pair(recusal.juror(), recusal.dossier()));
            recusals.merge(recusal.dossier(), 1, Integer::sum);
        }
        Map<String, Integer> done = new HashMap<>();
        Map<String, Integer> begun = new HashMap<>();
        for (Sheet sheet : state.sheets().values()) {
            String dossier = sheet.id().dossier();
            if (recused.contains(new Pair(sheet.id().juror(), dossier))) {
                continue;
            }
            begun.merge(dossier, 1, Integer::sum);
            if (sheet.state(state.grid()) == SheetState.FINISHED) {
                done.merge(dossier, 1, Integer::sum);
            }
        }
        Map<String, Integer> expected = begun;
        if (!state.assignments().isEmpty()) {
            expected = new HashMap<>();
            for (Assignment assignment : state.assignments()) {
                if (!recused.contains(new Pair(assignment.juror(), assignment.dossier()))) {
                    expected.merge(assignment.dossier(), 1, Integer::sum);
                }
            }
        }
        boolean tracks = !state.rules().tracks().isEmpty();
        List<DossierRow> rows = new ArrayList<>();
        for (DossierHead head : state.dossiers().values()) {
            Track track = tracks ? state.track(head.number()).orElse(null) : null;
            rows.add(
                    new DossierRow(
                            head,
                            done.getOrDefault(head.number(), 0),
                            expected.getOrDefault(head.number(), 0),
                            state.eligibility().get(head.number()),
                            recusals.getOrDefault(head.number(), 0),
                            state.changedAfterScoring()
                                    .getOrDefault(head.number(), Set.of())
                                    .size(),
                            track,
                            state.procedure().granted().containsKey(head.number()),
                            rows.size(),
                            plain(head, track, locale)));
        }
        return rows;
    }

    private static String plain(DossierHead head, @Nullable Track track, Locale locale) {
        return Find.plain(
                String.join(
                        " ",
                        head.number(),
                        head.title(),
                        head.organisation(),
                        head.organisationType(),
                        head.domain(),
                        head.region(),
                        head.track(),
                        track == null ? "" : track.name().in(locale),
                        head.state()),
                locale);
    }
}
