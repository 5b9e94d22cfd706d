package fr.palmares.storage;

import java.util.stream.Stream;
import org.jooq.BatchBindStep;

/** Many rows through one statement. */
final class Batches {
    private Batches() {}

    /** Runs a statement once for each set of values; not at all when there is none. */
    static void run(BatchBindStep statement, Stream<Object[]> values) {
        Object[][] all = values.toArray(Object[][]::new);
        if (all.length > 0) {
            statement.bind(all).execute();
        }
    }
}
