package fr.palmares.intake.table;

import fr.palmares.model.Place;
import fr.palmares.model.Refused;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * What a parser reads: a stream that refuses to give more than a certain amount between two signs
 * of life of the parser (a name or an attribute of 300 MB would otherwise be gathered in memory
 * before anyone could look at it).
 */
final class BoundedInput extends FilterInputStream {
    private static final long SILENCE = 16L << 20;

    private final Place place;
    private long read;
    private long seen;

    BoundedInput(InputStream in, Place place) {
        super(in);
        this.place = place;
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
        byte[] passed = new byte[Math.clamp(wanted, 0, 8192)];
        return Math.max(0, read(passed, 0, passed.length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int bytes) {
        read += bytes;
        if (read - seen > SILENCE) {
            throw new Refused(place, "refused.file.damaged");
        }
    }
}
