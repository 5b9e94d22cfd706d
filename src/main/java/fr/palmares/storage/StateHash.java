package fr.palmares.storage;

import static fr.palmares.storage.db.Tables.EVENT;
import static fr.palmares.storage.db.Tables.PROGRESS;
import static fr.palmares.storage.db.Tables.REGISTER;
import static fr.palmares.storage.db.Tables.SUPERSESSION;

import fr.palmares.journal.Hashes;
import fr.palmares.storage.db.DefaultSchema;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;

/**
 * A hash of everything the tables say, whatever the order in which it was learned: rows of every
 * table but the bookkeeping of learning itself, sorted by all their columns.
 */
final class StateHash {
    /** What depends on the order of learning, or is only how far it went. */
    private static final Set<Table<?>> LEFT_OUT = Set.of(PROGRESS, EVENT, SUPERSESSION, REGISTER);

    private StateHash() {}

    static String of(DSLContext context) {
        MessageDigest digest = Hashes.sha256();
        List<Table<?>> tables =
                DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
                        .filter(t -> !LEFT_OUT.contains(t))
                        .sorted(Comparator.comparing(Table::getName))
                        .toList();
        for (Table<?> table : tables) {
            add(digest, "table " + table.getName());
            context.selectFrom(table).fetch(StateHash::row).stream()
                    .sorted()
                    .forEach(row -> add(digest, row));
        }
        return Hashes.hex(digest);
    }

    private static String row(Record row) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            String value = Objects.toString(row.get(i), "\u0000");
            text.append(value.length()).append(':').append(value);
        }
        return text.toString();
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
    }
}
