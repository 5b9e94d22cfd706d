package fr.palmares.app;

import fr.palmares.exchange.Manifest;
import fr.palmares.journal.DossierRecords;
import fr.palmares.model.CallState;
import fr.palmares.model.Dossier;
import fr.palmares.model.Juror;
import fr.palmares.model.JurorPackage;
import fr.palmares.model.Recusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The manifest of what a juror gets, in a package or on a server. */
final class PackageTerms {
    private PackageTerms() {}

    /**
     * The manifest.
     *
     * @param out what goes out, of the juror's dossiers and perhaps of others
     * @param numbers the juror's dossiers, in order
     * @param terms what the coordinator says with it; its hash is not looked at
     */
    static Manifest manifest(
            CallState state, Juror who, Outgoing out, List<String> numbers, JurorPackage terms) {
        List<Manifest.Entry> entries = new ArrayList<>();
        for (String number : numbers) {
            Dossier dossier = Objects.requireNonNull(out.dossiers().get(number));
            entries.add(
                    new Manifest.Entry(
                            number,
                            DossierRecords.hash(dossier),
                            title(out, dossier),
                            out.source(number, terms.token())));
        }
        Set<String> own = Set.copyOf(numbers);
        return new Manifest(
                Manifest.FORMAT,
                state.call(),
                state.round(),
                state.grid(),
                state.rules(),
                // the jury's addresses are nobody's business but the coordinator's
                new Juror(who.code(), who.name(), "", "", "", who.role()),
                terms.revision(),
                terms.token(),
                terms.deadline(),
                terms.instructions(),
                out.blind(),
                state.recusals().stream()
                        .filter(r -> r.juror().equals(who.code()))
                        .map(Recusal::dossier)
                        .sorted()
                        .toList(),
                entries,
                files(out, own),
                terms.lines(),
                terms.head(),
                terms.replyTo(),
                terms.enhanced(),
                numbers.stream().filter(d -> state.juryFile().leads(who.code(), d)).toList());
    }

    /** The title that the coordinator gave a dossier, or "" where it is the dossier's own. */
    static String title(Outgoing out, Dossier dossier) {
        String title = Objects.requireNonNull(out.titles().get(dossier.number()));
        return title.equals(dossier.title()) ? "" : title;
    }

    /** The attachments of some dossiers. */
    static List<Manifest.FileEntry> files(Outgoing out, Set<String> numbers) {
        return out.attachments().stream()
                .filter(f -> numbers.contains(f.dossier()))
                .map(f -> new Manifest.FileEntry(f.dossier(), f.path(), f.object(), f.bytes()))
                .toList();
    }
}
