/** Dossiers: the list, a reading pane, import, admissibility. */
@NullMarked
package fr.palmares.ui.dossiers;

import org.jspecify.annotations.NullMarked;
