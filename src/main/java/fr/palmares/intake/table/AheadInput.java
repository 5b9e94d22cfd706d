package fr.palmares.intake.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * A stream that a thread of its own reads ahead of whoever asks for it, a few buffers far: a large
 * entry is then inflated while what was inflated before is taken apart. A failure of the thread
 * comes out where the bytes it could not give were asked for.
 */
final class AheadInput extends InputStream {
    private static final int BUFFER = 1 << 17;
    private static final int BUFFERS = 6;

    /** One filled buffer, or how the stream ended. */
    private static final class Piece {
        private final byte[] bytes;
        private final int length;
        private final @Nullable Throwable failure;

        Piece(byte[] bytes, int length, @Nullable Throwable failure) {
            this.bytes = bytes;
            this.length = length;
            this.failure = failure;
        }

        boolean last() {
            return bytes.length > 0 && length < bytes.length;
        }
    }

    /** In place of an empty buffer: none is wanted any more. */
    private static final byte[] STOP = new byte[0];

    private final InputStream in;
    private final BlockingQueue<byte[]> empty = new ArrayBlockingQueue<>(BUFFERS + 1);
    private final BlockingQueue<Piece> full = new ArrayBlockingQueue<>(BUFFERS + 1);
    private final Thread thread;
    private Piece current = new Piece(STOP, 0, null);
    private int at;
    private boolean closed;

    AheadInput(InputStream in) {
        this.in = in;
        for (int i = 0; i < BUFFERS; i++) {
            empty.add(new byte[BUFFER]);
        }
        this.thread = Thread.ofPlatform().daemon().name("inflate").start(this::readAll);
    }

    private void readAll() {
        try {
            for (byte[] buffer = empty.take(); buffer.length > 0; buffer = empty.take()) {
                int length = fill(buffer);
                full.add(new Piece(buffer, length, null));
                if (length < buffer.length) {
                    return;
                }
            }
        } catch (Throwable e) {
            // whatever it is, the one who waits for bytes is the one to be told
            full.add(new Piece(STOP, 0, e));
        }
    }

    /** Fills a buffer; less than its length only at the end. */
    private int fill(byte[] buffer) throws IOException {
        int length = 0;
        while (length < buffer.length) {
            int count = in.read(buffer, length, buffer.length - length);
            if (count < 0) {
                break;
            }
            length += count;
        }
        return length;
    }

    @Override
    public int read() throws IOException {
        return more() ? current.bytes[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!more()) {
            return -1;
        }
        int count = Math.min(length, current.length - at);
        System.arraycopy(current.bytes, at, buffer, offset, count);
        at += count;
        return count;
    }

    /** Makes sure that the piece at hand has a byte left; false at the end. */
    private boolean more() throws IOException {
        while (at >= current.length) {
            if (current.last()) {
                return false;
            }
            if (current.bytes.length > 0) {
                empty.add(current.bytes);
            }
            current = next();
            at = 0;
            Throwable failure = current.failure;
            if (failure != null) {
                throw failed(failure);
            }
        }
        return true;
    }

    private Piece next() throws IOException {
        try {
            return full.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private static IOException failed(Throwable failure) {
        return switch (failure) {
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case IOException e -> e;
            default -> new IOException(failure);
        };
    }

    /** Ends the thread before the file under it may be closed. */
    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        empty.add(STOP);
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                // buffers given before this word to stop are filled first: some hundred kilobytes
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        in.close();
    }
}
