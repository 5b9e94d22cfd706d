package fr.palmares.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the committee did about a round, sitting by sitting.
 *
 * @param rules those of the next sitting
 * @param sittings in their order
 * @param votes in the order they were taken, likewise what follows
 * @param takings by dossier, how its decision was taken
 * @param opinions by dossier, what its lead reader drafted
 */
public record Deliberation(
        SittingRules rules,
        List<SittingFile> sittings,
        List<Vote> votes,
        List<Block> blocks,
        List<Lot> lots,
        Map<String, Taking> takings,
        List<SittingNote> notes,
        Map<String, LeadOpinion> opinions,
        List<MarkRevision> revisions) {
    public static final Deliberation NONE =
            new Deliberation(
                    SittingRules.DEFAULT,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Map.of(),
                    List.of(),
                    Map.of(),
                    List.of());

    public Deliberation {
        sittings = List.copyOf(sittings);
        votes = List.copyOf(votes);
        blocks = List.copyOf(blocks);
        lots = List.copyOf(lots);
        takings = Map.copyOf(takings);
        notes = List.copyOf(notes);
        opinions = Map.copyOf(opinions);
        revisions = List.copyOf(revisions);
    }

    /** The sitting under way, open or suspended. */
    public Optional<SittingFile> underWay() {
        return sittings.stream().filter(s -> !s.closed()).findFirst();
    }

    public Optional<SittingFile> last() {
        return sittings.isEmpty() ? Optional.empty() : Optional.of(sittings.getLast());
    }

    public Optional<SittingFile> sitting(int number) {
        return sittings.stream().filter(s -> s.number() == number).findFirst();
    }

    /** Votes that a dossier was part of, oldest first. */
    public List<Vote> votesOn(String dossier) {
        return votes.stream().filter(v -> v.dossiers().contains(dossier)).toList();
    }

    public Optional<Vote> vote(String id) {
        return votes.stream().filter(v -> v.id().equals(id)).findFirst();
    }

    public Optional<Lot> lot(String id) {
        return lots.stream().filter(l -> l.id().equals(id)).findFirst();
    }

    /** How a decision was taken; empty outside of a sitting, or when it was changed since. */
    public Optional<Taking> taking(Decision decision) {
        return Optional.ofNullable(takings.get(decision.dossier()))
                .filter(t -> t.outcome() == decision.outcome());
    }

    /** What was noted about a dossier ("" for the sitting), oldest first. */
    public List<SittingNote> notesOn(String dossier) {
        return notes.stream().filter(n -> n.dossier().equals(dossier)).toList();
    }

    /** Exits of recused members for a dossier, over all sittings. */
    public List<Exit> exitsFor(String dossier) {
        return sittings.stream()
                .flatMap(s -> s.exits().stream())
                .filter(e -> e.dossier().equals(dossier))
                .toList();
    }
}
