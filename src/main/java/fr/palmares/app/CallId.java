package fr.palmares.app;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Draws a call's id: 128 random bits in hex. */
final class CallId {
    private static final SecureRandom RANDOM = new SecureRandom();

    private CallId() {}

    static String draw() {
        byte[] bits = new byte[16];
        RANDOM.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }
}
