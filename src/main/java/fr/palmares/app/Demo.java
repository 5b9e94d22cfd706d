package fr.palmares.app;

import fr.palmares.model.Broken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/** The whole job on the sample data, without a window. */
public final class Demo {
    private final AppContext context;

    public Demo(AppContext context) {
        this.context = context;
    }

    /**
     * What was written.
     *
     * @param call the call's folder
     * @param files the documents, in order
     */
    public record Written(Path call, List<Path> files) {}

    /**
     * Makes the sample call in {@code folder}, decides, and writes every document.
     *
     * @param folder a folder that does not exist yet or is empty
     * @throws fr.palmares.model.Refused when it is occupied
     */
    public Written run(Path folder, Locale language, Progress progress) {
        Path call = folder.resolve("call");
        Path workbook = folder.resolve("results.xlsx");
        if (Files.exists(workbook)) {
            throw new fr.palmares.model.Refused("refused.folder.occupied", folder.toString());
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Broken("broken.folder.write", e, folder.toString());
        }
        OpenSample sample = new OpenSample(context);
        List<Path> written = new ArrayList<>();
        try (CallSession session = sample.unmarked(call, progress)) {
            written.addAll(new DemoJury(context, session, folder).work(sample.marks(), progress));
            new DemoSitting(session).hold(sample.decisions(session));
            new ExportResults(session, context).write(workbook, language, progress);
            written.add(workbook);
            written.addAll(
                    new PublishDocuments(session, context)
                            .write(
                                    EnumSet.allOf(Paper.class),
                                    folder.resolve("documents"),
                                    language,
                                    progress));
        }
        return new Written(call, List.copyOf(written));
    }
}
