package fr.palmares.sharing;

import java.util.Map;
import java.util.Set;

/**
 * What of a call its jurors and its chair read on the server. Texts are opaque here.
 *
 * @param letters what goes to a juror in a round, besides dossiers
 * @param readings which dossiers each juror reads
 * @param recusals every recusal of the call
 * @param closed rounds that are closed
 * @param dossiers each dossier of a round as jurors read it
 * @param attachments objects that go with the dossiers
 * @param material objects that hold dossiers and their files, and no mark
 * @param kept rounds of which letters, dossiers and attachments stay as they are
 */
public record Published(
        Map<Desk, String> letters,
        Set<Reading> readings,
        Set<Recused> recusals,
        Set<String> closed,
        Map<Text, String> dossiers,
        Set<Attached> attachments,
        Set<String> material,
        Set<String> kept) {
    /** A juror in a round. */
    public record Desk(String round, String juror) {}

    /** A dossier that a juror reads in a round. */
    public record Reading(String round, String juror, String dossier) {}

    /** A dossier that a juror is recused from. */
    public record Recused(String juror, String dossier) {}

    /** A dossier in a round. */
    public record Text(String round, String dossier) {}

    /** An object that goes with a dossier in a round. */
    public record Attached(String round, String dossier, String hash) {}

    public Published {
        letters = Map.copyOf(letters);
        readings = Set.copyOf(readings);
        recusals = Set.copyOf(recusals);
        closed = Set.copyOf(closed);
        dossiers = Map.copyOf(dossiers);
        attachments = Set.copyOf(attachments);
        material = Set.copyOf(material);
        kept = Set.copyOf(kept);
    }
}
