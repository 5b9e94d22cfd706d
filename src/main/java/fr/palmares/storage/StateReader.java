package fr.palmares.storage;

import static fr.palmares.storage.db.Tables.ASSIGNMENT;
import static fr.palmares.storage.db.Tables.ATTACHMENT;
import static fr.palmares.storage.db.Tables.CALL_INFO;
import static fr.palmares.storage.db.Tables.DECISION;
import static fr.palmares.storage.db.Tables.DOSSIER;
import static fr.palmares.storage.db.Tables.DOSSIER_PLACE;
import static fr.palmares.storage.db.Tables.ELIGIBILITY;
import static fr.palmares.storage.db.Tables.GRID;
import static fr.palmares.storage.db.Tables.JUROR;
import static fr.palmares.storage.db.Tables.RECUSAL;
import static fr.palmares.storage.db.Tables.ROUND;
import static fr.palmares.storage.db.Tables.RULES;
import static fr.palmares.storage.db.Tables.TITLE;
import static fr.palmares.storage.db.Tables.WEIGHT;

import fr.palmares.journal.DamagedException;
import fr.palmares.journal.DossierRecords;
import fr.palmares.journal.Json;
import fr.palmares.journal.ObjectStore;
import fr.palmares.model.Acts;
import fr.palmares.model.Assignment;
import fr.palmares.model.Attachment;
import fr.palmares.model.Call;
import fr.palmares.model.Custody;
import fr.palmares.model.Decision;
import fr.palmares.model.Dossier;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Eligibility;
import fr.palmares.model.Grid;
import fr.palmares.model.Interest;
import fr.palmares.model.Juror;
import fr.palmares.model.Meeting;
import fr.palmares.model.NaturalOrder;
import fr.palmares.model.Outcome;
import fr.palmares.model.Procedure;
import fr.palmares.model.Pseudonym;
import fr.palmares.model.Recusal;
import fr.palmares.model.Refused;
import fr.palmares.model.Round;
import fr.palmares.model.RoundPlan;
import fr.palmares.model.RoundState;
import fr.palmares.model.Rules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Tables into values of the model, all in an order that depends on content alone. */
final class StateReader {
    private static final Comparator<DossierHead> RECEIVED =
            Comparator.comparing(
                            DossierHead::submitted,
                            Comparator.nullsLast(Comparator.<LocalDateTime>naturalOrder()))
                    .thenComparing(DossierHead::number, NaturalOrder.INSTANCE);

    private final DSLContext context;
    private final ObjectStore objects;
    private final ActReader acts;

    StateReader(DSLContext context, ObjectStore objects) {
        this.context = context;
        this.objects = objects;
        this.acts = new ActReader(context);
    }

    Optional<Call> call() {
        return context.selectFrom(CALL_INFO).fetchOptional(r -> new Call(r.getId(), r.getName()));
    }

    /** In their order, each taking marks or not as it was opened and closed since. */
    List<Round> rounds() {
        Map<String, RoundState> states = acts.states();
        return context
                .select(ROUND.CONTENT)
                .from(ROUND)
                .fetch(r -> Json.read(r.value1(), Round.class))
                .stream()
                .map(round -> inState(round, states.get(round.code())))
                .sorted(RoundPlan.ORDER)
                .toList();
    }

    private static Round inState(Round round, @Nullable RoundState state) {
        return state == null
                ? round
                : round.withOpen(
                        state.phase() == RoundState.Phase.OPEN
                                || state.phase() == RoundState.Phase.REOPENED);
    }

    /** How the call proceeds, with one of its rounds in view. */
    Procedure procedure(Round round) {
        return acts.procedure(rounds(), round, entrants(round, decisions(round.plan().from())));
    }

    /** What stands for the names that were looked at, in the order of the names. */
    List<Pseudonym> pseudonyms() {
        return acts.pseudonyms();
    }

    /** Dossiers that a round takes from the one before; null when it takes all. */
    private @Nullable Set<String> entrants(Round round, Map<String, Decision> before) {
        String from = round.plan().from();
        if (from.isEmpty()) {
            return null;
        }
        Acts done = acts.of(from);
        Set<String> entrants = new LinkedHashSet<>();
        before.forEach(
                (dossier, decision) -> {
                    if (done.outcome(decision).filter(o -> o == Outcome.LAUREATE).isPresent()) {
                        entrants.add(dossier);
                    }
                });
        return entrants;
    }

