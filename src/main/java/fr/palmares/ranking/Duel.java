package fr.palmares.ranking;

/**
 * How often one dossier scores higher than another under drawn weights (pairwise winning index of
 * SMAA-2: Leskinen et al. 2006).
 *
 * @param other the other's number
 * @param wins share of simulations in which the one scores higher, 0 to 1
 * @param loses share in which the other does; what both lack to 1 is equality
 */
public record Duel(String other, double wins, double loses) {}
