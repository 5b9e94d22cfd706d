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
 * One inflated entry, which gives no more than the limits: of one entry, and of all entries
 * together. At its end the checksum must be right: a flipped bit may well inflate to text that
 * reads like any other.
 */
final class EntryInput extends FilterInputStream {
    /** A thousand times what a tag of a workbook takes. */
    private static final int LONGEST_TAG = 1 << 16;

    private final Place place;
    private final long entryLimit;
    private final long totalLimit;
    private final AtomicLong total;
    private final CRC32 checksum = new CRC32();
    private final long expected;
    private long read;

    /** Bytes since a tag was opened, -1 outside; comments and character data are no tags. */
    private int tag = -1;

    EntryInput(
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

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        if (count > 0) {
            checksum.update(buffer, offset, count);
            watchTags(buffer, offset, offset + count);
            count(count);
        } else if (count < 0 && checksum.getValue() != expected) {
            throw new ZipException("wrong checksum");
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

    /** A tag with a million attributes keeps a parser busy for minutes. */
    private void watchTags(byte[] buffer, int from, int to) {
        int length = tag;
        for (int i = from; i < to; i++) {
            byte next = buffer[i];
            if (length < 0) {
                if (next == '<') {
                    length = 0;
                }
            } else if (next == '>' || (length == 0 && next == '!')) {
                length = -1;
            } else if (++length > LONGEST_TAG) {
                throw new Refused(place, "refused.file.damaged");
            }
        }
        tag = length;
    }

    private void count(long bytes) {
        read += bytes;
        if (read > entryLimit || total.addAndGet(bytes) > totalLimit) {
            long limit = read > entryLimit ? entryLimit : totalLimit;
            throw new Refused(place, "refused.limit.inflated", Limits.megabytes(limit));
        }
    }
}
