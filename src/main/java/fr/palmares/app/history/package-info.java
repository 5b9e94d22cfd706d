/** What happened in a call, in words: pure functions of its events. */
@NullMarked
package fr.palmares.app.history;

import org.jspecify.annotations.NullMarked;
