package fr.palmares.intake;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The platform's standard export of any number of dossiers, written as a stream: 60 columns, of
 * which {@link #TEXTS} hold texts of 500 to 4,000 characters and the others what such forms ask
 * besides (a choice, a figure, a date, yes or no), all by a fixed seed.
 */
public final class BigExport {
    /** Columns of the platform and of the form together. */
    public static final int COLUMNS = 60;

    /** Columns of long text. */
    public static final int TEXTS = 12;

    /** Characters of the longest text. */
    public static final int LONGEST = 4_000;

    private static final int FIXED = 7;
    private static final String[] WORDS =
            ("l’administration veut repérer plus tôt les dossiers à risque grâce aux données que"
                            + " ses agents saisissent déjà, sans rien demander de plus aux usagers &"
                            + " <partenaires> d’un même territoire; le modèle apprend sur 12 000 cas"
                            + " anonymisés, entre 2016 et 2018")
                    .split(" ");
    private static final String[] CHOICES = {
        "Administration centrale", "Opérateur", "Établissement public", "Rectorat", "Hôpital"
    };
    private static final String MAIN =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><%s"
                    + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"%s>";

    private final int dossiers;
    private final boolean shared;
    private final int longest;
    private final Random random = new Random(2019);
    private long sharedSoFar;

    private BigExport(int dossiers, boolean shared, int longest) {
        this.dossiers = dossiers;
        this.longest = longest;
        this.shared = shared;
    }

    /**
     * Writes an export.
     *
     * @param shared whether texts stand in a part of their own, as Excel saves them, or in their
     *     cells, as the platform writes them
     */
    public static Path write(Path file, int dossiers, boolean shared) throws IOException {
        return write(file, dossiers, shared, LONGEST);
    }

    /**
     * Writes an export with other texts.
     *
     * @param longest characters of the longest text; the shortest has an eighth of them
     */
    public static Path write(Path file, int dossiers, boolean shared, int longest)
            throws IOException {
        new BigExport(dossiers, shared, longest).to(file);
        return file;
    }

    private void to(Path file) throws IOException {
        WorkbookBytes frame =
                new WorkbookBytes(WorkbookBytes.Writer.B).sheetXml("Dossiers", "<replaced/>");
        if (shared) {
            frame.shared("<replaced/>");
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
                ZipOutputStream zip = new ZipOutputStream(out);
                var parts =
                        new java.util.zip.ZipInputStream(
                                new java.io.ByteArrayInputStream(frame.bytes()))) {
            zip.setLevel(dossiers > 10_000 ? Deflater.BEST_SPEED : Deflater.DEFAULT_COMPRESSION);
            for (ZipEntry entry = parts.getNextEntry();
                    entry != null;
                    entry = parts.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                switch (entry.getName()) {
                    case "xl/worksheets/sheet1.xml" -> part(zip, this::sheet);
                    case "xl/sharedStrings.xml" -> part(zip, this::texts);
                    default -> parts.transferTo(zip);
                }
                zip.closeEntry();
            }
        }
    }

    @FunctionalInterface
    private interface Part {
        void write(Writer xml) throws IOException;
    }

    private static void part(ZipOutputStream zip, Part part) throws IOException {
        Writer xml =
                new java.io.BufferedWriter(
                        new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
        part.write(xml);
        xml.flush();
    }

    private void sheet(Writer xml) throws IOException {
        xml.write(MAIN.formatted("worksheet", "") + "<sheetData>");
        xml.write("<row r=\"1\">");
        for (int column = 0; column < COLUMNS; column++) {
            // the header's texts stand in their cells in both kinds of file
            xml.write(inline(column, 1, label(column)));
        }
        xml.write("</row>");
        for (int n = 0; n < dossiers; n++) {
            xml.write("<row r=\"" + (n + 2) + "\">");
            for (int column = 0; column < COLUMNS; column++) {
                cell(xml, n, column);
            }
            xml.write("</row>");
        }
        xml.write("</sheetData></worksheet>");
    }

    private void cell(Writer xml, int n, int column) throws IOException {
        int row = n + 2;
        if (column == 4 || column == 5) {
            number(xml, column, row, 2, 43_586.375 + n / 1440.0 % 200);
        } else if (column < FIXED || column >= FIXED + TEXTS) {
            switch (column < FIXED ? 0 : column % 4) {
                case 1 -> number(xml, column, row, 0, random.nextInt(5_000));
                case 2 -> number(xml, column, row, 1, 43_500 + random.nextInt(900));
                case 3 ->
                        xml.write(
                                "<c r=\"%s%d\" t=\"b\"><v>%d</v></c>"
                                        .formatted(
                                                WorkbookBytes.letters(column),
                                                row,
                                                random.nextInt(2)));
                default -> text(xml, column, row, fixed(n, column));
            }
        } else if (shared) {
            xml.write(
                    "<c r=\"%s%d\" t=\"s\"><v>%d</v></c>"
                            .formatted(WorkbookBytes.letters(column), row, sharedSoFar++));
        } else {
            text(xml, column, row, escaped(prose(random)));
        }
    }

    /** The long texts again, in the order in which the sheet names them. */
    private void texts(Writer xml) throws IOException {
        xml.write(MAIN.formatted("sst", ""));
        Random own = new Random(2020);
        long count = (long) dossiers * TEXTS;
        for (long i = 0; i < count; i++) {
            xml.write("<si><t xml:space=\"preserve\">");
            xml.write(escaped(prose(own)));
            xml.write("</t></si>");
        }
        xml.write("</sst>");
    }

    private static String label(int column) {
        return switch (column) {
            case 0 -> "ID";
            case 1 -> "Email";
            case 2 -> "Entreprise raison sociale";
            case 3 -> "État du dossier";
            case 4 -> "Dernière mise à jour le";
            case 5 -> "Déposé le";
            case 6 -> "Instructeurs";
            case FIXED -> "Intitulé du projet";
            default -> "Question " + (column - FIXED);
        };
    }

    private String fixed(int n, int column) {
        return switch (column) {
            case 0 -> Integer.toString(100_000 + n);
            case 2 -> "Organisme " + n;
            case 3 -> "En instruction";
            case 1, 6 -> "agent" + n % 40 + "@exemple.fr";
            default -> CHOICES[random.nextInt(CHOICES.length)];
        };
    }

    private static void number(Writer xml, int column, int row, int style, double value)
            throws IOException {
        String written =
                value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
        xml.write(
                "<c r=\"%s%d\" s=\"%d\"><v>%s</v></c>"
                        .formatted(WorkbookBytes.letters(column), row, style, written));
    }

    private static void text(Writer xml, int column, int row, String escaped) throws IOException {
        xml.write(inline(column, row, escaped));
    }

    private static String inline(int column, int row, String escaped) {
        return "<c r=\""
                + WorkbookBytes.letters(column)
                + row
                + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                + escaped
                + "</t></is></c>";
    }

    private String prose(Random random) {
        int shortest = longest / 8;
        int length = shortest + random.nextInt(longest - shortest + 1);
        StringBuilder text = new StringBuilder(length + 20);
        while (text.length() < length) {
            text.append(WORDS[random.nextInt(WORDS.length)]);
            text.append(random.nextInt(40) == 0 ? '\n' : ' ');
        }
        return text.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
