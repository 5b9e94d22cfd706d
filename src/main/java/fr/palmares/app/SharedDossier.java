package fr.palmares.app;

import fr.palmares.exchange.Manifest.FileEntry;
import fr.palmares.model.Dossier;
import java.util.List;

/**
 * One dossier as the jurors of a shared call read it: what a package would hold of it.
 *
 * @param dossier blind where the round is
 * @param title the coordinator's, or ""
 * @param files its attachments, by the hash of their content
 */
record SharedDossier(Dossier dossier, String title, List<FileEntry> files) {
    SharedDossier {
        files = List.copyOf(files);
    }
}
