package fr.palmares.intake;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A compound file (MS-CFB) of one stream: what encrypted and old workbooks are, written byte by
 * byte.
 */
final class CompoundBytes {
    private static final int SECTOR = 512;
    private static final int END = -2;
    private static final int FREE = -1;

    private CompoundBytes() {}

    static byte[] holding(String stream) {
        return holding(stream, new byte[0]);
    }

    /** A stream of at least eight sectors, or of nothing. */
    static byte[] holding(String stream, byte[] content) {
        int sectors = (content.length + SECTOR - 1) / SECTOR;
        ByteBuffer file =
                ByteBuffer.allocate((3 + sectors) * SECTOR).order(ByteOrder.LITTLE_ENDIAN);
        file.putLong(0xE11AB1A1E011CFD0L).position(24);
        file.putShort((short) 0x3E).putShort((short) 3).putShort((short) 0xFFFE);
        file.putShort((short) 9).putShort((short) 6).position(44);
        file.putInt(1).putInt(1).putInt(0).putInt(4096).putInt(END).putInt(0).putInt(END).putInt(0);
        file.putInt(0);
        while (file.position() < SECTOR) {
            file.putInt(FREE);
        }
        file.putInt(-3).putInt(END);
        for (int i = 0; i < sectors; i++) {
            file.putInt(i == sectors - 1 ? END : i + 3);
        }
        while (file.position() < 2 * SECTOR) {
            file.putInt(FREE);
        }
        entry(file, "Root Entry", 5, 1, END, 0);
        entry(file, stream, 2, FREE, sectors == 0 ? END : 2, content.length);
        entry(file, "", 0, FREE, END, 0);
        entry(file, "", 0, FREE, END, 0);
        file.put(content);
        return file.array();
    }

    private static void entry(
            ByteBuffer file, String name, int type, int child, int first, int size) {
        int start = file.position();
        byte[] text = name.getBytes(StandardCharsets.UTF_16LE);
        file.put(text).position(start + 64);
        file.putShort((short) (text.length == 0 ? 0 : text.length + 2));
        file.put((byte) type).put((byte) 1).putInt(FREE).putInt(FREE).putInt(child);
        file.position(start + 116);
        file.putInt(first).putLong(size);
    }
}
