package fr.palmares.storage;

import static fr.palmares.storage.db.Tables.ACT;
import static fr.palmares.storage.db.Tables.DOSSIER;
import static fr.palmares.storage.db.Tables.READING;
import static fr.palmares.storage.db.Tables.REGISTER;

import fr.palmares.journal.DossierRecords;
import fr.palmares.journal.DossierReference;
import fr.palmares.journal.Json;
import fr.palmares.journal.ObjectStore;
import fr.palmares.journal.Register;
import fr.palmares.model.Dossier;
import fr.palmares.model.Sheet;
import fr.palmares.model.SheetId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jooq.DSLContext;

/**
 * Dossiers that say something else than when they were marked. The version a juror read is found
 * among the versions the journal brought; both are compared by what candidates answered.
 */
final class ChangedDossiers {
    private final DSLContext context;
    private final ObjectStore objects;
    private final StateReader reader;

    ChangedDossiers(DSLContext context, ObjectStore objects, StateReader reader) {
        this.context = context;
        this.objects = objects;
        this.reader = reader;
    }

    /** Codes of the jurors whose marks rest on an older version, by dossier, in order. */
    Map<String, Set<String>> of(String round, Map<SheetId, Sheet> sheets) {
        Map<String, Set<String>> changed = new TreeMap<>();
        Map<String, Boolean> byVersion = new HashMap<>();
        context.select(READING.DOSSIER, READING.JUROR, READING.HASH, DOSSIER.HASH)
                .from(READING)
                .join(DOSSIER)
                .on(DOSSIER.NUMBER.eq(READING.DOSSIER))
                .where(READING.ROUND.eq(round))
                .and(READING.HASH.ne(DOSSIER.HASH))
                .forEach(
                        r -> {
                            String dossier = r.value1();
                            Sheet sheet = sheets.get(new SheetId(round, dossier, r.value2()));
                            if (sheet != null
                                    && !sheet.marks().isEmpty()
                                    && byVersion.computeIfAbsent(
                                            dossier + '\u001f' + r.value3(),
                                            k -> differs(dossier, r.value3(), r.value4()))) {
                                changed.computeIfAbsent(dossier, d -> new TreeSet<>())
                                        .add(r.value2());
                            }
                        });
        return changed;
    }

    /** Hash of the content a juror had read when they marked a dossier last, if they did. */
    Optional<String> read(SheetId sheet) {
        return context.select(READING.HASH)
                .from(READING)
                .where(READING.ROUND.eq(sheet.round()))
                .and(READING.DOSSIER.eq(sheet.dossier()))
                .and(READING.JUROR.eq(sheet.juror()))
                .fetchOptional(READING.HASH);
    }

    /** The content of a dossier that had this hash, or that its blind version was made of. */
    Optional<Dossier> version(String number, String hash) {
        return imported(number, hash)
                .or(() -> source(number, hash).flatMap(source -> imported(number, source)));
    }

    private Optional<Dossier> imported(String number, String hash) {
        Set<String> tried = new HashSet<>();
        return context
                .select(REGISTER.CONTENT)
                .from(REGISTER)
                .where(REGISTER.NAME.eq(Register.of(Register.Kind.DOSSIER, number).name()))
                .and(REGISTER.CONTENT.isNotNull())
                .fetch(r -> Json.read(r.value1(), DossierReference.class))
                .stream()
                .filter(reference -> reference.hash().equals(hash) && tried.add(reference.object()))
                .findFirst()
                .flatMap(reference -> DossierRecords.one(objects, reference.object(), hash));
    }

    /** Of what the blind version with this hash was made, if it is one. */
    private Optional<String> source(String number, String hash) {
        return context.select(ACT.CONTENT)
                .from(ACT)
                .where(ACT.KIND.eq(Register.Kind.BLIND_VERSION.name()))
                .and(ACT.SUBJECT.eq(number))
                .and(ACT.DETAIL.eq(hash))
                .fetchOptional(r -> Json.read(r.value1(), String.class));
    }

    private boolean differs(String number, String read, String current) {
        // another choice of what is left out, or of pseudonyms, is no change of the candidate's
        if (source(number, read).orElse(read).equals(source(number, current).orElse(current))) {
            return false;
        }
        Optional<Dossier> now = reader.received(number);
        Optional<Dossier> then = version(number, read);
        // a version nobody can show any more is better said than passed over
        return then.isEmpty() || now.isEmpty() || !then.get().answersLike(now.get());
    }
}
