package fr.palmares.app;

import fr.palmares.exchange.Manifest;
import fr.palmares.exchange.PackageReader;
import fr.palmares.journal.CallFolder;
import fr.palmares.journal.Event;
import fr.palmares.journal.Event.AssignmentsChanged;
import fr.palmares.journal.Event.AttachmentsReceived;
import fr.palmares.journal.Event.BlindReadingSet;
import fr.palmares.journal.Event.BlindVersion;
import fr.palmares.journal.Event.BlindVersionsIssued;
import fr.palmares.journal.Event.CallCreated;
import fr.palmares.journal.Event.DossierTitled;
import fr.palmares.journal.Event.GridSet;
import fr.palmares.journal.Event.JurorsSet;
import fr.palmares.journal.Event.Lead;
import fr.palmares.journal.Event.LeadReadersSet;
import fr.palmares.journal.Event.PackageOpened;
import fr.palmares.journal.Event.Reader;
import fr.palmares.journal.Event.ReceivedFile;
import fr.palmares.journal.Event.RecusalDeclared;
import fr.palmares.journal.Event.RoundSet;
import fr.palmares.journal.Event.RulesSet;
import fr.palmares.journal.ObjectStore;
import fr.palmares.model.Assignment;
import fr.palmares.model.BlindReading;
import fr.palmares.model.Broken;
import fr.palmares.model.CallState;
import fr.palmares.model.Dossier;
import fr.palmares.model.JurorPackage;
import fr.palmares.model.Place;
import fr.palmares.model.Recusal;
import fr.palmares.model.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Opens a package: into a new copy of the juror's own, or into the one that an earlier revision
 * made, where every mark stays.
 */
public final class OpenPackage {
    private final AppContext context;

    public OpenPackage(AppContext context) {
        this.context = context;
    }

