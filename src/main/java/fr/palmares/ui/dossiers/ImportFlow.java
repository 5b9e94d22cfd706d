package fr.palmares.ui.dossiers;

import fr.palmares.app.CallSession;
import fr.palmares.app.ImportDossiers;
import fr.palmares.app.ImportLists;
import fr.palmares.app.ImportPreview;
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
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * From files of any kind, in any order, to the call: look what each is, show what would happen, and
 * only then write. Dossiers come first, then who reads them, then marks, which need both.
 */
final class ImportFlow {
    private static final FileChooserPort.Kind KIND =
            new FileChooserPort.Kind(
                    "files.tables",
                    List.of("*.xlsx", "*.xls", "*.ods", "*.csv", "*.txt", "*.tsv", "*.zip"));

    private final CallSession session;
    private final ImportDossiers importer;
    private final Mappings mappings;
    private final SortFiles sorter;
    private final MarksFlow marks;
    private final Ui ui;

    /** What is still to be done, one dialog after the other; giving one up ends it. */
    private final Deque<Runnable> steps = new ArrayDeque<>();

    ImportFlow(CallSession session, Ui ui) {
        this.session = session;
        this.importer = new ImportDossiers(session);
        this.mappings = new Mappings(ui.context());
        this.sorter = new SortFiles(session, mappings);
        this.marks = new MarksFlow(session, ui);
        this.ui = ui;
    }

    /** Lets the user point at files. */
    void choose() {
        List<Path> files = ui.files().open("dossiers.importTitle", KIND);
        if (!files.isEmpty()) {
            preview(files);
        }
    }

    /** Looks what files are and shows what importing them would do. */
    void preview(List<Path> files) {
        ui.background()
                .job("task.reading", reporter -> sorter.sort(files, Reports.of(reporter)))
                .then(this::sorted)
                .start();
    }

    private void sorted(Sorted sorted) {
        sorted.refused().forEach(ui.notices()::failed);
        steps.clear();
        Map<Path, Mapping> said = new LinkedHashMap<>();
        List<Path> unknown = sorted.of(Kind.UNKNOWN_TABLE);
        for (Path file : unknown) {
            steps.add(() -> askColumns(file, said));
        }
        List<Path> dossiers = new ArrayList<>(sorted.of(Kind.DOSSIERS));
        dossiers.addAll(unknown);
        dossiers.addAll(sorted.of(Kind.ATTACHMENTS));
        if (!dossiers.isEmpty()) {
            steps.add(() -> dossiers(dossiers, said, Limits.STANDARD));
        }
        lists(sorted);
        sorted.of(Kind.MARKS).forEach(file -> steps.add(() -> marks.preview(file, this::next)));
        next();
    }

    private void next() {
        Runnable step = steps.poll();
        if (step != null) {
            step.run();
        }
    }

    private void askColumns(Path file, Map<Path, Mapping> said) {
        ui.background()
                .job("task.reading", reporter -> TableGlance.of(file, sorter.options(), -1, 0))
                .then(
                        glance ->
                                new MappingDialog(
                                                ui,
                                                file,
                                                glance,
                                                mappings,
                                                (sheet, header) ->
                                                        TableGlance.of(
                                                                file,
                                                                sorter.options(),
                                                                sheet,
                                                                header),
                                                mapping -> {
                                                    said.put(file, mapping);
                                                    next();
                                                })
                                        .show())
                .start();
    }

    private void dossiers(List<Path> files, Map<Path, Mapping> said, Limits limits) {
        ui.background()
                .job(
                        "task.reading",
                        reporter ->
                                read(
                                        files,
                                        file ->
                                                sorter.options()
                                                        .withLimits(limits)
                                                        .withMapping(said.get(file)),
                                        Reports.of(reporter)))
                .then(preview -> new ImportPreviewDialog(ui, preview, p -> apply(p, said)).show())
                .otherwise(failure -> failed(files, said, failure))
                .start();
    }

    private ImportPreview read(
            List<Path> files, Function<Path, ReadOptions> options, Progress progress) {
        ImportPreview preview = importer.preview(files, options, progress);
        try {
            progress.lastChance();
            return preview;
        } catch (Refused e) {
            preview.close();
            throw e;
        }
    }

    private void failed(List<Path> files, Map<Path, Mapping> said, Throwable failure) {
        if (failure instanceof Refused refused && LargeFileDialog.concerns(failure)) {
            LargeFileDialog.ask(ui.i18n(), refused, () -> dossiers(files, said, Limits.LARGE));
        } else {
            ui.notices().failed(failure);
        }
    }

    private void apply(ImportPreview preview, Map<Path, Mapping> said) {
        ui.background()
                .job(
                        "task.importing",
                        reporter -> {
                            importer.apply(preview, Reports.of(reporter));
                            keep(preview, said);
                            return preview;
                        })
                .then(
                        done -> {
                            ui.notices()
                                    .say(
                                            done.attachments().isEmpty()
                                                    ? "import.done"
                                                    : "import.doneAttached",
                                            done.created().size(),
                                            done.updated().size(),
                                            done.unchanged().size(),
                                            done.attached());
                            next();
                        })
                .start();
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

    /** Lists of jurors, recusals and assignments: named, then read once agreed. */
    private void lists(Sorted sorted) {
        List<Path> all = new ArrayList<>(sorted.of(Kind.JURY));
        all.addAll(sorted.of(Kind.RECUSALS));
        all.addAll(sorted.of(Kind.ASSIGNMENTS));
        if (all.isEmpty()) {
            return;
        }
        String names =
                all.stream()
                        .map(f -> String.valueOf(f.getFileName()))
                        .collect(Collectors.joining(", "));
        steps.add(
                () ->
                        ui.notices()
                                .ask(
                                        sorted.of(Kind.ASSIGNMENTS).isEmpty()
                                                ? "import.lists"
                                                : "import.listsReplace",
                                        () -> readLists(sorted),
                                        names));
    }

    private void readLists(Sorted sorted) {
        ImportLists lists = new ImportLists(session);
        ui.background()
                .job(
                        "task.reading",
                        reporter -> {
                            sorted.of(Kind.JURY).forEach(lists::jury);
                            sorted.of(Kind.RECUSALS).forEach(lists::recusals);
                            sorted.of(Kind.ASSIGNMENTS).forEach(lists::assignments);
                            return session.state();
                        })
                .then(
                        state -> {
                            ui.notices()
                                    .say(
                                            "import.listsDone",
                                            state.jurors().size(),
                                            state.recusals().size(),
                                            state.assignments().size());
                            next();
                        })
                .start();
    }
}
