package fr.palmares.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A disk that keeps every write, cut and force of the one file opened on it, in order. */
final class RecordedDisk implements FileOpener {
    private static final int PAGE = 4096;

    /** What was done: bytes at a place, a cut to a length (no bytes), or a force (place -1). */
    private static final class Act {
        private final long position;
        private final byte[] bytes;

        Act(long position, byte[] bytes) {
            this.position = position;
            this.bytes = bytes;
        }

        long position() {
            return position;
        }

        byte[] bytes() {
            return bytes;
        }
    }

    private final List<Act> acts = new ArrayList<>();

    /** How many acts there were so far. */
    int acts() {
        return acts.size();
    }

    /** What a disk may hold when the power fails after so many acts. */
    byte[] survivors(int done, Random random) {
        int forced = 0;
        for (int i = 0; i < done; i++) {
            if (acts.get(i).position() < 0) {
                forced = i + 1;
            }
        }
        byte[] image = new byte[0];
        for (int i = 0; i < forced; i++) {
            image = apply(image, acts.get(i), 0, acts.get(i).bytes().length);
        }
        List<int[]> pages = new ArrayList<>();
        for (int i = forced; i < done; i++) {
            for (int from = 0; from < acts.get(i).bytes().length; from += PAGE) {
                pages.add(new int[] {i, from});
            }
        }
        java.util.Collections.shuffle(pages, random);
        for (int[] page : pages) {
            Act act = acts.get(page[0]);
            int whole = Math.min(PAGE, act.bytes().length - page[1]);
            int kept =
                    switch (random.nextInt(3)) {
                        case 0 -> 0;
                        case 1 -> random.nextInt(whole + 1);
                        default -> whole;
                    };
            image = apply(image, act, page[1], page[1] + kept);
        }
        return image;
    }

    private static byte[] apply(byte[] image, Act act, int from, int to) {
        if (act.position() < 0 || to <= from) {
            return image;
        }
        int end = Math.toIntExact(act.position()) + to;
        byte[] next = Arrays.copyOf(image, Math.max(image.length, end));
        System.arraycopy(
                act.bytes(), from, next, Math.toIntExact(act.position()) + from, to - from);
        return next;
    }

    @Override
    public FileChannel open(Path file, OpenOption... options) throws IOException {
        return new Channel(FileChannel.open(file, options));
    }

    private final class Channel extends FileChannel {
        private final FileChannel real;

        Channel(FileChannel real) {
            this.real = real;
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            ByteArrayOutputStream kept = new ByteArrayOutputStream();
            ByteBuffer copy = source.duplicate();
            int written = real.write(source, position);
            for (int i = 0; i < written; i++) {
                kept.write(copy.get());
            }
            acts.add(new Act(position, kept.toByteArray()));
            return written;
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            int done = write(source, real.position());
            real.position(real.position() + done);
            return done;
        }

        @Override
        public long write(ByteBuffer[] sources, int offset, int length) throws IOException {
            long done = 0;
            for (int i = offset; i < offset + length; i++) {
                done += write(sources[i]);
            }
            return done;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            real.force(metaData);
            acts.add(new Act(-1, new byte[0]));
        }

        @Override
        public FileChannel truncate(long size) {
            throw new UnsupportedOperationException("a journal that grows is never cut");
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            return real.read(target);
        }

        @Override
        public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
            return real.read(targets, offset, length);
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return real.read(target, position);
        }

        @Override
        public long position() throws IOException {
            return real.position();
        }

        @Override
        public FileChannel position(long position) throws IOException {
            real.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return real.size();
        }

        @Override
        public long transferTo(long position, long count, WritableByteChannel target)
                throws IOException {
            return real.transferTo(position, count, target);
        }

        @Override
        public long transferFrom(ReadableByteChannel source, long position, long count) {
            throw new UnsupportedOperationException();
        }

        @Override
        public MappedByteBuffer map(MapMode mode, long position, long size) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileLock lock(long position, long size, boolean shared) throws IOException {
            return real.lock(position, size, shared);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return real.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            real.close();
        }
    }
}
