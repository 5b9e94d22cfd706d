package fr.palmares.intake;

import static fr.palmares.intake.OddFile.goodParts;
import static fr.palmares.intake.OddFile.refused;
import static fr.palmares.intake.OddFile.zip;

import java.util.Random;

/** Workbooks that end too early, go on too long or overlap. */
final class CutWorkbooks extends OddXlsx {
    @Override
    void make() {
        byte[] whole = zip(goodParts());
        for (int i = 1; i < 40; i++) {
            all.add(
                    refused(
                            "cut-" + i + ".xlsx",
                            java.util.Arrays.copyOf(whole, whole.length * i / 40)));
        }
        Random random = new Random(5);
        for (int i = 0; i < 60; i++) {
            byte[] flipped = whole.clone();
            for (int k = 0; k < 4; k++) {
                flipped[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            }
            all.add(OddFile.any("flipped-" + i + ".xlsx", flipped));
        }
        byte[] twice = new byte[2 * whole.length];
        System.arraycopy(whole, 0, twice, 0, whole.length);
        System.arraycopy(whole, 0, twice, whole.length, whole.length);
        all.add(OddFile.any("two-in-one.xlsx", twice));
        all.add(
                OddFile.any(
                        "trailing.xlsx", java.util.Arrays.copyOf(whole, whole.length + 30_000)));
        byte[] encrypted = whole.clone();
        for (int i = 0; i + 10 < encrypted.length; i++) {
            if (encrypted[i] == 'P' && encrypted[i + 1] == 'K') {
                if (encrypted[i + 2] == 3) {
                    encrypted[i + 6] |= 1;
                } else if (encrypted[i + 2] == 1) {
                    encrypted[i + 8] |= 1;
                }
            }
        }
        all.add(refused("zip-password.xlsx", encrypted));
        byte[] method = whole.clone();
        for (int i = 0; i + 12 < method.length; i++) {
            if (method[i] == 'P' && method[i + 1] == 'K' && method[i + 2] == 1) {
                method[i + 10] = 9;
            }
        }
        all.add(refused("deflate64.xlsx", method));
        all.add(OddFile.any("overlapping.xlsx", overlapping(whole)));
    }

    /** Every entry of the list points to the first one's content. */
    private static byte[] overlapping(byte[] whole) {
        byte[] bytes = whole.clone();
        for (int i = 0; i + 46 < bytes.length; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                java.util.Arrays.fill(bytes, i + 42, i + 46, (byte) 0);
            }
        }
        return bytes;
    }
}
