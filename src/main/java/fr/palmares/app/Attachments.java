package fr.palmares.app;

import fr.palmares.journal.DamagedException;
import fr.palmares.journal.ObjectStore;
import fr.palmares.model.Attachment;
import fr.palmares.model.Broken;
import fr.palmares.model.Dossier;
import fr.palmares.model.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The files that came with dossiers. */
public final class Attachments {
    private final CallSession session;

    public Attachments(CallSession session) {
        this.session = session;
    }

    /** The files at hand, by dossier. */
    public Map<String, List<Attachment>> byDossier() {
        return session.with(s -> s.tables().attachments()).stream()
                .collect(Collectors.groupingBy(Attachment::dossier));
    }

    /** The files of one dossier that are at hand, by path. */
    public List<Attachment> of(String dossier) {
        return byDossier().getOrDefault(dossier, List.of());
    }

    /** Names of a dossier's files: those its form mentions, then those that only came by ZIP. */
    public static List<String> names(Dossier dossier, List<Attachment> received) {
        List<String> names = new ArrayList<>(dossier.attachments());
        List<String> mentioned = new ArrayList<>(dossier.attachments());
        received.stream()
                .sorted(Comparator.comparing(Attachment::path))
                .map(Attachment::name)
                .filter(name -> !mentioned.remove(name))
                .forEach(names::add);
        return names;
    }

    /** Names of files that the dossier's form mentions and whose content is not at hand. */
    public static List<String> missing(Dossier dossier, List<Attachment> received) {
        List<String> missing = new ArrayList<>(dossier.attachments());
        received.forEach(a -> missing.remove(a.name()));
        return missing;
    }

    /**
     * Copies a file to where the system's viewer can open it.
     *
     * @param folder a folder of the caller's own, empty
     * @return the copy, under a name that keeps only the kind of file
     * @throws Refused when the object is damaged
     */
    public Path copy(Attachment attachment, Path folder) {
        ObjectStore objects = session.with(CallSession.Store::objects);
        String name = attachment.name();
        int dot = name.lastIndexOf('.');
        String kind = dot < 0 ? "" : name.substring(dot).replaceAll("[^.A-Za-z0-9]", "");
        Path copy = folder.resolve("piece" + kind);
        try {
            objects.copy(attachment.object(), copy);
            return copy;
        } catch (DamagedException e) {
            throw new Refused("refused.object.damaged", attachment.object()).because(e);
        } catch (IOException e) {
            throw new Broken("broken.folder.write", e, folder.toString());
        }
    }
}
