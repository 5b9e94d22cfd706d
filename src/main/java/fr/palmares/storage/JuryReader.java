package fr.palmares.storage;

import static fr.palmares.storage.db.Tables.ASSIGNMENT;
import static fr.palmares.storage.db.Tables.CONFLICT_SETTLED;
import static fr.palmares.storage.db.Tables.INTERESTS;
import static fr.palmares.storage.db.Tables.LEAD_READER;
import static fr.palmares.storage.db.Tables.READING_PLAN;

import fr.palmares.journal.Json;
import fr.palmares.journal.Register;
import fr.palmares.model.Assignment;
import fr.palmares.model.ConflictGround;
import fr.palmares.model.InterestsForm;
import fr.palmares.model.JurorDossier;
import fr.palmares.model.JuryFile;
import fr.palmares.model.ReadingPlan;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Result;

/** What the tables know of a jury besides its members. */
final class JuryReader {
    /** Origins of an assignment, as the tables write them. */
    static final String BY_HAND = "HAND";

    static final String COMPUTED = "COMPUTED";
    static final String TAKEN_OFF = "OFF";

    /** Registers of which a jury's file is made. */
    private static final Set<Register.Kind> KINDS =
            EnumSet.of(
                    Register.Kind.ASSIGNMENT,
                    Register.Kind.LEAD_READER,
                    Register.Kind.READING_PLAN,
                    Register.Kind.INTERESTS,
                    Register.Kind.CONFLICT);

    private final DSLContext context;

    JuryReader(DSLContext context) {
        this.context = context;
    }

    JuryFile of(String round) {
        Set<Assignment> computed = new LinkedHashSet<>();
        assigned(round, COMPUTED)
                .forEach(r -> computed.add(new Assignment(round, r.value1(), r.value2())));
        Set<JurorDossier> takenOff = new LinkedHashSet<>();
        assigned(round, TAKEN_OFF)
                .forEach(r -> takenOff.add(new JurorDossier(r.value1(), r.value2())));
        return new JuryFile(plan(round), leads(round), computed, takenOff, settled(), forms());
    }

    /** The file after these registers changed; the one before where none of them is in it. */
    JuryFile of(String round, JuryFile before, Set<Register.Kind> changed) {
        return changed.stream().anyMatch(KINDS::contains) ? of(round) : before;
    }

    private Result<Record2<String, String>> assigned(String round, String origin) {
        return context.select(ASSIGNMENT.JUROR, ASSIGNMENT.DOSSIER)
                .from(ASSIGNMENT)
                .where(ASSIGNMENT.ROUND.eq(round))
                .and(ASSIGNMENT.ORIGIN.eq(origin))
                .orderBy(ASSIGNMENT.JUROR, ASSIGNMENT.DOSSIER)
                .fetch();
    }

    private ReadingPlan plan(String round) {
        return context.select(READING_PLAN.CONTENT)
                .from(READING_PLAN)
                .where(READING_PLAN.ROUND.eq(round))
                .fetchOptional(READING_PLAN.CONTENT)
                .map(text -> Json.read(text, ReadingPlan.class))
                .orElse(ReadingPlan.NONE);
    }

    private Map<String, String> leads(String round) {
        return context.selectFrom(LEAD_READER)
                .where(LEAD_READER.ROUND.eq(round))
                .orderBy(LEAD_READER.DOSSIER)
                .fetchMap(LEAD_READER.DOSSIER, LEAD_READER.JUROR);
    }

    private Map<JurorDossier, Set<ConflictGround>> settled() {
        Map<JurorDossier, Set<ConflictGround>> settled = new HashMap<>();
        context.selectFrom(CONFLICT_SETTLED)
                .forEach(
                        r ->
                                settled.computeIfAbsent(
                                                new JurorDossier(r.getJuror(), r.getDossier()),
                                                p -> EnumSet.noneOf(ConflictGround.class))
                                        .add(ConflictGround.valueOf(r.getGround())));
        return settled;
    }

    private Map<String, InterestsForm> forms() {
        Map<String, InterestsForm> forms = new LinkedHashMap<>();
        context.selectFrom(INTERESTS)
                .orderBy(INTERESTS.JUROR)
                .forEach(
                        r ->
                                forms.put(
                                        r.getJuror(),
                                        new InterestsForm(
                                                r.getJuror(),
                                                LocalDate.parse(r.getDeclared()),
                                                r.getConfidentiality())));
        return forms;
    }
}
