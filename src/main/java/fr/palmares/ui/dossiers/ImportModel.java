package fr.palmares.ui.dossiers;

import fr.palmares.app.ImportPlan;
import fr.palmares.app.ImportPlan.Item;
import fr.palmares.app.ImportPreview;
import fr.palmares.app.ListPreview;
import fr.palmares.app.RecordMarks;
import fr.palmares.intake.EncodingSample;
import fr.palmares.intake.ReadAttachments;
import fr.palmares.intake.Recognise.Kind;
import fr.palmares.model.Attachment;
import fr.palmares.model.Refused;
import fr.palmares.ui.common.I18n;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What an import would do, file by file, in words. */
final class ImportModel {
    private static final String GUESSED = "notice.csv.windows1252";
    private static final Charset WINDOWS_1252 = EncodingSample.choices().getFirst();

    /**
     * A file of the import.
     *
     * @param number its turn, from 1
     * @param kind what it is
     * @param counts what it would do, in short
     * @param wrong whether something of it is left out
     */
    record FileLine(
            int number, Item item, String name, String kind, String counts, boolean wrong) {}

    private final I18n i18n;
    private final ImportPlan plan;
    private final Map<Path, Charset> chosen;
    private final Map<Path, List<String>> samples = new HashMap<>();

    /**
     * Reads the beginnings of files whose encoding is in doubt.
     *
     * @param chosen encodings that a person has chosen for text tables
     * @throws Refused when such a file is gone
     */
    ImportModel(I18n i18n, ImportPlan plan, Map<Path, Charset> chosen) {
        this.i18n = i18n;
        this.plan = plan;
        this.chosen = Map.copyOf(chosen);
        for (Item item : plan.items()) {
            if (encodingInDoubt(item)) {
                samples.put(item.file(), EncodingSample.of(item.file(), encoding(item)));
            }
        }
    }

    ImportPlan plan() {
        return plan;
    }

    /** Whether there is something to write. */
    boolean ready() {
        return !plan.changesNothing();
    }

    /** Whether a person has to say why: a frozen grid is changed. */
    boolean wantsReason() {
        return plan.wantsReason();
    }

    /** Whether all that comes is marks: their dialog speaks of marks. */
    boolean marksOnly() {
        return plan.items().stream().allMatch(i -> i instanceof ImportPlan.Marks);
    }

    /** The files in the order in which they would be taken. */
    List<FileLine> files() {
        List<FileLine> lines = new ArrayList<>();
        for (Item item : plan.items()) {
            lines.add(
                    new FileLine(
                            lines.size() + 1,
                            item,
                            item.name(),
                            kind(item),
                            counts(item),
                            refused(item) > 0));
        }
        return lines;
    }

    private String kind(Item item) {
        return switch (item) {
            case ImportPlan.Dossiers d -> kind(d.kind());
            case ImportPlan.OfList list -> kind(list.kind());
            case ImportPlan.Marks m -> kind(Kind.MARKS);
            case ImportPlan.Unreadable u -> i18n.say("import.kind.unreadable");
        };
    }

    private String kind(Kind kind) {
        return i18n.say("import.kind." + kind.name().toLowerCase(Locale.ROOT).replace("_", ""));
    }

    private static int refused(Item item) {
        return switch (item) {
            case ImportPlan.Dossiers d -> d.preview().refused().size();
            case ImportPlan.OfList list -> {
                ListPreview<?> p = list.list().preview();
                yield p.refused().size() + (p.blocked() == null ? 0 : 1);
            }
            case ImportPlan.Marks m -> m.refused().size();
            case ImportPlan.Unreadable u -> 1;
        };
    }

