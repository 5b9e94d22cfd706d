package fr.palmares.storage;

import static fr.palmares.storage.db.Tables.EVENT;
import static fr.palmares.storage.db.Tables.EXCHANGE;
import static fr.palmares.storage.db.Tables.REGISTER;

import fr.palmares.journal.Event.AssessmentWritten;
import fr.palmares.journal.Event.BallotMade;
import fr.palmares.journal.Event.InternalNoteWritten;
import fr.palmares.journal.Event.MarksGiven;
import fr.palmares.journal.Event.RecusalDeclared;
import fr.palmares.journal.Event.RemarkWritten;
import fr.palmares.journal.Event.SheetFinished;
import fr.palmares.journal.Event.Undone;
import fr.palmares.journal.Json;
import fr.palmares.journal.Register.Kind;
import fr.palmares.model.Ballot;
import fr.palmares.model.JurorPackage;
import fr.palmares.model.Receipt;
import fr.palmares.model.SheetId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Packages and ballots, out and in. */
public final class Exchanges {
    /** Types of the events that a ballot brings news of. */
    private static final Set<String> WORK =
            Stream.of(
                            MarksGiven.class,
                            RemarkWritten.class,
                            AssessmentWritten.class,
                            InternalNoteWritten.class,
                            SheetFinished.class,
                            RecusalDeclared.class,
                            Undone.class)
                    .map(Class::getSimpleName)
                    .collect(Collectors.toUnmodifiableSet());

    private static final String COORDINATOR = "coordinator";

    private final DSLContext context;

    Exchanges(DSLContext context) {
        this.context = context;
    }

    /** The package this call was opened from, when it is a juror's own copy. */
    public Optional<JurorPackage> copy() {
        return context
                .select(EXCHANGE.CONTENT)
                .from(EXCHANGE)
                .where(EXCHANGE.KIND.eq(Kind.OPENED.name()))
                .orderBy(EXCHANGE.ROUND)
                .fetch(r -> Json.read(r.value1(), JurorPackage.class))
                .stream()
                .reduce((a, b) -> b);
    }

    /** The last package of each juror of a round, by juror. */
    public Map<String, JurorPackage> packages(String round) {
        Map<String, JurorPackage> packages = new LinkedHashMap<>();
        context.select(EXCHANGE.NAME, EXCHANGE.CONTENT)
                .from(EXCHANGE)
                .where(EXCHANGE.KIND.eq(Kind.PACKAGE.name()))
                .and(EXCHANGE.ROUND.eq(round))
                .orderBy(EXCHANGE.NAME)
                .forEach(r -> packages.put(r.value1(), Json.read(r.value2(), JurorPackage.class)));
        return packages;
    }

    /** Ballots received in a round, by juror, computer and sequence. */
    public List<Ballot> ballots(String round) {
        return context
                .select(EXCHANGE.CONTENT)
                .from(EXCHANGE)
                .where(EXCHANGE.KIND.eq(Kind.BALLOT.name()))
                .and(EXCHANGE.ROUND.eq(round))
                .fetch(r -> Json.read(r.value1(), Ballot.class))
                .stream()
                .sorted(
                        Comparator.comparing(Ballot::juror)
                                .thenComparing(Ballot::device)
                                .thenComparingLong(Ballot::sequence)
                                .thenComparing(Ballot::hash))
                .toList();
    }

    /** The ballot this computer sent last. */
    public Optional<Ballot> sent(String round, String device) {
        return context.select(EXCHANGE.CONTENT)
                .from(EXCHANGE)
                .where(EXCHANGE.KIND.eq(Kind.SENT.name()))
                .and(EXCHANGE.ROUND.eq(round))
                .and(EXCHANGE.NAME.eq(device))
                .fetchOptional(r -> Json.read(r.value1(), Ballot.class));
    }

