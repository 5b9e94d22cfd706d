package fr.palmares.cli;

import fr.palmares.app.CallSession;
import fr.palmares.app.ImportDossiers;
import fr.palmares.app.ImportPreview;
import fr.palmares.app.Mappings;
import fr.palmares.intake.Mapping;
import fr.palmares.intake.MappingFile;
import fr.palmares.intake.Problem;
import fr.palmares.intake.ReadOptions;
import fr.palmares.intake.table.Limits;
import fr.palmares.model.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import}: reads dossiers. */
@Command(name = "import")
final class ImportCommand extends CallCommand {
    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "FILE",
            descriptionKey = "cli.import.files")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--sheet", paramLabel = "S", descriptionKey = "cli.import.sheet")
    private @Nullable String sheet;

    @Option(names = "--separator", paramLabel = "C", descriptionKey = "cli.separator")
    private @Nullable Character separator;

    @Option(names = "--mapping", paramLabel = "map.json", descriptionKey = "cli.import.mapping")
    private @Nullable Path mapping;

    @Option(names = "--large", descriptionKey = "cli.import.large")
    private boolean large;

    @Option(names = "--dry-run", descriptionKey = "cli.dryRun")
    private boolean dryRun;

    @Override
    void run(CallSession session) {
        ImportDossiers dossiers = new ImportDossiers(session);
        Mappings kept = new Mappings(console().context());
        Mapping given = mapping == null ? null : MappingFile.read(mapping);
        ReadOptions options =
                ReadOptions.STANDARD
                        .withLimits(large ? Limits.LARGE : Limits.STANDARD)
                        .withSheet(sheet)
                        .withSeparator(separator)
                        .withMapping(given)
                        .withKnown(fingerprint -> kept.known(fingerprint).orElse(null));
        try (ImportPreview preview = dossiers.preview(files, options, console().progress())) {
            importing(dossiers, preview, kept, given);
        }
    }

    private void importing(
            ImportDossiers dossiers,
            ImportPreview preview,
            Mappings kept,
            @Nullable Mapping given) {
        if (!dryRun) {
            dossiers.apply(preview, console().progress());
            keep(kept, given, preview);
        }
        if (json()) {
            console().json(json(preview));
        } else {
            text(preview);
        }
    }

    /** A mapping that has a name is kept for the next file of the same header. */
    private static void keep(Mappings kept, @Nullable Mapping given, ImportPreview preview) {
        if (given == null || given.name().isEmpty()) {
            return;
        }
        preview.files().stream()
                .map(ImportPreview.Source::fingerprint)
                .filter(fingerprint -> !fingerprint.isEmpty())
                .findFirst()
                .ifPresent(fingerprint -> kept.keep(given, fingerprint));
    }

    private Map<String, Object> json(ImportPreview preview) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("created", preview.created().size());
        all.put("updated", preview.updated().size());
        all.put("unchanged", preview.unchanged().size());
        all.put("refused", preview.refused().size());
        all.put("attached", preview.attached());
        all.put("absent", preview.absent());
        all.put("dialect", dialect(preview));
        List<Problem> problems = new ArrayList<>(preview.refused());
        problems.addAll(preview.notices());
        all.put("problems", problems.stream().map(this::json).toList());
        return all;
    }

    /** The files' dialect; several are joined by a comma. */
    private static String dialect(ImportPreview preview) {
        return String.join(
                ",",
                preview.files().stream().map(ImportPreview.Source::dialect).distinct().toList());
    }

    private Map<String, Object> json(Problem problem) {
        Place place = problem.place();
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("file", place.file());
        one.put("sheet", place.sheet().isEmpty() ? null : place.sheet());
        one.put("row", place.row() == 0 ? null : place.row());
        one.put("message", message(problem));
        return one;
    }

    private String message(Problem problem) {
        return console().messages().get(problem.key(), problem.arguments().toArray());
    }

    private void text(ImportPreview preview) {
        console()
                .say(
                        dryRun ? "cli.import.would" : "cli.import.done",
                        preview.created().size(),
                        preview.updated().size(),
                        preview.unchanged().size(),
                        preview.refused().size());
        if (!preview.attachments().isEmpty()) {
            console().say("cli.import.attached", preview.attached());
        }
        List<Problem> problems = new ArrayList<>(preview.refused());
        problems.addAll(preview.notices());
        for (Problem problem : problems) {
            String where = console().messages().where(problem.place());
            console()
                    .line(
                            where.isEmpty()
                                    ? message(problem)
                                    : console()
                                            .messages()
                                            .get("place.said", where, message(problem)));
        }
        if (!preview.absent().isEmpty()) {
            console()
                    .say(
                            "cli.import.absent",
                            preview.absent().size(),
                            String.join(", ", preview.absent()));
        }
    }
}
