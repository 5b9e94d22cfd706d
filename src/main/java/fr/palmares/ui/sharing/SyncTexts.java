package fr.palmares.ui.sharing;

import fr.palmares.app.SyncState;
import fr.palmares.app.Waiting;
import fr.palmares.text.Formats;
import fr.palmares.text.Messages;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Collectors;

/** How a shared call stands, in words. */
final class SyncTexts {
    private SyncTexts() {}

    /** In a few words, for the top of the window. */
    static String brief(SyncState state, Messages messages) {
        return switch (state) {
            case SyncState.Connecting s -> messages.get("sync.connecting");
            case SyncState.UpToDate s when s.leftOut() > 0 ->
                    messages.get("sync.leftOut", s.leftOut());
            case SyncState.UpToDate s when !s.heldBack().isEmpty() ->
                    messages.get("sync.heldBack", s.heldBack().size());
            case SyncState.UpToDate s -> messages.get("sync.upToDate", time(s.at(), messages));
            case SyncState.Sent s -> messages.get("sync.sent", time(s.at(), messages));
            case SyncState.Exchanging s -> messages.get(s.key(), s.done(), s.of());
            case SyncState.Offline s -> waiting("sync.offline", s.waiting(), messages);
            case SyncState.Stopped s -> waiting("sync.stopped", s.waiting(), messages);
            case SyncState.PasswordNeeded s -> waiting("sync.password", s.waiting(), messages);
        };
    }

    private static String time(Instant at, Messages messages) {
        return new Formats(messages.locale()).time(at.atZone(ZoneId.systemDefault()));
    }

    private static String waiting(String key, Waiting waiting, Messages messages) {
        return waiting.all() == 0
                ? messages.get(key)
                : messages.get("sync.andWaiting", messages.get(key), amount(waiting, messages));
    }

    /** "14 notes" where nothing but marks waits, otherwise "17 actes". */
    static String amount(Waiting waiting, Messages messages) {
        return waiting.others() == 0
                ? messages.get("sync.marks", waiting.marks())
                : messages.get("sync.acts", waiting.all());
    }

    /** What it means, and what to do where something is to be done. */
    static String explained(SyncState state, Messages messages) {
        return switch (state) {
            case SyncState.Connecting s -> messages.get("sync.connecting.text");
            case SyncState.UpToDate s when s.leftOut() > 0 -> messages.get("sync.leftOut.text");
            case SyncState.UpToDate s when !s.heldBack().isEmpty() ->
                    messages.get(
                            "sync.heldBack.text",
                            s.heldBack().stream()
                                    .map(messages::sentence)
                                    .distinct()
                                    .collect(Collectors.joining(" ")));
            case SyncState.UpToDate s -> messages.get("sync.upToDate.text");
            case SyncState.Sent s -> messages.get("sync.sent.text");
            case SyncState.Exchanging s -> messages.get("sync.exchanging.text");
            case SyncState.Offline s ->
                    messages.get(
                            s.why().key().equals("broken.share.host")
                                    ? "sync.offline.host"
                                    : "sync.offline.text",
                            new Formats(messages.locale()).moment(s.since()));
            case SyncState.Stopped s ->
                    messages.get("sync.stopped.text", messages.sentence(s.why()));
            case SyncState.PasswordNeeded s -> messages.sentence(s.why());
        };
    }
}
