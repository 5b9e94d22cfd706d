package fr.palmares.journal;

/**
 * Which content a file that came with a dossier has.
 *
 * @param object its SHA-256
 * @param bytes its size
 */
public record AttachmentReference(String object, long bytes) {}
