/**
 * What is proposed to a coordinator about a jury: fair readings and likely conflicts; pure
 * functions.
 */
@NullMarked
package fr.palmares.app.jury;

import org.jspecify.annotations.NullMarked;
