package fr.palmares.app;

import fr.palmares.intake.MarkNames;
import fr.palmares.intake.ReadOptions;
import fr.palmares.intake.Recognise;
import fr.palmares.intake.Recognise.Kind;
import fr.palmares.model.Refused;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
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
     * @param byKind the files of each kind, in the order given
     * @param refused why the others cannot be read, each with its file
     */
    public record Sorted(Map<Kind, List<Path>> byKind, List<Refused> refused) {
        public List<Path> of(Kind kind) {
            return byKind.getOrDefault(kind, List.of());
        }
    }

    /** Looks into each file. One that cannot be read does not keep the others back. */
    public Sorted sort(List<Path> files, Progress progress) {
        Map<Kind, List<Path>> byKind = new EnumMap<>(Kind.class);
        List<Refused> refused = new ArrayList<>();
        MarkNames names = new RecordMarks(session).names(false);
        for (int i = 0; i < files.size(); i++) {
            progress.check();
            progress.at("progress.reading", i, files.size());
            try {
                Kind kind = Recognise.of(files.get(i), names, options());
                byKind.computeIfAbsent(kind, k -> new ArrayList<>()).add(files.get(i));
            } catch (Refused e) {
                refused.add(e);
            }
        }
        return new Sorted(byKind, refused);
    }

    /** How tables are read: as earlier ones with the same header. */
    public ReadOptions options() {
        return ReadOptions.STANDARD.withKnown(f -> mappings.known(f).orElse(null));
    }
}
