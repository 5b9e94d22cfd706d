package fr.palmares.app;

import fr.palmares.model.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.ErrorManager;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The program's log: a few rotated files in the user's application data, never on the screen.
 * Messages name keys, types and ids; never a name, a mark or a candidate's text.
 */
public final class Logs {
    private static final int BYTES = 1 << 20;
    private static final int FILES = 3;
    private static final Logger ROOT = Logger.getLogger("");

    private Logs() {}

    /** Where the newest log is. */
    public static Path file(AppContext context) {
        return context.home().resolve("log").resolve("palmares.0.log");
    }

    /** Sends everything to the files; without them the program goes on unlogged. */
    public static void open(AppContext context) {
        for (Handler handler : ROOT.getHandlers()) {
            ROOT.removeHandler(handler);
        }
        ROOT.setLevel(Level.INFO);
        try {
            Path folder = context.home().resolve("log");
            Files.createDirectories(folder);
            FileHandler handler =
                    new FileHandler(
                            folder.resolve("palmares.%g.log").toString(), BYTES, FILES, true);
            handler.setFormatter(new PlainRecords());
            handler.setEncoding("UTF-8");
            handler.setErrorManager(new Unsaid());
            ROOT.addHandler(handler);
        } catch (IOException e) {
            // no place for a log is no reason not to work; there is nowhere to say so but here
            ROOT.setLevel(Level.OFF);
        }
    }

    /** A full disk is said by whoever loses something by it; the log would print a trace. */
    private static final class Unsaid extends ErrorManager {
        @Override
        public synchronized void error(String message, Exception failure, int code) {
            // nowhere to log that there is no log
        }
    }

    /** A failure that the user was told of: its key and its cause, without its arguments. */
    public static void failure(Class<?> where, Failure failure) {
        Throwable cause = failure.getCause();
        if (cause != null) {
            Logger.getLogger(where.getName()).log(Level.WARNING, failure.key(), cause);
        }
    }

    /** What a user may hand on of a bug: types and places in the code, nothing that was typed. */
    public static String details(Throwable bug) {
        return PlainRecords.trace(bug);
    }

    /** A bug, with its trace. */
    public static void bug(Class<?> where, Throwable bug) {
        Logger.getLogger(where.getName()).log(Level.SEVERE, "unexpected", bug);
    }
}
