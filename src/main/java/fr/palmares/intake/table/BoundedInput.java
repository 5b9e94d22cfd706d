package fr.palmares.intake.table;

import fr.palmares.model.Place;
import fr.palmares.model.Refused;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

/**
 * A stream that refuses to give more than its limits: of one entry, of all entries together, and
 * between two signs of life of the parser that reads it (a name or an attribute of 300 MB would
 * otherwise be gathered in memory before anyone could look at it). At its end the checksum of the
 * entry must be right: a flipped bit may well inflate to text that reads like any other.
 */
final class BoundedInput extends FilterInputStream {
    private static final long SILENCE = 16L << 20;

    /** A thousand times what a tag of a workbook takes. */
    private static final int LONGEST_TAG = 1 << 16;

    private final Place place;
    private final long entryLimit;
    private final long totalLimit;
    private final AtomicLong total;
    private final CRC32 checksum = new CRC32();
    private final long expected;
    private long read;
    private long seen;

    /** Bytes since a tag was opened, -1 outside; comments and character data are no tags. */
    private int tag = -1;

    BoundedInput(
            InputStream in,
            long expected,
            Place place,
            long entryLimit,
            long totalLimit,
            AtomicLong total) {
        super(in);
        this.expected = expected;
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
            checksum.update(value);
            watchTag((byte) value);
            count(1);
        } else {
            check();
        }
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        if (count > 0) {
            checksum.update(buffer, offset, count);
            for (int i = offset; i < offset + count; i++) {
                watchTag(buffer[i]);
            }
            count(count);
        } else if (count < 0) {
            check();
        }
        return count;
    }

    @Override
    public long skip(long wanted) throws IOException {
        // through read, so that what is skipped is counted and checked as well
        byte[] passed = new byte[Math.clamp(wanted, 0, 8192)];
        return Math.max(0, read(passed, 0, passed.length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void check() throws IOException {
        if (checksum.getValue() != expected) {
            throw new ZipException("wrong checksum");
        }
    }

    /** A tag with a million attributes keeps a parser busy for minutes. */
    private void watchTag(byte next) {
        if (tag < 0) {
            tag = next == '<' ? 0 : tag;
        } else if (next == '>' || (tag == 0 && next == '!')) {
            tag = -1;
        } else if (++tag > LONGEST_TAG) {
            throw new Refused(place, "refused.file.damaged");
        }
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
