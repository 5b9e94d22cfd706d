package fr.palmares.journal;

import fr.palmares.model.Broken;
import fr.palmares.model.Refused;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One program at a time on a call. The system frees the lock when the process ends, however it
 * ends; the file says who has it.
 */
public final class CallLock implements AutoCloseable {
    /** Far behind the text, which other systems would otherwise not let a second program read. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final FileChannel channel;

    private CallLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @throws Refused when another program, or this one, has the call open
     */
    public static CallLock take(CallFolder folder) {
        Path file = folder.lock();
        try {
            FileChannel channel =
                    FileChannel.open(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new Refused("refused.call.inUse", folder.path().toString(), holder(file));
            }
            byte[] me =
                    Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8);
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(me), 0);
            return new CallLock(channel);
        } catch (IOException e) {
            throw new Broken("broken.folder.write", e, folder.path().toString());
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String holder(Path file) throws IOException {
        String pid = Files.readString(file).strip();
        return pid.matches("\\d+") ? pid : "?";
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new Broken("broken.folder.write", e, "call.lock");
        }
    }
}
