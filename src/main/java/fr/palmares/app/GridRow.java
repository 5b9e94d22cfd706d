package fr.palmares.app;

import fr.palmares.model.Criterion;

/**
 * A criterion and where it stands in the grid: the order breaks ties.
 *
 * @param position from 1
 */
public record GridRow(int position, Criterion criterion) {}
