/**
 * What travels between computers: sealed packages for jurors, signed ballots back. Reads and writes
 * files, decides nothing.
 */
@NullMarked
package fr.palmares.exchange;

import org.jspecify.annotations.NullMarked;
