package fr.palmares.model;

/**
 * How the committee sits. A sitting keeps the rules it was opened with.
 *
 * @param quorumPart with {@code quorumOf}, the share of the members who must be present or
 *     represented: 1 of 2 is half of them, rounded up
 * @param quorumOf at least {@code quorumPart}
 * @param recusedInBase whether members recused from a dossier stay in the number that the quorum is
 *     taken of
 * @param secondWithoutQuorum whether a second convocation sits whatever the number
 * @param mandates how many members one member may represent
 * @param castingVote whether the chair decides where voices are equal
 * @param namesShown whether jurors' names may stand on the projector; nothing else that the room
 *     may not see ever does
 * @param minutes time meant for one dossier, 0 for no limit
 */
public record SittingRules(
        int quorumPart,
        int quorumOf,
        boolean recusedInBase,
        boolean secondWithoutQuorum,
        int mandates,
        boolean castingVote,
        boolean namesShown,
        int minutes) {
    public static final SittingRules DEFAULT =
            new SittingRules(1, 2, true, true, 1, true, false, 10);

    public SittingRules {
        if (quorumPart < 0 || quorumOf < 1 || quorumPart > quorumOf) {
            throw new Refused("refused.sitting.quorum.share", quorumPart, quorumOf);
        }
        if (mandates < 0 || mandates > 9) {
            throw new Refused("refused.sitting.mandates", mandates);
        }
        if (minutes < 0 || minutes > 600) {
            throw new Refused("refused.sitting.minutes", minutes);
        }
    }

    /** How many of {@code base} members make the quorum, at least one. */
    public int required(int base) {
        return Math.max(1, (base * quorumPart + quorumOf - 1) / quorumOf);
    }
}
