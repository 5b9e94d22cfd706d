package fr.palmares.journal;

import fr.palmares.model.Broken;
import fr.palmares.model.JournalMark;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * A journal's file as far as a line that is on disk: lines are only ever added behind it, so that
 * it may be read on any thread while the journal goes on.
 *
 * @param mark the last line that is read
 */
public record JournalReader(Path file, ObjectStore objects, JournalMark mark)
        implements ReadableJournal {

    @Override
    public void read(long first, Consumer<JournalLine> reader) {
        try (InputStream in = Files.newInputStream(file)) {
            JournalLines.read(in, first, mark.entries(), objects::read, reader);
        } catch (IOException e) {
            throw new Broken("broken.journal.open", e, String.valueOf(file.getFileName()));
        }
    }

    /**
     * Reads only what stands behind a place that was reached before.
     *
     * @return the place behind the last line that was read, to go on from
     * @throws DamagedLineException at the first line that is not what was written
     * @throws Broken when the file cannot be read
     */
    public JournalPlace readOn(JournalPlace from, Consumer<JournalLine> reader) {
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(from.bytes());
            return JournalLines.readOn(in, from, mark.entries(), objects::read, reader);
        } catch (IOException e) {
            throw new Broken("broken.journal.open", e, String.valueOf(file.getFileName()));
        }
    }

    /**
     * The same journal as it was when one of its lines was the last.
     *
     * @param line one of those that this reads
     */
    public JournalReader upTo(JournalMark line) {
        if (line.entries() > mark.entries()) {
            throw new IllegalArgumentException("a line after the last");
        }
        return new JournalReader(file, objects, line);
    }
}
