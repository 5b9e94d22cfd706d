package fr.palmares.app;

import fr.palmares.exchange.BallotFile;
import fr.palmares.exchange.PackageReader;
import fr.palmares.exchange.ReceiptFile;
import fr.palmares.exchange.ReceiptPayload;
import fr.palmares.journal.Hashes;
import fr.palmares.journal.SignedEvent;
import fr.palmares.model.Broken;
import fr.palmares.model.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Optional;

/** Checks the seal of a ballot, a receipt or a package, without any call; nothing is kept. */
public final class VerifyFile {
    private VerifyFile() {}

    /**
     * A file that holds in every part.
     *
     * @param kind {@code ballot}, {@code receipt} or {@code package}
     * @param juror whose it is
     * @param call id of its call
     * @param round code of its round
     * @param hash of the ballot, of the package's manifest, or of the journal a receipt stands in
     * @param items events of a ballot, dossiers of a package, each verified; marks counted
     * @param blind whether a package is read blind
     */
    public record Report(
            String kind,
            String juror,
            String call,
            String round,
            String hash,
            int items,
            boolean blind) {}

    /** Whether a file is neither ballot nor package, so that only a workbook can be meant. */
    public static boolean isWorkbook(Path file) {
        return !ReceiveFiles.isBallot(file)
                && !ReceiveFiles.isPackage(file)
                && WorkbookTables.isTable(file);
    }

    /**
     * Checks a file.
     *
     * @param passphrase needed for a package
     * @throws Refused naming what does not hold, or when the file is neither
     */
    public static Report verify(Path file, Optional<String> passphrase) {
        try {
            if (ReceiveFiles.isBallot(file)) {
                BallotFile.Read read = BallotFile.read(file);
                return new Report(
                        "ballot",
                        read.payload().juror(),
                        read.payload().call(),
                        read.payload().round(),
                        read.hash(),
                        (int) read.events().stream().map(SignedEvent::id).distinct().count(),
                        false);
            }
            if (ReceiveFiles.isReceipt(file)) {
                ReceiptPayload read = ReceiptFile.read(file);
                return new Report(
                        "receipt",
                        read.receipt().juror(),
                        read.call(),
                        read.round(),
                        read.receipt().head(),
                        (int) read.receipt().counted(),
                        false);
            }
            if (ReceiveFiles.isPackage(file)) {
                PackageReader.Opened opened =
                        PackageReader.read(
                                file,
                                passphrase.orElseThrow(
                                        () -> new Refused("refused.passphrase.missing")),
                                manifest -> {},
                                VerifyFile::hash);
                return new Report(
                        "package",
                        opened.manifest().juror().code(),
                        opened.manifest().call().id(),
                        opened.manifest().round().code(),
                        opened.hash(),
                        opened.dossiers().size(),
                        opened.manifest().blind());
            }
            throw new Refused("refused.verify.kind", String.valueOf(file.getFileName()));
        } catch (IOException e) {
            throw new Broken("broken.folder.read", e, String.valueOf(file.getFileName()));
        }
    }

    private static String hash(InputStream content) throws IOException {
        MessageDigest digest = Hashes.sha256();
        new DigestInputStream(content, digest).transferTo(OutputStream.nullOutputStream());
        return Hashes.hex(digest);
    }
}
