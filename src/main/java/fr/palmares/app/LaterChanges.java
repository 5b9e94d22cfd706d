package fr.palmares.app;

import fr.palmares.app.history.Entry;
import fr.palmares.app.history.Topic;
import fr.palmares.model.RoundState;
import fr.palmares.report.Edition;
import fr.palmares.report.LaterChange;
import fr.palmares.text.Messages;
import fr.palmares.text.Paris;
import java.util.List;
import java.util.Set;

/** What the results workbook tells of changes after the round in view was closed. */
final class LaterChanges {
    /** Beyond, the journal itself is the place to look. */
    private static final int MOST = 20_000;

    /** What changes results; packages, receipts and keys do not. */
    private static final Set<Topic> TOPICS =
            Set.of(
                    Topic.MARKS,
                    Topic.DECISIONS,
                    Topic.RULES,
                    Topic.ELIGIBILITY,
                    Topic.DOSSIERS,
                    Topic.JURY);

    private LaterChanges() {}

    /** The jury's edition, with those changes in the language of these messages. */
    static Edition edition(CallSession session, Messages messages) {
        String round = session.state().round().name().in(messages.locale());
        String closed = messages.get("round.phase." + RoundState.Phase.CLOSED.name());
        List<Entry> all = new ReadHistory(session).all(messages, Progress.NONE).reversed();
        int first = 0;
        while (first < all.size() && !closes(all.get(first), round, closed)) {
            first++;
        }
        if (first == all.size()) {
            return Edition.JURY;
        }
        return new Edition(
                false,
                true,
                all.subList(first + 1, all.size()).stream()
                        .filter(e -> e.round().equals(round) || e.round().isEmpty())
                        .filter(e -> TOPICS.contains(e.topic()))
                        .limit(MOST)
                        .map(LaterChanges::change)
                        .toList());
    }

    private static boolean closes(Entry entry, String round, String closed) {
        return entry.type().equals("RoundStateSet")
                && entry.round().equals(round)
                && entry.after().equals(closed);
    }

    private static LaterChange change(Entry entry) {
        return new LaterChange(
                entry.line(),
                Paris.of(entry.at()),
                entry.who(),
                entry.what(),
                entry.dossier(),
                entry.jurorName(),
                entry.before(),
                entry.after());
    }
}
