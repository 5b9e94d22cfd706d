package fr.palmares.storage;

import fr.palmares.journal.Register;
import fr.palmares.model.CallState;
import fr.palmares.model.Procedure;
import fr.palmares.model.Round;
import fr.palmares.model.RoundState;
import fr.palmares.model.Sheet;
import fr.palmares.model.SheetId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The sheets of a round and what counts of them: marks carried over, late ones, {@link LineRules}.
 */
final class CountedSheets {
    private final SheetReader sheets;
    private final LateSheets late;
    private final StateReader reader;
    private final Exchanges exchanges;

    CountedSheets(SheetReader sheets, LateSheets late, StateReader reader, Exchanges exchanges) {
        this.sheets = sheets;
        this.late = late;
        this.reader = reader;
        this.exchanges = exchanges;
    }

    /** Sheets of a round, with the marks it carries over from the one before. */
    Map<SheetId, Sheet> of(Round round, Procedure procedure) {
        Map<SheetId, Sheet> own =
                counted(round.code(), late.without(round, procedure, sheets.all(round.code())));
        if (!round.plan().marksCarry() || round.plan().from().isEmpty()) {
            return own;
        }
        String from = round.plan().from();
        return CarriedMarks.into(
                round.code(),
                own,
                sheets.all(from),
                procedure,
                reader.grid(from),
                reader.grid(round.code()));
    }

    /** The same, when only these registers changed. */
    Map<SheetId, Sheet> after(CallState before, Procedure procedure, Set<Register> changed) {
        boolean whole =
                before.round().plan().marksCarry()
                        || procedure.state().phase() == RoundState.Phase.CLOSED
                        || !procedure.lateAccepted().equals(before.procedure().lateAccepted());
        if (whole && changed.stream().anyMatch(CountedSheets::concernsSheets)) {
            return of(before.round(), procedure);
        }
        Set<SheetId> touched =
                changed.stream()
                        .filter(CountedSheets::ofSheet)
                        .filter(r -> r.part(0).equals(before.round().code()))
                        .map(r -> new SheetId(r.part(0), r.part(1), r.part(2)))
                        .collect(Collectors.toSet());
        boolean weighedAnew = changed.stream().anyMatch(CountedSheets::decidesWhatCounts);
        if (touched.isEmpty() && !weighedAnew) {
            return before.sheets();
        }
        String round = before.round().code();
        if (touched.size() > 50 || weighedAnew) {
            return of(before.round(), procedure);
        }
        Map<SheetId, Sheet> read = new HashMap<>();
        touched.forEach(id -> read.put(id, sheets.one(id)));
        Map<SheetId, Sheet> counted = counted(round, read);
        Map<SheetId, Sheet> after = new HashMap<>(before.sheets());
        for (SheetId id : touched) {
            Sheet sheet = counted.get(id);
            if (sheet == null || sheet.equals(Sheet.empty(id))) {
                after.remove(id);
            } else {
                after.put(id, sheet);
            }
        }
        return after;
    }

    private static boolean concernsSheets(Register register) {
        return ofSheet(register) || register.kind() == Register.Kind.LATE_ACCEPTED;
    }

    /** The sheets with what counts of them, see {@link LineRules}. */
    private Map<SheetId, Sheet> counted(String round, Map<SheetId, Sheet> read) {
        LineRules rules =
                new LineRules(reader.grid(round), Set.of(), Set.of(), reader.assignments(round));
        boolean doubtful = read.keySet().stream().anyMatch(rules::unassigned);
        return rules.counted(read, doubtful ? exchanges.signed(round) : Set.of());
    }

    private static boolean decidesWhatCounts(Register register) {
        return switch (register.kind()) {
            case GRID, ASSIGNMENT -> true;
            default -> false;
        };
    }

    /** Marks of a round that are kept and do not count, with the reason, in order. */
    Map<Register, LineRules.Why> excluded(CallState state) {
        String round = state.round().code();
        LineRules rules = LineRules.of(state);
        Set<SheetId> signed = exchanges.signed(round);
        Map<Register, LineRules.Why> excluded = new TreeMap<>(Comparator.comparing(Register::name));
        sheets.all(round)
                .forEach(
                        (id, sheet) ->
                                sheet.marks()
                                        .forEach(
                                                (criterion, mark) ->
                                                        rules.excluded(
                                                                        id.juror(),
                                                                        id.dossier(),
                                                                        criterion,
                                                                        mark,
                                                                        signed.contains(id))
                                                                .ifPresent(
                                                                        why ->
                                                                                excluded.put(
                                                                                        mark(
                                                                                                id,
                                                                                                criterion),
                                                                                        why))));
        return excluded;
    }

    /** Sheets of a closed round that came late and were not accepted. */
    Set<SheetId> lateOut(CallState state) {
        Procedure procedure = state.procedure();
        if (procedure.state().phase() != RoundState.Phase.CLOSED) {
            return Set.of();
        }
        Set<SheetId> out = late.of(state.round().code(), procedure.state());
        out.removeIf(id -> procedure.lateAccepted().contains(id.juror()));
        return out;
    }

    private static Register mark(SheetId id, String criterion) {
        return Register.of(Register.Kind.MARK, id.round(), id.dossier(), id.juror(), criterion);
    }

    private static boolean ofSheet(Register register) {
        return switch (register.kind()) {
            case MARK, REMARK, ASSESSMENT, NOTE, FINISHED, FLAG -> true;
            default -> false;
        };
    }
}
