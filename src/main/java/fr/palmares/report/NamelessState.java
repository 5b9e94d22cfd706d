package fr.palmares.report;

import fr.palmares.model.Assignment;
import fr.palmares.model.CallState;
import fr.palmares.model.Juror;
import fr.palmares.model.JuryFile;
import fr.palmares.model.Recusal;
import fr.palmares.model.Sheet;
import fr.palmares.model.SheetId;
import fr.palmares.report.paper.Shuffle;
import fr.palmares.text.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A state in which jurors have numbers instead of names, in an order that gives nothing away, and
 * nothing that stays in the jury: no internal note, no reason of a recusal, no lead reader.
 */
final class NamelessState {
    private final CallState state;
    private final Messages messages;
    private final Map<String, String> codes = new LinkedHashMap<>();

    private NamelessState(CallState state, Messages messages) {
        this.state = state;
        this.messages = messages;
        Set<String> all = new LinkedHashSet<>(state.jurors().keySet());
        state.sheets().keySet().forEach(id -> all.add(id.juror()));
        state.assignments().forEach(a -> all.add(a.juror()));
        state.recusals().forEach(r -> all.add(r.juror()));
        List<String> shuffled = new ArrayList<>(all);
        shuffled.sort(Comparator.comparing(code -> Shuffle.key(state.call().id(), code)));
        shuffled.forEach(code -> codes.put(code, Integer.toString(codes.size() + 1)));
    }

    static CallState of(CallState state, Messages messages) {
        return new NamelessState(state, messages).nameless();
    }

    private String code(String juror) {
        return codes.getOrDefault(juror, "?");
    }

    private SheetId id(SheetId id) {
        return new SheetId(id.round(), id.dossier(), code(id.juror()));
    }

    private CallState nameless() {
        Map<String, Juror> jurors = new LinkedHashMap<>();
        codes.values()
                .forEach(
                        code ->
                                jurors.put(
                                        code,
                                        new Juror(
                                                code,
                                                messages.get("report.nameless.juror", code),
                                                "",
                                                "",
                                                "",
                                                Juror.Role.MEMBER)));
        Map<SheetId, Sheet> sheets = new LinkedHashMap<>();
        state.sheets().forEach((id, sheet) -> sheets.put(id(id), sheet(sheet)));
        return new CallState(
                state.call(),
                state.round(),
                state.grid(),
                state.rules(),
                state.dossiers(),
                jurors,
                state.recusals().stream().map(this::recusal).collect(Collectors.toSet()),
                state.assignments().stream()
                        .map(a -> new Assignment(a.round(), code(a.juror()), a.dossier()))
                        .collect(Collectors.toSet()),
                sheets,
                state.eligibility(),
                state.decisions(),
                Map.of(),
                JuryFile.EMPTY,
                state.procedure(),
                state.journal());
    }

    private Recusal recusal(Recusal recusal) {
        return new Recusal(code(recusal.juror()), recusal.dossier(), "", null, null, null);
    }

    private Sheet sheet(Sheet sheet) {
        return new Sheet(
                id(sheet.id()),
                sheet.marks(),
                sheet.remarks(),
                sheet.assessment(),
                "",
                sheet.declaredFinished(),
                false,
                sheet.conflicts());
    }
}
