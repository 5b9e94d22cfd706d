/**
 * Everything a user reads: messages in French and English, numbers and dates as each language
 * writes them.
 */
@NullMarked
package fr.palmares.text;

import org.jspecify.annotations.NullMarked;
