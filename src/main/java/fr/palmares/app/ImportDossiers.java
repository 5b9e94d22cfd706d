package fr.palmares.app;

import fr.palmares.app.ImportPreview.Attached;
import fr.palmares.app.ImportPreview.Change;
import fr.palmares.app.ImportPreview.Source;
import fr.palmares.app.ReceivedDossiers.Kept;
import fr.palmares.app.ReceivedDossiers.Received;
import fr.palmares.intake.AttachmentLimits;
import fr.palmares.intake.FileReport;
import fr.palmares.intake.GuessMapping;
import fr.palmares.intake.Problem;
import fr.palmares.intake.ReadAttachments;
import fr.palmares.intake.ReadAttachments.Contents;
import fr.palmares.intake.ReadDossiers;
import fr.palmares.intake.ReadOptions;
import fr.palmares.intake.table.TableSource;
import fr.palmares.journal.DossierRecords;
import fr.palmares.journal.Event;
import fr.palmares.journal.Event.AttachmentsReceived;
import fr.palmares.journal.Event.DossierTitled;
import fr.palmares.journal.Event.DossierVersion;
import fr.palmares.journal.Event.DossiersImported;
import fr.palmares.journal.Event.ReceivedFile;
import fr.palmares.journal.ObjectStore;
import fr.palmares.model.Broken;
import fr.palmares.model.CallState;
import fr.palmares.model.Dossier;
import fr.palmares.model.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Files from outside into the call: first a preview, then all of it or nothing. */
public final class ImportDossiers {
    private static final int ROWS_A_REPORT = 50;

    private final CallSession session;

    public ImportDossiers(CallSession session) {
        this.session = session;
    }

    /**
     * Reads files and says what they would change. Writes nothing.
     *
     * @throws fr.palmares.model.Refused when a file cannot be read, or when cancelled
     */
    public ImportPreview preview(List<Path> files, Progress progress) {
        return preview(files, ReadOptions.STANDARD, progress);
    }

    /** As {@link #preview(List, Progress)}, with a sheet or separator of the caller's. */
    public ImportPreview preview(List<Path> files, ReadOptions options, Progress progress) {
        return preview(files, file -> options, progress);
    }

    /** As {@link #preview(List, Progress)}, each file read by its own options. */
    public ImportPreview preview(
            List<Path> files, Function<Path, ReadOptions> options, Progress progress) {
        return preview(
                files,
                options,
                progress,
                (file, refused) -> {
                    throw refused;
                });
    }

    /**
     * As {@link #preview(List, Function, Progress)}.
     *
     * @param unreadable told of a file that cannot be read; what it throws ends it all
     */
    ImportPreview preview(
            List<Path> files,
            Function<Path, ReadOptions> options,
            Progress progress,
            BiConsumer<Path, Refused> unreadable) {
        List<Source> sources = new ArrayList<>();
        try {
            return preview(files, options, progress, unreadable, sources);
        } catch (RuntimeException e) {
            sources.forEach(s -> s.dossiers().close());
            throw e;
        }
    }

