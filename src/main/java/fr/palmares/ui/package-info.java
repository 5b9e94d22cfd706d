/** The window's start and the wiring of its screens. */
@NullMarked
package fr.palmares.ui;

import org.jspecify.annotations.NullMarked;
