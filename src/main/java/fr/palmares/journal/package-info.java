/**
 * What happened, for ever: signed events in an append-only hash-chained file, and the large objects
 * they name.
 */
@NullMarked
package fr.palmares.journal;

import org.jspecify.annotations.NullMarked;
