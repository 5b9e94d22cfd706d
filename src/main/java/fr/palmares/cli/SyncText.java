package fr.palmares.cli;

import fr.palmares.app.SyncCall;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a synchronisation did, as a report. */
final class SyncText {
    private SyncText() {}

    static Map<String, Object> json(SyncCall.Done done) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("sent", done.sent());
        one.put("received", done.received());
        one.put("objects", done.objects());
        one.put("leftOut", done.leftOut());
        return one;
    }

    static void say(Console console, SyncCall.Done done) {
        console.say("cli.sync.done", done.sent(), done.received(), done.objects());
        if (done.leftOut() > 0) {
            console.say("cli.sync.leftOut", done.leftOut());
        }
    }
}