    /** The grid of a round with the weights that hold now. */
    Grid grid(String round) {
        Grid grid =
                context.select(GRID.CONTENT)
                        .from(GRID)
                        .where(GRID.ROUND.eq(round))
                        .fetchOptional(GRID.CONTENT)
                        .map(text -> Json.read(text, Grid.class))
                        .orElseThrow(() -> new DamagedException("a round has no grid"));
        Map<String, BigDecimal> weights =
                context.select(WEIGHT.CRITERION, WEIGHT.WEIGHT_)
                        .from(WEIGHT)
                        .where(WEIGHT.ROUND.eq(round))
                        .fetchMap(WEIGHT.CRITERION, WEIGHT.WEIGHT_);
        return grid.withWeights(weights);
    }

    Rules rules(String round) {
        return context.select(RULES.CONTENT)
                .from(RULES)
                .where(RULES.ROUND.eq(round))
                .fetchOptional(RULES.CONTENT)
                .map(text -> Json.read(text, Rules.class))
                .orElse(Rules.DEFAULT);
    }

    /** By number, in the order they were filed; those without a time last. */
    Map<String, DossierHead> dossiers() {
        Map<String, String> titles =
                context.selectFrom(TITLE).fetchMap(TITLE.DOSSIER, TITLE.TITLE_);
        List<DossierHead> heads =
                context.select(
                                DOSSIER.NUMBER,
                                DOSSIER.FILE_TITLE,
                                DOSSIER.ORGANISATION,
                                DOSSIER.SIRET,
                                DOSSIER.ORGANISATION_TYPE,
                                DOSSIER.DOMAIN,
                                DOSSIER.REGION,
                                DOSSIER.TRACK,
                                DOSSIER.STATE,
                                DOSSIER.SUBMITTED)
                        .from(DOSSIER)
                        .fetch(
                                r ->
                                        new DossierHead(
                                                r.value1(),
                                                titles.getOrDefault(r.value1(), r.value2()),
                                                r.value3(),
                                                r.value4(),
                                                r.value5(),
                                                r.value6(),
                                                r.value7(),
                                                r.value8(),
                                                r.value9(),
                                                time(r.value10())));
        return inOrder(heads, RECEIVED, DossierHead::number);
    }

    Optional<Dossier> dossier(String number) {
        Optional<String> title =
                context.select(TITLE.TITLE_)
                        .from(TITLE)
                        .where(TITLE.DOSSIER.eq(number))
                        .fetchOptional(TITLE.TITLE_);
        return received(number).map(d -> title.map(d::withTitle).orElse(d));
    }

    /** As it was received, without the coordinator's title. */
    Optional<Dossier> received(String number) {
        return received(DOSSIER_PLACE.NUMBER.eq(number)).stream().findFirst();
    }

    /** As they were received, without the coordinator's titles; by number. */
    Map<String, Dossier> receivedDossiers() {
        return inOrder(
                received(DSL.noCondition()),
                Comparator.comparing(Dossier::head, RECEIVED),
                Dossier::number);
    }

    /** From the objects of the imports, in the order in which they stand there. */
    private List<Dossier> received(Condition which) {
        return context.select(
                        DOSSIER_PLACE.OBJECT,
                        DOSSIER_PLACE.START,
                        DOSSIER_PLACE.LENGTH,
                        DOSSIER.HASH)
                .from(DOSSIER_PLACE)
                .join(DOSSIER)
                .on(DOSSIER.NUMBER.eq(DOSSIER_PLACE.NUMBER))
                .where(which)
                .orderBy(DOSSIER_PLACE.OBJECT, DOSSIER_PLACE.START)
                .fetch(r -> dossier(r.value1(), r.value2(), r.value3(), r.value4()));
    }

    private Dossier dossier(String object, long start, int length, String hash) {
        try {
            return DossierRecords.at(objects, object, start, length, hash);
        } catch (DamagedException e) {
            throw new Refused("refused.object.damaged", object).because(e);
        }
    }

