package fr.palmares.app;

import fr.palmares.exchange.Wrapped;
import fr.palmares.intake.ReadMarkingWorkbook;
import fr.palmares.model.Broken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells packages, ballots and receipts from other files, by their bytes, whatever their names. */
public final class ReceiveFiles {
    private ReceiveFiles() {}

    /**
     * Files that came in together.
     *
     * @param packages jury packages
     * @param ballots what comes back from jurors
     * @param others all the rest
     */
    public record Sorted(List<Path> packages, List<Path> ballots, List<Path> others) {}

    /** Looks into each file; the order given is kept. */
    public static Sorted sort(List<Path> files) {
        List<Path> packages = new ArrayList<>();
        List<Path> ballots = new ArrayList<>();
        List<Path> others = new ArrayList<>();
        for (Path file : files) {
            (isPackage(file) ? packages : comesBack(file) ? ballots : others).add(file);
        }
        return new Sorted(packages, ballots, others);
    }

    public static boolean isPackage(Path file) {
        return kind(file) == Wrapped.Kind.PACKAGE;
    }

    public static boolean isBallot(Path file) {
        return kind(file) == Wrapped.Kind.BALLOT;
    }

    public static boolean isReceipt(Path file) {
        return kind(file) == Wrapped.Kind.RECEIPT;
    }

    /**
     * A ballot, what calls itself one (whoever reads it says what is wrong), or a marking workbook
     * that came back in its stead.
     */
    public static boolean comesBack(Path file) {
        return isBallot(file)
                || file.toString().toLowerCase(Locale.ROOT).endsWith(Wrapped.BALLOT)
                || (file.toFile().isFile() && ReadMarkingWorkbook.is(file));
    }

    private static Wrapped.Kind kind(Path file) {
        if (!file.toFile().isFile()) {
            return Wrapped.Kind.OTHER;
        }
        try {
            return Wrapped.kind(file);
        } catch (IOException e) {
            throw new Broken("broken.folder.read", e, String.valueOf(file.getFileName()));
        }
    }
}
