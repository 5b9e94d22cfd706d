/** The frame round every screen: top bar, rail, search, notices. */
@NullMarked
package fr.palmares.ui.shell;

import org.jspecify.annotations.NullMarked;
