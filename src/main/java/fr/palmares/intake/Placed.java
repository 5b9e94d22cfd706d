package fr.palmares.intake;

import fr.palmares.model.Place;

/** A value and the row it was read from, for whoever finds out later that it cannot be right. */
public record Placed<T>(T value, Place place) {}
