package fr.palmares.app;

import fr.palmares.app.history.Chronicle;
import fr.palmares.app.history.Entry;
import fr.palmares.app.history.Facts;
import fr.palmares.app.history.Narrator;
import fr.palmares.journal.JournalPlace;
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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a call, in words. The journal's file is read beside the work on the call, which
 * is asked only for what holds now. What was read once is kept: asked again, only the lines behind
 * it are read, and only what they change is put in words again.
 */
public final class ReadHistory {
    private final CallSession session;
    private final Chronicle chronicle = new Chronicle();
    private JournalPlace read = JournalPlace.START;
    private @Nullable Facts facts;
    private @Nullable Locale language;

    public ReadHistory(CallSession session) {
        this.session = session;
    }

    private record Source(JournalReader journal, Facts facts) {}

    /**
     * Every event that this computer knows, the newest first. An entry that says the same as when
     * it was asked for before is the same object.
     *
     * @throws fr.palmares.model.Refused when the journal is damaged, naming the line; when the call
     *     was closed
     */
    public synchronized List<Entry> all(Messages messages, Progress progress) {
        Source source = session.with(this::source);
        long last = source.journal().mark().entries();
        // what is read twice after a cancellation is known the second time
        Damage.named(
                session.folder(),
                () ->
                        read =
                                source.journal()
                                        .readOn(
                                                read,
                                                line -> {
                                                    progress.check();
                                                    progress.at(
                                                            "progress.history", line.seq(), last);
                                                    chronicle.add(line);
                                                }));
        Facts before = facts;
        if (before == null
                || !messages.locale().equals(language)
                || !source.facts().saysTheSame(before)) {
            chronicle.forgetWords();
        }
        facts = source.facts();
        language = messages.locale();
        return new Narrator(source.facts(), messages).tell(chronicle);
    }

    private Source source(CallSession.Store store) {
        CallTables tables = store.tables();
        CallState inView = session.state();
        Map<String, CallState> rounds = new LinkedHashMap<>();
        Map<Register, String> excluded = new HashMap<>();
        Set<SheetId> late = new HashSet<>();
        for (Round round : tables.rounds()) {
            CallState state =
                    round.code().equals(inView.round().code()) ? inView : tables.state(round);
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
