/** Jury: jurors, recusals, assignments. */
@NullMarked
package fr.palmares.ui.jury;

import org.jspecify.annotations.NullMarked;
