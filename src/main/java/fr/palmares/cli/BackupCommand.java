package fr.palmares.cli;

import fr.palmares.app.Backups;
import fr.palmares.app.CallSession;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code backup}: the call as one file; without {@code --out}, lists the automatic backups. */
@Command(name = "backup")
final class BackupCommand extends CallCommand {
    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "cli.backup.out")
    private @Nullable Path out;

    @Override
    void run(CallSession session) {
        Path file = out;
        if (file == null) {
            list(Backups.list(session));
            return;
        }
        Backups.Backup made = Backups.write(session, file);
        if (json()) {
            console().json(json(made));
        } else {
            console()
                    .say(
                            "cli.backup.done",
                            file.toAbsolutePath().normalize().toString(),
                            made.entries(),
                            made.objects(),
                            made.head());
        }
    }

    private void list(List<Backups.Backup> backups) {
        if (json()) {
            List<Map<String, Object>> all = new ArrayList<>();
            backups.forEach(b -> all.add(json(b)));
            console().json(Map.of("backups", all));
            return;
        }
        for (Backups.Backup one : backups) {
            console()
                    .line(
                            String.join(
                                    "\t",
                                    console().dateTime(one.made()),
                                    console().messages().get("backup.reason." + one.reason()),
                                    Long.toString(one.entries()),
                                    one.file().toString()));
        }
    }

    private static Map<String, Object> json(Backups.Backup backup) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("file", backup.file().toAbsolutePath().normalize().toString());
        one.put("made", backup.made().toString());
        one.put("reason", backup.reason().code());
        one.put("entries", backup.entries());
        one.put("objects", backup.objects());
        one.put("head", backup.head());
        return one;
    }
}
