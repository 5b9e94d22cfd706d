/** What becomes of a call once its work is done: what of it may stay, and what goes. */
@org.jspecify.annotations.NullMarked
package fr.palmares.app.afterlife;
