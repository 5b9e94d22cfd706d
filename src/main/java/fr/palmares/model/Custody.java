package fr.palmares.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was set and done about keeping a call.
 *
 * @param retention how long it is kept; null as long as nobody said
 * @param archives the archives that were made, oldest first
 * @param provenance where it comes from, when it is anonymised
 */
public record Custody(
        @Nullable Retention retention,
        List<ArchiveMark> archives,
        @Nullable Provenance provenance) {
    public static final Custody NONE = new Custody(null, List.of(), null);

    public Custody {
        archives = List.copyOf(archives);
    }

    public Optional<Provenance> anonymised() {
        return Optional.ofNullable(provenance);
    }
}
