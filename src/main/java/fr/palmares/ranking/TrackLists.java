package fr.palmares.ranking;

import fr.palmares.model.CallState;
import fr.palmares.model.Track;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Lists by track: one order of all dossiers, in which each stands on the list that its place within
 * its own track gives it. A dossier without a track stands on none.
 */
final class TrackLists {
    private TrackLists() {}

    static Ranking into(Ranking all, CallState state) {
        Map<String, Placement> lists = new HashMap<>();
        for (Track track : all.rules().tracks()) {
            List<Ranked> own =
                    all.rows().stream()
                            .filter(r -> r.place() != null)
                            .filter(r -> in(state, all, r, track))
                            .toList();
            if (track.seats() > 0) {
                place(own, track, lists);
            }
        }
        List<Ranked> rows = new ArrayList<>();
        for (Ranked row : all.rows()) {
            rows.add(row.on(lists.get(row.dossier())));
        }
        return new Ranking(all.grid(), all.rules(), rows);
    }

    /** Asked of the rules of the ranking, which may not be the state's own. */
    private static boolean in(CallState state, Ranking all, Ranked row, Track track) {
        Optional<Track> own = state.track(row.dossier());
        return own.isPresent()
                && all.rules().track(own.get().code()).filter(track::equals).isPresent();
    }

    private static void place(List<Ranked> own, Track track, Map<String, Placement> lists) {
        int end;
        for (int row = 0; row < own.size(); row = end) {
            end = row + 1;
            while (end < own.size() && Objects.equals(own.get(end).place(), own.get(row).place())) {
                end++;
            }
            Placement list = Placement.of(row + 1, end - row, track.seats(), track.reserve());
            for (int r = row; r < end; r++) {
                lists.put(own.get(r).dossier(), list);
            }
        }
    }
}
