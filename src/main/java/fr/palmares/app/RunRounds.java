package fr.palmares.app;

import fr.palmares.journal.Event.GridSet;
import fr.palmares.journal.Event.LateAccepted;
import fr.palmares.journal.Event.RoundSet;
import fr.palmares.journal.Event.RoundStateSet;
import fr.palmares.journal.Event.RulesSet;
import fr.palmares.model.CallState;
import fr.palmares.model.Grid;
import fr.palmares.model.Refused;
import fr.palmares.model.Round;
import fr.palmares.model.RoundState;
import fr.palmares.model.RoundState.Phase;
import fr.palmares.model.Rules;
import java.util.List;
import java.util.Map;

/** The rounds of a call: made, opened, closed, reopened. */
public final class RunRounds {
    private final CallSession session;

    public RunRounds(CallSession session) {
        this.session = session;
    }

    /** Every round, in order. */
    public static List<Round> all(CallState state) {
        List<Round> rounds = state.procedure().rounds();
        return rounds.isEmpty() ? List.of(state.round()) : rounds;
    }

    /**
     * Makes a round, in preparation.
     *
     * @throws Refused when the code is taken, or the round it takes its dossiers from does not
     *     exist
     */
    public void add(Round round, Grid grid, Rules rules) {
        session.record(
                round.code(),
                state -> {
                    if (state.procedure().round(round.code()).isPresent()) {
                        throw new Refused("refused.round.twice", round.code());
                    }
                    checked(state, round);
                    return List.of(
                            new RoundSet(round.withOpen(false)),
                            new GridSet(grid),
                            new RulesSet(rules));
                });
    }

    /**
     * Gives a round another name, order, jury or origin.
     *
     * @throws Refused when it takes dossiers from itself or an unknown round, or names an unknown
     *     juror, or when it was opened and would take other dossiers or marks
     */
    public void plan(Round round) {
        session.record(
                round.code(),
                state -> {
                    return List.of(planned(state, round));
                });
    }

    /**
     * Plans a round whose grid and rules are not frozen anew, with its grid and its rules.
     *
     * @throws Refused as {@link #plan}, and when grid and rules are frozen
     */
    public void prepare(Round round, Grid grid, Rules rules) {
        session.record(
                round.code(),
                state -> {
                    RoundSet planned = planned(state, round);
                    if (session.state(round.code()).frozen()) {
                        throw new Refused("refused.round.frozen", round.code());
                    }
                    return List.of(planned, new GridSet(grid), new RulesSet(rules));
                });
    }

    private RoundSet planned(CallState state, Round round) {
        Round before = known(state, round.code());
        checked(state, round);
        boolean other =
                !before.plan().from().equals(round.plan().from())
                        || before.plan().marksCarry() != round.plan().marksCarry();
        if (other && phase(round.code()) != Phase.PREPARED) {
            throw new Refused("refused.round.planned", round.code());
        }
        return new RoundSet(round.withOpen(recordedOpen(before)));
    }

    /**
     * Opens a round: its grid and rules are frozen, marks are given.
     *
     * @throws Refused when it is open already, or when it takes its dossiers from a round that is
     *     not closed or has retained none
     */
    public void open(String code) {
        session.record(
                code,
                state -> {
                    Round round = known(state, code);
                    Phase phase = phase(code);
                    if (phase == Phase.CLOSED) {
                        throw new Refused("refused.round.reopen.reason");
                    }
                    if (phase != Phase.PREPARED) {
                        throw new Refused("refused.round.open", code);
                    }
                    if (!round.plan().from().isEmpty()) {
                        CallState own = session.state(code);
                        if (phase(round.plan().from()) != Phase.CLOSED) {
                            throw new Refused("refused.round.from.open", round.plan().from());
                        }
                        if (own.ranked().isEmpty()) {
                            throw new Refused("refused.round.from.none", round.plan().from());
                        }
                    }
                    return List.of(new RoundStateSet(RoundState.open()));
                });
    }

    /**
     * Closes a round: no more marks; what a device wrote beyond what was received of it is late.
     *
     * @throws Refused when it is not open
     */
    public void close(String code) {
        session.record(
                code,
                state -> {
                    if (!known(state, code).open()) {
                        throw new Refused("refused.round.notOpen", code);
                    }
                    Map<String, Long> received = session.with(s -> s.tables().received());
                    return List.of(new RoundStateSet(RoundState.closed(received)));
                });
    }

    /**
     * Opens a closed round again.
     *
     * @throws Refused without a reason, when it is not closed, or when its decisions are sealed
     */
    public void reopen(String code, String reason) {
        session.record(
                code,
                state -> {
                    known(state, code);
                    if (phase(code) != Phase.CLOSED) {
                        throw new Refused("refused.round.notClosed", code);
                    }
                    if (session.state(code).sealed()) {
                        throw new Refused("refused.sealed", code);
                    }
                    return List.of(new RoundStateSet(RoundState.reopened(reason)));
                });
    }

    /**
     * Counts a juror's late sheets in the round in view.
     *
     * @throws Refused without a reason, or for an unknown juror
     */
    public void acceptLate(String juror, String reason) {
        session.record(
                state -> {
                    Checks.juror(state, juror);
                    if (reason.isBlank()) {
                        throw new Refused("refused.late.reason", juror);
                    }
                    return List.of(new LateAccepted(juror, reason.strip()));
                });
    }

    /** What a round itself says of marks, before anybody opened or closed it. */
    private boolean recordedOpen(Round round) {
        return phase(round.code()) == Phase.PREPARED && round.open();
    }

    private Phase phase(String code) {
        return session.state(code).procedure().state().phase();
    }

    private static Round known(CallState state, String code) {
        return state.procedure()
                .round(code)
                .orElseThrow(() -> new Refused("refused.round.unknown", code));
    }

    private static void checked(CallState state, Round round) {
        String from = round.plan().from();
        if (!from.isEmpty()) {
            known(state, from);
            if (from.equals(round.code())) {
                throw new Refused("refused.round.from.itself", round.code());
            }
        }
        round.plan().jury().forEach(juror -> Checks.juror(state, juror));
    }
}
