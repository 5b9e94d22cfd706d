package fr.palmares.storage;

import fr.palmares.journal.DamagedException;
import fr.palmares.journal.Register;
import fr.palmares.model.CallState;
import fr.palmares.model.JournalMark;
import fr.palmares.model.Procedure;
import fr.palmares.model.Round;
import fr.palmares.model.Sheet;
import fr.palmares.model.SheetId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** One round of the call as the tables hold it, read whole or brought up to date. */
final class RoundStates {
    /** Registers that make a {@link fr.palmares.model.Procedure}. */
    private static final Set<Register.Kind> PROCEDURE =
            EnumSet.of(
                    Register.Kind.LATE_ACCEPTED,
                    Register.Kind.AMENDMENT,
                    Register.Kind.CHECKLIST,
                    Register.Kind.CHECK,
                    Register.Kind.CATEGORIES,
                    Register.Kind.REASON_TEMPLATES,
                    Register.Kind.GRANTED_TRACK,
                    Register.Kind.SEAL,
                    Register.Kind.PROCEEDING,
                    Register.Kind.SEQUEL,
                    Register.Kind.JOINT_PROJECT,
                    Register.Kind.SLOT,
                    Register.Kind.QUESTIONS,
                    Register.Kind.CONVOCATION,
                    Register.Kind.BLIND_READING,
                    Register.Kind.SITTING_RULES,
                    Register.Kind.SITTING,
                    Register.Kind.SITTING_STATE,
                    Register.Kind.ATTENDANCE,
                    Register.Kind.ON_TABLE,
                    Register.Kind.AGENDA,
                    Register.Kind.EXIT,
                    Register.Kind.VOTE,
                    Register.Kind.BLOCK,
                    Register.Kind.LOT,
                    Register.Kind.TAKING,
                    Register.Kind.SITTING_NOTE,
                    Register.Kind.LEAD_OPINION,
                    // these two say whose opinions count
                    Register.Kind.LEAD_READER,
                    Register.Kind.RECUSAL,
                    Register.Kind.REVISION);

    private final StateReader reader;
    private final CountedSheets sheets;
    private final ChangedDossiers versions;
    private final JuryReader jury;
    private final Supplier<JournalMark> applied;

    RoundStates(
            StateReader reader,
            CountedSheets sheets,
            ChangedDossiers versions,
            JuryReader jury,
            Supplier<JournalMark> applied) {
        this.reader = reader;
        this.sheets = sheets;
        this.versions = versions;
        this.jury = jury;
        this.applied = applied;
    }

    /** Everything but the long texts, of one round. */
    CallState of(Round round) {
        Procedure procedure = reader.procedure(round);
        Map<SheetId, Sheet> all = sheets.of(round, procedure);
        return new CallState(
                reader.call().orElseThrow(() -> new DamagedException("the journal makes no call")),
                round,
                reader.grid(round.code()),
                reader.rules(round.code()),
                reader.dossiers(),
                reader.jurors(),
                reader.recusals(),
                reader.assignments(round.code()),
                all,
                reader.eligibility(),
                reader.decisions(round.code()),
                versions.of(round.code(), all),
                jury.of(round.code()),
                procedure,
                applied.get());
    }

    /** The same, when only these registers changed: nothing else is read again. */
    CallState after(CallState before, Set<Register> changed) {
        Set<Register.Kind> kinds = EnumSet.noneOf(Register.Kind.class);
        changed.forEach(r -> kinds.add(r.kind()));
        if (any(kinds, Register.Kind.CALL, Register.Kind.ROUND, Register.Kind.ROUND_STATE)) {
            return of(round(before.round().code()));
        }
        String round = before.round().code();
        Procedure procedure =
                kinds.stream().anyMatch(PROCEDURE::contains)
                        ? reader.procedure(before.round())
                        : before.procedure();
        Map<SheetId, Sheet> after = sheets.after(before, procedure, changed);
        return new CallState(
                before.call(),
                before.round(),
                any(kinds, Register.Kind.GRID, Register.Kind.WEIGHT)
                        ? reader.grid(round)
                        : before.grid(),
                any(kinds, Register.Kind.RULES) ? reader.rules(round) : before.rules(),
                any(kinds, Register.Kind.DOSSIER, Register.Kind.TITLE)
                        ? reader.dossiers()
                        : before.dossiers(),
                any(kinds, Register.Kind.JUROR) ? reader.jurors() : before.jurors(),
                any(kinds, Register.Kind.RECUSAL) ? reader.recusals() : before.recusals(),
                any(kinds, Register.Kind.ASSIGNMENT)
                        ? reader.assignments(round)
                        : before.assignments(),
                after,
                any(kinds, Register.Kind.ELIGIBILITY) ? reader.eligibility() : before.eligibility(),
                any(kinds, Register.Kind.DECISION) ? reader.decisions(round) : before.decisions(),
                any(
                                kinds,
                                Register.Kind.DOSSIER,
                                Register.Kind.BLIND_VERSION,
                                Register.Kind.READING,
                                Register.Kind.MARK)
                        ? versions.of(round, after)
                        : before.changedAfterScoring(),
                jury.of(round, before.juryFile(), kinds),
                procedure,
                applied.get());
    }

    private Round round(String code) {
        return reader.rounds().stream()
                .filter(r -> r.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new DamagedException("a round that was in view is gone"));
    }

    private static boolean any(Set<Register.Kind> kinds, Register.Kind... wanted) {
        return List.of(wanted).stream().anyMatch(kinds::contains);
    }
}
