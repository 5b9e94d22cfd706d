package fr.palmares.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
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

    private final class Channel extends ForwardingChannel {
        Channel(FileChannel real) {
            super(real);
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
        public void force(boolean metaData) throws IOException {
            real.force(metaData);
            acts.add(new Act(-1, new byte[0]));
        }

        @Override
        public FileChannel truncate(long size) {
            throw new UnsupportedOperationException("a journal that grows is never cut");
        }
    }
}
