/** What each document that goes out says: minutes, sheets, letters, lists, slides. */
@NullMarked
package fr.palmares.report.paper;

import org.jspecify.annotations.NullMarked;
