package fr.palmares.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sitting and what was recorded of it.
 *
 * @param attendance by member; one who is missing is absent
 * @param onTable what was called last, null before the first
 * @param agenda dossiers in the order the committee chose; empty for the order of the ranking
 * @param exits recused members who left, in the order they did
 */
public record SittingFile(
        Sitting sitting,
        SittingState state,
        Map<String, Attendance> attendance,
        @Nullable OnTable onTable,
        List<String> agenda,
        List<Exit> exits) {
    public SittingFile {
        attendance = Map.copyOf(attendance);
        agenda = List.copyOf(agenda);
        exits = List.copyOf(exits);
    }

    public int number() {
        return sitting.number();
    }

    public Attendance of(String member) {
        return attendance.getOrDefault(member, Attendance.ABSENT);
    }

    public boolean present(String member) {
        return of(member).present();
    }

    public boolean closed() {
        return state.phase() == SittingState.Phase.CLOSED;
    }

    /** Numbers of the dossiers on the table: one, or those compared side by side, or none. */
    public List<String> table() {
        return onTable == null ? List.of() : onTable.dossiers();
    }

    /** Whether a recused member was recorded as out for a dossier and is not back. */
    public boolean out(String juror, String dossier) {
        return exits.stream()
                .anyMatch(
                        e ->
                                e.juror().equals(juror)
                                        && e.dossier().equals(dossier)
                                        && e.back() == null);
    }
}
