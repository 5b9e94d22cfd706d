/** Reading blind: which names stand in dossiers, and dossiers without them. */
@NullMarked
package fr.palmares.app.blind;

import org.jspecify.annotations.NullMarked;
