package fr.palmares.intake;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The records of a workbook of Excel 97 to 2003, from the format's facts (MS-XLS). */
final class OldWorkbookBytes {
    private static final int HEADER = 1 << 16;
    private static final List<String> TEXTS =
            List.of("ID", "Déposé le", "Intitulé", "Nombre", "Oui ?", "Un pont 🌉\nici", "Formule");

    private final ByteArrayOutputStream stream = new ByteArrayOutputStream();

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void record(int id, ByteBuffer content) {
        byte[] bytes = new byte[content.position()];
        content.flip().get(bytes);
        for (int number : new int[] {id, bytes.length}) {
            stream.write(number);
            stream.write(number >> 8);
        }
        stream.writeBytes(bytes);
    }

    private void begin(int type) {
        record(
                0x0809,
                buffer(16).putShort((short) 0x600).putShort((short) type).putInt(0).putLong(0));
    }

    private void end() {
        record(0x000A, buffer(0));
    }

    private static ByteBuffer cell(int size, int row, int column, int style) {
        return buffer(size).putShort((short) row).putShort((short) column).putShort((short) style);
    }

    private void text(int row, int column, int index) {
        record(0x00FD, cell(10, row, column, 0).putInt(index));
    }

    private static ByteBuffer shared() {
        ByteBuffer all = buffer(4096).putInt(TEXTS.size()).putInt(TEXTS.size());
        for (String text : TEXTS) {
            all.putShort((short) text.length()).put((byte) 1);
            all.put(text.getBytes(StandardCharsets.UTF_16LE));
        }
        return all;
    }

    /** The stream of a workbook of one dossier, 404218. */
    byte[] workbook() {
        stream.reset();
        begin(5);
        int at = stream.size();
        byte[] name = "Dossiers".getBytes(StandardCharsets.UTF_16LE);
        record(
                0x0085,
                buffer(64)
                        .putInt(HEADER)
                        .putShort((short) 0)
                        .put((byte) 8)
                        .put((byte) 1)
                        .put(name));
        record(0x00E0, buffer(20).putShort((short) 0).putShort((short) 0).putLong(0).putLong(0));
        record(0x00E0, buffer(20).putShort((short) 0).putShort((short) 22).putLong(0).putLong(0));
        record(0x00FC, shared());
        end();
        int sheet = stream.size();
        begin(0x10);
        for (int column = 0; column < 5; column++) {
            text(0, column, column);
        }
        text(0, 5, 6);
        record(0x0203, cell(14, 1, 0, 0).putDouble(404218));
        record(0x0203, cell(14, 1, 1, 1).putDouble(46037.5));
        text(1, 2, 5);
        record(0x027E, cell(10, 1, 3, 0).putInt((7 << 2) | 2));
        record(0x0205, cell(8, 1, 4, 0).put((byte) 1).put((byte) 0));
        record(
                0x0006,
                cell(25, 1, 5, 0)
                        .putLong(0xFFFF000000000000L)
                        .putShort((short) 0)
                        .putInt(0)
                        .putShort((short) 3)
                        .put(new byte[] {0x1E, 1, 0}));
        byte[] result = "calculé".getBytes(StandardCharsets.UTF_16LE);
        record(0x0207, buffer(64).putShort((short) 7).put((byte) 1).put(result));
        end();
        byte[] bytes = stream.toByteArray();
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(at + 4, sheet);
        return Arrays.copyOf(bytes, 8192);
    }

    /** The stream of a workbook that a password protects. */
    byte[] password() {
        stream.reset();
        begin(5);
        record(0x002F, buffer(6).putShort((short) 0).putInt(0x12345678));
        end();
        return Arrays.copyOf(stream.toByteArray(), 8192);
    }
}
