/** What travels between computers: juror packages and ballots. */
@NullMarked
package fr.palmares.exchange;

import org.jspecify.annotations.NullMarked;
