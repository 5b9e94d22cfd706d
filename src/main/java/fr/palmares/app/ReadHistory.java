package fr.palmares.app;

import java.util.List;

/** What happened in a call, without the tables it is kept in. */
public final class ReadHistory {
    private final CallSession session;

    public ReadHistory(CallSession session) {
        this.session = session;
    }

    /** The newest entries, newest first, at most {@code limit}. */
    public List<JournalEntry> latest(int limit) {
        return session.history(limit).stream()
                .map(
                        row ->
                                new JournalEntry(
                                        row.seq(),
                                        row.at(),
                                        row.author(),
                                        row.type(),
                                        row.dossier(),
                                        row.juror()))
                .toList();
    }
}
