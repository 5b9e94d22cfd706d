package fr.palmares.storage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.journal.Device;
import fr.palmares.journal.Event;
import fr.palmares.journal.Event.AssessmentWritten;
import fr.palmares.journal.Event.Cell;
import fr.palmares.journal.Event.EnhancedModeSet;
import fr.palmares.journal.Event.InternalNoteWritten;
import fr.palmares.journal.Event.JurorRevoked;
import fr.palmares.journal.Event.KeyConfirmed;
import fr.palmares.journal.Event.MarksGiven;
import fr.palmares.journal.Event.RecusalDeclared;
import fr.palmares.journal.Event.RemarkWritten;
import fr.palmares.journal.Event.SheetFinished;
import fr.palmares.journal.EventCodec;
import fr.palmares.journal.Faults;
import fr.palmares.journal.ObjectStore;
import fr.palmares.journal.Register;
import fr.palmares.journal.Registers;
import fr.palmares.journal.SignedEvent;
import fr.palmares.model.Mark;
import fr.palmares.model.Revocation;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Merging is a union of sets: order-independent, idempotent, associative, over random histories of
 * one juror on one to three computers, whose keys a coordinator confirms and revokes meanwhile.
 * Histories of different jurors share nothing, so that many of them are tried in one set of tables.
 */
@Tag("faults")
class MergeLawsTest {
    private static final String ROUND = "selection";

    /** Histories in one set of tables. */
    private static final int TOGETHER = 50;

    @TempDir Path folder;

    /** 500 histories, or 10,000. */
    static LongStream seeds() {
        return LongStream.range(0, Faults.rounds(500, 10_000) / TOGETHER);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyOrderAnyGroupingAnyNumberOfTimesGivesTheSameState(long seed) {
        Random random = new Random(seed);
        List<List<SignedEvent>> ballots = new ArrayList<>();
        for (int i = 0; i < TOGETHER; i++) {
            ballots.addAll(history(random, "J" + i));
        }
        String once = stateHash(ballots);
        List<List<SignedEvent>> shuffled = new ArrayList<>(ballots);
        Collections.shuffle(shuffled, random);
        shuffled.addAll(ballots.subList(0, ballots.size() / 2));
        assertThat(stateHash(shuffled)).isEqualTo(once);
        assertThat(stateHash(grouped(shuffled, random))).isEqualTo(once);
        if (seed == 0) {
            assertThat(oneByOne(shuffled)).isEqualTo(once);
        }
    }

    /** As an open call learns them, each line by itself. */
    private String oneByOne(List<List<SignedEvent>> lines) {
        MemoryJournal journal = MemoryJournal.of(lines);
        try (CallTables tables =
                CallTables.inMemory(MemoryJournal.of(List.of()), new ObjectStore(folder))) {
            journal.read(1, line -> tables.apply(List.of(line)));
            return tables.stateHash();
        }
    }

    /** Neighbours put together before they are merged: (a ∪ b) ∪ c against a ∪ (b ∪ c). */
    private static List<List<SignedEvent>> grouped(List<List<SignedEvent>> ballots, Random random) {
        List<List<SignedEvent>> groups = new ArrayList<>();
        for (int from = ballots.size(); from > 0; ) {
            int size = Math.min(from, 1 + random.nextInt(9));
            Set<SignedEvent> together = new LinkedHashSet<>();
            ballots.subList(from - size, from).forEach(together::addAll);
            groups.add(List.copyOf(together));
            from -= size;
        }
        return groups;
    }

    private String stateHash(List<List<SignedEvent>> lines) {
        try (CallTables tables =
                CallTables.inMemory(MemoryJournal.of(lines), new ObjectStore(folder))) {
            return tables.stateHash();
        }
    }

    /** The cumulative ballots of one juror's computers, which at times learn from each other. */
    private static List<List<SignedEvent>> history(Random random, String juror) {
        int count = 1 + random.nextInt(3);
        List<Computer> computers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            computers.add(new Computer(Device.draw()));
        }
        Computer coordinator = new Computer(Device.draw());
        List<List<SignedEvent>> ballots = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            Computer one = computers.get(random.nextInt(count));
            switch (random.nextInt(9)) {
                case 8 -> coordinator.write(trust(random, juror, computers), "coordinator", random);
                case 0 -> one.learn(computers.get(random.nextInt(count)).known);
                case 1 -> ballots.add(List.copyOf(one.known));
                default -> one.write(event(random, juror), juror, random);
            }
        }
        computers.forEach(c -> ballots.add(List.copyOf(c.known)));
        ballots.add(List.copyOf(coordinator.known));
        return ballots;
    }

    /** What a coordinator says of a juror's computers; it decides which of their events count. */
    private static Event trust(Random random, String juror, List<Computer> computers) {
        Computer one = computers.get(random.nextInt(computers.size()));
        return switch (random.nextInt(10)) {
            case 0 -> new EnhancedModeSet(random.nextBoolean());
            case 1, 2, 3, 4 -> new KeyConfirmed(juror, one.device.id(), random.nextInt(3) > 0);
            case 5 -> new JurorRevoked(juror, null);
            default ->
                    new JurorRevoked(
                            juror,
                            new Revocation(
                                    "perdu", Map.of(one.device.id(), (long) random.nextInt(6))));
        };
    }

    /** One computer of a juror: what it knows, and which events hold each register. */
    private static final class Computer {
        private final Device device;
        private final Set<SignedEvent> known = new LinkedHashSet<>();
        private final Map<String, Set<String>> heads = new HashMap<>();
        private long number;

        Computer(Device device) {
            this.device = device;
        }

        void write(Event event, String juror, Random random) {
            Set<String> superseded = new HashSet<>();
            Registers.writes(event, ROUND, device.id())
                    .forEach(
                            w ->
                                    superseded.addAll(
                                            heads.getOrDefault(name(w.register()), Set.of())));
            add(
                    EventCodec.sign(
                            event,
                            ROUND,
                            juror,
                            device,
                            ++number,
                            superseded.stream().sorted().toList(),
                            Instant.ofEpochSecond(random.nextInt())));
        }

        void learn(Set<SignedEvent> others) {
            List.copyOf(others).forEach(this::add);
        }

        private void add(SignedEvent event) {
            if (known.add(event)) {
                event.writes()
                        .forEach(
                                w -> {
                                    Set<String> now =
                                            heads.computeIfAbsent(
                                                    name(w.register()), n -> new HashSet<>());
                                    now.removeAll(event.supersedes());
                                    now.add(event.id());
                                });
            }
        }

        private static String name(Register register) {
            return register.name();
        }
    }

    private static Event event(Random random, String juror) {
        String dossier = "D" + random.nextInt(2);
        return switch (random.nextInt(8)) {
            case 0 -> new AssessmentWritten(dossier, juror, "texte " + random.nextInt(3));
            case 1 -> new RemarkWritten(dossier, juror, "c", "l’\"été\" & <" + random.nextInt(3));
            case 2 -> new SheetFinished(dossier, juror, random.nextBoolean());
            case 3 -> new InternalNoteWritten(dossier, juror, random.nextBoolean() ? "" : "🎓");
            case 4 -> new RecusalDeclared(juror, dossier, "lien " + random.nextInt(2));
            default ->
                    new MarksGiven(
                            dossier,
                            juror,
                            "",
                            List.of(new Cell("c", mark(random)), new Cell("d", mark(random))));
        };
    }

    private static @org.jspecify.annotations.Nullable Mark mark(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> null;
            case 1 -> Mark.ABSTENTION;
            default -> Mark.of(random.nextInt(3));
        };
    }
}
