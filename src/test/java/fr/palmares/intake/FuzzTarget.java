package fr.palmares.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.palmares.intake.table.Limits;
import fr.palmares.journal.Json;
import fr.palmares.model.Dossier;
import fr.palmares.model.Refused;
import fr.palmares.text.Messages;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * What the fuzzer feeds bytes to, one constant a reader. Whatever the bytes are, they are read into
 * dossiers that can be stored, or refused in a sentence; anything else is a finding. Knows nothing
 * of the fuzzer, so that what it found is replayed by an ordinary test.
 */
enum FuzzTarget {
    /** A workbook as its bytes are. */
    XLSX("export.xlsx") {
        @Override
        byte[] file(byte[] data) {
            return data;
        }
    },
    /** The XML of one part of a good workbook; the first byte says which. */
    XLSX_PART("export.xlsx") {
        @Override
        byte[] file(byte[] data) throws IOException {
            return withPart(Parts.XLSX, data);
        }
    },
    XLS("export.xls") {
        @Override
        byte[] file(byte[] data) {
            return data;
        }
    },
    /** The records of an old workbook, without the compound file round them. */
    XLS_RECORDS("export.xls") {
        @Override
        byte[] file(byte[] data) {
            int length = Math.clamp(data.length, 4096, 60_000);
            return CompoundBytes.holding("Workbook", Arrays.copyOf(data, length));
        }
    },
    ODS("export.ods") {
        @Override
        byte[] file(byte[] data) throws IOException {
            return withPart(Parts.ODS, data);
        }
    },
    CSV("export.csv") {
        @Override
        byte[] file(byte[] data) {
            return data;
        }
    },
    ATTACHMENTS("export.zip") {
        @Override
        byte[] file(byte[] data) {
            return data;
        }

        @Override
        void read(Path file) {
            attachments(file);
        }
    },
    MAPPING("mapping.json") {
        @Override
        byte[] file(byte[] data) {
            return data;
        }

        @Override
        void read(Path file) throws IOException {
            Mapping mapping = MappingFile.read(file);
            if (!again(mapping, file).equals(mapping)) {
                throw new IllegalStateException("a mapping is not what was written of it");
            }
            Path table = file.resolveSibling("table.csv");
            Files.writeString(table, "Réf.,Projet,Note\n1,Pont,3\n2,Gare,4\n");
            check(ReadDossiers.read(table, ReadOptions.STANDARD.withMapping(mapping)));
        }
    };

    private static final List<Messages> LANGUAGES =
            List.of(Messages.of(Locale.FRENCH), Messages.of(Locale.ENGLISH));

    private final String name;

    FuzzTarget(String name) {
        this.name = name;
    }

    /** The file that the bytes stand for. */
    abstract byte[] file(byte[] data) throws IOException;

    void read(Path file) throws IOException {
        check(ReadDossiers.read(file, Limits.STANDARD));
    }

