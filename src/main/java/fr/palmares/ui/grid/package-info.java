/** Grille: criteria, weights, scale, wordings, seats. */
@NullMarked
package fr.palmares.ui.grid;

import org.jspecify.annotations.NullMarked;
