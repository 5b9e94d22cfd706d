/** The call's tables, made from events and asked by every screen; the only user of H2. */
@NullMarked
package fr.palmares.storage;

import org.jspecify.annotations.NullMarked;