    private ImportPreview preview(
            List<Path> files,
            Function<Path, ReadOptions> options,
            Progress progress,
            BiConsumer<Path, Refused> unreadable,
            List<Source> sources) {
        Map<String, String> known = session.with(s -> s.tables().dossierHashes());
        ObjectStore objects = session.with(CallSession.Store::objects);
        List<Problem> refused = new ArrayList<>();
        List<Problem> notices = new ArrayList<>();
        Map<String, ReceivedDossiers> read = new LinkedHashMap<>();
        List<Path> archives = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            Path file = files.get(i);
            progress.check();
            progress.at("progress.reading", i, files.size());
            if (ReadAttachments.is(file)) {
                archives.add(file);
                continue;
            }
            ReceivedDossiers dossiers = new ReceivedDossiers(objects, known, this::received);
            FileReport content;
            try {
                content =
                        ReadDossiers.read(
                                file, options.apply(file).withProgress(rows(progress)), dossiers);
            } catch (Refused e) {
                dossiers.close();
                unreadable.accept(file, e);
                continue;
            } catch (RuntimeException e) {
                dossiers.close();
                throw e;
            }
            dossiers.received().keySet().forEach(number -> read.put(number, dossiers));
            sources.add(
                    new Source(
                            String.valueOf(file.getFileName()),
                            content.dialect(),
                            dossiers,
                            content.fingerprint()));
            refused.addAll(content.problems());
            notices.addAll(content.notices());
        }
        List<Attached> attached = new ArrayList<>();
        for (Path archive : archives) {
            progress.check();
            // after the tables: their dossiers are known by now, in whatever order the files came
            Contents contents;
            try {
                contents =
                        ReadAttachments.list(
                                archive,
                                AttachmentLimits.STANDARD,
                                n ->
                                        read.containsKey(n)
                                                || session.state().dossiers().containsKey(n));
            } catch (Refused e) {
                unreadable.accept(archive, e);
                continue;
            }
            attached.add(new Attached(archive, contents.entries()));
            notices.addAll(contents.problems());
            notices.addAll(contents.notices());
        }
        return compare(sources, read, known, refused, notices, attached);
    }

    private static java.util.function.IntConsumer rows(Progress progress) {
        return rows -> {
            progress.check();
            if (rows % ROWS_A_REPORT == 0) {
                progress.at("progress.rows", rows, 0);
            }
        };
    }

    private Optional<Dossier> received(String number) {
        return session.with(s -> s.tables().received(number));
    }

    /**
     * What the columns of a table seem to be, with its first rows, for a person to correct.
     *
     * @throws fr.palmares.model.Refused when the file cannot be read
     */
    public static GuessMapping.Guess guess(Path file, ReadOptions options) {
        try (TableSource source = options.open(file)) {
            return GuessMapping.of(source);
        }
    }

    private static ImportPreview compare(
            List<Source> sources,
            Map<String, ReceivedDossiers> read,
            Map<String, String> known,
            List<Problem> refused,
            List<Problem> notices,
            List<Attached> attached) {
        List<Change> created = new ArrayList<>();
        List<Change> updated = new ArrayList<>();
        List<String> unchanged = new ArrayList<>();
        read.forEach(
                (number, dossiers) -> {
                    Received one = Objects.requireNonNull(dossiers.received().get(number));
                    Change change = one.change();
                    if (change == null) {
                        unchanged.add(number);
                    } else if (one.known()) {
                        updated.add(change);
                    } else {
                        created.add(change);
                    }
                });
        Set<String> absent = new TreeSet<>(fr.palmares.model.NaturalOrder.INSTANCE);
        if (!sources.isEmpty()) {
            absent.addAll(known.keySet());
        }
        absent.removeAll(read.keySet());
        return new ImportPreview(
                List.copyOf(sources),
                created,
                updated,
                unchanged,
                List.copyOf(refused),
                List.copyOf(notices),
                List.copyOf(attached),
                List.copyOf(absent));
    }

    /**
     * Writes what the preview says, as one line of the journal. Marks stay as they are. Cancelled,
     * it leaves nothing behind; from the moment the journal is written it can no longer be.
     *
     * @throws Broken when it cannot be written; nothing changed then
     */
    public void apply(ImportPreview preview, Progress progress) {
        apply(preview, progress, state -> List.of());
    }

    /**
     * As {@link #apply(ImportPreview, Progress)}, with what other files bring, in one.
     *
     * @param more what else is recorded, of the state as it is before any of it
     */
    void apply(ImportPreview preview, Progress progress, Function<CallState, List<Event>> more) {
        ObjectStore objects = session.with(CallSession.Store::objects);
        Set<String> before = names(objects);
        List<String> written = new ArrayList<>();
        try (preview) {
            progress.check();
            Backups.before(session, Backups.Reason.IMPORT);
            progress.at("progress.storing", 0, 0);
            List<Event> received = new ArrayList<>();
            preview.attachments().forEach(a -> received.add(received(a, progress, written)));
            session.record(
                    state -> {
                        List<Event> events = events(preview, written);
                        events.addAll(received);
                        events.addAll(more.apply(state));
                        progress.lastChance();
                        return events;
                    });
        } catch (Refused e) {
            // given up before the journal was written: what was stored for it is nobody's
            written.stream().filter(name -> !before.contains(name)).forEach(n -> drop(objects, n));
            throw e;
        }
    }

    private static Set<String> names(ObjectStore objects) {
        try {
            return Set.copyOf(objects.names());
        } catch (IOException e) {
            throw new Broken("broken.journal.write", e);
        }
    }

    private static void drop(ObjectStore objects, String name) {
        try {
            objects.remove(name);
        } catch (IOException e) {
            throw new Broken("broken.journal.write", e);
        }
    }

    /** Stores the files of a ZIP; until an event names them they are nobody's. */
    private AttachmentsReceived received(
            Attached attached, Progress progress, List<String> written) {
        ObjectStore objects = session.with(CallSession.Store::objects);
        List<ReceivedFile> files = new ArrayList<>();
        ReadAttachments.read(
                attached.file(),
                attached.entries(),
                AttachmentLimits.STANDARD,
                (entry, content) -> {
                    progress.check();
                    progress.at("progress.storing", files.size(), attached.entries().size());
                    String object = objects.write(content);
                    written.add(object);
                    files.add(
                            new ReceivedFile(entry.dossier(), entry.path(), object, entry.bytes()));
                });
        return new AttachmentsReceived(String.valueOf(attached.file().getFileName()), files);
    }

    private List<Event> events(ImportPreview preview, List<String> written) {
        Map<String, ReceivedDossiers> last = new HashMap<>();
        for (Source source : preview.files()) {
            source.dossiers().received().keySet().forEach(n -> last.put(n, source.dossiers()));
        }
        List<Event> events = new ArrayList<>();
        for (Source source : preview.files()) {
            Set<String> own = new HashSet<>();
            last.forEach(
                    (number, dossiers) -> {
                        if (dossiers.equals(source.dossiers())) {
                            own.add(number);
                        }
                    });
            Kept kept = source.dossiers().keep(own);
            if (!kept.versions().isEmpty()) {
                written.add(kept.object());
                brought(kept);
                events.add(
                        new DossiersImported(
                                source.name(), source.dialect(), kept.object(), kept.versions()));
            }
        }
        return events;
    }

    private void brought(Kept kept) {
        if (!kept.placed().isEmpty()) {
            session.with(
                    store -> {
                        store.tables().brought(kept.object(), kept.placed());
                        return kept;
                    });
        }
    }

    /** The event that brings dossiers into a call; their content is stored first. */
    static DossiersImported imported(
            ObjectStore objects, String source, String dialect, List<Dossier> dossiers) {
        try {
            String object = objects.write(DossierRecords.write(dossiers));
            return new DossiersImported(
                    source,
                    dialect,
                    object,
                    dossiers.stream()
                            .map(d -> new DossierVersion(d.number(), DossierRecords.hash(d)))
                            .toList());
        } catch (IOException e) {
            throw new Broken("broken.journal.write", e);
        }
    }

    /** Gives a dossier another title; null goes back to the file's. */
    public void title(String dossier, @Nullable String title) {
        session.record(
                state -> {
                    Checks.dossier(state, dossier);
                    return List.of(
                            new DossierTitled(
                                    dossier,
                                    title == null || title.isBlank() ? null : title.strip()));
                });
    }
}
