/** The user guide: pages in two languages, read without a network. */
@NullMarked
package fr.palmares.ui.guide;

import org.jspecify.annotations.NullMarked;
