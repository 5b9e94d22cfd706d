package fr.palmares.app;

import fr.palmares.exchange.Manifest;
import fr.palmares.exchange.PackageReader;
import fr.palmares.exchange.PackageWriter;
import fr.palmares.journal.DamagedException;
import fr.palmares.journal.DossierRecords;
import fr.palmares.journal.Hashes;
import fr.palmares.journal.Json;
import fr.palmares.journal.ObjectStore;
import fr.palmares.model.Broken;
import fr.palmares.model.Dossier;
import fr.palmares.model.Refused;
import fr.palmares.model.RoundPlan;
import fr.palmares.sharing.OwnDesk;
import fr.palmares.sharing.Prints;
import fr.palmares.sharing.SharedCall;
import fr.palmares.sharing.SharedObjects;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the server holds for a juror in a round, read as a package is. */
final class SharedDesk {
    private final OwnDesk desk;
    private final SharedObjects objects;

    SharedDesk(SharedCall call, String juror) {
        this.desk = new OwnDesk(call, juror);
        this.objects = new SharedObjects(call);
    }

    /**
     * The round that there is most to do in: the last open one, or the last.
     *
     * @throws Refused when there is nothing for the juror
     */
    String round() {
        List<Manifest> all =
                desk.letters().values().stream().map(t -> SharedLetter.read(t).manifest()).toList();
        Comparator<Manifest> later = Comparator.comparing(Manifest::round, RoundPlan.ORDER);
        Optional<Manifest> open = all.stream().filter(m -> m.round().open()).max(later);
        return open.or(() -> all.stream().max(later))
                .orElseThrow(() -> new Refused("refused.share.nothing"))
                .round()
                .code();
    }

    /** What tells what lies there from anything else; costs few bytes. */
    String print(String round) {
        return print(desk.prints(round));
    }

    private static String print(OwnDesk.Content prints) {
        return Prints.of(prints.letter() + '\n' + prints.dossiers());
    }

    /**
     * Reads all of it; attachments are kept as they come.
     *
     * @throws Refused when there is nothing for the juror in this round
     * @throws Broken when it is not what the letter says
     */
    PackageReader.Opened open(String round, ObjectStore into, Progress progress) {
        OwnDesk.Content content = desk.texts(round);
        if (content.letter().isEmpty()) {
            throw new Refused("refused.share.nothing");
        }
        Manifest said = SharedLetter.read(content.letter()).manifest();
        Map<String, Dossier> dossiers = new LinkedHashMap<>();
        List<Manifest.Entry> entries = new ArrayList<>();
        List<Manifest.FileEntry> files = new ArrayList<>();
        for (Manifest.Entry entry : said.dossiers()) {
            String text = content.dossiers().get(entry.number());
            // recused meanwhile: the letter follows with the coordinator's next synchronisation
            if (text != null) {
                SharedDossier one = Json.read(text, SharedDossier.class);
                if (!DossierRecords.hash(one.dossier()).equals(entry.hash())) {
                    throw new Broken(
                            "broken.share.object",
                            new IOException("not the dossier of the letter"),
                            entry.number());
                }
                dossiers.put(entry.number(), one.dossier());
                entries.add(
                        new Manifest.Entry(
                                entry.number(), entry.hash(), one.title(), entry.source()));
                files.addAll(one.files());
            }
        }
        for (Manifest.FileEntry file : files) {
            progress.check();
            fetch(file.object(), into);
        }
        Manifest manifest = said.with(entries, files);
        return new PackageReader.Opened(
                manifest, Hashes.hex(PackageWriter.bytes(manifest)), "", dossiers);
    }

    private void fetch(String name, ObjectStore into) {
        try {
            into.verify(name);
            return;
        } catch (DamagedException e) {
            // not here yet, or changed since: the server's takes its place
        }
        try (InputStream in = objects.open(name)) {
            into.put(name, in);
        } catch (DamagedException e) {
            throw new Broken("broken.share.object", e, name);
        } catch (IOException e) {
            throw new Broken("broken.journal.write", e);
        }
    }
}
