package fr.palmares.storage;

import static fr.palmares.storage.db.Tables.ACT;
import static fr.palmares.storage.db.Tables.LEAD_READER;
import static fr.palmares.storage.db.Tables.RECUSAL;

import fr.palmares.journal.Json;
import fr.palmares.journal.Register.Kind;
import fr.palmares.model.Attendance;
import fr.palmares.model.Block;
import fr.palmares.model.Deliberation;
import fr.palmares.model.Exit;
import fr.palmares.model.LeadOpinion;
import fr.palmares.model.Lot;
import fr.palmares.model.MarkRevision;
import fr.palmares.model.OnTable;
import fr.palmares.model.Sitting;
import fr.palmares.model.SittingFile;
import fr.palmares.model.SittingNote;
import fr.palmares.model.SittingRules;
import fr.palmares.model.SittingState;
import fr.palmares.model.Taking;
import fr.palmares.model.Vote;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jooq.DSLContext;

/** The table of acts into what the committee did in its sittings. */
final class SittingReader {
    private static final Set<Kind> KINDS =
            EnumSet.of(
                    Kind.SITTING_RULES,
                    Kind.SITTING,
                    Kind.SITTING_STATE,
                    Kind.ATTENDANCE,
                    Kind.ON_TABLE,
                    Kind.AGENDA,
                    Kind.EXIT,
                    Kind.VOTE,
                    Kind.BLOCK,
                    Kind.LOT,
                    Kind.TAKING,
                    Kind.SITTING_NOTE,
                    Kind.LEAD_OPINION,
                    Kind.REVISION);

    private final DSLContext context;
    private final Map<Kind, List<Row>> rows = new EnumMap<>(Kind.class);

    SittingReader(DSLContext context) {
        this.context = context;
    }

    private record Row(Kind kind, String subject, String detail, String content) {
        <T> T read(Class<T> type) {
            return Json.read(content, type);
        }
    }

    /** Everything of one round. */
    Deliberation of(String round) {
        rows.clear();
        context
                .select(ACT.KIND, ACT.SUBJECT, ACT.DETAIL, ACT.CONTENT)
                .from(ACT)
                .where(ACT.KIND.in(KINDS.stream().map(Kind::name).toList()))
                .and(ACT.ROUND.eq(round))
                .orderBy(ACT.KIND, ACT.SUBJECT, ACT.DETAIL)
                .fetch(r -> new Row(Kind.valueOf(r.value1()), r.value2(), r.value3(), r.value4()))
                .stream()
                .collect(java.util.stream.Collectors.groupingBy(Row::kind))
                .forEach(rows::put);
        if (rows.isEmpty()) {
            return Deliberation.NONE;
        }
        return new Deliberation(
                all(Kind.SITTING_RULES, SittingRules.class).stream()
                        .findFirst()
                        .orElse(SittingRules.DEFAULT),
                sittings(),
                inTime(Kind.VOTE, Vote.class, Vote::at),
                inTime(Kind.BLOCK, Block.class, Block::at),
                inTime(Kind.LOT, Lot.class, Lot::at),
                bySubject(Kind.TAKING, Taking.class),
                inTime(Kind.SITTING_NOTE, SittingNote.class, SittingNote::at),
                opinions(round),
                inTime(Kind.REVISION, MarkRevision.class, MarkRevision::at));
    }

    /**
     * What was drafted about each dossier: what the coordinator wrote down, or else what its lead
     * reader says. Words of somebody who does not lead it, or is recused from it, do not count.
     */
    private Map<String, LeadOpinion> opinions(String round) {
        List<Row> drafted = of(Kind.LEAD_OPINION);
        Map<String, LeadOpinion> found = new HashMap<>();
        if (drafted.stream().anyMatch(r -> !r.detail().isEmpty())) {
            Map<String, String> leads = leads(round);
            for (Row row : drafted) {
                if (row.detail().equals(leads.get(row.subject()))) {
                    LeadOpinion said = row.read(LeadOpinion.class);
                    // in whose name it counts is what the register says, not the text in it
                    found.put(
                            row.subject(),
                            new LeadOpinion(
                                    row.detail(), said.stance(), said.opinion(), said.reason()));
                }
            }
        }
        drafted.stream()
                .filter(r -> r.detail().isEmpty())
                .forEach(r -> found.put(r.subject(), r.read(LeadOpinion.class)));
        return found;
    }

    /** Lead readers by dossier, but those who are recused from it. */
    private Map<String, String> leads(String round) {
        Map<String, String> leads = new HashMap<>();
        context.select(LEAD_READER.DOSSIER, LEAD_READER.JUROR)
                .from(LEAD_READER)
                .leftJoin(RECUSAL)
                .on(RECUSAL.JUROR.eq(LEAD_READER.JUROR))
                .and(RECUSAL.DOSSIER.eq(LEAD_READER.DOSSIER))
                .where(LEAD_READER.ROUND.eq(round))
                .and(RECUSAL.JUROR.isNull())
                .forEach(r -> leads.put(r.value1(), r.value2()));
        return leads;
    }

    private List<SittingFile> sittings() {
        Map<Integer, SittingState> states = byNumber(Kind.SITTING_STATE, SittingState.class);
        Map<Integer, OnTable> onTable = byNumber(Kind.ON_TABLE, OnTable.class);
        Map<Integer, String[]> agendas = byNumber(Kind.AGENDA, String[].class);
        Map<Integer, Map<String, Attendance>> attendance = new HashMap<>();
        for (Row row : of(Kind.ATTENDANCE)) {
            attendance
                    .computeIfAbsent(number(row), n -> new HashMap<>())
                    .put(row.subject(), row.read(Attendance.class));
        }
        List<Exit> exits = inTime(Kind.EXIT, Exit.class, Exit::at);
        return all(Kind.SITTING, Sitting.class).stream()
                .sorted(Comparator.comparingInt(Sitting::number))
                .map(
                        s ->
                                new SittingFile(
                                        s,
                                        states.getOrDefault(
                                                s.number(), SittingState.opened(s.opened())),
                                        attendance.getOrDefault(s.number(), Map.of()),
                                        onTable.get(s.number()),
                                        List.of(agendas.getOrDefault(s.number(), new String[0])),
                                        exits.stream()
                                                .filter(e -> e.sitting() == s.number())
                                                .toList()))
                .toList();
    }

    private List<Row> of(Kind kind) {
        return rows.getOrDefault(kind, List.of());
    }

    private <T> List<T> all(Kind kind, Class<T> type) {
        return of(kind).stream().map(r -> r.read(type)).toList();
    }

    /** In the order of their time; those of one moment in the order of the table. */
    private <T> List<T> inTime(Kind kind, Class<T> type, Function<T, Instant> at) {
        return all(kind, type).stream().sorted(Comparator.comparing(at)).toList();
    }

    private <T> Map<String, T> bySubject(Kind kind, Class<T> type) {
        Map<String, T> found = new HashMap<>();
        of(kind).forEach(r -> found.put(r.subject(), r.read(type)));
        return found;
    }

    private <T> Map<Integer, T> byNumber(Kind kind, Class<T> type) {
        Map<Integer, T> found = new HashMap<>();
        of(kind).forEach(r -> found.put(number(r), r.read(type)));
        return found;
    }

    private static int number(Row row) {
        return Integer.parseInt(row.detail());
    }
}
