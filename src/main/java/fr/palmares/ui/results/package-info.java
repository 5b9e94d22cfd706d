/** Résultats: the three lists, what is missing, the workbook. */
@NullMarked
package fr.palmares.ui.results;

import org.jspecify.annotations.NullMarked;
