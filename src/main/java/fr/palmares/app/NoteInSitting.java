package fr.palmares.app;

import fr.palmares.journal.Event;
import fr.palmares.journal.Event.DecisionMade;
import fr.palmares.journal.Event.OpinionDrafted;
import fr.palmares.journal.Event.SittingNoted;
import fr.palmares.model.CallState;
import fr.palmares.model.Decision;
import fr.palmares.model.LeadOpinion;
import fr.palmares.model.Refused;
import fr.palmares.model.SittingFile;
import fr.palmares.model.SittingNote;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What is written down in a sitting: notes, the lead readers' drafts, reasons in bulk. */
public final class NoteInSitting {
    private final CallSession session;

    public NoteInSitting(CallSession session) {
        this.session = session;
    }

    /**
     * Notes something.
     *
     * @param dossier its number, or "" for the sitting as a whole
     * @param internal whether it never leaves the jury
     */
    public void note(String dossier, boolean internal, String text) {
        if (text.isBlank()) {
            throw new Refused("refused.sitting.note");
        }
        session.record(
                state -> {
                    Checks.unsealed(state);
                    SittingFile file = SittingChecks.underWay(state);
                    if (!dossier.isEmpty()) {
                        Checks.dossier(state, dossier);
                    }
                    return List.of(
                            new SittingNoted(
                                    new SittingNote(
                                            CallId.draw(),
                                            file.number(),
                                            dossier,
                                            internal,
                                            text,
                                            session.now())));
                });
    }

    /** Takes a note back. */
    public void forget(SittingNote note) {
        session.record(
                state -> {
                    Checks.unsealed(state);
                    return List.of(
                            new SittingNoted(
                                    new SittingNote(
                                            note.id(),
                                            note.sitting(),
                                            note.dossier(),
                                            note.internal(),
                                            "",
                                            note.at())));
                });
    }

    /**
     * Keeps what a lead reader drafted, before or during a sitting.
     *
     * @throws Refused for a reader who is recused from the dossier
     */
    public void opinion(String dossier, LeadOpinion opinion) {
        session.record(
                state -> {
                    Checks.unsealed(state);
                    Checks.dossier(state, dossier);
                    Checks.juror(state, opinion.juror());
                    if (state.recused(opinion.juror(), dossier)) {
                        throw new Refused(
                                "refused.recused",
                                SittingChecks.name(state, opinion.juror()),
                                dossier);
                    }
                    return List.of(new OpinionDrafted(dossier, opinion, null));
                });
    }

    /** A reason that the lead reader drafted, or "". */
    public static String draft(CallState state, String dossier) {
        LeadOpinion opinion = state.procedure().deliberation().opinions().get(dossier);
        return opinion == null ? "" : opinion.reason();
    }

    /**
     * Writes one reason on several decisions; those that have one keep it, unless asked otherwise.
     *
     * @param text may name fields of the dossier (see {@link ReasonWords})
     * @param locale in which those are written
     * @param replace whether reasons that are there are written over
     * @return how many were written
     * @throws Refused for an unknown field, or one that a dossier has nothing for; nothing is
     *     written then
     */
    public int reasons(Collection<String> dossiers, String text, Locale locale, boolean replace) {
        return write(
                dossiers,
                state -> {
                    ReasonWords words = new ReasonWords(state, locale);
                    return dossier -> words.of(dossier, text);
                },
                replace);
    }

    /**
     * Takes the lead readers' drafts over as reasons of the decisions that have none.
     *
     * @return how many were written
     */
    public int drafts(Collection<String> dossiers) {
        return write(dossiers, state -> dossier -> draft(state, dossier), false);
    }

    private int write(
            Collection<String> dossiers,
            Function<CallState, UnaryOperator<String>> texts,
            boolean replace) {
        int[] written = new int[1];
        session.record(
                state -> {
                    Checks.unsealed(state);
                    UnaryOperator<String> text = texts.apply(state);
                    List<Event> events = new ArrayList<>();
                    for (String dossier : dossiers) {
                        Decision decision = state.decisions().get(dossier);
                        if (decision == null || (!replace && !decision.motivation().isEmpty())) {
                            continue;
                        }
                        String reason = text.apply(dossier).strip();
                        if (!reason.isEmpty() && !reason.equals(decision.motivation())) {
                            events.add(
                                    new DecisionMade(
                                            dossier,
                                            decision.outcome(),
                                            decision.position(),
                                            reason));
                        }
                    }
                    written[0] = events.size();
                    return events;
                });
        return written[0];
    }
}
