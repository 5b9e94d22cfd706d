/** Sharing a call on a server: putting it there, and how it stands. */
@NullMarked
package fr.palmares.ui.sharing;

import org.jspecify.annotations.NullMarked;