    private String counts(Item item) {
        return switch (item) {
            case ImportPlan.Dossiers d when d.kind() == Kind.ATTACHMENTS ->
                    i18n.say("import.counts.files", d.preview().attached());
            case ImportPlan.Dossiers d ->
                    counts(
                            d.preview().created().size(),
                            d.preview().updated().size(),
                            0,
                            d.preview().unchanged().size(),
                            refused(d));
            case ImportPlan.OfList list -> {
                ListPreview<?> p = list.list().preview();
                yield p.blocked() == null
                        ? counts(
                                p.created().size(),
                                p.updated().size(),
                                p.removed().size(),
                                p.unchanged().size(),
                                refused(list))
                        : i18n.say("import.counts.blocked");
            }
            case ImportPlan.Marks m ->
                    counts(
                            m.preview().created().size(),
                            m.preview().changed().size(),
                            0,
                            m.preview().unchanged(),
                            refused(m));
            case ImportPlan.Unreadable u -> i18n.say("import.counts.unreadable");
        };
    }

    private String counts(int created, int updated, int removed, int unchanged, int refused) {
        List<String> parts = new ArrayList<>();
        add(parts, "import.counts.created", created);
        add(parts, "import.counts.updated", updated);
        add(parts, "import.counts.removed", removed);
        add(parts, "import.counts.unchanged", unchanged);
        add(parts, "import.counts.refused", refused);
        return parts.isEmpty() ? i18n.say("import.counts.nothing") : String.join(" · ", parts);
    }

    private void add(List<String> parts, String key, int count) {
        if (count > 0) {
            parts.add(i18n.say(key, count));
        }
    }

    /** One sentence: what the file would do. */
    String summary(Item item) {
        return switch (item) {
            case ImportPlan.Dossiers d when d.kind() == Kind.ATTACHMENTS ->
                    i18n.say("import.sourceZip", item.name(), d.preview().attached());
            case ImportPlan.Dossiers d ->
                    i18n.say(
                            "import.summary",
                            d.preview().created().size(),
                            d.preview().updated().size(),
                            d.preview().unchanged().size(),
                            d.preview().refused().size());
            case ImportPlan.OfList list -> {
                ListPreview<?> p = list.list().preview();
                yield p.blocked() == null
                        ? i18n.say(
                                "list.summary",
                                p.created().size(),
                                p.updated().size(),
                                p.removed().size(),
                                p.unchanged().size(),
                                p.refused().size())
                        : i18n.messages().sentence(p.blocked());
            }
            case ImportPlan.Marks m -> {
                RecordMarks.Preview p = m.preview();
                yield i18n.say(
                        "marks.summary",
                        p.created().size(),
                        p.changed().size(),
                        p.unchanged(),
                        m.refused().size());
            }
            case ImportPlan.Unreadable u -> i18n.messages().sentence(u.why());
        };
    }

    /** Where it comes from and what was recognised. */
    String source(Item item) {
        return switch (item) {
            case ImportPlan.Dossiers d when d.preview().files().isEmpty() -> "";
            case ImportPlan.Dossiers d -> {
                ImportPreview.Source source = d.preview().files().getFirst();
                yield i18n.say(
                        "import.source",
                        source.name(),
                        i18n.say("dialect." + source.dialect()),
                        source.dossiers().size());
            }
            case ImportPlan.OfList list -> i18n.say("list.source", item.name(), kind(list.kind()));
            case ImportPlan.Marks m -> i18n.say("marks.source", item.name(), m.preview().remarks());
            case ImportPlan.Unreadable u -> "";
        };
    }

    /** What is worth knowing of taking a file of this kind. */
    String note(Item item) {
        return switch (item) {
            case ImportPlan.Marks m -> i18n.say("marks.nothingWritten");
            case ImportPlan.OfList list when list.kind() == Kind.ASSIGNMENTS ->
                    i18n.say("list.replaces");
            case ImportPlan.OfList list when list.kind() == Kind.GRID ->
                    i18n.say("list.replacesGrid");
            case ImportPlan.OfList list -> i18n.say("list.nothingWritten");
            case ImportPlan.Dossiers d -> i18n.say("import.nothingWritten");
            case ImportPlan.Unreadable u -> i18n.say("import.othersGoOn");
        };
    }

