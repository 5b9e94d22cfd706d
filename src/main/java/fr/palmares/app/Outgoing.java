package fr.palmares.app;

import fr.palmares.app.blind.Redactor;
import fr.palmares.journal.DossierRecords;
import fr.palmares.journal.Event.BlindVersion;
import fr.palmares.journal.Hashes;
import fr.palmares.model.Attachment;
import fr.palmares.model.BlindReading;
import fr.palmares.model.CallState;
import fr.palmares.model.Dossier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What of some dossiers goes to a juror: all of it or, where the round is read blind, what the rule
 * leaves of it.
 *
 * @param blind whether it is less than all
 * @param dossiers by number, as they go out
 * @param titles the titles that the coordinator gave, as they go out
 * @param attachments as they go out
 * @param versions of what each blind one was made; none where they are whole
 * @param sources hash of what each was made of, by number, where the call knows blind reading
 */
record Outgoing(
        boolean blind,
        Map<String, Dossier> dossiers,
        Map<String, String> titles,
        List<Attachment> attachments,
        List<BlindVersion> versions,
        Map<String, String> sources) {
    /**
     * What goes out of these dossiers.
     *
     * @param received as they were received, by number, in their order
     * @throws fr.palmares.model.Refused when they are read blind and names in them were not looked
     *     at
     */
    static Outgoing of(CallSession session, CallState state, Map<String, Dossier> received) {
        Optional<Redactor> redactor = ReadBlind.redactor(session, state);
        BlindReading rule = state.procedure().blind();
        Map<String, Dossier> dossiers = new LinkedHashMap<>();
        Map<String, String> titles = new HashMap<>();
        Map<String, String> sources = new HashMap<>();
        List<BlindVersion> versions = new ArrayList<>();
        received.forEach(
                (number, whole) -> {
                    String title = Objects.requireNonNull(state.dossiers().get(number)).title();
                    Dossier made = redactor.map(r -> ReadBlind.blind(r, whole)).orElse(whole);
                    dossiers.put(number, made);
                    titles.put(number, redactor.map(r -> r.text(title)).orElse(title));
                    String source = DossierRecords.hash(whole);
                    if (!rule.equals(BlindReading.NONE)) {
                        sources.put(number, source);
                    }
                    if (redactor.isPresent()) {
                        versions.add(new BlindVersion(number, DossierRecords.hash(made), source));
                    }
                });
        List<Attachment> files =
                session.with(s -> s.tables().attachments()).stream()
                        .filter(f -> received.containsKey(f.dossier()))
                        .toList();
        return new Outgoing(
                redactor.isPresent(),
                dossiers,
                titles,
                redactor.map(r -> rule.attachments() ? List.<Attachment>of() : renamed(r, files))
                        .orElse(files),
                versions,
                sources);
    }

    /**
     * A text that is the same for versions made of the same dossier, and says nothing of it to who
     * does not have it: "" where the call never read blind.
     *
     * @param token of the juror's packages
     */
    String source(String number, String token) {
        String hash = sources.get(number);
        return hash == null
                ? ""
                : Hashes.hex((token + '|' + hash).getBytes(StandardCharsets.UTF_8));
    }

    /** File names without names; two that become one are told apart. */
    private static List<Attachment> renamed(Redactor redactor, List<Attachment> files) {
        Set<List<String>> taken = new HashSet<>();
        List<Attachment> renamed = new ArrayList<>();
        for (Attachment file : files) {
            String path = redactor.path(file.path());
            String one = path;
            for (int n = 2; !taken.add(List.of(file.dossier(), one)); n++) {
                int dot = path.lastIndexOf('.');
                int end = dot > path.lastIndexOf('/') ? dot : path.length();
                one = path.substring(0, end) + " (" + n + ")" + path.substring(end);
            }
            renamed.add(new Attachment(file.dossier(), one, file.object(), file.bytes()));
        }
        return renamed;
    }
}
