package fr.palmares.cli;

import fr.palmares.app.CallSession;
import fr.palmares.app.ExportHistory;
import fr.palmares.app.ReadHistory;
import fr.palmares.app.StateWords;
import fr.palmares.app.history.Change;
import fr.palmares.app.history.Entry;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code journal}: who did what and when, the newest first; or the same as a table in a file. */
@Command(name = "journal")
final class JournalCommand extends CallCommand {
    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "cli.journal.out")
    private @Nullable Path out;

    @Override
    void run(CallSession session) {
        List<Entry> entries =
                new ReadHistory(session).all(console().messages(), console().progress());
        ExportHistory export = new ExportHistory(console().messages());
        Path file = out;
        if (file != null) {
            export.write(entries, session.state().call().name(), session.state().journal(), file);
            console().say("cli.journal.done", entries.size(), file.toAbsolutePath().toString());
        } else if (json()) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("entries", session.state().journal().entries());
            all.put("head", session.state().journal().head());
            all.put("words", StateWords.of(session.state().journal().head()));
            all.put("events", entries.stream().map(JournalCommand::json).toList());
            console().json(all);
        } else {
            console().line(export.tsv(entries).stripTrailing());
        }
    }

    private static Map<String, Object> json(Entry entry) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("line", entry.line());
        one.put("utc", entry.at().toString());
        one.put("learned", entry.learned().toString());
        one.put("author", entry.author());
        one.put("type", entry.type());
        one.put("what", entry.what());
        one.put("dossier", entry.dossier());
        one.put("juror", entry.jurorName());
        one.put("standing", entry.standing().name());
        one.put("why", entry.why());
        one.put("event", entry.id());
        one.put("changes", entry.changes().stream().map(JournalCommand::json).toList());
        return one;
    }

    private static Map<String, Object> json(Change change) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("label", change.label());
        one.put("before", change.before());
        one.put("after", change.after());
        one.put("standing", change.standing().name());
        one.put("why", change.why());
        return one;
    }
}
