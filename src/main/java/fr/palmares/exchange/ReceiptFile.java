package fr.palmares.exchange;

import fr.palmares.journal.DamagedException;
import fr.palmares.journal.Device;
import fr.palmares.journal.Json;
import fr.palmares.model.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.jose4j.lang.JoseException;

/** A receipt for ballots: signed text, as they are. */
public final class ReceiptFile {
    static final String TYPE = "palmares-receipt";

    /** Bytes of a receipt that are read at most. */
    private static final int MOST = 16 << 20;

    private ReceiptFile() {}

    public static byte[] write(ReceiptPayload payload, Device device) {
        return Jws.sign(TYPE, Json.bytes(payload), device);
    }

    /**
     * Reads a receipt and checks its seal.
     *
     * @throws Refused when it is no receipt, or anything in it is not what was signed
     */
    public static ReceiptPayload read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        try (InputStream in = Wrapped.open(file, Wrapped.RECEIPT)) {
            byte[] bytes = in.readNBytes(MOST);
            if (in.read() >= 0 || !Jws.begins(bytes)) {
                throw new Refused("refused.receipt.not", name);
            }
            ReceiptPayload payload =
                    Jws.verified(
                            TYPE,
                            bytes,
                            b -> Json.read(b, ReceiptPayload.class),
                            ReceiptPayload::key);
            if (payload.format() != ReceiptPayload.FORMAT) {
                throw new Refused("refused.format.newer", payload.format(), ReceiptPayload.FORMAT);
            }
            return payload;
        } catch (SealedFileException | java.util.zip.ZipException | java.io.EOFException e) {
            throw new Refused("refused.receipt.not", name).because(e);
        } catch (JoseException
                | GeneralSecurityException
                | IllegalArgumentException
                | NullPointerException
                | DamagedException e) {
            // a part that is missing, cannot be read or does not fit its seal
            throw new Refused("refused.receipt.altered", name).because(e);
        }
    }
}
