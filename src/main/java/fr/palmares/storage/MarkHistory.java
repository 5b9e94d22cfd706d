package fr.palmares.storage;

import static fr.palmares.storage.db.Tables.EVENT;
import static fr.palmares.storage.db.Tables.REGISTER;

import fr.palmares.journal.Json;
import fr.palmares.model.Mark;
import fr.palmares.model.MarkChange;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;

/** What was said of one mark, one time after the other. */
final class MarkHistory {
    private MarkHistory() {}

    /**
     * Everything said of a register, oldest first; what was said at one time in the order it was
     * learned.
     */
    static List<MarkChange> read(DSLContext context, String register) {
        return context.select(EVENT.UTC, EVENT.AUTHOR, REGISTER.CONTENT, REGISTER.SUPERSEDED)
                .from(REGISTER)
                .join(EVENT)
                .on(EVENT.ID.eq(REGISTER.EVENT))
                .where(REGISTER.NAME.eq(register))
                .orderBy(EVENT.UTC, EVENT.SEQ, EVENT.PLACE)
                .fetch(
                        r ->
                                new MarkChange(
                                        Instant.parse(r.value1()),
                                        r.value2(),
                                        r.value3() == null
                                                ? null
                                                : Json.read(r.value3(), Mark.class),
                                        !r.value4()));
    }
}
