package fr.palmares.ui.dossiers;

import fr.palmares.app.CallSession;
import fr.palmares.app.ImportPlan;
import fr.palmares.app.ImportPreview;
import fr.palmares.app.ImportTogether;
import fr.palmares.app.ImportTogether.Asked;
import fr.palmares.app.Mappings;
import fr.palmares.app.Progress;
import fr.palmares.app.SortFiles;
import fr.palmares.app.SortFiles.Sorted;
import fr.palmares.intake.Mapping;
import fr.palmares.intake.ReadOptions;
import fr.palmares.intake.Recognise.Kind;
import fr.palmares.intake.TableGlance;
import fr.palmares.intake.table.Limits;
import fr.palmares.model.Refused;
import fr.palmares.ui.common.FileChooserPort;
import fr.palmares.ui.common.Reports;
import fr.palmares.ui.common.Ui;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From files of any kind, in any order, to the call: look what each is, ask what only a person
 * knows, show what all of them would do, and only then write, in one act.
 */
public final class ImportFlow {
    private static final FileChooserPort.Kind KIND =
            new FileChooserPort.Kind(
                    "files.tables",
                    List.of("*.xlsx", "*.xls", "*.ods", "*.csv", "*.txt", "*.tsv", "*.zip"));

    private static final FileChooserPort.Kind MARKS =
            new FileChooserPort.Kind(
                    "files.marks", List.of("*.xlsx", "*.xls", "*.ods", "*.csv", "*.txt", "*.tsv"));

    /** Files on their way: what they are, and what a person has said of them. */
    private static final class Batch {
        private final Map<Path, Kind> kinds = new LinkedHashMap<>();
        private final Map<Path, Refused> refused = new LinkedHashMap<>();
        private final Map<Path, Mapping> mappings = new LinkedHashMap<>();
        private final Map<Path, Charset> charsets = new HashMap<>();
        private Limits limits = Limits.STANDARD;
    }

    private final ImportTogether importer;
    private final Mappings mappings;
    private final SortFiles sorter;
    private final Ui ui;

    public ImportFlow(CallSession session, Ui ui) {
        this.importer = new ImportTogether(session);
        this.mappings = new Mappings(ui.context());
        this.sorter = new SortFiles(session, mappings);
        this.ui = ui;
    }

    /** Lets the user point at files. */
    public void choose() {
        List<Path> files = ui.files().open("dossiers.importTitle", KIND);
        if (!files.isEmpty()) {
            preview(files);
        }
    }

    /** Lets the user point at marks that came by mail. */
    public void chooseMarks() {
        preview(ui.files().open("marks.import", MARKS), Kind.MARKS);
    }

    /** Looks what files are and shows what importing them would do. */
    public void preview(List<Path> files) {
        preview(files, Limits.STANDARD);
    }

    /** Shows what files would do whose kind the user has said. */
    public void preview(List<Path> files, Kind kind) {
        if (!files.isEmpty()) {
            Batch batch = new Batch();
            files.forEach(f -> batch.kinds.put(f, kind));
            read(batch, null);
        }
    }

    private void preview(List<Path> files, Limits limits) {
        ui.background()
                .job("task.reading", reporter -> sorter.sort(files, limits, Reports.of(reporter)))
                .then(sorted -> sorted(files, sorted, limits))
                .start();
    }

    private void sorted(List<Path> files, Sorted sorted, Limits limits) {
        Refused large =
                sorted.refused().values().stream()
                        .filter(LargeFileDialog::concerns)
                        .findFirst()
                        .orElse(null);
        if (large != null && limits.equals(Limits.STANDARD)) {
            LargeFileDialog.ask(ui.i18n(), large, () -> preview(files, Limits.LARGE));
            return;
        }
        if (sorted.kinds().isEmpty()) {
            sorted.refused().values().forEach(ui.notices()::failed);
            return;
        }
        Batch batch = new Batch();
        batch.limits = limits;
        batch.kinds.putAll(sorted.kinds());
        batch.refused.putAll(sorted.refused());
        askColumns(new ArrayDeque<>(sorted.of(Kind.UNKNOWN_TABLE)), batch);
    }

    /** One unknown table after the other; giving one up gives up all. */
    private void askColumns(Deque<Path> unknown, Batch batch) {
        Path file = unknown.poll();
        if (file == null) {
            read(batch, null);
            return;
        }
        ui.background()
                .job("task.reading", reporter -> TableGlance.of(file, options(batch), -1, 0))
                .then(glance -> mappingOf(file, glance, unknown, batch).show())
                .start();
    }

