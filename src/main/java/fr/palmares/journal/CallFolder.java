package fr.palmares.journal;

import fr.palmares.model.Refused;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the parts of a call lie in its folder. The journal and the objects are the truth; the
 * tables are made from them.
 */
public record CallFolder(Path path) {
    private static final String JOURNAL = "journal.jsonl";

    public CallFolder {
        path = path.toAbsolutePath().normalize();
        if (path.toString().indexOf(';') >= 0) {
            // H2 would read what follows as settings, and obey them
            throw new Refused("refused.folder.semicolon", path.toString());
        }
    }

    public Path journal() {
        return path.resolve(JOURNAL);
    }

    public Path objects() {
        return path.resolve("objects");
    }

    /** The tables' file as H2 names it, without its ending. */
    public Path tables() {
        return path.resolve("call");
    }

    public Path tablesFile() {
        return path.resolve("call.mv.db");
    }

    /** Holds the hash of the tables' file since the last clean close; absent while it is open. */
    public Path tablesSeal() {
        return path.resolve("call.sha256");
    }

    public Path lock() {
        return path.resolve("call.lock");
    }

    public Path backups() {
        return path.resolve("backups");
    }

    /**
     * The folder that a user means: itself, or the one whose journal was double-clicked.
     *
     * @param chosen a folder or a file
     */
    public static Path meantBy(Path chosen) {
        Path whole = chosen.toAbsolutePath().normalize();
        Path above = whole.getParent();
        return above != null && Files.isRegularFile(whole) && whole.endsWith(JOURNAL)
                ? above
                : whole;
    }

    public boolean isCall() {
        return Files.isRegularFile(journal());
    }
}