    Optional<String> dossierHash(String number) {
        return context.select(DOSSIER.HASH)
                .from(DOSSIER)
                .where(DOSSIER.NUMBER.eq(number))
                .fetchOptional(DOSSIER.HASH);
    }

    /** Content hash of each dossier, by number. */
    Map<String, String> dossierHashes() {
        return context.select(DOSSIER.NUMBER, DOSSIER.HASH)
                .from(DOSSIER)
                .fetchMap(DOSSIER.NUMBER, DOSSIER.HASH);
    }

    /** When the committee is asked to sit about a round, if it is. */
    Optional<Meeting> meeting(String round) {
        return acts.meeting(round);
    }

    /** What was set and done about keeping the call. */
    Custody custody() {
        return acts.custody();
    }

    /** Files that came with the dossiers, by dossier and path. */
    List<Attachment> attachments() {
        return context.selectFrom(ATTACHMENT)
                .orderBy(ATTACHMENT.DOSSIER, ATTACHMENT.PATH)
                .fetch(
                        r ->
                                new Attachment(
                                        r.getDossier(), r.getPath(), r.getObject(), r.getBytes()));
    }

    Map<String, Juror> jurors() {
        List<Juror> jurors =
                context.selectFrom(JUROR)
                        .fetch(
                                r ->
                                        new Juror(
                                                r.getCode(),
                                                r.getName(),
                                                r.getEmail(),
                                                r.getOrganisation(),
                                                r.getExpertise(),
                                                Juror.Role.valueOf(r.getRole()),
                                                Juror.Standing.valueOf(r.getStanding())));
        return inOrder(
                jurors, Comparator.comparing(Juror::code, NaturalOrder.INSTANCE), Juror::code);
    }

    Set<Recusal> recusals() {
        return new LinkedHashSet<>(
                context.selectFrom(RECUSAL)
                        .orderBy(RECUSAL.JUROR, RECUSAL.DOSSIER)
                        .fetch(
                                r ->
                                        new Recusal(
                                                r.getJuror(),
                                                r.getDossier(),
                                                r.getReason(),
                                                r.getInterest() == null
                                                        ? null
                                                        : Interest.valueOf(r.getInterest()),
                                                r.getDeclared() == null
                                                        ? null
                                                        : LocalDate.parse(r.getDeclared()),
                                                r.getDeclaredBy() == null
                                                        ? null
                                                        : Recusal.Declarer.valueOf(
                                                                r.getDeclaredBy()))));
    }

    Set<Assignment> assignments(String round) {
        return new LinkedHashSet<>(
                context.selectFrom(ASSIGNMENT)
                        .where(ASSIGNMENT.ROUND.eq(round))
                        .and(ASSIGNMENT.ORIGIN.ne(JuryReader.TAKEN_OFF))
                        .orderBy(ASSIGNMENT.JUROR, ASSIGNMENT.DOSSIER)
                        .fetch(r -> new Assignment(r.getRound(), r.getJuror(), r.getDossier())));
    }

    Map<String, Eligibility> eligibility() {
        return context.selectFrom(ELIGIBILITY)
                .fetchMap(
                        ELIGIBILITY.DOSSIER,
                        r ->
                                new Eligibility(
                                        r.getDossier(),
                                        Eligibility.Verdict.valueOf(r.getVerdict()),
                                        r.getReason()));
    }

    Map<String, Decision> decisions(String round) {
        return context.selectFrom(DECISION)
                .where(DECISION.ROUND.eq(round))
                .fetchMap(
                        DECISION.DOSSIER,
                        r ->
                                new Decision(
                                        r.getRound(),
                                        r.getDossier(),
                                        Outcome.valueOf(r.getOutcome()),
                                        r.getPosition(),
                                        r.getMotivation()));
    }

    private static @Nullable LocalDateTime time(@Nullable String text) {
        return text == null ? null : LocalDateTime.parse(text);
    }

    private static <T> Map<String, T> inOrder(
            List<T> all, Comparator<T> order, Function<T, String> key) {
        Map<String, T> sorted = new LinkedHashMap<>();
        all.stream().sorted(order).forEach(one -> sorted.put(key.apply(one), one));
        return sorted;
    }
}
