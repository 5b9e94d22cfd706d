package fr.palmares.intake.table;

import fr.palmares.model.Place;
import fr.palmares.model.Refused;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A stream that refuses to give more than its limits: of one entry, of all entries together, and
 * between two signs of life of the parser that reads it (a name or an attribute of 300 MB would
 * otherwise be gathered in memory before anyone could look at it).
 */
final class BoundedInput extends FilterInputStream {
    private static final long SILENCE = 16L << 20;

    private final Place place;
    private final long entryLimit;
    private final long totalLimit;
    private final AtomicLong total;
    private long read;
    private long seen;

    BoundedInput(InputStream in, Place place, long entryLimit, long totalLimit, AtomicLong total) {
        super(in);
        this.place = place;
        this.entryLimit = entryLimit;
        this.totalLimit = totalLimit;
        this.total = total;
    }

    /** The parser got on. */
    void alive() {
        seen = read;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            count(1);
        }
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        if (count > 0) {
            count(count);
        }
        return count;
    }

    @Override
    public long skip(long wanted) throws IOException {
        long skipped = super.skip(wanted);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long bytes) {
        read += bytes;
        if (read > entryLimit || total.addAndGet(bytes) > totalLimit) {
            long limit = read > entryLimit ? entryLimit : totalLimit;
            throw new Refused(place, "refused.limit.inflated", Limits.megabytes(limit));
        }
        if (read - seen > SILENCE) {
            throw new Refused(place, "refused.file.damaged");
        }
    }
}
