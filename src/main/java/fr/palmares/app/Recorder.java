package fr.palmares.app;

import fr.palmares.journal.Device;
import fr.palmares.journal.Event;
import fr.palmares.journal.Event.RegisterValue;
import fr.palmares.journal.EventCodec;
import fr.palmares.journal.Journal;
import fr.palmares.journal.JournalLine;
import fr.palmares.journal.Register;
import fr.palmares.journal.Registers;
import fr.palmares.journal.SignedEvent;
import fr.palmares.journal.Write;
import fr.palmares.model.Broken;
import fr.palmares.model.Refused;
import fr.palmares.storage.CallTables;
import fr.palmares.storage.CallTables.Held;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a command did becomes one line of the journal: events that change nothing are left out, the
 * others are signed with what they supersede, forced to disk, then applied to the tables.
 */
final class Recorder {
    private final Journal journal;
    private final CallTables tables;
    private final Device device;
    private final String author;
    private final Clock clock;
    private long number;
    private Runnable durable = () -> {};
    private boolean closed;

    Recorder(Journal journal, CallTables tables, Device device, String author, Clock clock) {
        this.journal = journal;
        this.tables = tables;
        this.device = device;
        this.author = author;
        this.clock = clock;
        this.number = tables.lastNumber(device.id());
    }

    /** A recorder that refuses everything: nothing changes an archive. */
    static Recorder closed(Journal journal, CallTables tables, Clock clock) {
        Recorder recorder =
                new Recorder(journal, tables, Device.draw(), CallSession.COORDINATOR, clock);
        recorder.closed = true;
        return recorder;
    }

    Device device() {
        return device;
    }

    /** Now, as precisely as the journal writes it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** What to do each time a change is on disk, before the tables follow. */
    void onDurable(Runnable act) {
        durable = act;
    }

    /** What was recorded: the act and the registers it touched. */
    record Recorded(Act act, Set<Register> changed) {}

    /**
     * Records events of a round.
     *
     * @return empty when they would change nothing
     */
    Optional<Recorded> record(String round, List<Event> events) {
        return record(round, events, author);
    }

    /** Records events that somebody else than this computer's usual author says. */
    Optional<Recorded> record(String round, List<Event> events, String author) {
        return record(round, events, author, List.of());
    }

    /**
     * Records events together with foreign ones, which keep their ids and signatures: one line.
     *
     * @param foreign events of other computers that are not known here yet
     */
    Optional<Recorded> record(
            String round, List<Event> events, String author, List<SignedEvent> foreign) {
        if (closed) {
            throw new Refused("refused.archive.readOnly");
        }
        Map<Register, Held> held = new LinkedHashMap<>(tables.held(registersOf(round, events)));
        Map<Register, RegisterValue> before = new LinkedHashMap<>();
        Map<Register, RegisterValue> after = new LinkedHashMap<>();
        List<SignedEvent> signed = new ArrayList<>();
        Instant now = now();
        long next = number;
        for (Event event : events) {
            List<Write> writes = Registers.writes(event, round, device.id());
            if (writes.stream().allMatch(w -> holdsAlready(held.get(w.register()), w))) {
                continue;
            }
            Set<String> superseded = new LinkedHashSet<>();
            for (Write write : writes) {
                Held old = held.get(write.register());
                if (old != null) {
                    superseded.addAll(old.heads());
                }
            }
            SignedEvent one =
                    EventCodec.sign(
                            event,
                            round,
                            author,
                            device,
                            ++next,
                            superseded.stream().sorted().toList(),
                            now);
            signed.add(one);
            for (Write write : writes) {
                String name = write.register().name();
                Held old = held.get(write.register());
                before.putIfAbsent(
                        write.register(),
                        new RegisterValue(name, old == null ? null : old.value()));
                after.put(write.register(), new RegisterValue(name, write.value()));
                held.put(write.register(), new Held(write.value(), List.of(one.id())));
            }
        }
        if (signed.isEmpty() && foreign.isEmpty()) {
            return Optional.empty();
        }
        signed.addAll(foreign);
        JournalLine line = journal.append(signed, now);
        number = next;
        durable.run();
        Set<Register> changed = applied(line);
        Act act =
                new Act(
                        signed.getFirst().id(),
                        round,
                        List.copyOf(before.values()),
                        List.copyOf(after.values()));
        return Optional.of(new Recorded(act, changed));
    }

    /** From here on the change is on disk, whatever becomes of the tables. */
    private Set<Register> applied(JournalLine line) {
        try {
            return tables.apply(List.of(line));
        } catch (Broken e) {
            throw new Broken("broken.tables.behind", e);
        }
    }

    private Set<Register> registersOf(String round, List<Event> events) {
        Set<Register> registers = new LinkedHashSet<>();
        for (Event event : events) {
            Registers.writes(event, round, device.id()).forEach(w -> registers.add(w.register()));
        }
        return registers;
    }

    /** A register on which computers disagree holds nothing already: saying it again decides it. */
    private static boolean holdsAlready(@org.jspecify.annotations.Nullable Held held, Write write) {
        return held == null
                ? write.value() == null
                : held.heads().size() <= 1 && Objects.equals(held.value(), write.value());
    }
}
