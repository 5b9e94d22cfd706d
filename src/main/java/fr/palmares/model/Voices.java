package fr.palmares.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who may be heard in a sitting. A recused member is not heard on the dossier, neither in person
 * nor by mandate, and a mandate that they hold falls with them.
 */
public final class Voices {
    private Voices() {}

    /** The voices of a sitting, in the order of its members, whatever the dossier. */
    public static List<Voice> of(SittingFile file) {
        List<Voice> voices = new ArrayList<>();
        for (String member : file.sitting().members()) {
            holder(file, member).ifPresent(h -> voices.add(new Voice(member, h)));
        }
        return voices;
    }

    /** The voices on a dossier. */
    public static List<Voice> on(CallState state, SittingFile file, String dossier) {
        return on(state, file, List.of(dossier));
    }

    /**
     * Recused members who are still in the room or on the screen: the dossier is not shown, and
     * nothing is decided of it, until they are recorded as out.
     */
    public static List<String> awaited(CallState state, SittingFile file, String dossier) {
        return file.sitting().members().stream()
                .filter(m -> recused(state, m, dossier))
                .filter(file::present)
                .filter(m -> !file.out(m, dossier))
                .toList();
    }

    /** Recused members who are awaited for anything on the table; empty when it may be shown. */
    public static List<String> awaited(CallState state, SittingFile file) {
        return file.table().stream()
                .flatMap(d -> awaited(state, file, d).stream())
                .distinct()
                .toList();
    }

    /** The voices on several dossiers at once: of those who are recused from none of them. */
    public static List<Voice> on(CallState state, SittingFile file, List<String> dossiers) {
        return of(file).stream()
                .filter(
                        v ->
                                dossiers.stream()
                                        .noneMatch(
                                                d ->
                                                        recused(state, v.juror(), d)
                                                                || recused(state, v.holder(), d)))
                .toList();
    }

    /** Whether a member is recused from a dossier or from one that shares its place. */
    public static boolean recused(CallState state, String member, String dossier) {
        return Projects.with(state, dossier).stream().anyMatch(d -> state.recused(member, d));
    }

    /** How many mandates a member holds. */
    public static long mandates(SittingFile file, String holder) {
        return file.sitting().members().stream()
                .filter(m -> file.of(m).proxy().equals(holder))
                .count();
    }

    private static Optional<String> holder(SittingFile file, String member) {
        Attendance attendance = file.of(member);
        if (attendance.present()) {
            return Optional.of(member);
        }
        return attendance.mode() == Attendance.Mode.REPRESENTED && file.present(attendance.proxy())
                ? Optional.of(attendance.proxy())
                : Optional.empty();
    }
}
