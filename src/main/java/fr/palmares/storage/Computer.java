package fr.palmares.storage;

import java.time.Instant;

/**
 * A computer that a juror's events came from.
 *
 * @param events how many were received
 * @param excluded how many of them are kept and left out
 * @param last when the last was written, by its own clock
 */
public record Computer(String juror, String device, int events, int excluded, Instant last) {}
