package fr.palmares.app;

import fr.palmares.app.ImportPlan.Item;
import fr.palmares.intake.ListReading;
import fr.palmares.intake.Listed;
import fr.palmares.intake.MarkRow;
import fr.palmares.intake.Problem;
import fr.palmares.intake.ReadMarks;
import fr.palmares.intake.ReadOptions;
import fr.palmares.intake.Recognise.Kind;
import fr.palmares.journal.Event;
import fr.palmares.model.CallState;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Refused;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Files of any kinds that came together: each is looked at as the call will stand once those before
 * it are taken (a mark may be on a dossier of the same drop), and all of them are one act.
 */
public final class ImportTogether {
    /** Refusals that concern everything: giving up, and limits a person may lift. */
    private static final Set<String> NOT_OF_ONE_FILE =
            Set.of(
                    "refused.cancelled",
                    "refused.limit.file",
                    "refused.limit.inflated",
                    "refused.limit.rows");

    private final CallSession session;
    private final ImportDossiers importer;
    private final CallLists lists;

    public ImportTogether(CallSession session) {
        this.session = session;
        this.importer = new ImportDossiers(session);
        this.lists = new CallLists(session);
    }

    /** A file, what it is, and how it is to be read. */
    public record Asked(Path file, Kind kind, ReadOptions options) {}

    /**
     * Reads files and says what they would do. Writes nothing.
     *
     * @param files in any order
     * @throws Refused when cancelled, when a limit is passed that a person may lift, or when the
     *     only file cannot be read
     */
    public ImportPlan preview(List<Asked> files, Progress progress) {
        return preview(files, Map.of(), progress);
    }

    /**
     * The same.
     *
     * @param unknown files of which not even the kind could be found, and why
     */
    public ImportPlan preview(List<Asked> files, Map<Path, Refused> unknown, Progress progress) {
        List<Asked> inOrder = files.stream().sorted(Comparator.comparing(Asked::kind)).toList();
        Map<Path, Refused> unreadable = new LinkedHashMap<>();
        ImportPreview dossiers = dossiers(inOrder, progress, unreadable);
        try {
            return plan(inOrder, dossiers, unreadable, unknown, progress);
        } catch (RuntimeException e) {
            dossiers.close();
            throw e;
        }
    }

    private ImportPreview dossiers(
            List<Asked> files, Progress progress, Map<Path, Refused> unreadable) {
        Map<Path, ReadOptions> options = new LinkedHashMap<>();
        files.stream()
                .filter(a -> ofDossiers(a.kind()))
                .forEach(a -> options.put(a.file(), a.options()));
        return importer.preview(
                List.copyOf(options.keySet()),
                file -> options.getOrDefault(file, ReadOptions.STANDARD),
                progress,
                (file, refused) -> unreadable.put(file, passable(refused, files.size())));
    }

    /** A refusal that concerns one file among others. */
    private static Refused passable(Refused refused, int files) {
        if (files == 1 || NOT_OF_ONE_FILE.contains(refused.key())) {
            throw refused;
        }
        return refused;
    }

    private ImportPlan plan(
            List<Asked> files,
            ImportPreview dossiers,
            Map<Path, Refused> unreadable,
            Map<Path, Refused> unknown,
            Progress progress) {
        List<Item> items = new ArrayList<>();
        Iterator<ImportPreview.Source> sources = dossiers.files().iterator();
        Iterator<ImportPreview.Attached> zips = dossiers.attachments().iterator();
        CallState ahead = StateAhead.dossiers(session.state(), heads(dossiers));
        for (int i = 0; i < files.size(); i++) {
            Asked asked = files.get(i);
            progress.check();
            progress.at("progress.reading", i, files.size());
            Item item;
            Refused why = unreadable.get(asked.file());
            try {
                if (why != null) {
                    item = new ImportPlan.Unreadable(asked.file(), why);
                } else if (asked.kind() == Kind.ATTACHMENTS) {
                    item = ofDossiers(asked, dossiers.of(zips.next()));
                } else if (ofDossiers(asked.kind())) {
                    item = ofDossiers(asked, dossiers.of(sources.next()));
                } else {
                    item = item(asked, ahead);
                }
            } catch (Refused e) {
                item = new ImportPlan.Unreadable(asked.file(), passable(e, files.size()));
            }
            if (item instanceof ImportPlan.OfList list) {
                ahead = list.list().ahead(ahead);
            }
            items.add(item);
        }
        unknown.forEach((file, why) -> items.add(new ImportPlan.Unreadable(file, why)));
        return new ImportPlan(items, dossiers, ahead);
    }

