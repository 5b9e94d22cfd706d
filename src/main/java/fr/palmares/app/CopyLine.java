package fr.palmares.app;

import fr.palmares.journal.JournalPlace;
import fr.palmares.journal.JournalReader;
import fr.palmares.sharing.OwnDesk;
import fr.palmares.sharing.SharedCall;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The line of a juror's copy. What the juror does goes as it is done; whether the coordinator has
 * something else for the juror, or the juror did something on another computer, is one short
 * question.
 */
final class CopyLine extends ServerLine {
    private final String juror;
    private final String round;
    private @Nullable Unsent unsent;
    private OwnDesk.@Nullable Glance seen;

    /** What was read and taken in since the copy was opened, as {@link SyncCopy} tells it. */
    private String taken = "";

    CopyLine(CallSession session) {
        super(session);
        this.juror = session.author();
        this.round = session.state().round().code();
    }

    /** Looks at what the juror did here. */
    private Unsent look(Progress progress) {
        Unsent known = unsent;
        if (known == null) {
            known =
                    new Unsent(
                            Map.of(),
                            JournalPlace.START,
                            SharedPlace.there(folder),
                            e -> MakeBallot.own(e, juror, round));
            unsent = known;
        }
        if (known.line() < session.state().journal().entries()) {
            JournalReader reader = session.with(store -> store.journal().reader());
            known.read(reader, progress);
        }
        return known;
    }

    @Override
    boolean behind() {
        Unsent known = unsent;
        return known == null || known.line() < session.state().journal().entries();
    }

    @Override
    Waiting waiting(Progress progress) {
        return look(progress).count();
    }

    @Override
    Optional<SyncCall.Done> exchange(Progress progress) {
        SharedCall there = there();
        Unsent here = look(progress);
        OwnDesk desk = new OwnDesk(there, juror);
        OwnDesk.Glance now = asked(() -> desk.glance(round));
        if (!whole && now.equals(seen) && here.count().all() == 0) {
            return Optional.empty();
        }
        Map<String, Long> heads = new HashMap<>(now.heads());
        here.events().forEach(e -> heads.merge(e.device(), e.n(), Math::max));
        SyncCopy sync = new SyncCopy(session, there, taken, progress);
        SyncCall.Done done = sync.run();
        taken = sync.taken();
        here.heard(SharedPlace.there(folder));
        look(progress);
        seen = new OwnDesk.Glance(now.letter(), heads);
        whole = false;
        return Optional.of(done);
    }
}
