package fr.palmares.storage;

import static fr.palmares.storage.db.Tables.EVENT;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;

/**
 * Where an event comes from.
 *
 * @param author "coordinator" or a juror's code
 * @param device id of the computer
 * @param at when, by that computer's clock
 */
public record Origin(String author, String device, Instant at) {
    static Map<String, Origin> read(DSLContext context, Collection<String> events) {
        Map<String, Origin> origins = new HashMap<>();
        context.select(EVENT.ID, EVENT.AUTHOR, EVENT.DEVICE, EVENT.UTC)
                .from(EVENT)
                .where(EVENT.ID.in(events))
                .forEach(
                        r ->
                                origins.put(
                                        r.value1(),
                                        new Origin(
                                                r.value2(),
                                                r.value3(),
                                                Instant.parse(r.value4()))));
        return origins;
    }
}
