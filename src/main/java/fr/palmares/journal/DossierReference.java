package fr.palmares.journal;

/**
 * Which content a dossier has.
 *
 * @param object the object that holds the import, by its SHA-256
 * @param hash SHA-256 of the dossier's record in it
 */
public record DossierReference(String object, String hash) {}
