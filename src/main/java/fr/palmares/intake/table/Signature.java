package fr.palmares.intake.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What the first bytes of a file say it is. */
enum Signature {
    /** A ZIP file: a workbook of this century, or something else. */
    ZIP,
    /** A compound file: an encrypted workbook or one of the last century. */
    OLE,
    /** A workbook of Excel 2 to 4: bare records. */
    OLDEST,
    /** Text, perhaps a table. */
    TEXT,
    OTHER;

    private static final byte[] OLE_MAGIC = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    static Signature of(byte[] start) {
        if (start.length > 3 && start[0] == 'P' && start[1] == 'K' && start[2] < 9) {
            return ZIP;
        }
        if (begins(start, OLE_MAGIC)) {
            return OLE;
        }
        if (start.length > 5
                && start[0] == 9
                && start[1] % 2 == 0
                && start[1] <= 8
                && start[3] == 0) {
            return OLDEST;
        }
        boolean wide =
                start.length > 1
                        && ((start[0] == (byte) 0xFF && start[1] == (byte) 0xFE)
                                || (start[0] == (byte) 0xFE && start[1] == (byte) 0xFF));
        return wide || readable(start) ? TEXT : OTHER;
    }

    /** Few control characters (a stray one is the table reader's to report) and no mark-up. */
    private static boolean readable(byte[] start) {
        int controls = 0;
        for (byte b : start) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r') {
                controls++;
            }
        }
        String head =
                new String(start, 0, Math.min(start.length, 64), StandardCharsets.ISO_8859_1)
                        .strip();
        return controls * 100 <= start.length + 99
                && !head.startsWith("%PDF")
                && !head.startsWith("<")
                // SYLK, whose first record would pass for a header
                && !head.startsWith("ID;P")
                && !head.startsWith("{\\rtf");
    }

    private static boolean begins(byte[] start, byte[] magic) {
        return start.length >= magic.length
                && Arrays.equals(start, 0, magic.length, magic, 0, magic.length);
    }
}