    /** The tabs of a file's preview. */
    List<PreviewSection> sections(Item item) {
        return switch (item) {
            case ImportPlan.Dossiers d -> dossiers(d.preview());
            case ImportPlan.OfList list ->
                    new ListTexts(i18n, plan.ahead()).sections(list.list().preview());
            case ImportPlan.Marks m -> new MarkTexts(i18n, plan.ahead()).sections(m);
            case ImportPlan.Unreadable u -> List.of();
        };
    }

    private List<PreviewSection> dossiers(ImportPreview preview) {
        List<PreviewSection> sections = new ArrayList<>();
        if (!preview.files().isEmpty()) {
            sections.add(new PreviewSection("import.created", changes(preview.created()), ""));
            sections.add(new PreviewSection("import.updated", changes(preview.updated()), ""));
        }
        if (!preview.attachments().isEmpty()) {
            sections.add(new PreviewSection("import.attached", attached(preview), ""));
        }
        if (!preview.files().isEmpty()) {
            sections.add(
                    new PreviewSection(
                            "import.unchanged",
                            numbers(preview.unchanged()),
                            "import.unchangedText"));
        }
        sections.add(new PreviewSection("import.refused", sentences(preview.refusals()), ""));
        sections.add(new PreviewSection("import.notices", sentences(preview.remarks()), ""));
        if (!preview.files().isEmpty()) {
            sections.add(
                    new PreviewSection(
                            "import.absent", numbers(preview.absent()), "import.absentText"));
        }
        return sections;
    }

    private static List<PreviewLine> changes(List<ImportPreview.Change> changes) {
        return changes.stream()
                .map(
                        c ->
                                new PreviewLine(
                                        c.dossier().number(),
                                        c.dossier().title(),
                                        c.dossier().organisation(),
                                        c.fields()))
                .toList();
    }

    private List<PreviewLine> attached(ImportPreview preview) {
        List<PreviewLine> all = new ArrayList<>();
        for (ImportPreview.Attached zip : preview.attachments()) {
            for (ReadAttachments.Entry entry : zip.entries()) {
                all.add(
                        new PreviewLine(
                                entry.dossier(),
                                Attachment.name(entry.path()),
                                i18n.formats().size(entry.bytes()),
                                List.of()));
            }
        }
        return all;
    }

    private List<PreviewLine> sentences(List<Refused> refused) {
        return refused.stream().map(r -> PreviewLine.of("", i18n.messages().sentence(r))).toList();
    }

    private List<PreviewLine> numbers(List<String> numbers) {
        return numbers.stream()
                .map(
                        n -> {
                            var head = plan.ahead().dossiers().get(n);
                            return new PreviewLine(
                                    n,
                                    head == null ? "" : head.title(),
                                    head == null ? "" : head.organisation(),
                                    List.of());
                        })
                .toList();
    }

    /**
     * Whether a file's encoding was guessed, or chosen by a person, so that it must be looked at.
     */
    boolean encodingInDoubt(Item item) {
        return chosen.containsKey(item.file())
                || notices(item).stream().anyMatch(r -> r.key().equals(GUESSED));
    }

    /** The encoding a file was read in, where that is in doubt. */
    Charset encoding(Item item) {
        return chosen.getOrDefault(item.file(), WINDOWS_1252);
    }

    /** Letters with accents as the file was read. */
    List<String> sample(Item item) {
        return samples.getOrDefault(item.file(), List.of());
    }

    private static List<Refused> notices(Item item) {
        return switch (item) {
            case ImportPlan.Dossiers d -> d.preview().remarks();
            case ImportPlan.OfList list -> list.list().preview().notices();
            case ImportPlan.Marks m -> m.notices();
            case ImportPlan.Unreadable u -> List.of();
        };
    }
}
