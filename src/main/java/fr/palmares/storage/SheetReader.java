package fr.palmares.storage;

import static fr.palmares.storage.db.Tables.MARK;
import static fr.palmares.storage.db.Tables.SHEET_ENTRY;

import fr.palmares.journal.Json;
import fr.palmares.journal.Register.Kind;
import fr.palmares.model.Mark;
import fr.palmares.model.Sheet;
import fr.palmares.model.SheetId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Marks and the rest of the sheets into sheets. */
final class SheetReader {
    private final DSLContext context;

    SheetReader(DSLContext context) {
        this.context = context;
    }

    /** Every sheet of a round that has something in it. */
    Map<SheetId, Sheet> all(String round) {
        return read(MARK.ROUND.eq(round), SHEET_ENTRY.ROUND.eq(round));
    }

    /** One sheet, empty when there is nothing in it. */
    Sheet one(SheetId id) {
        Sheet found =
                read(
                                MARK.ROUND
                                        .eq(id.round())
                                        .and(MARK.DOSSIER.eq(id.dossier()))
                                        .and(MARK.JUROR.eq(id.juror())),
                                SHEET_ENTRY
                                        .ROUND
                                        .eq(id.round())
                                        .and(SHEET_ENTRY.DOSSIER.eq(id.dossier()))
                                        .and(SHEET_ENTRY.JUROR.eq(id.juror())))
                        .get(id);
        return found == null ? Sheet.empty(id) : found;
    }

    private Map<SheetId, Sheet> read(Condition marks, Condition entries) {
        Map<SheetId, Draft> drafts = new HashMap<>();
        context.select(MARK.ROUND, MARK.DOSSIER, MARK.JUROR, MARK.CRITERION, MARK.STATE, MARK.STEPS)
                .from(MARK)
                .where(marks)
                .forEach(
                        r ->
                                draft(drafts, r.value1(), r.value2(), r.value3())
                                        .mark(r.value4(), r.value5(), r.value6()));
        context.select(
                        SHEET_ENTRY.ROUND,
                        SHEET_ENTRY.DOSSIER,
                        SHEET_ENTRY.JUROR,
                        SHEET_ENTRY.KIND,
                        SHEET_ENTRY.CRITERION,
                        SHEET_ENTRY.CONTENT)
                .from(SHEET_ENTRY)
                .where(entries)
                .forEach(
                        r ->
                                draft(drafts, r.value1(), r.value2(), r.value3())
                                        .entry(Kind.valueOf(r.value4()), r.value5(), r.value6()));
        Map<SheetId, Sheet> sheets = new HashMap<>();
        drafts.forEach((id, draft) -> sheets.put(id, draft.sheet(id)));
        return sheets;
    }

    private static Draft draft(
            Map<SheetId, Draft> drafts, String round, String dossier, String juror) {
        return drafts.computeIfAbsent(new SheetId(round, dossier, juror), id -> new Draft());
    }

    /** A sheet while its rows come in. */
    private static final class Draft {
        private final Map<String, Mark> marks = new HashMap<>();
        private final Map<String, String> remarks = new HashMap<>();
        private final Set<String> conflicts = new HashSet<>();
        private String assessment = "";
        private String note = "";
        private boolean finished;
        private boolean toReview;

        void mark(String criterion, String state, Integer steps) {
            switch (state) {
                case CallWriter.GIVEN -> marks.put(criterion, Mark.of(steps));
                case CallWriter.ABSTAINED -> marks.put(criterion, Mark.ABSTENTION);
                default -> conflicts.add(criterion);
            }
        }

        void entry(Kind kind, String criterion, String content) {
            switch (kind) {
                case REMARK -> remarks.put(criterion, Json.read(content, String.class));
                case ASSESSMENT -> assessment = Json.read(content, String.class);
                case NOTE -> note = Json.read(content, String.class);
                case FINISHED -> finished = Json.read(content, Boolean.class);
                case FLAG -> toReview = Json.read(content, Boolean.class);
                default -> throw new IllegalStateException("not an entry of a sheet: " + kind);
            }
        }

        Sheet sheet(SheetId id) {
            return new Sheet(id, marks, remarks, assessment, note, finished, toReview, conflicts);
        }
    }
}
