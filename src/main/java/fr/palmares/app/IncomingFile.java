package fr.palmares.app;

import fr.palmares.exchange.BallotFile;
import fr.palmares.exchange.Wrapped;
import fr.palmares.intake.ReadMarkingWorkbook;
import fr.palmares.journal.Hashes;
import fr.palmares.model.Place;
import fr.palmares.model.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A file that came back from a juror, read and verified: a ballot, a filled workbook, or why it is
 * neither.
 *
 * @param hash SHA-256 of what was read; "" where the file could not be read
 */
record IncomingFile(
        Path file,
        String hash,
        BallotFile.@Nullable Read ballot,
        ReadMarkingWorkbook.@Nullable Filled workbook,
        @Nullable Refused refusal) {
    /** Files that are read while the ones before them are weighed: it bounds what memory holds. */
    private static final int AHEAD = 4;

    /** Reads files, several at once, and hands each on in its turn. */
    static void each(List<Path> files, Consumer<IncomingFile> act) {
        try (ForkJoinPool pool = new ForkJoinPool(Runtime.getRuntime().availableProcessors())) {
            Deque<CompletableFuture<IncomingFile>> ahead = new ArrayDeque<>();
            for (int next = 0, taken = 0; taken < files.size(); taken++) {
                for (; next < Math.min(files.size(), taken + AHEAD); next++) {
                    Path file = files.get(next);
                    ahead.add(CompletableFuture.supplyAsync(() -> of(file), pool));
                }
                act.accept(joined(ahead.remove()));
            }
        }
    }

    private static IncomingFile joined(CompletableFuture<IncomingFile> reading) {
        try {
            return reading.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Whether these files still are what was read. */
    static boolean unchanged(List<Path> files, List<String> hashes) {
        if (files.size() != hashes.size()) {
            return false;
        }
        for (int i = 0; i < files.size(); i++) {
            if (hashes.get(i).isEmpty() || !hashes.get(i).equals(hash(files.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private static String hash(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Hashes.hex(in);
        } catch (IOException e) {
            // whoever reads it next says so
            return "";
        }
    }

    static IncomingFile of(Path file) {
        String hash = hash(file);
        try {
            if (Wrapped.kind(file) == Wrapped.Kind.OTHER && ReadMarkingWorkbook.is(file)) {
                return new IncomingFile(file, hash, null, ReadMarkingWorkbook.read(file), null);
            }
            return new IncomingFile(file, hash, BallotFile.read(file), null, null);
        } catch (Refused e) {
            return new IncomingFile(file, hash, null, null, placed(e, file));
        } catch (NoSuchFileException e) {
            return new IncomingFile(
                    file, hash, null, null, placed(new Refused("refused.file.missing"), file));
        } catch (IOException e) {
            Refused unreadable = new Refused("refused.file.unreadable").because(e);
            return new IncomingFile(file, hash, null, null, placed(unreadable, file));
        }
    }

    /** A refusal with the file it is about. */
    static Refused placed(Refused refusal, Path file) {
        return refusal.place().equals(Place.NOWHERE) ? refusal.at(Place.file(name(file))) : refusal;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