    private static Item ofDossiers(Asked asked, ImportPreview preview) {
        return new ImportPlan.Dossiers(asked.file(), asked.kind(), preview);
    }

    private Item item(Asked asked, CallState ahead) {
        if (asked.kind() == Kind.MARKS) {
            return marks(asked, ahead);
        }
        return new ImportPlan.OfList(
                asked.file(),
                asked.kind(),
                ListImport.read(lists.of(asked.kind()), asked.file(), ahead, asked.options()));
    }

    private static ImportPlan.Marks marks(Asked asked, CallState ahead) {
        List<Refused> refused = new ArrayList<>();
        Listed<MarkRow> read =
                ReadMarks.readWith(
                        asked.file(),
                        ListReading.eachRow(asked.options(), refused::add),
                        RecordMarks.names(ahead, false));
        RecordMarks.Preview preview = RecordMarks.preview(ahead, read.rows());
        refused.addAll(preview.refused());
        refused.sort(Comparator.comparingInt(r -> r.place().row()));
        return new ImportPlan.Marks(
                asked.file(),
                preview,
                List.copyOf(refused),
                read.notices().stream().map(Problem::refusal).toList());
    }

    private static boolean ofDossiers(Kind kind) {
        return kind == Kind.DOSSIERS || kind == Kind.UNKNOWN_TABLE || kind == Kind.ATTACHMENTS;
    }

    private static List<DossierHead> heads(ImportPreview dossiers) {
        return Stream.concat(dossiers.created().stream(), dossiers.updated().stream())
                .map(ImportPreview.Change::dossier)
                .toList();
    }

    /**
     * What was recorded of marks.
     *
     * @param marks cells whose mark is another than before
     * @param remarks remarks written
     * @param finished sheets that are finished now
     */
    public record Done(int marks, int remarks, int finished) {}

    /**
     * Writes what the plan says, as one line of the journal: all of it or, cancelled or refused,
     * nothing.
     *
     * @throws Refused when the call has changed meanwhile so that a part of it can no longer be, or
     *     when a reason is wanted
     */
    public Done apply(ImportPlan plan, Progress progress) {
        return apply(plan, "", progress);
    }

    /** The same, for a reason that is recorded where one is wanted. */
    public Done apply(ImportPlan plan, String reason, Progress progress) {
        int[] done = new int[3];
        importer.apply(
                plan.dossiers(),
                progress,
                state -> {
                    List<Event> events = new ArrayList<>();
                    CallState ahead = StateAhead.dossiers(state, heads(plan.dossiers()));
                    for (Item item : plan.items()) {
                        if (item instanceof ImportPlan.OfList list) {
                            events.addAll(list.list().events(ahead, reason));
                            ahead = list.list().ahead(ahead);
                        } else if (item instanceof ImportPlan.Marks marks) {
                            events.addAll(marks(plan, marks, ahead, done));
                        }
                    }
                    return events;
                });
        return new Done(done[0], done[1], done[2]);
    }

    private List<Event> marks(
            ImportPlan plan, ImportPlan.Marks marks, CallState ahead, int[] done) {
        Map<String, String> hashes = new HashMap<>();
        plan.dossiers()
                .files()
                .forEach(
                        f ->
                                f.dossiers()
                                        .received()
                                        .forEach((number, one) -> hashes.put(number, one.hash())));
        RecordMarks.Made made =
                new RecordMarks(session).made(ahead, marks.preview().sound(), false, hashes);
        done[0] += made.result().marks();
        done[1] += made.result().remarks();
        done[2] += made.result().finished();
        return made.events();
    }
}
