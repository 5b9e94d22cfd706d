/** Journal: who did what and when. */
@NullMarked
package fr.palmares.ui.journal;

import org.jspecify.annotations.NullMarked;
