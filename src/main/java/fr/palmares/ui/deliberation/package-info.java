/** Deliberation: the operator's window of a sitting, and the projector's. */
@NullMarked
package fr.palmares.ui.deliberation;

import org.jspecify.annotations.NullMarked;
