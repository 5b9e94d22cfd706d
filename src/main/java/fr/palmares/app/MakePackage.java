package fr.palmares.app;

import fr.palmares.exchange.Manifest;
import fr.palmares.exchange.PackageWriter;
import fr.palmares.exchange.Words;
import fr.palmares.exchange.Wrapped;
import fr.palmares.journal.DamagedException;
import fr.palmares.journal.Durable;
import fr.palmares.journal.Event.BlindVersionsIssued;
import fr.palmares.journal.Event.PackageIssued;
import fr.palmares.journal.Hashes;
import fr.palmares.model.Assignment;
import fr.palmares.model.Broken;
import fr.palmares.model.CallState;
import fr.palmares.model.Dossier;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Juror;
import fr.palmares.model.JurorPackage;
import fr.palmares.model.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the sealed file that a juror works from. */
public final class MakePackage {
    private final CallSession session;

    public MakePackage(CallSession session) {
        this.session = session;
    }

    /**
     * What the coordinator says with a package.
     *
     * @param deadline as text for people, or ""
     * @param instructions or ""
     * @param replyTo e-mail address that ballots go to, or ""
     */
    public record Letter(String deadline, String instructions, String replyTo) {
        public static final Letter NONE = new Letter("", "");

        public Letter(String deadline, String instructions) {
            this(deadline, instructions, "");
        }
    }

    /** A package that lies on disk. */
    public record Made(Path file, JurorPackage pack, String passphrase) {}

    /** A new passphrase of six words. */
    public static String passphrase() {
        return Words.passphrase();
    }

    /** The dossiers a juror has to mark: assigned, not recused, not inadmissible. */
    public static List<String> dossiers(CallState state, String juror) {
        Set<String> assigned =
                state.assignments().stream()
                        .filter(a -> a.juror().equals(juror))
                        .map(Assignment::dossier)
                        .collect(Collectors.toSet());
        return state.ranked().stream()
                .map(DossierHead::number)
                // where nobody was assigned anything, everybody reads everything
                .filter(d -> state.assignments().isEmpty() || assigned.contains(d))
                .filter(d -> !state.recused(juror, d))
                .toList();
    }

    /**
     * Writes a juror's package. Its token is that of the juror's packages before, so that a copy
     * opened from any of them goes on.
     *
     * @param file where; a file that stands there is replaced, whole or not at all. With the ending
     *     {@code .zip} the package is put into a plain ZIP that mail gateways let pass
     * @throws Refused for an unknown juror, or one who has nothing to mark
     * @throws Broken when it cannot be written; nothing changed then
     */
    public Made make(String juror, Path file, String passphrase, Letter letter, Progress progress) {
        CallState state = session.state();
        Juror who = state.jurors().get(juror);
        if (session.copy().isPresent()) {
            throw new Refused("refused.copy.notOwn", session.author());
        }
        if (who == null) {
            throw new Refused("refused.juror.unknown", juror);
        }
        List<String> numbers = dossiers(state, juror);
        if (numbers.isEmpty()) {
            throw new Refused("refused.package.empty", juror);
        }
        Outgoing out = Outgoing.of(session, state, received(numbers));
        JurorPackage before =
                session.with(s -> s.tables().exchanges().packages(state.round().code())).get(juror);
        JurorPackage terms = terms(session, state, juror, numbers.size(), before, letter);
        Manifest manifest = PackageTerms.manifest(state, who, out, numbers, terms);
        JurorPackage pack = terms.withHash(Hashes.hex(PackageWriter.bytes(manifest)));
        progress.check();
        progress.at("progress.sealing", 0, 0);
        try {
            Durable.replace(
                    file.toAbsolutePath(),
                    temporary -> {
                        write(temporary, passphrase, manifest, out.dossiers(), file);
                        progress.check();
                        session.note(
                                new PackageIssued(pack), new BlindVersionsIssued(out.versions()));
                    });
        } catch (DamagedException e) {
            throw new Refused("refused.call.damaged", session.folder().toString()).because(e);
        } catch (IOException e) {
            throw new Broken("broken.export", e, String.valueOf(file.getFileName()));
        }
        return new Made(file, pack, passphrase);
    }

    /**
     * What is said with what a juror gets next; its hash is not known yet.
     *
     * @param before what the juror got last in this round, or null
     */
    static JurorPackage terms(
            CallSession session,
            CallState state,
            String juror,
            int dossiers,
            @Nullable JurorPackage before,
            Letter letter) {
        return new JurorPackage(
                juror,
                before == null ? 1 : before.revision() + 1,
                before == null ? CallId.draw() : before.token(),
                "",
                letter.deadline(),
                letter.instructions(),
                dossiers,
                state.journal().entries(),
                state.journal().head(),
                letter.replyTo(),
                session.with(s -> s.tables().admission().enhanced()));
    }

    private Map<String, Dossier> received(List<String> numbers) {
        Map<String, Dossier> all = session.with(s -> s.tables().receivedDossiers());
        Map<String, Dossier> some = new LinkedHashMap<>();
        numbers.forEach(n -> some.put(n, Objects.requireNonNull(all.get(n))));
        return some;
    }

    private void write(
            Path to,
            String passphrase,
            Manifest manifest,
            Map<String, Dossier> dossiers,
            Path named)
            throws IOException {
        CallSession.Store store = session.with(s -> s);
        PackageWriter.write(
                to,
                passphrase.strip(),
                manifest,
                store.device(),
                dossiers.values(),
                store.objects()::open);
        Wrapped.asAsked(to, named, Wrapped.PACKAGE);
    }
}
