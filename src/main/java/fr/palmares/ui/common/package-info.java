/** What several screens share: background tasks, dialogs, messages, small controls. */
@NullMarked
package fr.palmares.ui.common;

import org.jspecify.annotations.NullMarked;
