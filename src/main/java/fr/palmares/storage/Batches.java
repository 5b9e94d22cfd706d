package fr.palmares.storage;

import fr.palmares.model.Broken;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.RowCountQuery;
import org.jspecify.annotations.Nullable;

/**
 * Many rows through one statement. jOOQ writes the statement; the values go to the driver as they
 * are, for jOOQ's own batches take longer to bind a row than H2 to store it.
 */
final class Batches {
    /** Rows handed over at once. */
    private static final int ROWS = 1000;

    private Batches() {}

    /**
     * Runs a statement once for each set of values; not at all when there is none.
     *
     * @param statement with a null in the place of each value
     * @param values texts, numbers and booleans as the columns hold them, in the statement's order
     */
    static void run(DSLContext context, RowCountQuery statement, Stream<Object[]> values) {
        Iterator<Object[]> rows = values.iterator();
        if (!rows.hasNext()) {
            return;
        }
        String sql = context.render(statement);
        context.connection(connection -> run(connection, sql, rows));
    }

    private static void run(Connection connection, String sql, Iterator<Object[]> rows) {
        try (PreparedStatement prepared = connection.prepareStatement(sql)) {
            int waiting = 0;
            while (rows.hasNext()) {
                bind(prepared, rows.next());
                prepared.addBatch();
                if (++waiting == ROWS) {
                    prepared.executeBatch();
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                prepared.executeBatch();
            }
        } catch (SQLException e) {
            throw new Broken("broken.tables", Database.withoutValues(e));
        }
    }

    private static void bind(PreparedStatement prepared, @Nullable Object[] row)
            throws SQLException {
        for (int i = 0; i < row.length; i++) {
            prepared.setObject(i + 1, row[i]);
        }
    }
}
