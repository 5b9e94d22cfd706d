package fr.palmares.journal;

import fr.palmares.journal.BackupStore.Kept;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which backups stay: the last {@link #LAST}, the last of each of the {@link #DAYS} latest days,
 * and any that holds something which none of these does. So an empty, shorter or changed journal
 * can never push out a good backup.
 */
public final class BackupRotation {
    static final int LAST = 10;
    static final int DAYS = 30;

    private BackupRotation() {}

    /**
     * Deletes what may go.
     *
     * @param zone where a day begins and ends
     */
    public static void rotate(BackupStore store, ZoneId zone) throws IOException {
        List<Kept> all = store.list();
        List<Kept> kept = new ArrayList<>();
        List<Kept> rest = new ArrayList<>();
        Set<LocalDate> days = new HashSet<>();
        for (Kept one : all) {
            LocalDate day = LocalDate.ofInstant(one.manifest().made(), zone);
            boolean lastOfDay = days.size() < DAYS && days.add(day);
            (kept.size() < LAST || lastOfDay ? kept : rest).add(one);
        }
        List<Kept> gone = new ArrayList<>();
        for (Kept one : rest) {
            if (kept.stream().anyMatch(k -> store.contains(k.manifest(), one.manifest()))) {
                gone.add(one);
            } else {
                kept.add(one);
            }
        }
        store.delete(gone);
    }
}
