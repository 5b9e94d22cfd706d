package fr.palmares.storage;

import static fr.palmares.storage.db.Tables.EVENT;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;

/** The events as a list to read. */
final class History {
    private History() {}

    /** The newest {@code limit} events, newest first. */
    static List<HistoryRow> read(DSLContext context, int limit) {
        return context.select(
                        EVENT.SEQ,
                        EVENT.UTC,
                        EVENT.AUTHOR,
                        EVENT.TYPE,
                        EVENT.ROUND,
                        EVENT.DOSSIER,
                        EVENT.JUROR)
                .from(EVENT)
                .orderBy(EVENT.SEQ.desc(), EVENT.PLACE.desc())
                .limit(limit)
                .fetch(
                        r ->
                                new HistoryRow(
                                        r.value1(),
                                        Instant.parse(r.value2()),
                                        r.value3(),
                                        r.value4(),
                                        r.value5(),
                                        r.value6(),
                                        r.value7()));
    }
}
