package fr.palmares.journal;

import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * A computer's public key, read once for all that it signed: to find the point of the curve that it
 * stands for is a good part of checking one signature. By Bouncy Castle, in a seventh of the JDK's
 * time: a merge checks tens of thousands. May be used by several threads.
 */
public final class DeviceKey {
    /** What the X.509 encoding of every Ed25519 key begins with (RFC 8410). */
    private static final byte[] ENCODED_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String device;
    private final Ed25519PublicKeyParameters key;

    private DeviceKey(String device, Ed25519PublicKeyParameters key) {
        this.device = device;
        this.key = key;
    }

    /**
     * Reads a key.
     *
     * @param publicKey as {@link Device#publicKey()} writes it
     * @return empty when it is no Ed25519 key
     */
    public static Optional<DeviceKey> of(String publicKey) {
        try {
            byte[] encoded = Base64.getUrlDecoder().decode(publicKey);
            int head = ENCODED_HEAD.length;
            if (encoded.length != head + Ed25519.PUBLIC_KEY_SIZE
                    || !Arrays.equals(ENCODED_HEAD, 0, head, encoded, 0, head)) {
                return Optional.empty();
            }
            return Optional.of(
                    new DeviceKey(
                            Device.id(publicKey), new Ed25519PublicKeyParameters(encoded, head)));
        } catch (IllegalArgumentException e) {
            // a key that cannot even be read is a wrong one
            return Optional.empty();
        }
    }

    /**
     * Reads keys.
     *
     * @param publicKeys by the id of their device
     * @return by the same ids, without those that are no keys
     */
    public static Map<String, DeviceKey> all(Map<String, String> publicKeys) {
        Map<String, DeviceKey> keys = new HashMap<>();
        publicKeys.forEach((id, key) -> of(key).ifPresent(k -> keys.put(id, k)));
        return keys;
    }

    /** Whether {@code event} was signed by the device it names, and this key is that device's. */
    public boolean signed(SignedEvent event) {
        return device.equals(event.device()) && signed(event.bytes(), event.signature());
    }

    /** Whether {@code signature}, base64url, is this key's over {@code bytes}. */
    public boolean signed(byte[] bytes, String signature) {
        try {
            Ed25519Signer check = new Ed25519Signer();
            check.init(false, key);
            check.update(bytes, 0, bytes.length);
            return check.verifySignature(Base64.getUrlDecoder().decode(signature));
        } catch (IllegalArgumentException e) {
            // a signature that cannot even be read is a wrong one
            return false;
        }
    }
}
