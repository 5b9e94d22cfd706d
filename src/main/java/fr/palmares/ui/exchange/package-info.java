/** What goes to jurors and comes back: packages, passphrases, ballots. */
@NullMarked
package fr.palmares.ui.exchange;

import org.jspecify.annotations.NullMarked;
