package fr.palmares.app;

import fr.palmares.exchange.Wrapped;
import fr.palmares.intake.ReadMarkingWorkbook;
import fr.palmares.model.Broken;
import java.io.IOException;
import java.nio.file.Path;

/** Tells packages, ballots and receipts from other files, by their bytes, whatever their names. */
public final class ReceiveFiles {
    private ReceiveFiles() {}

    public static boolean isPackage(Path file) {
        return kind(file) == Wrapped.Kind.PACKAGE;
    }

    public static boolean isBallot(Path file) {
        return kind(file) == Wrapped.Kind.BALLOT;
    }

    public static boolean isReceipt(Path file) {
        return kind(file) == Wrapped.Kind.RECEIPT;
    }

    /** A ballot, or a marking workbook that came back in its stead. */
    public static boolean comesBack(Path file) {
        return isBallot(file) || (file.toFile().isFile() && ReadMarkingWorkbook.is(file));
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