    /** Reads the file that the bytes stand for, in a folder of the caller's. */
    final void run(byte[] data, Path folder) {
        Path file = folder.resolve(name);
        try {
            Files.write(file, file(data));
            read(file);
        } catch (Refused refused) {
            for (Messages messages : LANGUAGES) {
                String sentence = messages.sentence(refused);
                // the fuzzer itself may write the word that is looked for
                boolean trace = sentence.contains("Exception") && !said(refused, "Exception");
                if (!sentence.endsWith(".") || trace) {
                    throw new IllegalStateException("no sentence: " + sentence, refused);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean said(Refused refused, String word) {
        return refused.place().toString().contains(word)
                || refused.arguments().stream().anyMatch(a -> a.toString().contains(word));
    }

    private static void check(DossierFile read) {
        Set<String> numbers = new HashSet<>();
        for (DossierRow row : read.dossiers()) {
            Dossier dossier = row.dossier();
            if (dossier.number().isBlank() || !numbers.add(dossier.number())) {
                throw new IllegalStateException("number " + dossier.number());
            }
            if (!Json.read(Json.bytes(dossier), Dossier.class).equals(dossier)) {
                throw new IllegalStateException("a dossier is not what was stored of it");
            }
        }
        for (Messages messages : LANGUAGES) {
            for (Problem problem : read.problems()) {
                messages.get(problem.key(), problem.arguments().toArray());
            }
            for (Problem problem : read.notices()) {
                messages.get(problem.key(), problem.arguments().toArray());
            }
        }
    }

    private static Mapping again(Mapping mapping, Path file) throws IOException {
        Path copy = file.resolveSibling("copy.json");
        Files.writeString(copy, MappingFile.write(mapping, ""));
        return MappingFile.read(copy);
    }

    private static void attachments(Path file) {
        if (!ReadAttachments.is(file)) {
            return;
        }
        ReadAttachments.Contents contents =
                ReadAttachments.list(file, AttachmentLimits.STANDARD, n -> true);
        ReadAttachments.read(
                file,
                contents.entries(),
                AttachmentLimits.STANDARD,
                (entry, content) -> {
                    if (entry.path().startsWith("/") || entry.path().contains("..")) {
                        throw new IllegalStateException("path " + entry.path());
                    }
                    content.transferTo(OutputStream.nullOutputStream());
                });
    }

    /** A good file of which the fuzzer writes one part. */
    private static byte[] withPart(Map<String, byte[]> good, byte[] data) throws IOException {
        int which = data.length == 0 ? 0 : (data[0] & 0xff) % good.size();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            int i = 0;
            for (Map.Entry<String, byte[]> part : good.entrySet()) {
                byte[] content = part.getValue();
                if (i++ == which) {
                    content = Arrays.copyOfRange(data, Math.min(1, data.length), data.length);
                }
                ZipEntry entry = new ZipEntry(part.getKey());
                CRC32 sum = new CRC32();
                sum.update(content);
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(content.length);
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(content);
            }
        }
        return bytes.toByteArray();
    }

    /** The parts of good files, in an order that never changes: seeds name them by number. */
    static final class Parts {
        static final Map<String, byte[]> XLSX = xlsx();
        static final Map<String, byte[]> ODS =
                Map.ofEntries(
                                Map.entry("content.xml", utf8(ods())),
                                Map.entry("META-INF/manifest.xml", utf8("<manifest/>")),
                                Map.entry(
                                        "mimetype",
                                        utf8("application/vnd.oasis.opendocument.spreadsheet")))
                        .entrySet()
                        .stream()
                        .sorted(Map.Entry.comparingByKey())
                        .collect(
                                LinkedHashMap::new,
                                (m, e) -> m.put(e.getKey(), e.getValue()),
                                Map::putAll);

        private Parts() {}

        private static byte[] utf8(String text) {
            return text.getBytes(UTF_8);
        }

        private static String ods() {
            return "<o:document-content"
                    + " xmlns:o=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                    + " xmlns:t=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                    + " xmlns:x=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><o:body><o:spreadsheet><t:table"
                    + " t:name=\"Dossiers\"><t:table-row><t:table-cell"
                    + " o:value-type=\"string\"><x:p>ID</x:p></t:table-cell><t:table-cell"
                    + " t:number-columns-repeated=\"2\"><x:p>Déposé le<x:s"
                    + " x:c=\"2\"/></x:p></t:table-cell></t:table-row><t:table-row"
                    + " t:number-rows-repeated=\"1\"><t:table-cell o:value-type=\"float\""
                    + " o:value=\"12\"/><t:table-cell o:value-type=\"date\""
                    + " o:date-value=\"2026-01-15T10:30:00.4\"/><t:table-cell"
                    + " o:value-type=\"boolean\" o:value=\"1\"/></t:table-row></t:table>"
                    + "</o:spreadsheet></o:body></o:document-content>";
        }

        private static Map<String, byte[]> xlsx() {
            try {
                byte[] good =
                        new WorkbookBytes(WorkbookBytes.Writer.A)
                                .shared("<si><t>ID</t></si><si><r><t>Dépo</t></r></si>")
                                .sheet(
                                        "Dossiers",
                                        List.of(
                                                List.of(
                                                        new WorkbookBytes.Raw(
                                                                "<c r=\"%s\" t=\"s\"><v>0</v></c>"),
                                                        "Déposé le",
                                                        "Intitulé"),
                                                List.of(
                                                        12,
                                                        java.time.LocalDateTime.of(
                                                                2026, 1, 15, 10, 30),
                                                        "Un pont")))
                                .sheet(
                                        "Avis",
                                        List.of(List.of("Dossier ID", "Réponse"), List.of(12, "")))
                                .bytes();
                Map<String, byte[]> parts = new java.util.TreeMap<>();
                try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(good))) {
                    for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                        parts.put(e.getName(), zip.readAllBytes());
                    }
                }
                return parts;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
