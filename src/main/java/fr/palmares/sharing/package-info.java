/**
 * The shared call: the journal's signed events and its objects on a PostgreSQL server, or one that
 * speaks its protocol. Carries them, decides nothing.
 */
@NullMarked
package fr.palmares.sharing;

import org.jspecify.annotations.NullMarked;
