package fr.palmares.exchange;

import fr.palmares.journal.DamagedException;
import fr.palmares.journal.Device;
import fr.palmares.journal.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * Signed text: one compact JWS (RFC 7515) of Ed25519. No other algorithm is accepted, whatever the
 * header says.
 */
final class Jws {
    private static final AlgorithmConstraints ED25519_ALONE =
            new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.EDDSA);

    private Jws() {}

    /**
     * Signs a payload.
     *
     * @param type what the header says that it is
     */
    static byte[] sign(String type, byte[] payload, Device device) {
        try {
            JsonWebSignature jws = new JsonWebSignature();
            jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.EDDSA);
            jws.setHeader("typ", type);
            jws.setKeyIdHeaderValue(device.id());
            jws.setKey(device.privateKey());
            jws.setPayloadBytes(payload);
            return jws.getCompactSerialization().getBytes(StandardCharsets.US_ASCII);
        } catch (JoseException e) {
            throw new IllegalStateException("cannot sign", e);
        }
    }

    /**
     * What was signed, once the signature holds.
     *
     * @param reader reads the payload
     * @param key the public key that a payload says it was signed with
     * @throws DamagedException when a part is not what was signed
     */
    static <T> T verified(
            String type, byte[] bytes, Function<byte[], T> reader, Function<T, String> key)
            throws JoseException, GeneralSecurityException {
        String compact = new String(bytes, StandardCharsets.ISO_8859_1);
        String[] parts = compact.split("\\.", -1);
        if (parts.length != 3) {
            throw new DamagedException("not three parts");
        }
        for (String part : parts) {
            canonical(part);
        }
        T payload = reader.apply(Base64.getUrlDecoder().decode(parts[1]));
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmConstraints(ED25519_ALONE);
        jws.setCompactSerialization(compact);
        jws.setKey(Device.key(key.apply(payload)));
        if (!type.equals(jws.getHeader("typ")) || !jws.verifySignature()) {
            throw new DamagedException("the signature does not hold");
        }
        return payload;
    }

    /** Whether bytes begin as a JWS with a JSON header. */
    static boolean begins(byte[] bytes) {
        return bytes.length > 3
                && bytes[0] == 'e'
                && bytes[1] == 'y'
                && Character.isLetterOrDigit(bytes[2]);
    }

    /** What the header says that a text is; empty where it cannot be read. */
    static Optional<String> type(byte[] first) {
        String text = new String(first, StandardCharsets.ISO_8859_1);
        int dot = text.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        try {
            byte[] header = Base64.getUrlDecoder().decode(text.substring(0, dot));
            return Json.read(header, Map.class).get("typ") instanceof String type
                    ? Optional.of(type)
                    : Optional.empty();
        } catch (IllegalArgumentException | DamagedException e) {
            return Optional.empty();
        }
    }

    /** Two texts of the same bytes would let a character change unnoticed. */
    private static void canonical(String part) {
        byte[] bytes = Base64.getUrlDecoder().decode(part);
        if (!Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part)) {
            throw new DamagedException("not canonical base64");
        }
    }
}
