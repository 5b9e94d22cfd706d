/** Palmarès: a desktop program for juries. */
@NullMarked
package fr.palmares;

import org.jspecify.annotations.NullMarked;
