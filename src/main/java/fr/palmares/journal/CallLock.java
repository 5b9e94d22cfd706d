package fr.palmares.journal;

import fr.palmares.model.Broken;
import fr.palmares.model.Refused;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One program at a time on a call. The system frees the lock when the process ends, however it
 * ends; the file says who has it.
 */
public final class CallLock implements AutoCloseable {
    /** Far behind the text, which other systems would otherwise not let a second program read. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    /**
     * Calls open in this program. To open and close the lock's file once more would free the lock
     * that this program holds on it, so it is not even tried.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final FileChannel channel;
    private final Path held;

    private CallLock(FileChannel channel, Path held) {
        this.channel = channel;
        this.held = held;
    }

    /**
     * Takes the lock.
     *
     * @throws Refused when another program, or this one, has the call open
     */
    public static CallLock take(CallFolder folder) {
        try {
            Path held = folder.path().toRealPath();
            if (!HELD.add(held)) {
                throw inUse(folder, Long.toString(ProcessHandle.current().pid()));
            }
            try {
                return new CallLock(locked(folder), held);
            } catch (IOException | RuntimeException e) {
                HELD.remove(held);
                throw e;
            }
        } catch (IOException e) {
            throw new Broken("broken.folder.write", e, folder.path().toString());
        }
    }

    private static FileChannel locked(CallFolder folder) throws IOException {
        Path file = folder.lock();
        FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        try {
            if (channel.tryLock(LOCKED_BYTE, 1, false) == null) {
                throw inUse(folder, holder(file));
            }
            sign(channel);
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static Refused inUse(CallFolder folder, String process) {
        return new Refused("refused.call.inUse", folder.path().toString(), process);
    }

    /** Over the bytes of whoever was last, which needs no room on a full disk. */
    private static void sign(FileChannel channel) throws IOException {
        String me = "%-20s\n".formatted(Long.toString(ProcessHandle.current().pid()));
        channel.write(ByteBuffer.wrap(me.getBytes(StandardCharsets.US_ASCII)), 0);
        channel.truncate(me.length());
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
        } finally {
            HELD.remove(held);
        }
    }
}
