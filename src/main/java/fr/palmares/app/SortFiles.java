package fr.palmares.app;

import fr.palmares.intake.ListReading;
import fr.palmares.intake.MarkNames;
import fr.palmares.intake.Placed;
import fr.palmares.intake.ReadGrid;
import fr.palmares.intake.ReadJury;
import fr.palmares.intake.ReadOptions;
import fr.palmares.intake.Recognise;
import fr.palmares.intake.Recognise.Kind;
import fr.palmares.intake.table.Limits;
import fr.palmares.model.CallState;
import fr.palmares.model.Refused;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Many files in any order: which of them are dossiers, marks, lists; by what they hold. */
public final class SortFiles {
    private final CallSession session;
    private final Mappings mappings;

    public SortFiles(CallSession session, Mappings mappings) {
        this.session = session;
        this.mappings = mappings;
    }

    /**
     * What the files are.
     *
     * @param kinds the kind of each file that can be read, in the order given
     * @param refused why the others cannot be read, by file
     */
    public record Sorted(Map<Path, Kind> kinds, Map<Path, Refused> refused) {
        /** Files of a kind, in the order given. */
        public List<Path> of(Kind kind) {
            return kinds.entrySet().stream()
                    .filter(e -> e.getValue() == kind)
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    /** Looks into each file. One that cannot be read does not keep the others back. */
    public Sorted sort(List<Path> files, Progress progress) {
        return sort(files, Limits.STANDARD, progress);
    }

    /** The same for files that the user wants read, however large. */
    public Sorted sort(List<Path> files, Limits limits, Progress progress) {
        Map<Path, Kind> kinds = new LinkedHashMap<>();
        Map<Path, Refused> refused = new LinkedHashMap<>();
        MarkNames names = new RecordMarks(session).names(false);
        for (int i = 0; i < files.size(); i++) {
            progress.check();
            progress.at("progress.reading", i, files.size());
            try {
                kinds.put(
                        files.get(i),
                        Recognise.of(files.get(i), names, options().withLimits(limits)));
            } catch (Refused e) {
                refused.put(files.get(i), e);
            }
        }
        return new Sorted(marksOfNewNames(kinds), refused);
    }

    /** A sheet of marks may name jurors and criteria that come in the same drop. */
    private Map<Path, Kind> marksOfNewNames(Map<Path, Kind> kinds) {
        boolean names = kinds.containsValue(Kind.JURY) || kinds.containsValue(Kind.GRID);
        if (!names || !kinds.containsValue(Kind.UNKNOWN_TABLE)) {
            return kinds;
        }
        MarkNames ahead = RecordMarks.names(named(kinds), false);
        Map<Path, Kind> again = new LinkedHashMap<>(kinds);
        again.replaceAll(
                (file, kind) ->
                        kind == Kind.UNKNOWN_TABLE ? Recognise.of(file, ahead, options()) : kind);
        return again;
    }

    private CallState named(Map<Path, Kind> kinds) {
        CallState state = session.state();
        for (Map.Entry<Path, Kind> one : kinds.entrySet()) {
            state = named(state, one.getKey(), one.getValue());
        }
        return state;
    }

    private static CallState named(CallState state, Path file, Kind kind) {
        try {
            return switch (kind) {
                case JURY ->
                        StateAhead.jurors(
                                state,
                                ReadJury.readWith(
                                                file,
                                                ListReading.eachRow(ReadOptions.STANDARD, r -> {}))
                                        .rows()
                                        .stream()
                                        .map(Placed::value)
                                        .toList());
                case GRID ->
                        StateAhead.grid(state, ReadGrid.read(file, state.grid().scale(), null));
                default -> state;
            };
        } catch (Refused e) {
            // said with its place when the file's turn comes; it names nobody here
            return state;
        }
    }

    /** How tables are read: as earlier ones with the same header. */
    public ReadOptions options() {
        return ReadOptions.STANDARD.withKnown(f -> mappings.known(f).orElse(null));
    }
}
