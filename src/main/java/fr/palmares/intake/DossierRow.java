package fr.palmares.intake;

import fr.palmares.model.Dossier;
import fr.palmares.model.Place;

/** A dossier and the row it stands in. */
public record DossierRow(Dossier dossier, Place place) {}
