/** The ranking's screen: who stands where and why, the line under the last seat, what if. */
@NullMarked
package fr.palmares.ui.ranking;

import org.jspecify.annotations.NullMarked;
