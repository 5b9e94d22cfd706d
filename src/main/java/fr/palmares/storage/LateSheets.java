package fr.palmares.storage;

import static fr.palmares.storage.db.Tables.EVENT;

import fr.palmares.model.Procedure;
import fr.palmares.model.Round;
import fr.palmares.model.RoundState;
import fr.palmares.model.Sheet;
import fr.palmares.model.SheetId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;

/**
 * What arrived after a round was closed: kept, and left out of the sheets until it is accepted by a
 * recorded decision. A sheet that holds anything late is out as a whole: half of one would be
 * nobody's opinion.
 */
final class LateSheets {
    private final DSLContext context;

    LateSheets(DSLContext context) {
        this.context = context;
    }

    /** The sheets without the late ones, of which those of accepted jurors stay. */
    Map<SheetId, Sheet> without(Round round, Procedure procedure, Map<SheetId, Sheet> all) {
        if (procedure.state().phase() != RoundState.Phase.CLOSED) {
            return all;
        }
        Set<SheetId> late = of(round.code(), procedure.state());
        late.removeIf(id -> procedure.lateAccepted().contains(id.juror()));
        if (late.isEmpty()) {
            return all;
        }
        Map<SheetId, Sheet> inTime = new HashMap<>(all);
        inTime.keySet().removeAll(late);
        return inTime;
    }

    /** Sheets on which something came late. */
    Set<SheetId> of(String round, RoundState state) {
        Set<SheetId> late = new HashSet<>();
        context.select(EVENT.DEVICE, EVENT.N, EVENT.DOSSIER, EVENT.JUROR)
                .from(EVENT)
                .where(EVENT.ROUND.eq(round))
                .and(EVENT.JUROR.ne(""))
                .and(EVENT.DOSSIER.ne(""))
                .and(EVENT.TYPE.in(TYPES))
                .and(EVENT.EXCLUDED.isFalse())
                .forEach(
                        r -> {
                            if (state.late(r.value1(), r.value2())) {
                                late.add(new SheetId(round, r.value3(), r.value4()));
                            }
                        });
        return late;
    }

    private static final Set<String> TYPES =
            Set.of(
                    "MarksGiven",
                    "RemarkWritten",
                    "AssessmentWritten",
                    "InternalNoteWritten",
                    "SheetFinished");
}
