package fr.palmares.app.history;

import fr.palmares.app.history.Chronicle.Said;
import fr.palmares.app.history.Chronicle.Told;
import fr.palmares.exchange.Words;
import fr.palmares.journal.Register;
import fr.palmares.journal.Write;
import fr.palmares.model.SheetId;
import fr.palmares.storage.EventSubject;
import fr.palmares.text.Formats;
import fr.palmares.text.Messages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Events into entries, in one language. */
public final class Narrator {
    private static final String COORDINATOR = "coordinator";

    /** Words that tell one computer of a call from another: 33 bits. */
    private static final int DEVICE_WORDS = 3;

    private final Facts facts;
    private final Messages messages;
    private final Formats formats;
    private final RegisterWords registers;
    private final EventWords events;
    private final Map<String, String> devices = new HashMap<>();

    public Narrator(Facts facts, Messages messages) {
        this.facts = facts;
        this.messages = messages;
        this.formats = new Formats(messages.locale());
        this.registers = new RegisterWords(facts, messages);
        this.events = new EventWords(facts, messages, registers);
    }

    /** Every event, the newest first; an entry that says the same as before is the same object. */
    public List<Entry> tell(Chronicle chronicle) {
        return chronicle.told().reversed().stream().map(this::told).toList();
    }

    private Entry told(Told told) {
        Entry known = told.entry;
        if (known != null) {
            return known;
        }
        Entry made = entry(told);
        told.entry = made;
        return made;
    }

    private Entry entry(Told told) {
        List<Said> telling =
                told.said.stream()
                        .filter(s -> s.write.register().kind() != Register.Kind.READING)
                        .toList();
        List<Change> changes = telling.stream().limit(Entry.MOST).map(this::change).toList();
        List<Write> writes = telling.stream().map(s -> s.write).toList();
        EventSubject subject = EventSubject.of(writes);
        Change weakest = weakest(telling);
        return new Entry(
                told.at.seq(),
                told.utc,
                told.at.utc(),
                told.author,
                name(told.author),
                writes.isEmpty() ? Topic.CALL : Topic.of(writes.getFirst().register().kind()),
                told.event.getClass().getSimpleName(),
                events.say(told.event, told.round, writes),
                few(changes) ? joined(changes.stream().map(Change::before).toList()) : "",
                few(changes) ? joined(changes.stream().map(Change::after).toList()) : "",
                told.round.isEmpty() ? "" : facts.round(told.round, messages.locale()),
                subject.dossier(),
                subject.dossier().isEmpty() ? "" : facts.dossier(subject.dossier()),
                subject.juror().isEmpty() ? "" : facts.juror(subject.juror()),
                devices.computeIfAbsent(told.device, d -> Words.of(d, DEVICE_WORDS)),
                told.device.equals(facts.device()),
                weakest.standing(),
                weakest.why(),
                told.id,
                told.at.hash(),
                changes,
                telling.size() - changes.size());
    }

    /** Few enough for one cell of a table. */
    private static boolean few(List<Change> changes) {
        return changes.size() <= 12;
    }

    private static String joined(List<String> values) {
        return values.stream().allMatch(String::isEmpty)
                ? ""
                : values.stream()
                        .map(v -> v.isEmpty() && values.size() > 1 ? "–" : v)
                        .collect(Collectors.joining(", "));
    }

    private String name(String author) {
        return author.equals(COORDINATOR)
                ? messages.get("journal.coordinator")
                : facts.juror(author);
    }

    private Change change(Said said) {
        Register register = said.write.register();
        Said before = said.before;
        Standing standing = standing(said);
        return new Change(
                registers.label(register),
                before == null ? "" : registers.value(register, before.write.value()),
                registers.value(register, said.write.value()),
                standing,
                why(said, standing));
    }

    /** What of an event holds least; what was replaced says so only when nothing else holds. */
    private Change weakest(List<Said> all) {
        List<Change> standings = new ArrayList<>();
        boolean holds = all.isEmpty();
        for (Said said : all) {
            Standing standing = standing(said);
            if (standing == Standing.HOLDS) {
                holds = true;
            } else if (standings.isEmpty() || standing != Standing.SUPERSEDED) {
                standings.add(new Change("", "", "", standing, why(said, standing)));
            }
        }
        boolean onlyReplaced =
                standings.stream().allMatch(c -> c.standing() == Standing.SUPERSEDED);
        if (standings.isEmpty() || (holds && onlyReplaced)) {
            return new Change(
                    "",
                    "",
                    "",
                    Standing.HOLDS,
                    standings.isEmpty() ? "" : messages.get("journal.why.partly"));
        }
        return standings.getLast();
    }

    private Standing standing(Said said) {
        if (said.replacedBy != null) {
            return Standing.SUPERSEDED;
        }
        if (said.conflict) {
            return Standing.CONFLICT;
        }
        Register register = said.write.register();
        if (facts.excluded().containsKey(register) && said.write.value() != null) {
            return Standing.EXCLUDED;
        }
        return isLate(register) ? Standing.LATE : Standing.HOLDS;
    }

    private boolean isLate(Register register) {
        return switch (register.kind()) {
            case MARK, REMARK, ASSESSMENT, NOTE, FINISHED, FLAG ->
                    facts.late()
                            .contains(
                                    new SheetId(
                                            register.part(0), register.part(1), register.part(2)));
            default -> false;
        };
    }

    private String why(Said said, Standing standing) {
        return switch (standing) {
            case HOLDS -> "";
            case SUPERSEDED -> {
                Said by = said.replacedBy;
                yield by == null
                        ? ""
                        : messages.get(
                                "journal.why.replaced",
                                formats.moment(by.by.utc),
                                name(by.by.author));
            }
            case EXCLUDED ->
                    messages.get(
                            Objects.requireNonNull(facts.excluded().get(said.write.register())));
            case LATE -> messages.get("journal.why.late");
            case CONFLICT -> messages.get("journal.why.conflict");
        };
    }
}
