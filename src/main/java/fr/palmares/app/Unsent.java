package fr.palmares.app;

import fr.palmares.journal.Event.MarksGiven;
import fr.palmares.journal.FileJournal;
import fr.palmares.journal.JournalPlace;
import fr.palmares.journal.JournalReader;
import fr.palmares.journal.SignedEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What the journal of this computer holds and a server does not. The journal is read once, then
 * only what was added to it. Used by one thread.
 */
final class Unsent {
    private final Predicate<SignedEvent> goes;
    private final Map<String, Long> here;
    private final Map<String, Long> there = new HashMap<>();
    private final Map<String, TreeMap<Long, SignedEvent>> waiting = new TreeMap<>();
    private JournalPlace read;

    /**
     * @param here last number that the journal holds of each computer
     * @param end of the journal when that was so
     * @param there last number that the server is thought to hold of each computer
     */
    Unsent(Map<String, Long> here, JournalPlace end, Map<String, Long> there) {
        this(here, end, there, event -> true);
    }

    /**
     * The same where not everything goes.
     *
     * @param goes what does
     */
    Unsent(
            Map<String, Long> here,
            JournalPlace end,
            Map<String, Long> there,
            Predicate<SignedEvent> goes) {
        this.goes = goes;
        this.here = new HashMap<>(here);
        this.there.putAll(there);
        this.read = ahead() ? JournalPlace.START : end;
    }

    static JournalPlace end(FileJournal journal) {
        return new JournalPlace(journal.mark().entries(), journal.bytes(), journal.mark().head());
    }

    private boolean ahead() {
        return here.entrySet().stream().anyMatch(e -> e.getValue() > last(e.getKey()));
    }

    private long last(String device) {
        return there.getOrDefault(device, 0L);
    }

    /** Reads what was added to the journal. */
    void read(JournalReader journal, Progress progress) {
        read =
                journal.readOn(
                        read,
                        line -> {
                            progress.check();
                            line.events().forEach(this::add);
                        });
    }

    private void add(SignedEvent event) {
        here.merge(event.device(), event.n(), Math::max);
        if (goes.test(event) && event.n() > last(event.device())) {
            waiting.computeIfAbsent(event.device(), d -> new TreeMap<>()).put(event.n(), event);
        }
    }

    /** Number of the last line that was read. */
    long line() {
        return read.line();
    }

    /** Last number that the journal holds of each computer, as far as it was read. */
    Map<String, Long> here() {
        return here;
    }

    /** Last number that the server holds of each computer, as far as is known. */
    Map<String, Long> there() {
        return there;
    }

    /**
     * What the server holds of each computer, as it says. Where that is less than was thought (a
     * server put back from a backup), the journal is to be read from its beginning.
     */
    void heard(Map<String, Long> heads) {
        boolean less =
                there.entrySet().stream()
                        .anyMatch(e -> heads.getOrDefault(e.getKey(), 0L) < e.getValue());
        there.clear();
        there.putAll(heads);
        if (less) {
            waiting.clear();
            read = JournalPlace.START;
        } else {
            drop();
        }
    }

    /** The server has these as well. */
    void gone(List<SignedEvent> events) {
        events.forEach(e -> there.merge(e.device(), e.n(), Math::max));
        drop();
    }

    private void drop() {
        waiting.forEach((device, events) -> events.headMap(last(device), true).clear());
        waiting.values().removeIf(TreeMap::isEmpty);
    }

    /** What waits, each computer's in the order of its numbers. */
    List<SignedEvent> events() {
        List<SignedEvent> all = new ArrayList<>();
        waiting.values().forEach(events -> all.addAll(events.values()));
        return all;
    }

    /** How much waits. */
    Waiting count() {
        int marks = 0;
        int others = 0;
        for (TreeMap<Long, SignedEvent> events : waiting.values()) {
            for (SignedEvent event : events.values()) {
                if (event.event() instanceof MarksGiven) {
                    marks++;
                } else {
                    others++;
                }
            }
        }
        return new Waiting(marks, others);
    }
}
