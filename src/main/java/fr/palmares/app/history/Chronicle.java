package fr.palmares.app.history;

import fr.palmares.journal.Event;
import fr.palmares.journal.JournalLine;
import fr.palmares.journal.Register;
import fr.palmares.journal.SignedEvent;
import fr.palmares.journal.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Events in the order this computer learned them, each thing they say tied to what it replaced and
 * to what replaced it: the same rule by which the tables are made, for reading.
 */
public final class Chronicle {
    private final List<Told> all = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private final Map<Register, List<Said>> byRegister = new HashMap<>();
    private final Set<Register> untied = new HashSet<>();

    /** An event with what it says. */
    static final class Told {
        final JournalLine at;
        final String id;
        final String round;
        final String author;
        final String device;
        final Instant utc;
        final List<String> supersedes;
        final Event event;
        final List<Said> said = new ArrayList<>();

        /** In words, as long as nothing changed that they depend on. */
        @Nullable Entry entry;

        Told(JournalLine line, SignedEvent event) {
            // without its events, which this one is one of
            this.at =
                    new JournalLine(
                            line.seq(),
                            line.prev(),
                            line.utc(),
                            line.object(),
                            List.of(),
                            line.hash());
            this.id = event.id();
            this.round = event.round();
            this.author = event.author();
            this.device = event.device();
            this.utc = event.utc();
            this.supersedes = event.supersedes();
            this.event = event.event();
        }
    }

    /** What one event says of one register. */
    static final class Said {
        final Told by;
        final Write write;
        @Nullable Said before;
        @Nullable Said replacedBy;
        boolean conflict;

        Said(Told by, Write write) {
            this.by = by;
            this.write = write;
        }
    }

    /** Adds a line; events that were learned before are left out. */
    public void add(JournalLine line) {
        for (SignedEvent event : line.events()) {
            if (known.add(event.id())) {
                Told told = new Told(line, event);
                for (Write write : event.writes()) {
                    Said said = new Said(told, write);
                    told.said.add(said);
                    byRegister.computeIfAbsent(write.register(), r -> new ArrayList<>()).add(said);
                    untied.add(write.register());
                }
                all.add(told);
            }
        }
    }

    /** Ties what was added together; what more was said about is to be told again. */
    List<Told> told() {
        for (Register register : untied) {
            List<Said> ofOne = byRegister.getOrDefault(register, List.of());
            for (Said said : ofOne) {
                said.before = null;
                said.replacedBy = null;
                said.conflict = false;
                said.by.entry = null;
            }
            tie(ofOne);
        }
        untied.clear();
        return all;
    }

    /** Everything is to be told again, in other words. */
    public void forgetWords() {
        all.forEach(t -> t.entry = null);
    }

    private static void tie(List<Said> ofOne) {
        if (ofOne.size() < 2) {
            return;
        }
        Map<String, Said> byEvent = new HashMap<>();
        ofOne.forEach(s -> byEvent.put(s.by.id, s));
        for (Said said : ofOne) {
            for (String id : said.by.supersedes) {
                Said old = byEvent.get(id);
                if (old != null) {
                    if (said.before == null) {
                        said.before = old;
                    }
                    if (old.replacedBy == null) {
                        old.replacedBy = said;
                    }
                }
            }
        }
        List<Said> heads = ofOne.stream().filter(s -> s.replacedBy == null).toList();
        boolean conflict =
                heads.stream()
                        .anyMatch(
                                h ->
                                        !Objects.equals(
                                                h.write.value(), heads.getFirst().write.value()));
        // two computers may well have read different versions: nothing to decide
        heads.forEach(
                h -> h.conflict = conflict && h.write.register().kind() != Register.Kind.READING);
    }
}
