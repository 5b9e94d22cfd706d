package fr.palmares.cli;

import fr.palmares.app.CallSession;
import fr.palmares.app.RecordMarks;
import fr.palmares.intake.Listed;
import fr.palmares.intake.MarkRow;
import fr.palmares.intake.ReadMarks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code marks}: records marks from a list; all or nothing. */
@Command(name = "marks")
final class MarksCommand extends ListCommand {
    @Option(names = "--create", descriptionKey = "cli.marks.create")
    private boolean create;

    @Override
    void run(CallSession session) {
        RecordMarks marks = new RecordMarks(session);
        Listed<MarkRow> read = ReadMarks.read(file(), separator(), marks.names(create));
        RecordMarks.Result done = marks.record(read.rows(), create);
        console().say("cli.marks.done", done.marks(), done.remarks(), done.finished());
        if (done.dossiers() + done.jurors() + done.criteria() > 0) {
            console().say("cli.marks.made", done.dossiers(), done.jurors(), done.criteria());
        }
    }
}
