package fr.palmares.app;

import fr.palmares.intake.MarkRow;
import fr.palmares.journal.Durable;
import fr.palmares.model.Broken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The sample's jurors at work as they would be: each gets a sealed package, opens it in a folder of
 * their own, marks, and sends a ballot back; the coordinator merges them.
 */
final class DemoJury {
    private final AppContext context;
    private final CallSession session;
    private final Path folder;
    private final List<Path> written = new ArrayList<>();

    /**
     * Jurors of a call.
     *
     * @param folder where packages, copies and ballots go
     */
    DemoJury(AppContext context, CallSession session, Path folder) {
        this.context = context;
        this.session = session;
        this.folder = folder;
    }

    /**
     * Sends packages out, marks, and merges what comes back.
     *
     * @return packages, passphrases and ballots, in order
     */
    List<Path> work(List<MarkRow> marks, Progress progress) {
        List<Path> ballots = new ArrayList<>();
        StringBuilder phrases = new StringBuilder();
        List<String> jurors = List.copyOf(session.state().jurors().keySet());
        for (String juror : jurors) {
            progress.check();
            progress.at("progress.sample.marks", ballots.size(), jurors.size());
            String passphrase = MakePackage.passphrase();
            phrases.append(juror).append('\t').append(passphrase).append('\n');
            ballots.add(ballot(juror, passphrase, marks));
        }
        keep(folder.resolve("phrases.txt"), phrases.toString());
        new MergeBallots(session).merge(ballots, progress);
        written.addAll(ballots);
        return written;
    }

    private Path ballot(String juror, String passphrase, List<MarkRow> marks) {
        String name = SafeName.of(juror);
        Path pack = made(folder.resolve("packages")).resolve(name + ".palmares-jury");
        new MakePackage(session)
                .make(juror, pack, passphrase, MakePackage.Letter.NONE, Progress.NONE);
        written.add(pack);
        Path ballot = made(folder.resolve("ballots")).resolve(name + ".palmares-ballot");
        try (CallSession copy =
                new OpenPackage(context)
                        .open(
                                pack,
                                made(folder.resolve("copies")).resolve(name),
                                passphrase,
                                Progress.NONE)) {
            List<MarkRow> own = marks.stream().filter(m -> m.juror().equals(juror)).toList();
            new RecordMarks(copy).record(own, false);
            new MakeBallot(copy).make(ballot);
        }
        return ballot;
    }

    private static Path made(Path where) {
        try {
            return Files.createDirectories(where);
        } catch (IOException e) {
            throw new Broken("broken.folder.write", e, where.toString());
        }
    }

    private void keep(Path file, String text) {
        try {
            Durable.write(file, text.getBytes(StandardCharsets.UTF_8));
            written.add(file);
        } catch (IOException e) {
            throw new Broken("broken.export", e, file.toString());
        }
    }
}
