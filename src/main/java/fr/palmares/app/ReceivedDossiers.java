package fr.palmares.app;

import fr.palmares.app.ImportPreview.Change;
import fr.palmares.app.ImportPreview.FieldChange;
import fr.palmares.intake.DossierRow;
import fr.palmares.intake.DossierSink;
import fr.palmares.journal.DossierRecords;
import fr.palmares.journal.DossierRecords.Placed;
import fr.palmares.journal.DraftObject;
import fr.palmares.journal.Event.DossierVersion;
import fr.palmares.journal.Hashes;
import fr.palmares.journal.Json;
import fr.palmares.journal.ObjectStore;
import fr.palmares.model.Broken;
import fr.palmares.model.Dossier;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The dossiers of one file as they are read: those that the call does not have like this go to a
 * draft of the import's object at once, so that memory holds no more than what lists show of them.
 * They are written on a thread of their own while the file is read; what was received can be asked
 * for when its end was reached.
 */
public final class ReceivedDossiers implements DossierSink, AutoCloseable {
    private static final int LONGEST_SHOWN = 300;

    /** Characters of changed fields that are kept whole; beyond, their beginnings are. */
    private static final long SHOWN_WHOLE = 4_000_000;

    /** Dossiers that wait to be written while others are read. */
    private static final int WAITING = 16;

    private final ObjectStore objects;
    private final Map<String, String> known;
    private final Function<String, Optional<Dossier>> before;
    private final Map<String, Received> received = new LinkedHashMap<>();
    private final Aside storing = new Aside("storing", WAITING);
    private @Nullable DraftObject draft;
    private long shown;

    /**
     * What became of one dossier.
     *
     * @param change null where the call has it like this
     * @param start where its JSON begins in the draft, in bytes
     * @param length of its JSON, in bytes
     */
    record Received(String hash, boolean known, @Nullable Change change, long start, int length) {}

    /**
     * What became an object.
     *
     * @param object its name, "" when nothing was to be kept
     * @param versions the dossiers in it
     * @param placed where each stands in it; empty when that is not known
     */
    record Kept(String object, List<DossierVersion> versions, List<Placed> placed) {}

    /**
     * Nothing received yet.
     *
     * @param known content hash of each dossier of the call
     * @param before a dossier of the call as it was received last
     */
    ReceivedDossiers(
            ObjectStore objects,
            Map<String, String> known,
            Function<String, Optional<Dossier>> before) {
        this.objects = objects;
        this.known = known;
        this.before = before;
    }

    /** How many dossiers the file brings. */
    public int size() {
        return received.size();
    }

    @Override
    public void take(DossierRow row) {
        storing.add(() -> store(row.dossier()));
    }

    private void store(Dossier dossier) {
        byte[] json = Json.bytes(dossier);
        String hash = Hashes.hex(json);
        String old = known.get(dossier.number());
        received.put(dossier.number(), received(dossier, json, hash, old));
    }

    @Override
    public boolean same(DossierRow again) {
        storing.await();
        Received first = received.get(again.dossier().number());
        return first != null && first.hash().equals(DossierRecords.hash(again.dossier()));
    }

    @Override
    public void end() {
        storing.await();
        storing.close();
    }

    private Received received(Dossier dossier, byte[] json, String hash, @Nullable String old) {
        if (hash.equals(old)) {
            return new Received(hash, true, null, 0, 0);
        }
        long start = append(hash, json);
        List<FieldChange> fields =
                old == null
                        ? List.of()
                        : before.apply(dossier.number())
                                .map(was -> shown(DossierDifference.between(was, dossier)))
                                .orElse(List.of());
        return new Received(
                hash, old != null, new Change(dossier.head(), fields), start, json.length);
    }

    /** Long texts of many changed dossiers would fill the memory again. */
    private List<FieldChange> shown(List<FieldChange> fields) {
        List<FieldChange> kept = new ArrayList<>();
        for (FieldChange field : fields) {
            FieldChange one =
                    shown < SHOWN_WHOLE
                            ? field
                            : new FieldChange(
                                    field.label(),
                                    beginning(field.before()),
                                    beginning(field.after()));
            shown += one.before().length() + one.after().length();
            kept.add(one);
        }
        return kept;
    }

    private static String beginning(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }

    private long append(String hash, byte[] json) {
        try {
            DraftObject into = draft;
            if (into == null) {
                into = objects.draft();
                draft = into;
            }
            return DossierRecords.append(into, hash, json);
        } catch (IOException e) {
            throw new Broken("broken.journal.write", e);
        }
    }

    /** What was received, by number, in the file's order. */
    Map<String, Received> received() {
        return received;
    }

    /** Makes an object of those of these numbers that are new. */
    Kept keep(Set<String> numbers) {
        List<DossierVersion> versions = new ArrayList<>();
        List<Placed> placed = new ArrayList<>();
        Set<String> others = new HashSet<>();
        received.forEach(
                (number, one) -> {
                    Change change = one.change();
                    if (change != null && numbers.contains(number)) {
                        versions.add(new DossierVersion(number, one.hash()));
                        placed.add(
                                new Placed(
                                        one.hash(), one.start(), one.length(), change.dossier()));
                    } else if (change != null) {
                        others.add(number);
                    }
                });
        DraftObject written = draft;
        if (written == null || versions.isEmpty()) {
            return new Kept("", List.of(), List.of());
        }
        try {
            return others.isEmpty()
                    ? new Kept(written.keep(), versions, placed)
                    : new Kept(without(written, versions), versions, List.of());
        } catch (IOException e) {
            throw new Broken("broken.journal.write", e);
        }
    }

    /** A later file had some of the dossiers too: an object holds what its event names. */
    private String without(DraftObject written, List<DossierVersion> versions) throws IOException {
        Set<String> hashes = new HashSet<>();
        versions.forEach(v -> hashes.add(v.hash()));
        try (DraftObject some = objects.draft()) {
            DossierRecords.copy(written, some, hashes);
            return some.keep();
        }
    }

    @Override
    public void close() {
        storing.close();
        DraftObject written = draft;
        if (written == null) {
            return;
        }
        try {
            written.close();
        } catch (IOException e) {
            throw new Broken("broken.journal.write", e);
        }
    }
}