    /** Sheets of a round that a juror's own computer gave marks on. */
    Set<SheetId> signed(String round) {
        return context.selectDistinct(EVENT.DOSSIER, EVENT.JUROR)
                .from(EVENT)
                .where(EVENT.ROUND.eq(round))
                .and(EVENT.TYPE.eq(MarksGiven.class.getSimpleName()))
                .and(EVENT.AUTHOR.ne(COORDINATOR))
                .and(EVENT.EXCLUDED.isFalse())
                .fetchSet(r -> new SheetId(round, r.value1(), r.value2()));
    }

    /** Computers that jurors' work came from, by juror and time. */
    public List<Computer> computers() {
        var left =
                DSL.sum(DSL.when(EVENT.EXCLUDED.isTrue(), DSL.inline(1)).otherwise(DSL.inline(0)));
        return context
                .select(EVENT.AUTHOR, EVENT.DEVICE, DSL.count(), left, DSL.max(EVENT.UTC))
                .from(EVENT)
                .where(EVENT.AUTHOR.ne(COORDINATOR))
                .groupBy(EVENT.AUTHOR, EVENT.DEVICE)
                .fetch(
                        r ->
                                new Computer(
                                        r.value1(),
                                        r.value2(),
                                        r.value3(),
                                        r.value4().intValue(),
                                        Instant.parse(r.value5())))
                .stream()
                .sorted(Comparator.comparing(Computer::juror).thenComparing(Computer::last))
                .toList();
    }

    /** The receipt that came last, in a copy. */
    public Optional<Receipt> receipt(String round) {
        return context.select(EXCHANGE.CONTENT)
                .from(EXCHANGE)
                .where(EXCHANGE.KIND.eq(Kind.RECEIPT.name()))
                .and(EXCHANGE.ROUND.eq(round))
                .fetchOptional(r -> Json.read(r.value1(), Receipt.class));
    }

    /**
     * A ballot that left this copy.
     *
     * @param seq line of the journal that says so
     */
    public record Sent(long seq, Instant at, Ballot ballot) {}

    /** Every ballot that left this copy in a round, oldest first. */
    public List<Sent> allSent(String round) {
        return context.select(EVENT.SEQ, EVENT.UTC, REGISTER.CONTENT)
                .from(EVENT)
                .join(REGISTER)
                .on(REGISTER.EVENT.eq(EVENT.ID))
                .where(EVENT.TYPE.eq(BallotMade.class.getSimpleName()))
                .and(EVENT.ROUND.eq(round))
                .orderBy(EVENT.SEQ)
                .fetch(
                        r ->
                                new Sent(
                                        r.value1(),
                                        Instant.parse(r.value2()),
                                        Json.read(
                                                Objects.requireNonNull(r.value3()), Ballot.class)));
    }

    /** Dossiers on which the juror did something after a line of the journal, in a copy. */
    public Set<String> workAfter(String juror, long seq) {
        return context.selectDistinct(EVENT.DOSSIER)
                .from(EVENT)
                .where(EVENT.AUTHOR.eq(juror))
                .and(EVENT.TYPE.in(WORK))
                .and(EVENT.SEQ.gt(seq))
                .fetchSet(EVENT.DOSSIER);
    }

    /**
     * Dossiers on which the juror did something beyond what a server holds, in a copy.
     *
     * @param there last number that the server holds of each computer
     */
    public Set<String> workBeyond(String juror, Map<String, Long> there) {
        List<Condition> known = new ArrayList<>();
        there.forEach((device, n) -> known.add(EVENT.DEVICE.eq(device).and(EVENT.N.le(n))));
        return context.selectDistinct(EVENT.DOSSIER)
                .from(EVENT)
                .where(EVENT.AUTHOR.eq(juror))
                .and(EVENT.TYPE.in(WORK))
                .andNot(known.isEmpty() ? DSL.falseCondition() : DSL.or(known))
                .fetchSet(EVENT.DOSSIER);
    }
}
