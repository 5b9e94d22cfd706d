/**
 * Pure functions from marks to results: exact scores, ranks, ties, and what may be said of them.
 */
@NullMarked
package fr.palmares.ranking;

import org.jspecify.annotations.NullMarked;
