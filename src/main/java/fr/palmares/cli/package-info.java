/** One class per command of the command line: arguments in, use case, text or JSON out. */
@NullMarked
package fr.palmares.cli;

import org.jspecify.annotations.NullMarked;
