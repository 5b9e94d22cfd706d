/**
 * Makes the sample data of the project: a fictitious edition of a public call with its dossiers,
 * jury, marks and decisions. The texts are resources of this package; everything else is drawn from
 * a fixed seed, so that the files are the same byte for byte wherever they are made.
 */
package fr.palmares.sample;
