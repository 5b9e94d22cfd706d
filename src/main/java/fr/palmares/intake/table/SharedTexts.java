package fr.palmares.intake.table;

import fr.palmares.model.Place;
import fr.palmares.model.Refused;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The texts that the cells of a workbook share, by their number. What does not fit into the share
 * of memory they may have goes to a private temporary file; workbooks name their texts almost in
 * the order in which they list them, so that a window of that file answers most questions.
 */
final class SharedTexts implements AutoCloseable {
    /** What the shortest text takes in memory. */
    private static final int BYTES_A_TEXT = 56;

    private static final int WINDOW = 1 << 18;

    private final Place place;
    private final long memory;
    private final long most;
    private final List<String> held = new ArrayList<>();
    private long heldBytes;
    private long[] ends = new long[1024];
    private int spilled;
    private @Nullable FileChannel file;
    private ByteBuffer window = ByteBuffer.allocate(WINDOW);
    private long windowStart;
    private int windowLength;

    /**
     * Holds nothing yet.
     *
     * @param memory bytes of texts that stay in memory
     * @param most bytes that the numbers of texts may take, wherever the texts are
     */
    SharedTexts(Place place, long memory, long most) {
        this.place = place;
        this.memory = memory;
        this.most = most;
    }

    /** Appends the next text. */
    void add(String text) throws IOException {
        if (file == null && heldBytes < memory) {
            held.add(text);
            heldBytes += BYTES_A_TEXT + 2L * text.length();
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        FileChannel into = file;
        if (into == null) {
            into = TemporaryFiles.open();
            file = into;
        }
        if (bytes.length > window.remaining()) {
            flush(into);
        }
        if (bytes.length > window.capacity()) {
            write(into, ByteBuffer.wrap(bytes));
        } else {
            window.put(bytes);
        }
        if (spilled == ends.length) {
            if (16L * ends.length > most) {
                throw new Refused(place, "refused.limit.memory");
            }
            ends = Arrays.copyOf(ends, 2 * ends.length);
        }
        ends[spilled] = (spilled == 0 ? 0 : ends[spilled - 1]) + bytes.length;
        spilled++;
    }

    private void flush(FileChannel into) throws IOException {
        write(into, window.flip());
        window.clear();
    }

    private static void write(FileChannel into, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            into.write(bytes);
        }
    }

    /** No text follows. */
    void complete() throws IOException {
        if (file != null) {
            flush(file);
        }
    }

    /**
     * A text by its number, from 0.
     *
     * @throws IndexOutOfBoundsException when there is none
     */
    String get(int index) throws IOException {
        if (index < held.size()) {
            return held.get(index);
        }
        int at = index - held.size();
        java.util.Objects.checkIndex(at, spilled);
        long start = at == 0 ? 0 : ends[at - 1];
        int length = (int) (ends[at] - start);
        if (start < windowStart || start + length > windowStart + windowLength) {
            load(start, length);
        }
        return new String(
                window.array(), (int) (start - windowStart), length, StandardCharsets.UTF_8);
    }

    private void load(long start, int length) throws IOException {
        FileChannel from = java.util.Objects.requireNonNull(file);
        if (window.capacity() < length) {
            window = ByteBuffer.allocate(length);
        }
        window.clear();
        int count = 0;
        while (window.hasRemaining() && count >= 0) {
            count = from.read(window, start + window.position());
        }
        windowStart = start;
        windowLength = window.position();
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
