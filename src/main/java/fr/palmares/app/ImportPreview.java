package fr.palmares.app;

import fr.palmares.intake.Problem;
import fr.palmares.intake.ReadAttachments;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Refused;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What an import would do, before anything is written.
 *
 * @param files what was read, in order
 * @param created dossiers the call does not know
 * @param updated dossiers whose content is another than the call's
 * @param unchanged numbers of dossiers that are the same
 * @param refused rows that are left out, with the reason
 * @param notices what should be known of what was read
 * @param attachments files to be attached to dossiers, by the ZIP file they come in
 * @param absent numbers the call knows and the files do not have; they stay
 */
public record ImportPreview(
        List<Source> files,
        List<Change> created,
        List<Change> updated,
        List<String> unchanged,
        List<Problem> refused,
        List<Problem> notices,
        List<Attached> attachments,
        List<String> absent)
        implements AutoCloseable {

    /**
     * A file that was read: its name, its dialect, and what it brings.
     *
     * @param fingerprint of its header where it was read by a mapping, else ""
     */
    public record Source(
            String name, String dialect, ReceivedDossiers dossiers, String fingerprint) {}

    /** A ZIP file of attachments and what of it belongs to dossiers. */
    public record Attached(Path file, List<ReadAttachments.Entry> entries) {}

    /**
     * What one of the files alone would do. A dossier that a later file brings too is told of that
     * one: it is what would be written.
     */
    public ImportPreview of(Source source) {
        Set<String> own = new HashSet<>(source.dossiers().received().keySet());
        files.subList(files.indexOf(source) + 1, files.size())
                .forEach(later -> own.removeAll(later.dossiers().received().keySet()));
        return new ImportPreview(
                List.of(source),
                created.stream().filter(c -> own.contains(c.dossier().number())).toList(),
                updated.stream().filter(c -> own.contains(c.dossier().number())).toList(),
                unchanged.stream().filter(own::contains).toList(),
                refused.stream().filter(p -> p.place().file().equals(source.name())).toList(),
                notices.stream().filter(p -> p.place().file().equals(source.name())).toList(),
                List.of(),
                absent);
    }

    /** What one of the ZIP files alone would attach. */
    public ImportPreview of(Attached zip) {
        String name = String.valueOf(zip.file().getFileName());
        return new ImportPreview(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                refused.stream().filter(p -> p.place().file().equals(name)).toList(),
                notices.stream().filter(p -> p.place().file().equals(name)).toList(),
                List.of(zip),
                List.of());
    }

    /** How many files would be attached; those already there are among them. */
    public int attached() {
        return attachments.stream().mapToInt(a -> a.entries().size()).sum();
    }

    /** A dossier that would be created or updated, with the fields that change. */
    public record Change(DossierHead dossier, List<FieldChange> fields) {}

    /** Drops what was read, unless it was imported. To be called when nothing is to come of it. */
    @Override
    public void close() {
        files.forEach(f -> f.dossiers().close());
    }

    /** A field before and after; "" where it is missing. */
    public record FieldChange(String label, String before, String after) {}

    /** The rows left out, each as the refusal a user is told of. */
    public List<Refused> refusals() {
        return said(refused);
    }

    /** What should be known of what was read, as sentences. */
    public List<Refused> remarks() {
        return said(notices);
    }

    private static List<Refused> said(List<Problem> problems) {
        return problems.stream().map(Problem::refusal).toList();
    }

    /** Whether writing it would change anything. */
    public boolean changesNothing() {
        return created.isEmpty() && updated.isEmpty() && attached() == 0;
    }
}
