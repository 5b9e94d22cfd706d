package fr.palmares.intake.table;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * A file that is written to be read again and is nobody else's business: in a folder that only this
 * user can read, deleted when it is closed. What a killed program left is deleted at the next
 * start.
 */
public final class PrivateFile implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;

    private PrivateFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** A new one, empty. */
    public static PrivateFile make() throws IOException {
        Path path = TemporaryFiles.make();
        try {
            return new PrivateFile(path, TemporaryFiles.open(path));
        } catch (IOException e) {
            TemporaryFiles.delete(path);
            throw e;
        }
    }

    public Path path() {
        return path;
    }

    /** Writes it; closing the stream leaves the file open, and with it the lock on it. */
    public OutputStream output() {
        OutputStream whole = Channels.newOutputStream(channel);
        return new FilterOutputStream(whole) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                whole.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                whole.flush();
            }
        };
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            TemporaryFiles.delete(path);
        }
    }

    /** Deletes what killed programs left; what running ones hold stays. */
    public static void sweep() {
        try {
            TemporaryFiles.sweep();
        } catch (IOException e) {
            System.getLogger(PrivateFile.class.getName())
                    .log(System.Logger.Level.WARNING, "temporary files stay", e);
        }
    }
}
