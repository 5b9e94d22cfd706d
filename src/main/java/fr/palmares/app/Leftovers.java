package fr.palmares.app;

import fr.palmares.journal.CallFolder;
import fr.palmares.model.Broken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What lies in a call's folder that the program did not put there. */
final class Leftovers {
    private static final Set<String> OF_A_CALL = Set.of("objects", "backups", "replaced");

    private Leftovers() {}

    /** Files and folders beside a call's own, in order: they are their owner's, and stay. */
    static List<Path> in(CallFolder folder) {
        try (Stream<Path> inside = Files.list(folder.path())) {
            return inside.filter(f -> !own(f.getFileName().toString())).sorted().toList();
        } catch (IOException e) {
            throw new Broken("broken.folder.read", e, folder.path().toString());
        }
    }

    static boolean own(String name) {
        return name.equals("journal.jsonl")
                || name.startsWith(".palmares-")
                || name.startsWith("call.")
                || name.endsWith(".cut")
                || name.matches("palmares-.*-journal\\.jsonl")
                || OF_A_CALL.contains(name);
    }
}
