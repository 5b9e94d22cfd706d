package fr.palmares.journal;

import java.io.IOException;
import java.io.InputStream;

/** A backup that can be read, wherever it lies. Nothing of it is trusted before its hash is. */
public interface BackupContent extends AutoCloseable {
    BackupManifest manifest();

    /** The bytes of the journal. */
    InputStream journal() throws IOException;

    /** The bytes of an object that the manifest names. */
    InputStream object(String name) throws IOException;

    @Override
    void close() throws IOException;
}
