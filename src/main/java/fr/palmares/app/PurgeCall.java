package fr.palmares.app;

import fr.palmares.journal.CallFolder;
import fr.palmares.journal.CallLock;
import fr.palmares.journal.DeviceKeys;
import fr.palmares.journal.Durable;
import fr.palmares.journal.Json;
import fr.palmares.model.ArchiveMark;
import fr.palmares.model.Broken;
import fr.palmares.model.Custody;
import fr.palmares.model.Refused;
import fr.palmares.model.Retention;
import fr.palmares.text.Formats;
import fr.palmares.text.Messages;
import fr.palmares.text.Paris;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A call that need not be kept any longer, deleted for good: journal, objects, tables, backups,
 * what restores replaced, this computer's key and the what-ifs that a user kept of it. A record
 * stays in its folder that says what was there, by its hash, and when and by which rule it went.
 */
public final class PurgeCall {
    private static final String RECORD = "palmares-purge.json";

    private final AppContext context;
    private final Messages messages;

    public PurgeCall(AppContext context, Messages messages) {
        this.context = context;
        this.messages = messages;
    }

    /**
     * What stays of a call. The components' names are the file's format.
     *
     * @param call id of the call
     * @param at when it was purged
     * @param retention until when it was to be kept, and by which rule
     * @param entries lines of the journal it had
     * @param head hash of the last of them
     * @param archives that were made of it, by the hashes of their manifests
     * @param files that were deleted
     * @param bytes of all of them together
     */
    public record Trace(
            String call,
            String name,
            Instant at,
            Retention retention,
            long entries,
            String head,
            int dossiers,
            int jurors,
            List<String> archives,
            int files,
            long bytes) {}

    /**
     * What was done.
     *
     * @param record where the record stands for people to read
     * @param others files in the folder that the program did not write and left alone
     */
    public record Done(Trace trace, Path record, List<Path> others) {}

    /**
     * Purges a call that is not open. It cannot be taken back.
     *
     * @param typed the call's name, typed by whoever wants it
     * @throws Refused when the name is another, no retention was set or it is not over; nothing
     *     changed then
     * @throws Broken when something cannot be deleted: to be asked again, the rest is gone
     */
    public Done purge(Path path, String typed) {
        CallFolder folder = new CallFolder(path);
        LocalDate today = LocalDate.ofInstant(context.clock().instant(), Paris.ZONE);
        Trace trace;
        try (CallSession session = CallSession.openQuietly(context, folder.path())) {
            KeepCall.coordinators(session);
            KeepCall.confirmed(session.state().call().name(), typed);
            Custody custody = new KeepCall(session).custody();
            trace = trace(session, custody, over(custody, today));
        }
        CallLock lock = CallLock.take(folder);
        try (lock) {
            trace = counted(trace, folder);
            Path record = record(trace, folder);
            erase(folder);
            new DeviceKeys(context.home()).forget(trace.call(), folder.path());
            new Scenarios(context, trace.call()).forgetAll();
            return new Done(trace, record, others(folder, record));
        } catch (IOException e) {
            throw new Broken("broken.purge", e, folder.path().toString());
        } finally {
            forgetLock(folder);
        }
    }

    /** The retention, when it is over. */
    private Retention over(Custody custody, LocalDate today) {
        Retention retention = custody.retention();
        if (retention == null) {
            throw new Refused("refused.purge.unset");
        }
        if (!retention.over(today)) {
            throw new Refused(
                    "refused.purge.kept",
                    new Formats(messages.locale()).date(retention.until().atStartOfDay()));
        }
        return retention;
    }

    private static List<Path> others(CallFolder folder, Path record) {
        return Leftovers.in(folder).stream()
                .filter(f -> !f.equals(record))
                .filter(f -> !f.getFileName().toString().equals(RECORD))
                .toList();
    }

    private static Trace trace(CallSession session, Custody custody, Retention retention) {
        return new Trace(
                session.state().call().id(),
                session.state().call().name(),
                session.now(),
                retention,
                session.state().journal().entries(),
                session.state().journal().head(),
                session.state().dossiers().size(),
                session.state().jurors().size(),
                custody.archives().stream().map(ArchiveMark::hash).toList(),
                0,
                0);
    }

    private static Trace counted(Trace t, CallFolder folder) throws IOException {
        int files = 0;
        long bytes = 0;
        for (Path one : own(folder)) {
            if (Files.isRegularFile(one)) {
                files++;
                bytes += Files.size(one);
            }
        }
        return new Trace(
                t.call(),
                t.name(),
                t.at(),
                t.retention(),
                t.entries(),
                t.head(),
                t.dossiers(),
                t.jurors(),
                t.archives(),
                files,
                bytes);
    }

    /** Everything of the call's own, the deepest first; the lock is held. */
    private static List<Path> own(CallFolder folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder.path())) {
            return inside.filter(f -> !f.equals(folder.path()) && !f.equals(folder.lock()))
                    .filter(f -> Leftovers.own(folder.path().relativize(f).getName(0).toString()))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    private static void erase(CallFolder folder) throws IOException {
        // the journal last: as long as it is there, the purge can be asked again
        for (Path one : own(folder)) {
            if (!one.equals(folder.journal())) {
                Files.deleteIfExists(one);
            }
        }
        Files.deleteIfExists(folder.journal());
        Durable.forceFolder(folder.path());
    }

    private static void forgetLock(CallFolder folder) {
        if (folder.isCall()) {
            return;
        }
        try {
            Files.deleteIfExists(folder.lock());
        } catch (IOException e) {
            System.getLogger(PurgeCall.class.getName())
                    .log(System.Logger.Level.WARNING, "an empty lock stays", e);
        }
    }

    /** The record, for people and for programs; on disk before anything is deleted. */
    private Path record(Trace trace, CallFolder folder) throws IOException {
        Formats formats = new Formats(messages.locale());
        String text =
                messages.get(
                        "purge.record",
                        trace.name(),
                        trace.call(),
                        formats.moment(trace.at()),
                        formats.date(trace.retention().until().atStartOfDay()),
                        trace.retention().reason().isEmpty()
                                ? messages.get("purge.record.noReason")
                                : trace.retention().reason(),
                        formats.count(trace.entries()),
                        trace.head(),
                        formats.count(trace.dossiers()),
                        formats.count(trace.jurors()),
                        formats.count(trace.files()),
                        formats.size(trace.bytes()),
                        trace.archives().isEmpty()
                                ? messages.get("purge.record.noArchive")
                                : String.join("\n", trace.archives()));
        Path record = folder.path().resolve(messages.get("purge.record.file"));
        Durable.write(folder.path().resolve(RECORD), Json.bytes(trace));
        Durable.write(record, text.getBytes(StandardCharsets.UTF_8));
        return record;
    }
}
