package fr.palmares.journal;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * One computer's identity in one call folder: an Ed25519 key pair, whose id is the beginning of the
 * hash of its public key, so that nobody can sign for another.
 */
public final class Device {
    private static final String ALGORITHM = "Ed25519";

    private final PublicKey publicKey;
    private final PrivateKey privateKey;
    private final String id;

    Device(PublicKey publicKey, PrivateKey privateKey) {
        this.publicKey = publicKey;
        this.privateKey = privateKey;
        this.id = idOf(publicKey.getEncoded());
    }

    /** A new identity. */
    public static Device draw() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            return new Device(pair.getPublic(), pair.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no Ed25519", e);
        }
    }

    /** 32 hexadecimal digits. */
    public String id() {
        return id;
    }

    /** X.509 encoding of the public key, base64url. */
    public String publicKey() {
        return encode(publicKey.getEncoded());
    }

    PrivateKey privateKey() {
        return privateKey;
    }

    String sign(byte[] bytes) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey);
            signature.update(bytes);
            return encode(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign with Ed25519", e);
        }
    }

    /**
     * Whether {@code event} was signed by the device it names.
     *
     * @param publicKey the key that the device enrolled with, as {@link #publicKey()} writes it
     */
    public static boolean verify(SignedEvent event, String publicKey) {
        try {
            byte[] encoded = Base64.getUrlDecoder().decode(publicKey);
            if (!idOf(encoded).equals(event.device())) {
                return false;
            }
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(
                    KeyFactory.getInstance(ALGORITHM)
                            .generatePublic(new X509EncodedKeySpec(encoded)));
            signature.update(event.bytes());
            return signature.verify(Base64.getUrlDecoder().decode(event.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // a key or signature that cannot even be read is a wrong one
            return false;
        }
    }

    static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String idOf(byte[] publicKey) {
        return Hashes.hex(publicKey).substring(0, 32);
    }
}
