package fr.palmares.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** One file of the odd collection, and what must come of it. */
final class OddFile {
    /** What must come of a file. */
    enum Expected {
        /** The dossier 1201 « Un pont » is read of it. */
        READ,
        /** A sentence. */
        REFUSED,
        /** Either, as long as it is nothing else. */
        ANY
    }

    private final String name;
    private final Expected expected;
    private final byte[] bytes;

    private OddFile(String name, Expected expected, byte[] bytes) {
        this.name = name;
        this.expected = expected;
        this.bytes = bytes;
    }

    /** Its file name. */
    String name() {
        return name;
    }

    Expected expected() {
        return expected;
    }

    void write(Path folder) throws IOException {
        Files.write(folder.resolve(name), bytes);
    }

    static OddFile read(String name, byte[] bytes) {
        return new OddFile(name, Expected.READ, bytes);
    }

    static OddFile refused(String name, byte[] bytes) {
        return new OddFile(name, Expected.REFUSED, bytes);
    }

    static OddFile any(String name, byte[] bytes) {
        return new OddFile(name, Expected.ANY, bytes);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The parts of a good workbook of two cells a row, to be made odd. */
    static Map<String, byte[]> goodParts() {
        return parts(
                new WorkbookBytes(WorkbookBytes.Writer.B)
                        .sheet(
                                "Dossiers",
                                List.of(
                                        ReadDossiersTest.row("ID", "Intitulé du projet"),
                                        ReadDossiersTest.row("1201", "Un pont"))));
    }

    static Map<String, byte[]> parts(WorkbookBytes workbook) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook.bytes()))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                parts.put(e.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The parts as they are, none of them compressed. */
    static byte[] stored(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                CRC32 sum = new CRC32();
                sum.update(part.getValue());
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(part.getValue().length);
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
