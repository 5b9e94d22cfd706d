package fr.palmares.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.security.GeneralSecurityException;
import java.util.Objects;
import javax.crypto.Cipher;

/** The payload of an age file on its way in: each chunk is checked before a byte of it is given. */
final class AgeInput extends InputStream {
    private static final int SEALED = AgeOutput.CHUNK + 16;

    private final PushbackInputStream in;
    private final byte[] key;
    private byte[] chunk = new byte[0];
    private int at;
    private long number;
    private boolean ended;

    AgeInput(InputStream in, byte[] key) {
        this.in = new PushbackInputStream(in, 1);
        this.key = key;
    }

    @Override
    public int read() throws IOException {
        return fill() ? chunk[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        Objects.checkFromIndexSize(from, length, into.length);
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int some = Math.min(length, chunk.length - at);
        System.arraycopy(chunk, at, into, from, some);
        at += some;
        return some;
    }

    private boolean fill() throws IOException {
        while (at == chunk.length && !ended) {
            byte[] sealed = in.readNBytes(SEALED);
            int next = sealed.length < SEALED ? -1 : in.read();
            if (next >= 0) {
                in.unread(next);
            }
            ended = next < 0;
            chunk = opened(sealed);
            at = 0;
            if (chunk.length == 0 && number > 1) {
                throw new SealedFileException("an empty chunk at the end");
            }
        }
        return at < chunk.length;
    }

    private byte[] opened(byte[] sealed) throws IOException {
        try {
            return AgeKeys.chunk(Cipher.DECRYPT_MODE, key, number++, ended).doFinal(sealed);
        } catch (GeneralSecurityException e) {
            throw new SealedFileException("changed or cut at chunk " + number, e);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
