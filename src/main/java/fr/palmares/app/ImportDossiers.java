package fr.palmares.app;

import fr.palmares.app.ImportPreview.Attached;
import fr.palmares.app.ImportPreview.Change;
import fr.palmares.app.ImportPreview.Source;
import fr.palmares.intake.AttachmentLimits;
import fr.palmares.intake.DossierFile;
import fr.palmares.intake.DossierRow;
import fr.palmares.intake.GuessMapping;
import fr.palmares.intake.Problem;
import fr.palmares.intake.ReadAttachments;
import fr.palmares.intake.ReadAttachments.Contents;
import fr.palmares.intake.ReadDossiers;
import fr.palmares.intake.ReadOptions;
import fr.palmares.intake.table.TableSource;
import fr.palmares.intake.table.Tables;
import fr.palmares.journal.DossierRecords;
import fr.palmares.journal.Event;
import fr.palmares.journal.Event.AttachmentsReceived;
import fr.palmares.journal.Event.DossierTitled;
import fr.palmares.journal.Event.DossierVersion;
import fr.palmares.journal.Event.DossiersImported;
import fr.palmares.journal.Event.ReceivedFile;
import fr.palmares.journal.ObjectStore;
import fr.palmares.model.Broken;
import fr.palmares.model.Dossier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Files from outside into the call: first a preview, then all of it or nothing. */
public final class ImportDossiers {
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
        List<Source> sources = new ArrayList<>();
        List<Problem> refused = new ArrayList<>();
        List<Problem> notices = new ArrayList<>();
        Map<String, Dossier> read = new LinkedHashMap<>();
        List<Path> archives = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            Path file = files.get(i);
            progress.at("progress.reading", i, files.size());
            if (ReadAttachments.is(file)) {
                archives.add(file);
                continue;
            }
            DossierFile content =
                    ReadDossiers.read(file, options.withProgress(rows -> progress.check()));
            List<Dossier> dossiers = content.dossiers().stream().map(DossierRow::dossier).toList();
            dossiers.forEach(d -> read.put(d.number(), d));
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
            // after the tables: their dossiers are known by now, in whatever order the files came
            Contents contents =
                    ReadAttachments.list(
                            archive,
                            AttachmentLimits.STANDARD,
                            n -> read.containsKey(n) || session.state().dossiers().containsKey(n));
            attached.add(new Attached(archive, contents.entries()));
            notices.addAll(contents.problems());
            notices.addAll(contents.notices());
        }
        return compare(sources, read, refused, notices, attached);
    }

    /**
     * What the columns of a table seem to be, with its first rows, for a person to correct.
     *
     * @throws fr.palmares.model.Refused when the file cannot be read
     */
    public static GuessMapping.Guess guess(Path file, ReadOptions options) {
        try (TableSource source = Tables.open(file, options.limits(), options.separator())) {
            return GuessMapping.of(source);
        }
    }

    private ImportPreview compare(
            List<Source> sources,
            Map<String, Dossier> read,
            List<Problem> refused,
            List<Problem> notices,
            List<Attached> attached) {
        Map<String, String> hashes = session.with(s -> s.tables().dossierHashes());
        Set<String> changed =
                read.values().stream()
                        .filter(d -> hashes.containsKey(d.number()))
                        .filter(d -> !DossierRecords.hash(d).equals(hashes.get(d.number())))
                        .map(Dossier::number)
                        .collect(Collectors.toSet());
        Map<String, Dossier> known =
                changed.isEmpty() ? Map.of() : session.with(s -> s.tables().receivedDossiers());
        List<Change> created = new ArrayList<>();
        List<Change> updated = new ArrayList<>();
        List<String> unchanged = new ArrayList<>();
        for (Dossier dossier : read.values()) {
            Dossier before = known.get(dossier.number());
            if (!hashes.containsKey(dossier.number())) {
                created.add(new Change(dossier, List.of()));
            } else if (before != null && changed.contains(dossier.number())) {
                updated.add(new Change(dossier, DossierDifference.between(before, dossier)));
            } else {
                unchanged.add(dossier.number());
            }
        }
        Set<String> absent = new TreeSet<>(fr.palmares.model.NaturalOrder.INSTANCE);
        if (!sources.isEmpty()) {
            absent.addAll(hashes.keySet());
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
     * Writes what the preview says, as one line of the journal. Marks stay as they are.
     *
     * @throws Broken when it cannot be written; nothing changed then
     */
    public void apply(ImportPreview preview, Progress progress) {
        progress.check();
        Backups.before(session, Backups.Reason.IMPORT);
        progress.at("progress.storing", 0, 0);
        List<Dossier> changed = new ArrayList<>();
        preview.created().forEach(c -> changed.add(c.dossier()));
        preview.updated().forEach(c -> changed.add(c.dossier()));
        List<Event> received = new ArrayList<>();
        preview.attachments().forEach(a -> received.add(received(a, progress)));
        session.record(
                state -> {
                    List<Event> events = events(preview.files(), changed);
                    events.addAll(received);
                    return events;
                });
    }

    /** Stores the files of a ZIP; until an event names them they are nobody's. */
    private AttachmentsReceived received(Attached attached, Progress progress) {
        ObjectStore objects = session.with(CallSession.Store::objects);
        List<ReceivedFile> files = new ArrayList<>();
        ReadAttachments.read(
                attached.file(),
                attached.entries(),
                AttachmentLimits.STANDARD,
                (entry, content) -> {
                    progress.check();
                    progress.at("progress.storing", files.size(), attached.entries().size());
                    files.add(
                            new ReceivedFile(
                                    entry.dossier(),
                                    entry.path(),
                                    objects.write(content),
                                    entry.bytes()));
                });
        return new AttachmentsReceived(String.valueOf(attached.file().getFileName()), files);
    }

    private List<Event> events(List<Source> sources, List<Dossier> changed) {
        List<Event> events = new ArrayList<>();
        for (Source source : sources) {
            Set<Dossier> own =
                    java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
            own.addAll(source.dossiers());
            List<Dossier> some = changed.stream().filter(own::contains).toList();
            if (!some.isEmpty()) {
                events.add(
                        session.with(
                                s -> imported(s.objects(), source.name(), source.dialect(), some)));
            }
        }
        return events;
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
