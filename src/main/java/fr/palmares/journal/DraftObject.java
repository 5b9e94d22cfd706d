package fr.palmares.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * An object that is still being written, in a temporary file beside the others: it becomes one of
 * them when it is kept, and is gone when it is not. What a killed program left is deleted when the
 * call is opened next.
 */
public final class DraftObject implements AutoCloseable {
    private static final int BUFFER = 1 << 18;

    /** Bytes after which the disk is asked to have them, so that little is left for the end. */
    private static final long FORCED_AT_ONCE = 1L << 24;

    private final Path folder;
    private final Path file;
    private final FileChannel channel;
    private final MessageDigest digest = Hashes.sha256();
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private @Nullable String name;
    private long length;
    private long unforced;
    private CompletableFuture<@Nullable Void> forcing = CompletableFuture.completedFuture(null);

    DraftObject(Path folder, Path file, FileChannel channel) {
        this.folder = folder;
        this.file = file;
        this.channel = channel;
    }

    /** Appends bytes. */
    public void write(byte[] bytes) throws IOException {
        length += bytes.length;
        if (bytes.length > buffer.remaining()) {
            flush();
        }
        if (bytes.length > buffer.capacity()) {
            digest.update(bytes);
            write(ByteBuffer.wrap(bytes));
        } else {
            buffer.put(bytes);
        }
    }

    /** Bytes that were appended so far. */
    long length() {
        return length;
    }

    private void flush() throws IOException {
        buffer.flip();
        digest.update(buffer.array(), 0, buffer.limit());
        write(buffer);
        buffer.clear();
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            unforced += channel.write(bytes);
        }
        if (unforced >= FORCED_AT_ONCE && forcing.isDone()) {
            forced();
            unforced = 0;
            forcing = CompletableFuture.runAsync(this::force, Thread.ofPlatform().daemon()::start);
        }
    }

    private void force() {
        try {
            channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Waits for the disk.
     *
     * @throws IOException when it could not have what it was asked to: it says so only once
     */
    private void forced() throws IOException {
        try {
            forcing.join();
        } catch (CompletionException e) {
            throw new IOException(e.getCause());
        }
    }

    /** What was written so far, to be read again from its start. */
    Path written() throws IOException {
        flush();
        return file;
    }

    /**
     * Makes it an object; when this returns it is on disk. Nothing can be appended any more.
     *
     * @return its name: SHA-256 in hex
     */
    public String keep() throws IOException {
        String known = name;
        if (known != null) {
            return known;
        }
        flush();
        forced();
        channel.force(true);
        String made = Hashes.hex(digest);
        Files.move(
                file,
                folder.resolve(made),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        Durable.forceFolder(folder);
        channel.close();
        name = made;
        return made;
    }

    /** Drops it, unless it was kept. */
    @Override
    public void close() throws IOException {
        forcing.handle((done, failed) -> null).join();
        channel.close();
        Files.deleteIfExists(file);
    }
}
