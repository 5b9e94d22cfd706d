package fr.palmares.storage;

import static fr.palmares.storage.db.Tables.ACT;

import fr.palmares.journal.Json;
import fr.palmares.journal.Register.Kind;
import fr.palmares.model.Acts;
import fr.palmares.model.Amendment;
import fr.palmares.model.ArchiveMark;
import fr.palmares.model.Audition;
import fr.palmares.model.BlindReading;
import fr.palmares.model.Category;
import fr.palmares.model.Check;
import fr.palmares.model.Checklist;
import fr.palmares.model.Custody;
import fr.palmares.model.EligibilityChecks;
import fr.palmares.model.GrantedTrack;
import fr.palmares.model.Invited;
import fr.palmares.model.JointProject;
import fr.palmares.model.Meeting;
import fr.palmares.model.Procedure;
import fr.palmares.model.Proceeding;
import fr.palmares.model.Provenance;
import fr.palmares.model.Pseudonym;
import fr.palmares.model.ReasonTemplate;
import fr.palmares.model.Retention;
import fr.palmares.model.Round;
import fr.palmares.model.RoundState;
import fr.palmares.model.Seal;
import fr.palmares.model.Sequel;
import fr.palmares.model.Slot;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;

/** The table of acts into how a call proceeds. */
final class ActReader {
    private final DSLContext context;

    ActReader(DSLContext context) {
        this.context = context;
    }

    /** Where each round is in its life; one that nobody opened or closed is missing. */
    Map<String, RoundState> states() {
        return context.select(ACT.ROUND, ACT.CONTENT)
                .from(ACT)
                .where(ACT.KIND.eq(Kind.ROUND_STATE.name()))
                .fetchMap(r -> r.value1(), r -> Json.read(r.value2(), RoundState.class));
    }

    /** Everything about one round and the call. */
    Procedure procedure(List<Round> rounds, Round round, @Nullable Set<String> entrants) {
        String code = round.code();
        return new Procedure(
                rounds,
                single(Kind.ROUND_STATE, code, RoundState.class, RoundState.PREPARED),
                entrants,
                bySubject(Kind.GRANTED_TRACK, "", GrantedTrack.class),
                amendments(code),
                eligibility(),
                of(code),
                audition(code),
                bySubject(Kind.LATE_ACCEPTED, code, String.class).keySet(),
                single(Kind.BLIND_READING, code, BlindReading.class, BlindReading.NONE),
                new SittingReader(context).of(code),
                List.of(single(Kind.CATEGORIES, "", Category[].class, new Category[0])),
                List.of(
                        single(
                                Kind.REASON_TEMPLATES,
                                "",
                                ReasonTemplate[].class,
                                new ReasonTemplate[0])));
    }

    /** What was done about the decisions of a round. */
    Acts of(String round) {
        Map<Proceeding.Act, Proceeding> done = new EnumMap<>(Proceeding.Act.class);
        rows(Kind.PROCEEDING, round)
                .forEach(
                        r -> {
                            Proceeding one = Json.read(r.value3(), Proceeding.class);
                            done.put(one.act(), one);
                        });
        Map<String, Map<Sequel.Kind, Sequel>> sequels = new HashMap<>();
        rows(Kind.SEQUEL, round)
                .forEach(
                        r -> {
                            Sequel one = Json.read(r.value3(), Sequel.class);
                            sequels.computeIfAbsent(
                                            r.value1(), d -> new EnumMap<>(Sequel.Kind.class))
                                    .put(one.kind(), one);
                        });
        Result<Record3<String, String, String>> seals = rows(Kind.SEAL, round);
        return new Acts(
                seals.isEmpty() ? null : Json.read(seals.getFirst().value3(), Seal.class),
                done,
                sequels,
                bySubject(Kind.JOINT_PROJECT, round, JointProject.class));
    }

    /** When the committee is asked to sit about a round, if it is. */
    Optional<Meeting> meeting(String round) {
        return rows(Kind.MEETING, round).stream()
                .map(r -> Json.read(r.value3(), Meeting.class))
                .findFirst();
    }

    /** What was set and done about keeping the call. */
    Custody custody() {
        return new Custody(
                only(Kind.RETENTION, Retention.class),
                rows(Kind.ARCHIVED, "").stream()
                        .map(r -> Json.read(r.value3(), ArchiveMark.class))
                        .sorted(Comparator.comparing(ArchiveMark::at))
                        .toList(),
                only(Kind.ANONYMISED, Provenance.class));
    }

    /** What stands for the names that were looked at, in the order of the names. */
    List<Pseudonym> pseudonyms() {
        return rows(Kind.PSEUDONYM, "").stream()
                .map(r -> Json.read(r.value3(), Pseudonym.class))
                .toList();
    }

    private List<Amendment> amendments(String round) {
        return rows(Kind.AMENDMENT, round).stream()
                .sorted(Comparator.comparing(Record3::value2))
                .map(r -> Json.read(r.value3(), Amendment.class))
                .sorted(Comparator.comparing(Amendment::at))
                .toList();
    }

    private EligibilityChecks eligibility() {
        Map<String, Map<String, Check>> said = new HashMap<>();
        rows(Kind.CHECK, "")
                .forEach(
                        r ->
                                said.computeIfAbsent(r.value1(), d -> new TreeMap<>())
                                        .put(r.value2(), Json.read(r.value3(), Check.class)));
        return new EligibilityChecks(
                single(Kind.CHECKLIST, "", Checklist.class, Checklist.NONE), said);
    }

    private Audition audition(String round) {
        Map<String, List<String>> questions = new HashMap<>();
        bySubject(Kind.QUESTIONS, round, String[].class)
                .forEach((dossier, asked) -> questions.put(dossier, List.of(asked)));
        String added = "";
        Map<Invited, String> letters = new EnumMap<>(Invited.class);
        for (Record3<String, String, String> row : rows(Kind.CONVOCATION, round)) {
            String text = Json.read(row.value3(), String.class);
            if (row.value2().isEmpty()) {
                added = text;
            } else {
                letters.put(Invited.valueOf(row.value2()), text);
            }
        }
        return new Audition(added, bySubject(Kind.SLOT, round, Slot.class), questions, letters);
    }

    private <T> T single(Kind kind, String round, Class<T> type, T otherwise) {
        Result<Record3<String, String, String>> rows = rows(kind, round);
        return rows.isEmpty() ? otherwise : Json.read(rows.getFirst().value3(), type);
    }

    private <T> @Nullable T only(Kind kind, Class<T> type) {
        Result<Record3<String, String, String>> rows = rows(kind, "");
        return rows.isEmpty() ? null : Json.read(rows.getFirst().value3(), type);
    }

    private <T> Map<String, T> bySubject(Kind kind, String round, Class<T> type) {
        Map<String, T> all = new LinkedHashMap<>();
        rows(kind, round).forEach(r -> all.put(r.value1(), Json.read(r.value3(), type)));
        return all;
    }

    /** Subject, detail and content. */
    private Result<Record3<String, String, String>> rows(Kind kind, String round) {
        return context.select(ACT.SUBJECT, ACT.DETAIL, ACT.CONTENT)
                .from(ACT)
                .where(ACT.KIND.eq(kind.name()))
                .and(ACT.ROUND.eq(round))
                .orderBy(ACT.SUBJECT, ACT.DETAIL)
                .fetch();
    }
}
