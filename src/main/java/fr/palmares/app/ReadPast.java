package fr.palmares.app;

import fr.palmares.journal.JournalReader;
import fr.palmares.journal.ObjectStore;
import fr.palmares.model.CallState;
import fr.palmares.model.JournalMark;
import fr.palmares.model.Refused;
import fr.palmares.model.Round;
import fr.palmares.storage.CallTables;
import fr.palmares.text.Paris;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The call as it stood once: made again from the lines of the journal up to one of them, and from
 * nothing else. The call as it stands is not touched.
 */
public final class ReadPast {
    /** Fewer digits would name a line. */
    private static final Pattern WITH_OFFSET = Pattern.compile(".*T.*(Z|[+-]\\d\\d:\\d\\d)");

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{8,64}");

    private static final Pattern LINE = Pattern.compile("[1-9][0-9]{0,6}");

    private final CallSession session;

    public ReadPast(CallSession session) {
        this.session = session;
    }

    /**
     * A state of the call.
     *
     * @param state as it was, one round of it
     * @param at when its last line was learned
     */
    public record Past(CallState state, Instant at) {
        /** Hash of its last line. */
        public String head() {
            return state.journal().head();
        }

        /** Number of its last line. */
        public long line() {
            return state.journal().entries();
        }
    }

    /** What is read of a state. */
    record Read<T>(JournalMark mark, T value) {}

    private record Source(JournalReader journal, ObjectStore objects) {}

    /**
     * The state that was known at a moment: up to the last line that was learned until then, by the
     * clock of this computer.
     *
     * @throws Refused when the call did not exist yet
     */
    public Past at(Instant moment, Progress progress) {
        return state(
                mark(
                        line -> !line.at().isAfter(moment),
                        () ->
                                new Refused(
                                        "refused.past.before",
                                        Paris.of(session.with(this::first).at()).toString())),
                progress);
    }

    /**
     * The state after a line.
     *
     * @throws Refused when there is no such line
     */
    public Past after(long line, Progress progress) {
        return state(markOf(line), progress);
    }

    /**
     * The state that was written down: a moment in Paris ({@code 2019-06-12T18:00}; a day alone
     * means its end) or one with its offset, which tells the two hours of the autumn's change apart
     * ({@code 2019-10-27T02:30+01:00}), a line's number, or the first digits of a state's hash,
     * eight at least.
     *
     * @throws Refused when it is none of these, or there is no such state
     */
    public Past of(String written, Progress progress) {
        String text = written.strip().toLowerCase(Locale.ROOT);
        if (LINE.matcher(text).matches()) {
            return after(Long.parseLong(text), progress);
        }
        if (HASH.matcher(text).matches()) {
            return state(markOf(text), progress);
        }
        return at(moment(written.strip().replace(' ', 'T')), progress);
    }

    /**
     * Reads from the tables of a state.
     *
     * @param head whole hash of its last line
     * @throws Refused when the journal has no such line
     */
    <T> Read<T> with(String head, Function<CallTables, T> read) {
        JournalMark mark = markOf(head);
        return new Read<>(mark, tables(mark, Progress.NONE, read));
    }

    private static Instant moment(String written) {
        try {
            return WITH_OFFSET.matcher(written).matches()
                    ? OffsetDateTime.parse(written).toInstant()
                    : Paris.moment(
                            LocalDateTime.parse(
                                    written.length() == 10 ? written + "T23:59:59" : written));
        } catch (DateTimeParseException e) {
            throw new Refused("refused.past.written", written).because(e);
        }
    }

    private JournalMark markOf(long line) {
        return mark(
                m -> m.entries() == line,
                () -> new Refused("refused.past.line", line, source().journal().mark().entries()));
    }

    private JournalMark markOf(String head) {
        return mark(m -> m.head().startsWith(head), () -> new Refused("refused.past.hash", head));
    }

    private Source source() {
        return session.with(s -> new Source(s.journal().reader(), s.objects()));
    }

    private JournalMark first(CallSession.Store store) {
        JournalMark[] found = {store.journal().mark()};
        store.journal()
                .reader()
                .upTo(new JournalMark(1, "", Instant.EPOCH))
                .read(1, l -> found[0] = new JournalMark(l.seq(), l.hash(), l.utc()));
        return found[0];
    }

    private JournalMark mark(Predicate<JournalMark> wanted, Supplier<Refused> none) {
        JournalMark[] found = {new JournalMark(0, "", Instant.EPOCH)};
        Damage.named(
                session.folder(),
                () ->
                        source().journal()
                                .read(
                                        1,
                                        line -> {
                                            JournalMark mark =
                                                    new JournalMark(
                                                            line.seq(), line.hash(), line.utc());
                                            if (wanted.test(mark)) {
                                                found[0] = mark;
                                            }
                                        }));
        if (found[0].entries() == 0) {
            throw none.get();
        }
        return found[0];
    }

    private Past state(JournalMark mark, Progress progress) {
        String round = session.state().round().code();
        return new Past(tables(mark, progress, t -> t.state(round(t.rounds(), round))), mark.at());
    }

    private <T> T tables(JournalMark mark, Progress progress, Function<CallTables, T> read) {
        Source source = source();
        progress.at("progress.past", 0, 0);
        try (CallTables tables =
                CallTables.inMemory(source.journal().upTo(mark), source.objects())) {
            progress.check();
            return read.apply(tables);
        }
    }

    private static Round round(List<Round> rounds, String code) {
        return rounds.stream()
                .filter(r -> r.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refused("refused.past.round", code));
    }
}
