/** Documents that leave the program: the results workbook. */
@NullMarked
package fr.palmares.report;

import org.jspecify.annotations.NullMarked;
