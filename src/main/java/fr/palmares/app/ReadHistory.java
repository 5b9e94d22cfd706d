package fr.palmares.app;

import fr.palmares.app.history.Chronicle;
import fr.palmares.app.history.Entry;
import fr.palmares.app.history.Facts;
import fr.palmares.app.history.Narrator;
import fr.palmares.journal.JournalReader;
import fr.palmares.journal.Register;
import fr.palmares.model.CallState;
import fr.palmares.model.Round;
import fr.palmares.model.SheetId;
import fr.palmares.storage.CallTables;
import fr.palmares.text.Messages;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What happened in a call, in words. The journal's file is read beside the work on the call, which
 * is asked only for what holds now.
 */
public final class ReadHistory {
    private final CallSession session;

    public ReadHistory(CallSession session) {
        this.session = session;
    }

    private record Source(JournalReader journal, Facts facts) {}

    /**
     * Every event that this computer knows, the newest first.
     *
     * @throws fr.palmares.model.Refused when the journal is damaged, naming the line
     */
    public List<Entry> all(Messages messages, Progress progress) {
        Source source = session.with(ReadHistory::source);
        Chronicle chronicle = new Chronicle();
        Damage.named(
                session.folder(),
                () ->
                        source.journal()
                                .read(
                                        1,
                                        line -> {
                                            progress.check();
                                            progress.at(
                                                    "progress.history",
                                                    line.seq(),
                                                    source.journal().mark().entries());
                                            chronicle.add(line);
                                        }));
        return new Narrator(source.facts(), messages).tell(chronicle);
    }

    private static Source source(CallSession.Store store) {
        CallTables tables = store.tables();
        Map<String, CallState> rounds = new LinkedHashMap<>();
        Map<Register, String> excluded = new HashMap<>();
        Set<SheetId> late = new HashSet<>();
        for (Round round : tables.rounds()) {
            CallState state = tables.state(round);
            rounds.put(round.code(), state);
            tables.excluded(state).forEach((register, why) -> excluded.put(register, why.key()));
            for (SheetId sheet : tables.late(state)) {
                if (!state.procedure().lateAccepted().contains(sheet.juror())) {
                    late.add(sheet);
                }
            }
        }
        CallState now = rounds.values().iterator().next();
        return new Source(
                store.journal().reader(),
                new Facts(now, rounds, excluded, late, store.device().id()));
    }
}