    /**
     * Opens a package in a folder.
     *
     * @param folder new, empty, or the juror's copy already
     * @return the open copy
     * @throws Refused when the passphrase is another, the package was changed, or the folder is
     *     something else; nothing changed then
     */
    public CallSession open(Path file, Path folder, String passphrase, Progress progress) {
        progress.at("progress.opening", 0, 0);
        if (!new CallFolder(folder).isCall()) {
            return CallSession.createCopy(
                    context, folder, objects -> start(file, passphrase, objects));
        }
        CallSession session = CallSession.open(context, folder);
        Optional<Path> written;
        try {
            written = again(session, file, passphrase);
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
        if (written.isEmpty()) {
            return session;
        }
        session.close();
        RewrittenJournal.putShared(new CallFolder(folder));
        return CallSession.open(context, folder);
    }

    private static CallSession.Start start(Path file, String passphrase, ObjectStore objects) {
        PackageReader.Opened opened = read(file, passphrase, manifest -> {}, objects);
        Manifest manifest = opened.manifest();
        return new CallSession.Start(
                manifest.call().id(),
                manifest.round(),
                manifest.juror().code(),
                events(opened, objects, null, Set.of()));
    }

    /**
     * Takes a package into the copy.
     *
     * @return the copy's journal anew, to take the old one's place, where dossiers were taken away
     */
    private static Optional<Path> again(CallSession session, Path file, String passphrase) {
        JurorPackage copy =
                session.copy()
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                "refused.package.notCopy",
                                                session.folder().toString()));
        CallState state = session.state();
        ObjectStore objects = session.with(CallSession.Store::objects);
        PackageReader.Opened opened =
                read(
                        file,
                        passphrase,
                        manifest -> {
                            if (!manifest.call().id().equals(state.call().id())
                                    || !manifest.juror().code().equals(copy.juror())
                                    || !manifest.token().equals(copy.token())
                                    || !manifest.round().code().equals(state.round().code())) {
                                throw new Refused(
                                        "refused.package.other", session.folder().toString());
                            }
                            if (manifest.revision() < copy.revision()) {
                                throw new Refused(
                                        "refused.package.older",
                                        manifest.revision(),
                                        copy.revision());
                            }
                        },
                        objects);
        String round = state.round().code();
        if (opened.dossiers().keySet().containsAll(state.dossiers().keySet())) {
            session.take(
                    round,
                    events(opened, objects, state, declared(state)),
                    List.of(),
                    CallSession.COORDINATOR);
            return Optional.empty();
        }
        return Optional.of(
                ForgetClosed.prepare(
                        session,
                        round,
                        opened.dossiers().keySet(),
                        own -> events(opened, objects, state, declared(own))));
    }

    static Set<String> declared(CallState state) {
        return state.recusals().stream().map(Recusal::dossier).collect(Collectors.toSet());
    }

    /** Dossiers on which the juror said something of a recusal: it stands without being said. */
    static Set<String> declared(List<Event> own) {
        return own.stream()
                .flatMap(
                        e ->
                                e instanceof RecusalDeclared declared
                                        ? Stream.of(declared.dossier())
                                        : Stream.empty())
                .collect(Collectors.toSet());
    }

    private static PackageReader.Opened read(
            Path file, String passphrase, Consumer<Manifest> checked, ObjectStore objects) {
        try {
            return PackageReader.read(file, passphrase, checked, objects::write);
        } catch (java.nio.file.NoSuchFileException e) {
            throw new Refused(
                    Place.file(String.valueOf(file.getFileName())), "refused.file.missing");
        } catch (IOException e) {
            throw new Broken("broken.folder.write", e, String.valueOf(file.getFileName()));
        }
    }

    /**
     * What a package says, as events of the copy; those that say nothing new are left out later.
     *
     * @param declared dossiers of which the copy knows already that the juror is recused
     */
    static List<Event> events(
            PackageReader.Opened opened,
            ObjectStore objects,
            @Nullable CallState before,
            Set<String> declared) {
        Manifest manifest = opened.manifest();
        String juror = manifest.juror().code();
        List<Event> events = new ArrayList<>();
        events.add(new CallCreated(manifest.call()));
        events.add(new RoundSet(manifest.round()));
        events.add(new GridSet(manifest.grid()));
        events.add(new RulesSet(manifest.rules()));
        events.add(new JurorsSet(List.of(manifest.juror())));
        // which parts were left out is not said: their names alone could tell
        boolean wasBlind = before != null && before.procedure().blind().on();
        if (manifest.blind() || wasBlind) {
            events.add(new BlindReadingSet(BlindReading.NONE.withOn(manifest.blind())));
        }
        events.add(
                new BlindVersionsIssued(
                        manifest.dossiers().stream()
                                .filter(e -> !e.source().isEmpty())
                                .map(e -> new BlindVersion(e.number(), e.hash(), e.source()))
                                .toList()));
        // one object a dossier, so that one of them can be closed alone
        for (Dossier dossier : opened.dossiers().values()) {
            events.add(ImportDossiers.imported(objects, "package", "package", List.of(dossier)));
        }
        for (Manifest.Entry entry : manifest.dossiers()) {
            events.add(
                    new DossierTitled(
                            entry.number(), entry.title().isEmpty() ? null : entry.title()));
        }
        if (!manifest.files().isEmpty()) {
            events.add(
                    new AttachmentsReceived(
                            "package",
                            manifest.files().stream()
                                    .map(
                                            f ->
                                                    new ReceivedFile(
                                                            f.dossier(),
                                                            f.path(),
                                                            f.object(),
                                                            f.bytes()))
                                    .toList()));
        }
        Set<String> mine =
                manifest.dossiers().stream()
                        .map(Manifest.Entry::number)
                        .collect(Collectors.toSet());
        List<Reader> readers = new ArrayList<>();
        manifest.dossiers().forEach(e -> readers.add(new Reader(juror, e.number(), true)));
        if (before != null) {
            for (Assignment old : before.assignments()) {
                if (!mine.contains(old.dossier())) {
                    readers.add(new Reader(juror, old.dossier(), false));
                }
            }
            close(before, mine, objects, events);
        }
        events.add(new AssignmentsChanged(readers));
        leads(manifest, before).ifPresent(events::add);
        manifest.recused().stream()
                .filter(d -> !declared.contains(d))
                .forEach(d -> events.add(new RecusalDeclared(juror, d, "")));
        events.add(
                new PackageOpened(
                        new JurorPackage(
                                juror,
                                manifest.revision(),
                                manifest.token(),
                                opened.hash(),
                                manifest.deadline(),
                                manifest.instructions(),
                                manifest.dossiers().size(),
                                manifest.lines(),
                                manifest.head(),
                                manifest.replyTo(),
                                manifest.enhanced())));
        return events;
    }

    /** Which dossiers the juror leads, and which no longer. */
    private static Optional<Event> leads(Manifest manifest, @Nullable CallState before) {
        List<Lead> leads = new ArrayList<>();
        manifest.leads().forEach(d -> leads.add(new Lead(d, manifest.juror().code())));
        if (before != null) {
            before.juryFile().leads().keySet().stream()
                    .filter(d -> !manifest.leads().contains(d))
                    .sorted()
                    .forEach(d -> leads.add(new Lead(d, null)));
        }
        return leads.isEmpty() ? Optional.empty() : Optional.of(new LeadReadersSet(leads));
    }

    /** Dossiers that are no longer the juror's keep their number and lose their content. */
    private static void close(
            CallState before, Set<String> mine, ObjectStore objects, List<Event> events) {
        for (String number : before.dossiers().keySet()) {
            if (!mine.contains(number)) {
                events.add(
                        ImportDossiers.imported(
                                objects,
                                "package",
                                "closed",
                                List.of(Dossier.named(number, number))));
                events.add(new DossierTitled(number, null));
            }
        }
    }
}
