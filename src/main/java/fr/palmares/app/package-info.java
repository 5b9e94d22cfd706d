/** The use cases that windows and commands both call, and the wiring. */
@NullMarked
package fr.palmares.app;

import org.jspecify.annotations.NullMarked;
