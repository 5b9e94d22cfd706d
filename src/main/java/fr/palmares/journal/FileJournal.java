package fr.palmares.journal;

import fr.palmares.model.Broken;
import fr.palmares.model.JournalMark;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The journal as a file of lines, {@code journal.jsonl}. Its thread must never be interrupted: an
 * interrupt closes the channel.
 */
public final class FileJournal implements Journal {
    /** Above this, a line's events are put into an object of their own. */
    private static final int LARGE = 1 << 20;

    private final Path file;
    private final ObjectStore objects;
    private final FileChannel channel;
    private final Optional<Path> torn;
    private final boolean endDamaged;
    private long length;
    private JournalMark mark;
    private final @Nullable Object key;
    private boolean unsure;
    private @Nullable Broken elsewhere;

    private FileJournal(
            Path file,
            @Nullable Object key,
            ObjectStore objects,
            FileChannel channel,
            FileTail tail,
            boolean endDamaged,
            Optional<Path> torn) {
        this.file = file;
        this.key = key;
        this.objects = objects;
        this.channel = channel;
        this.length = tail.length();
        this.mark = tail.mark();
        this.endDamaged = endDamaged;
        this.torn = torn;
    }

    /**
     * Opens a journal, or begins one. An end that no command finished writing (the power failed) is
     * cut, its bytes kept beside the journal.
     *
     * @throws Broken when the file cannot be opened
     */
    public static FileJournal open(Path file, ObjectStore objects) {
        return open(file, objects, FileOpener.DISK);
    }

    static FileJournal open(Path file, ObjectStore objects, FileOpener opener) {
        try {
            boolean fresh = !Files.exists(file);
            FileChannel channel =
                    opener.open(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
            try {
                if (fresh) {
                    Durable.forceFolder(Durable.folderOf(file));
                }
                FileTail tail = FileTail.of(channel);
                boolean endDamaged = tail.damaged(channel);
                Optional<Path> torn = tail.cut(channel, file);
                return new FileJournal(
                        file, JournalElsewhere.key(file), objects, channel, tail, endDamaged, torn);
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw new Broken("broken.journal.open", e, file.getFileName().toString());
        }
    }

    /** Where the bytes of a cut end were kept, if one was cut at opening. */
    public Optional<Path> torn() {
        return torn;
    }

    /**
     * Whether the cut end was a whole line that is not what its hash says: a write that reached the
     * disk out of order, or an acknowledged line that was damaged since.
     */
    public boolean endDamaged() {
        return endDamaged;
    }

    @Override
    public JournalLine append(List<SignedEvent> events, Instant utc) {
        if (unsure) {
            throw new Broken("broken.journal.unsure", new IOException("earlier write failed"));
        }
        stillHere(length);
        Instant at = utc.truncatedTo(ChronoUnit.MILLIS);
        long seq = mark.entries() + 1;
        try {
            String object = "";
            byte[] line = LineCodec.write(seq, mark.head(), at, "", events);
            if (line.length > LARGE) {
                object = objects.write(LineCodec.writeEvents(events));
                line = LineCodec.write(seq, mark.head(), at, object, List.of());
            }
            put(line);
            stillHere(length + line.length + 1);
            String hash =
                    new String(
                            line, line.length - 66, 64, java.nio.charset.StandardCharsets.US_ASCII);
            String prev = mark.head();
            length += line.length + 1;
            mark = new JournalMark(seq, hash, at);
            return new JournalLine(seq, prev, at, object, List.copyOf(events), hash);
        } catch (IOException e) {
            takeBack();
            throw new Broken("broken.journal.write", e);
        }
    }

    /**
     * Nothing is acknowledged that no name leads to.
     *
     * @param wanted length the file must have
     */
    private void stillHere(long wanted) {
        if (elsewhere != null) {
            throw elsewhere;
        }
        try {
            if (JournalElsewhere.is(file, key, wanted)) {
                Path saved = JournalElsewhere.rescue(channel, length, file);
                elsewhere =
                        new Broken(
                                "broken.journal.elsewhere",
                                new IOException("the journal is not the file that was opened"),
                                file.toString(),
                                saved.toString());
                throw elsewhere;
            }
        } catch (IOException e) {
            throw new Broken("broken.journal.write", e);
        }
    }

    private void put(byte[] line) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(line.length + 1).put(line).put((byte) '\n').flip();
        long position = length;
        while (buffer.hasRemaining()) {
            position += channel.write(buffer, position);
        }
        channel.force(false);
    }

    private void takeBack() {
        try {
            channel.truncate(length);
            channel.force(false);
        } catch (IOException e) {
            // what is on disk is no longer known: nothing more is written until it is opened again
            unsure = true;
        }
    }

    @Override
    public void read(long first, Consumer<JournalLine> reader) {
        try (InputStream in = Files.newInputStream(file)) {
            JournalLines.read(in, first, objects::read, reader);
        } catch (IOException e) {
            throw new Broken("broken.journal.open", e, file.getFileName().toString());
        }
    }

    /**
     * The first line of a journal that is not open; empty when it has none.
     *
     * @throws DamagedException when that line is not what was written
     */
    public static Optional<JournalLine> first(Path file, ObjectStore objects) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return JournalLines.first(in, objects::read);
        }
    }

    /** What is on disk now, to be read on any thread. */
    public JournalReader reader() {
        return new JournalReader(file, objects, mark);
    }

    /** Bytes of the lines that are on disk. */
    public long bytes() {
        return length;
    }

    @Override
    public JournalMark mark() {
        return mark;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new Broken("broken.journal.write", e);
        }
    }
}
