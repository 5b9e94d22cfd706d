package fr.palmares.storage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.journal.Device;
import fr.palmares.journal.Event;
import fr.palmares.journal.Event.AssessmentWritten;
import fr.palmares.journal.Event.AssignmentsChanged;
import fr.palmares.journal.Event.Cell;
import fr.palmares.journal.Event.ConflictSettled;
import fr.palmares.journal.Event.DecisionMade;
import fr.palmares.journal.Event.InterestsDeclared;
import fr.palmares.journal.Event.JurorsSet;
import fr.palmares.journal.Event.LeadReadersSet;
import fr.palmares.journal.Event.MarksGiven;
import fr.palmares.journal.Event.ReadingPlanSet;
import fr.palmares.journal.Event.RecusalDeclared;
import fr.palmares.journal.Event.RecusalWithdrawn;
import fr.palmares.journal.Event.SheetFinished;
import fr.palmares.journal.Event.WeightsSet;
import fr.palmares.journal.EventCodec;
import fr.palmares.journal.ObjectStore;
import fr.palmares.journal.SignedEvent;
import fr.palmares.journal.Write;
import fr.palmares.model.ConflictGround;
import fr.palmares.model.InterestsForm;
import fr.palmares.model.Juror;
import fr.palmares.model.Mark;
import fr.palmares.model.Outcome;
import fr.palmares.model.ReadingPlan;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderOfLearningTest {
    private static final String ROUND = "selection";

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theSameEventsInAnotherOrderGiveTheSameState(long seed) {
        Random random = new Random(seed);
        List<SignedEvent> events = history(random, 120);
        String expected = stateHash(List.of(events));
        for (int i = 0; i < 4; i++) {
            List<SignedEvent> shuffled = new ArrayList<>(events);
            Collections.shuffle(shuffled, random);
            assertThat(stateHash(inLines(shuffled, random))).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7})
    void learningSomethingTwiceChangesNothing(long seed) {
        Random random = new Random(seed);
        List<SignedEvent> events = history(random, 60);
        List<SignedEvent> twice = new ArrayList<>(events);
        twice.addAll(events);
        Collections.shuffle(twice, random);
        assertThat(stateHash(inLines(twice, random))).isEqualTo(stateHash(List.of(events)));
    }

    @ParameterizedTest
    @ValueSource(longs = {8, 9})
    void everyEventMatters(long seed) {
        List<SignedEvent> events = history(new Random(seed), 60);
        Set<String> superseded =
                events.stream().flatMap(e -> e.supersedes().stream()).collect(Collectors.toSet());
        SignedEvent last =
                events.stream()
                        .filter(e -> !superseded.contains(e.id()))
                        .filter(e -> e.event() instanceof AssessmentWritten)
                        .findFirst()
                        .orElseThrow();
        List<SignedEvent> without = events.stream().filter(e -> !e.equals(last)).toList();
        assertThat(stateHash(List.of(without))).isNotEqualTo(stateHash(List.of(events)));
    }

    private String stateHash(List<List<SignedEvent>> lines) {
        try (CallTables tables =
                CallTables.inMemory(MemoryJournal.of(lines), new ObjectStore(folder))) {
            return tables.stateHash();
        }
    }

    private static List<List<SignedEvent>> inLines(List<SignedEvent> events, Random random) {
        List<List<SignedEvent>> lines = new ArrayList<>();
        for (int from = 0; from < events.size(); ) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(7));
            lines.add(events.subList(from, to));
            from = to;
        }
        return lines;
    }

    /** Three computers that each know part of what the others wrote. */
    private static List<SignedEvent> history(Random random, int length) {
        List<Device> devices = List.of(Device.draw(), Device.draw(), Device.draw());
        List<List<SignedEvent>> known =
                List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        long[] numbers = new long[devices.size()];
        List<SignedEvent> all = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            int who = random.nextInt(devices.size());
            if (random.nextInt(6) == 0) {
                Set<SignedEvent> union = new HashSet<>(known.get(who));
                union.addAll(known.get(random.nextInt(devices.size())));
                known.get(who).clear();
                known.get(who).addAll(union);
            }
            Event event = event(random);
            Instant when = Instant.ofEpochSecond(random.nextInt());
            SignedEvent signed =
                    EventCodec.sign(
                            event,
                            ROUND,
                            "A",
                            devices.get(who),
                            ++numbers[who],
                            heads(known.get(who), event),
                            when);
            known.get(who).add(signed);
            all.add(signed);
        }
        return all;
    }

    private static List<String> heads(List<SignedEvent> known, Event event) {
        Set<String> registers = names(fr.palmares.journal.Registers.writes(event, ROUND, ""));
        return known.stream()
                .filter(e -> names(e.writes()).stream().anyMatch(registers::contains))
                .filter(
                        e ->
                                known.stream()
                                        .noneMatch(
                                                o ->
                                                        o.supersedes().contains(e.id())
                                                                && names(o.writes())
                                                                        .containsAll(
                                                                                names(e.writes()))))
                .map(SignedEvent::id)
                .toList();
    }

    private static Set<String> names(List<Write> writes) {
        return writes.stream().map(w -> w.register().name()).collect(Collectors.toSet());
    }

    private static Event event(Random random) {
        String dossier = "D" + random.nextInt(3);
        String juror = "J" + random.nextInt(2);
        return switch (random.nextInt(13)) {
            case 0 -> new AssessmentWritten(dossier, juror, "texte " + random.nextInt(100));
            case 1 -> new SheetFinished(dossier, juror, random.nextBoolean());
            case 2 -> new WeightsSet(Map.of("c", new BigDecimal(random.nextInt(9))));
            case 3 -> new RecusalDeclared(juror, dossier, "lien " + random.nextInt(3));
            case 4 -> new RecusalWithdrawn(juror, dossier);
            case 5 -> new JurorsSet(List.of(Juror.named(juror), Juror.named("J9")));
            case 6 ->
                    new DecisionMade(
                            dossier, random.nextBoolean() ? Outcome.LAUREATE : null, 0, "motif");
            case 7 ->
                    new AssignmentsChanged(
                            List.of(
                                    new Event.Reader(
                                            juror,
                                            dossier,
                                            random.nextBoolean(),
                                            random.nextBoolean()
                                                    ? Event.Origin.HAND
                                                    : Event.Origin.COMPUTED)));
            case 8 ->
                    new LeadReadersSet(
                            List.of(new Event.Lead(dossier, random.nextBoolean() ? juror : null)));
            case 9 -> new ReadingPlanSet(new ReadingPlan(random.nextInt(4), null));
            case 10 ->
                    new InterestsDeclared(
                            new InterestsForm(
                                    juror,
                                    LocalDate.of(2026, 1, 1 + random.nextInt(9)),
                                    random.nextBoolean()));
            case 11 ->
                    new ConflictSettled(
                            juror,
                            dossier,
                            List.of(
                                    random.nextBoolean()
                                            ? ConflictGround.NAME
                                            : ConflictGround.ORGANISATION),
                            random.nextBoolean());
            default ->
                    new MarksGiven(
                            dossier,
                            juror,
                            "",
                            List.of(new Cell("c", mark(random)), new Cell("d", mark(random))));
        };
    }

    private static @org.jspecify.annotations.Nullable Mark mark(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> Mark.ABSTENTION;
            default -> Mark.of(random.nextInt(3));
        };
    }
}
