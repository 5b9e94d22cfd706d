package fr.palmares.storage;

import fr.palmares.journal.Hashes;
import fr.palmares.journal.Journal;
import fr.palmares.journal.JournalLine;
import fr.palmares.journal.SignedEvent;
import fr.palmares.model.JournalMark;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A journal without a file. */
final class MemoryJournal implements Journal {
    private final List<JournalLine> lines = new ArrayList<>();

    static MemoryJournal of(List<List<SignedEvent>> learned) {
        MemoryJournal journal = new MemoryJournal();
        learned.forEach(events -> journal.append(events, Instant.EPOCH));
        return journal;
    }

    @Override
    public JournalLine append(List<SignedEvent> events, Instant utc) {
        JournalMark before = mark();
        JournalLine line =
                new JournalLine(
                        before.entries() + 1,
                        before.head(),
                        utc,
                        "",
                        events,
                        Hashes.hex(
                                (before.head() + events)
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        lines.add(line);
        return line;
    }

    @Override
    public void read(long first, Consumer<JournalLine> reader) {
        lines.stream().filter(l -> l.seq() >= first).forEach(reader);
    }

    @Override
    public JournalMark mark() {
        return lines.isEmpty()
                ? new JournalMark(0, Hashes.NONE, Instant.EPOCH)
                : new JournalMark(lines.size(), lines.getLast().hash(), lines.getLast().utc());
    }

    @Override
    public void close() {}
}
