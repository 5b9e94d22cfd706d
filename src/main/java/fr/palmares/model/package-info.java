/**
 * The jury's domain as plain values: calls, grids, dossiers, jurors, sheets, marks, decisions;
 * constructors reject what is invalid.
 */
@NullMarked
package fr.palmares.model;

import org.jspecify.annotations.NullMarked;
