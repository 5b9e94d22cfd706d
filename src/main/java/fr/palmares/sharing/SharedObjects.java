package fr.palmares.sharing;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import fr.palmares.model.Broken;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/**
 * The objects of one call on a server, in pieces: each piece goes once, and what was cut off goes
 * on where it was.
 */
public final class SharedObjects {
    static final int PIECE = 1 << 20;

    private static final Table<Record> OBJECT = SharedCall.at("object");
    private static final Table<Record> PART = SharedCall.at("piece");
    private static final Field<String> OF = field(name("call"), String.class);
    private static final Field<String> HASH = field(name("hash"), String.class);
    private static final Field<Integer> PIECES = field(name("pieces"), Integer.class);
    private static final Field<Integer> NUMBER = field(name("number"), Integer.class);
    private static final Field<byte[]> BYTES = field(name("bytes"), byte[].class);

    private final SharedServer server;
    private final String call;

    public SharedObjects(SharedCall call) {
        this.server = call.server();
        this.call = call.id();
    }

    /** Which of these are not there as a whole. */
    public Set<String> missing(Collection<String> wanted) {
        Set<String> missing = new HashSet<>(wanted);
        if (!missing.isEmpty()) {
            missing.removeAll(
                    server.transaction(
                            context ->
                                    context.select(HASH)
                                            .from(OBJECT)
                                            .where(OF.eq(call), HASH.in(wanted))
                                            .fetchSet(HASH)));
        }
        return missing;
    }

    /** Puts an object there. */
    public void put(String hash, InputStream content) throws IOException {
        Set<Integer> there =
                server.transaction(
                        context ->
                                context.select(NUMBER)
                                        .from(PART)
                                        .where(OF.eq(call), HASH.eq(hash))
                                        .fetchSet(NUMBER));
        int number = 0;
        for (byte[] piece = content.readNBytes(PIECE);
                piece.length > 0;
                piece = content.readNBytes(PIECE)) {
            if (!there.contains(number)) {
                put(hash, number, piece);
            }
            number++;
        }
        int pieces = number;
        server.transaction(
                context ->
                        context.insertInto(OBJECT, OF, HASH, PIECES)
                                .values(call, hash, pieces)
                                .onConflictDoNothing()
                                .execute());
    }

    private void put(String hash, int number, byte[] piece) {
        server.transaction(
                context ->
                        context.insertInto(PART, OF, HASH, NUMBER, BYTES)
                                .values(call, hash, number, piece)
                                .onConflictDoNothing()
                                .execute());
    }

    /**
     * An object's bytes, piece by piece as they are read; whoever reads them checks their hash.
     *
     * @throws Broken when it is not there as a whole
     */
    public InputStream open(String hash) {
        Integer pieces =
                server.transaction(
                        context ->
                                context.select(PIECES)
                                        .from(OBJECT)
                                        .where(OF.eq(call), HASH.eq(hash))
                                        .fetchOne(PIECES));
        if (pieces == null) {
            throw new Broken("broken.share.object", new IOException("no such object"), hash);
        }
        return new Pieces(hash, pieces);
    }

    private byte[] piece(String hash, int number) {
        byte[] bytes =
                server.transaction(
                        context ->
                                context.select(BYTES)
                                        .from(PART)
                                        .where(OF.eq(call), HASH.eq(hash), NUMBER.eq(number))
                                        .fetchOne(BYTES));
        if (bytes == null) {
            throw new Broken("broken.share.object", new IOException("a piece is missing"), hash);
        }
        return bytes;
    }

    private final class Pieces extends InputStream {
        private final String hash;
        private final int pieces;
        private int next;
        private byte[] now = {};
        private int at;

        Pieces(String hash, int pieces) {
            this.hash = hash;
            this.pieces = pieces;
        }

        @Override
        public int read() {
            return filled() ? now[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] to, int from, int length) {
            Objects.checkFromIndexSize(from, length, to.length);
            if (length == 0) {
                return 0;
            }
            if (!filled()) {
                return -1;
            }
            int some = Math.min(length, now.length - at);
            System.arraycopy(now, at, to, from, some);
            at += some;
            return some;
        }

        private boolean filled() {
            while (at == now.length && next < pieces) {
                now = piece(hash, next++);
                at = 0;
            }
            return at < now.length;
        }
    }
}
