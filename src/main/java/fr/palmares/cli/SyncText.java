package fr.palmares.cli;

import fr.palmares.app.SyncCall;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a synchronisation did, as a report. */
final class SyncText {
    private SyncText() {}

    static Map<String, Object> json(Console console, SyncCall.Done done) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("sent", done.sent());
        one.put("received", done.received());
        one.put("objects", done.objects());
        one.put("leftOut", done.leftOut());
        if (!done.heldBack().isEmpty()) {
            one.put("heldBack", done.heldBack().stream().map(console::sentence).toList());
        }
        if (done.withdrawn() > 0) {
            one.put("withdrawn", done.withdrawn());
        }
        return one;
    }

    static void say(Console console, SyncCall.Done done) {
        console.say("cli.sync.done", done.sent(), done.received(), done.objects());
        if (done.leftOut() > 0) {
            console.say("cli.sync.leftOut", done.leftOut());
        }
        done.heldBack().forEach(why -> console.say("sync.heldBack.text", console.sentence(why)));
        if (done.withdrawn() > 0) {
            console.say("cli.sync.withdrawn", done.withdrawn());
        }
    }
}
