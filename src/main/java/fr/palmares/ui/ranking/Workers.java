package fr.palmares.ui.ranking;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Where what the ranking shows is computed.
 *
 * @param acts in order with what is recorded: the ranking itself
 * @param jobs shown to the user: what takes seconds
 * @param beside at once and unseen: what is computed anew while a slider moves
 * @param window the window's thread
 * @param failures told on the window's thread
 */
record Workers(
        Executor acts,
        Executor jobs,
        Executor beside,
        Executor window,
        Consumer<Throwable> failures) {}
