package fr.palmares.app.jury;

import fr.palmares.journal.Event.Lead;
import fr.palmares.journal.Event.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A change of readers, looked at before it is made.
 *
 * @param changes readers given and taken off
 * @param leads lead readers that change
 * @param loads dossiers to read afterwards, by juror who reads
 * @param near readings given to a juror whose expertise is the dossier's or near it
 * @param given readings given
 * @param blocked dossiers for which something was wanted that nobody may do
 */
public record Proposal(
        List<Reader> changes,
        List<Lead> leads,
        Map<String, Integer> loads,
        int near,
        int given,
        List<Shortage> blocked) {

    /**
     * A dossier that cannot have the readers it wants, and why.
     *
     * @param wanted readers wanted
     * @param possible readers it can have
     * @param recused jurors recused from it
     * @param absent jurors who are absent
     * @param takenOff jurors whom a person took off it
     */
    public record Shortage(
            String dossier,
            int wanted,
            int possible,
            List<String> recused,
            List<String> absent,
            List<String> takenOff) {

        /** The same, said of all readers: so many it has already. */
        Shortage plus(int has) {
            return new Shortage(dossier, wanted + has, possible + has, recused, absent, takenOff);
        }
    }

    Proposal blockedAs(List<Shortage> other) {
        return new Proposal(changes, leads, loads, near, given, other);
    }

    /** The same changes but these, and without a juror who is to read no more. */
    Proposal without(String absent, List<Reader> other) {
        Map<String, Integer> others = new LinkedHashMap<>(loads);
        others.remove(absent);
        return new Proposal(other, leads, others, near, given, blocked);
    }

    public boolean changesNothing() {
        return changes.isEmpty() && leads.isEmpty();
    }

    /** How far the smallest and the largest load lie apart. */
    public int spread() {
        return loads.isEmpty()
                ? 0
                : java.util.Collections.max(loads.values())
                        - java.util.Collections.min(loads.values());
    }

    public long added() {
        return changes.stream().filter(Reader::assigned).count();
    }

    public long removed() {
        return changes.size() - added();
    }

    /** One juror on one dossier. */
    public record Pair(String juror, String dossier) {}

    /** Readers that are added, or taken off. */
    public List<Pair> pairs(boolean added) {
        return changes.stream()
                .filter(r -> r.assigned() == added)
                .map(r -> new Pair(r.juror(), r.dossier()))
                .toList();
    }

    /** The lead reader of each dossier whose lead changes; "" where it has none any more. */
    public Map<String, String> newLeads() {
        Map<String, String> all = new LinkedHashMap<>();
        leads.forEach(l -> all.put(l.dossier(), l.juror() == null ? "" : l.juror()));
        return all;
    }
}
