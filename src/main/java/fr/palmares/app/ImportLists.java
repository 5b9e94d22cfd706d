package fr.palmares.app;

import fr.palmares.intake.Placed;
import fr.palmares.intake.ReadAssignments;
import fr.palmares.intake.ReadJury;
import fr.palmares.intake.ReadRecusals;
import java.nio.file.Path;
import java.util.List;

/** Jurors, recusals and assignments from CSV files: all of a file or, refused, nothing of it. */
public final class ImportLists {
    private final CallSession session;
    private final ManageJury jury;

    public ImportLists(CallSession session) {
        this.session = session;
        this.jury = new ManageJury(session);
    }

    /** Adds or changes jurors; how many the file names. */
    public int jury(Path file) {
        var jurors = values(ReadJury.read(file, null).rows());
        jury.set(jurors);
        return jurors.size();
    }

    /** Declares recusals; how many the file names. */
    public int recusals(Path file) {
        var recusals = values(ReadRecusals.read(file, null).rows());
        jury.recuse(recusals);
        return recusals.size();
    }

    /** Makes the file's assignments those of the round; how many it names. */
    public int assignments(Path file) {
        String round = session.state().round().code();
        var assignments = values(ReadAssignments.read(file, round, null).rows());
        jury.assignExactly(assignments);
        return assignments.size();
    }

    private static <T> List<T> values(List<Placed<T>> rows) {
        return rows.stream().map(Placed::value).toList();
    }
}
