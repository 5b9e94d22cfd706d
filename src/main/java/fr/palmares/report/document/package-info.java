/**
 * A document as headings, paragraphs and tables, and its two forms: Word's and PDF. Knows nothing
 * of juries.
 */
@NullMarked
package fr.palmares.report.document;

import org.jspecify.annotations.NullMarked;
