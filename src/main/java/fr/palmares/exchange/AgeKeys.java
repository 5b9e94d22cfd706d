package fr.palmares.exchange;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.SCrypt;

/** The keys of the age v1 format (C2SP age.md): from the passphrase to those of file and header. */
final class AgeKeys {
    static final int FILE_KEY = 16;
    static final int SALT = 16;

    /** A file key sealed by the passphrase: 16 bytes and a tag of 16. */
    static final int SEALED = FILE_KEY + 16;

    private static final byte[] SCRYPT_LABEL = ascii("age-encryption.org/v1/scrypt");

    private AgeKeys() {}

    /** The key that seals the file key: scrypt with N = 2^{@code workFactor}, r = 8, p = 1. */
    static byte[] wrapping(String passphrase, byte[] salt, int workFactor) {
        byte[] labelled = Arrays.copyOf(SCRYPT_LABEL, SCRYPT_LABEL.length + salt.length);
        System.arraycopy(salt, 0, labelled, SCRYPT_LABEL.length, salt.length);
        return SCrypt.generate(
                passphrase.getBytes(StandardCharsets.UTF_8), labelled, 1 << workFactor, 8, 1, 32);
    }

    static byte[] seal(byte[] wrapping, byte[] fileKey) throws GeneralSecurityException {
        return cipher(Cipher.ENCRYPT_MODE, wrapping, new byte[12]).doFinal(fileKey);
    }

    /**
     * The file key.
     *
     * @throws javax.crypto.AEADBadTagException when the passphrase is another
     */
    static byte[] unseal(byte[] wrapping, byte[] sealed) throws GeneralSecurityException {
        return cipher(Cipher.DECRYPT_MODE, wrapping, new byte[12]).doFinal(sealed);
    }

    /** HMAC of a header up to and with its {@code ---}. */
    static byte[] headerMac(byte[] fileKey, byte[] header) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(derive(fileKey, new byte[0], "header"), "HmacSHA256"));
        return mac.doFinal(header);
    }

    static byte[] payload(byte[] fileKey, byte[] nonce) throws GeneralSecurityException {
        return derive(fileKey, nonce, "payload");
    }

    /**
     * ChaCha20-Poly1305 for one chunk.
     *
     * @param number of the chunk, from 0
     * @param last whether nothing follows
     */
    static Cipher chunk(int mode, byte[] payloadKey, long number, boolean last)
            throws GeneralSecurityException {
        byte[] nonce = new byte[12];
        for (int i = 0; i < 8; i++) {
            nonce[10 - i] = (byte) (number >>> (8 * i));
        }
        nonce[11] = (byte) (last ? 1 : 0);
        return cipher(mode, payloadKey, nonce);
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("ChaCha20-Poly1305");
        cipher.init(mode, new SecretKeySpec(key, "ChaCha20"), new IvParameterSpec(nonce));
        return cipher;
    }

    private static byte[] derive(byte[] key, byte[] salt, String info)
            throws GeneralSecurityException {
        HKDFParameterSpec.Builder extract = HKDFParameterSpec.ofExtract().addIKM(key);
        if (salt.length > 0) {
            extract.addSalt(salt);
        }
        return KDF.getInstance("HKDF-SHA256").deriveData(extract.thenExpand(ascii(info), 32));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
