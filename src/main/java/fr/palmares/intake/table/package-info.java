/** Tables inside files from outside, row by row within limits, whatever program wrote them. */
@NullMarked
package fr.palmares.intake.table;

import org.jspecify.annotations.NullMarked;
