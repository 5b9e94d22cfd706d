package fr.palmares.ranking;

import java.util.List;

/**
 * How often each of some dossiers scores higher than each other under drawn weights: the pairwise
 * winning indices of SMAA-2 (Leskinen et al. 2006).
 *
 * @param dossiers numbers
 * @param shares {@code shares[a][b]}: share of simulations in which a scores higher than b, 0 to 1;
 *     what two of them lack to 1 is the share in which they are equal
 */
public record PairwiseWins(List<String> dossiers, double[][] shares) {}
