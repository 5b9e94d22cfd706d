/**
 * Files from outside into dossiers, juries and marks, with the place of whatever is wrong in them.
 */
@NullMarked
package fr.palmares.intake;

import org.jspecify.annotations.NullMarked;
