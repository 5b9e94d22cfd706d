package fr.palmares.exchange;

import fr.palmares.journal.DamagedException;
import fr.palmares.journal.Device;
import fr.palmares.journal.DeviceKey;
import fr.palmares.journal.EventCodec;
import fr.palmares.journal.Hashes;
import fr.palmares.journal.Json;
import fr.palmares.journal.SignedEvent;
import fr.palmares.model.Refused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jose4j.lang.JoseException;

/** A ballot: signed text, by the juror's computer. */
public final class BallotFile {
    /** Bytes of a ballot that are read at most, and of its events when unpacked. */
    private static final int MOST = 64 << 20;

    /** Above this, events are packed. */
    private static final int LARGE = 32 << 10;

    static final String TYPE = "palmares-ballot";

    private BallotFile() {}

    /**
     * A ballot that holds in every part.
     *
     * @param hash SHA-256 of the file as it was sent
     * @param compact the file as it was sent, in ASCII
     * @param events in the order they were written, each verified
     */
    public record Read(
            BallotPayload payload, String hash, String compact, List<SignedEvent> events) {
        /** The file as it was sent. */
        public byte[] sent() {
            return compact.getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    /** Writes a ballot with these events in the place of the payload's. */
    public static byte[] write(BallotPayload payload, List<SignedEvent> events, Device device) {
        List<BallotPayload.Signature> signatures =
                events.stream()
                        .map(e -> new BallotPayload.Signature(e.json(), e.signature()))
                        .toList();
        boolean large = events.stream().mapToInt(e -> e.json().length()).sum() > LARGE;
        BallotPayload whole =
                new BallotPayload(
                        payload.format(),
                        payload.call(),
                        payload.round(),
                        payload.juror(),
                        payload.device(),
                        payload.keys(),
                        payload.pack(),
                        payload.revision(),
                        payload.token(),
                        payload.grid(),
                        payload.sequence(),
                        payload.previous(),
                        payload.utc(),
                        payload.lines(),
                        payload.head(),
                        payload.summary(),
                        large ? List.of() : signatures,
                        large ? packed(signatures) : "");
        return Jws.sign(TYPE, Json.bytes(whole), device);
    }

    /**
     * Reads a ballot and checks its seal and every event in it.
     *
     * @throws Refused when it is no ballot, or anything in it is not what was signed
     */
    public static Read read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        try (InputStream in = Wrapped.open(file, Wrapped.BALLOT)) {
            byte[] bytes = in.readNBytes(MOST);
            if (in.read() >= 0) {
                throw new Refused("refused.ballot.large", name, MOST >> 20);
            }
            return read(bytes, name);
        } catch (SealedFileException | java.util.zip.ZipException | java.io.EOFException e) {
            throw new Refused("refused.ballot.not", name).because(e);
        }
    }

    /** The same, of bytes that were kept. */
    public static Read read(byte[] bytes, String name) {
        if (!Jws.begins(bytes)) {
            throw new Refused("refused.ballot.not", name);
        }
        try {
            BallotPayload payload = verified(bytes);
            if (payload.format() != BallotPayload.FORMAT) {
                throw new Refused("refused.format.newer", payload.format(), BallotPayload.FORMAT);
            }
            List<BallotPayload.Signature> signatures =
                    payload.packed().isEmpty() ? payload.events() : unpacked(payload.packed());
            List<SignedEvent> events = events(signatures, payload.keys());
            return new Read(
                    payload,
                    Hashes.hex(bytes),
                    new String(bytes, StandardCharsets.ISO_8859_1),
                    events);
        } catch (JoseException
                | GeneralSecurityException
                | IOException
                | IllegalArgumentException
                | NullPointerException
                | DamagedException e) {
            // a part that is missing, cannot be read or does not fit its seal
            throw new Refused("refused.ballot.altered", name).because(e);
        }
    }

    private static BallotPayload verified(byte[] bytes)
            throws JoseException, GeneralSecurityException {
        return Jws.verified(
                TYPE, bytes, b -> Json.read(b, BallotPayload.class), BallotFile::signer);
    }

    private static String signer(BallotPayload payload) {
        String key = payload.keys().get(payload.device());
        if (key == null || !Device.id(key).equals(payload.device())) {
            throw new DamagedException("the computer's key is missing or another's");
        }
        return key;
    }

    /** Every event, verified; by both cores, for it is most of the work of reading a ballot. */
    private static List<SignedEvent> events(
            List<BallotPayload.Signature> signatures, Map<String, String> publicKeys) {
        Map<String, DeviceKey> keys = DeviceKey.all(publicKeys);
        return signatures.parallelStream()
                .map(
                        s -> {
                            SignedEvent event =
                                    EventCodec.read(
                                            s.event().getBytes(StandardCharsets.UTF_8), s.sig());
                            DeviceKey key = keys.get(event.device());
                            if (key == null || !key.signed(event)) {
                                throw new DamagedException("an event's signature does not hold");
                            }
                            return event;
                        })
                .toList();
    }

    private static String packed(List<BallotPayload.Signature> events) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(Json.bytes(events));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(out.toByteArray());
    }

    private static List<BallotPayload.Signature> unpacked(String packed) throws IOException {
        byte[] bytes;
        try (GZIPInputStream in =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(packed)))) {
            bytes = in.readNBytes(MOST);
            if (in.read() >= 0) {
                throw new DamagedException("too many events");
            }
        }
        return Arrays.asList(Json.read(bytes, BallotPayload.Signature[].class));
    }
}
