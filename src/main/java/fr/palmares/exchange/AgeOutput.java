package fr.palmares.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;

/** The payload of an age file on its way out: chunks of 64 KiB, each sealed by itself. */
final class AgeOutput extends OutputStream {
    static final int CHUNK = 64 * 1024;

    private final OutputStream out;
    private final byte[] key;
    private final byte[] chunk = new byte[CHUNK];
    private int filled;
    private long number;
    private boolean closed;

    AgeOutput(OutputStream out, byte[] key) {
        this.out = out;
        this.key = key;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int at = from;
        int left = length;
        while (left > 0) {
            if (filled == CHUNK) {
                // only now is it known that something follows
                put(false);
            }
            int some = Math.min(left, CHUNK - filled);
            System.arraycopy(bytes, at, chunk, filled, some);
            filled += some;
            at += some;
            left -= some;
        }
    }

    private void put(boolean last) throws IOException {
        try {
            out.write(
                    AgeKeys.chunk(Cipher.ENCRYPT_MODE, key, number++, last)
                            .doFinal(chunk, 0, filled));
            filled = 0;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal a chunk", e);
        }
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            try (out) {
                put(true);
            }
        }
    }
}
