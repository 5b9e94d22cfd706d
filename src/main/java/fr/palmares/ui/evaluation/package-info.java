/** The juror's screen: read a dossier, mark it criterion by criterion, go on to the next. */
@NullMarked
package fr.palmares.ui.evaluation;

import org.jspecify.annotations.NullMarked;
