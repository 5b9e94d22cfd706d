/** First screen: recent calls, a new one, one to open, the sample. */
@NullMarked
package fr.palmares.ui.start;

import org.jspecify.annotations.NullMarked;