    private MappingDialog mappingOf(
            Path file, TableGlance glance, Deque<Path> unknown, Batch batch) {
        return new MappingDialog(
                ui,
                file,
                glance,
                mappings,
                (sheet, header) -> TableGlance.of(file, options(batch), sheet, header),
                mapping -> {
                    batch.mappings.put(file, mapping);
                    askColumns(unknown, batch);
                });
    }

    private ReadOptions options(Batch batch) {
        return sorter.options().withLimits(batch.limits);
    }

    /** Reads everything and shows it, the file {@code first} to begin with. */
    private void read(Batch batch, @Nullable Path first) {
        ui.background()
                .job("task.reading", reporter -> model(batch, Reports.of(reporter)))
                .then(model -> show(batch, model, first))
                .otherwise(failure -> failed(batch, failure))
                .start();
    }

    private ImportModel model(Batch batch, Progress progress) {
        List<Asked> asked =
                batch.kinds.entrySet().stream()
                        .map(
                                e ->
                                        new Asked(
                                                e.getKey(),
                                                e.getValue(),
                                                options(batch)
                                                        .withMapping(batch.mappings.get(e.getKey()))
                                                        .withCharset(
                                                                batch.charsets.get(e.getKey()))))
                        .toList();
        ImportPlan plan = importer.preview(asked, batch.refused, progress);
        try {
            ImportModel model = new ImportModel(ui.i18n(), plan, batch.charsets);
            progress.lastChance();
            return model;
        } catch (Refused e) {
            plan.close();
            throw e;
        }
    }

    private void show(Batch batch, ImportModel model, @Nullable Path first) {
        new ImportDialog(
                        ui,
                        model,
                        (agreed, reason) -> apply(agreed, reason, batch),
                        (file, charset) -> {
                            batch.charsets.put(file, charset);
                            read(batch, file);
                        })
                .show(first);
    }

    private void failed(Batch batch, Throwable failure) {
        if (failure instanceof Refused refused && LargeFileDialog.concerns(failure)) {
            LargeFileDialog.ask(
                    ui.i18n(),
                    refused,
                    () -> {
                        batch.limits = Limits.LARGE;
                        read(batch, null);
                    });
        } else {
            ui.notices().failed(failure);
        }
    }

    private void apply(ImportPlan plan, String reason, Batch batch) {
        ui.background()
                .job(
                        "task.importing",
                        reporter -> {
                            ImportTogether.Done done =
                                    importer.apply(plan, reason, Reports.of(reporter));
                            keep(plan.dossiers(), batch.mappings);
                            return done;
                        })
                .then(done -> say(plan, done))
                .start();
    }

    private void say(ImportPlan plan, ImportTogether.Done done) {
        ImportPreview dossiers = plan.dossiers();
        if (plan.items().stream().allMatch(i -> i instanceof ImportPlan.Marks)) {
            ui.notices().say("marks.done", done.marks(), done.remarks(), done.finished());
        } else if (plan.items().stream().allMatch(ImportFlow::attachments)) {
            ui.notices().say("import.doneAttachments", dossiers.attached());
        } else if (plan.items().stream().allMatch(i -> i instanceof ImportPlan.Dossiers)) {
            ui.notices()
                    .say(
                            dossiers.attachments().isEmpty()
                                    ? "import.done"
                                    : "import.doneAttached",
                            dossiers.created().size(),
                            dossiers.updated().size(),
                            dossiers.unchanged().size(),
                            dossiers.attached());
        } else {
            long read =
                    plan.items().stream()
                            .filter(i -> !(i instanceof ImportPlan.Unreadable))
                            .count();
            ui.notices().say("import.doneTogether", read);
        }
    }

    private static boolean attachments(ImportPlan.Item item) {
        return item instanceof ImportPlan.Dossiers d && d.kind() == Kind.ATTACHMENTS;
    }

    /** A mapping that was given a name reads the next file of the same header. */
    private void keep(ImportPreview preview, Map<Path, Mapping> said) {
        said.forEach(
                (file, mapping) -> {
                    String name = String.valueOf(file.getFileName());
                    if (!mapping.name().isEmpty()) {
                        preview.files().stream()
                                .filter(s -> s.name().equals(name) && !s.fingerprint().isEmpty())
                                .findFirst()
                                .ifPresent(s -> mappings.keep(mapping, s.fingerprint()));
                    }
                });
    }
}
