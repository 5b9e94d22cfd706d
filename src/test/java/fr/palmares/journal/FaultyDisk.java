package fr.palmares.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A disk on which the Nth act (a write, a force or a cut) fails, or that has room for so many bytes
 * only. A write that fails leaves half of its bytes behind, as real ones do.
 */
final class FaultyDisk implements FileOpener {
    private long failingAct = Long.MAX_VALUE;
    private long acts;
    private long room = Long.MAX_VALUE;
    private final AtomicLong forcesLeft = new AtomicLong(Long.MAX_VALUE);

    /** From now on, the act number {@code nth} fails, once. */
    void failAt(long nth) {
        failingAct = nth;
        acts = 0;
    }

    /** From now on, so many forces succeed, from whatever thread, and the next one fails, once. */
    void failForceAfter(long forces) {
        forcesLeft.set(forces);
    }

    /** Whether the force that was to fail did. */
    boolean forceFailed() {
        return forcesLeft.get() < 0;
    }

    /** From now on only so many bytes can be written. */
    void room(long bytes) {
        room = bytes;
    }

    /** Whether the act that was to fail did. */
    boolean failed() {
        return acts >= failingAct;
    }

    private boolean fails() {
        return ++acts == failingAct;
    }

    @Override
    public FileChannel open(Path file, OpenOption... options) throws IOException {
        return new Channel(FileChannel.open(file, options));
    }

    private final class Channel extends ForwardingChannel {
        Channel(FileChannel real) {
            super(real);
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            int wanted = source.remaining();
            boolean fails = fails();
            int some = (int) Math.min(fails ? wanted / 2 : wanted, room);
            ByteBuffer part = source.slice(source.position(), some);
            while (part.hasRemaining()) {
                room -= real.write(part, position + part.position());
            }
            source.position(source.position() + some);
            if (fails || some == 0) {
                throw new IOException("No space left on device");
            }
            return some;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            if (forcesLeft.getAndDecrement() == 0 || fails()) {
                throw new IOException("Input/output error");
            }
            real.force(metaData);
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            if (fails()) {
                throw new IOException("Input/output error");
            }
            real.truncate(size);
            return this;
        }
    }
}
