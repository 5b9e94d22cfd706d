package fr.palmares.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Files for pictures of imports, made of the sample's: changed, wrong in places, or many. */
final class PictureFiles {
    private static final Path SAMPLES = Path.of("sample-data");

    private final Path folder;

    PictureFiles(Path folder) {
        this.folder = folder;
    }

    static Path sample(String name) {
        return SAMPLES.resolve(name);
    }

    /** All of the sample's files of the second call, and a photograph among them. */
    List<Path> all() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String name :
                List.of(
                        "decisions.csv",
                        "marks.csv",
                        "eligibility.csv",
                        "jury.csv",
                        "assignments.csv",
                        "ami-ia-2.xlsx",
                        "recusals.csv",
                        "grid.csv")) {
            files.add(sample(name));
        }
        files.add(attachments());
        files.add(
                Files.write(
                        folder.resolve("photo de famille.png"),
                        new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0}));
        return files;
    }

    /** The export some weeks later: answers rewritten, one dossier more, two rows wrong. */
    Path laterExport() throws IOException {
        Path file = folder.resolve("export-2026-03-02.xlsx");
        try (InputStream in = Files.newInputStream(sample("ami-ia-2.xlsx"));
                Workbook book = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = book.getSheet("Dossiers");
            int last = sheet.getRow(0).getLastCellNum() - 1;
            for (int r = 1; r <= 5; r++) {
                // the form's answers stand last
                append(sheet.getRow(r), last - 1, " Et une précision venue plus tard.");
            }
            append(sheet.getRow(2), last - 3, "");
            copy(sheet, 46, 47, "999001");
            copy(sheet, 46, 48, "");
            copy(sheet, 46, 49, "999001");
            book.write(out);
        }
        return file;
    }

    private static void append(Row row, int column, String more) {
        var cell = row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        String text = more.isEmpty() ? "0" : cell + more;
        // a text that stands in the cell itself would stay beside the new one
        cell.setBlank();
        cell.setCellValue(text);
    }

    private static void copy(Sheet sheet, int from, int to, String number) {
        Row row = sheet.createRow(to);
        sheet.getRow(from).forEach(c -> row.createCell(c.getColumnIndex()).setCellValue("" + c));
        row.getCell(0).setCellValue(number);
    }

    /** Each short list with something new, something changed, something wrong. */
    List<Path> changedLists() throws IOException {
        return List.of(
                changed(
                        "jury.csv",
                        "juree.a@",
                        "presidence@",
                        "Z,Une nouvelle,,,,\n,Sans code,,,,\n"),
                changed(
                        "recusals.csv",
                        "A exercé",
                        "A longtemps exercé",
                        "Q,405733,Un juré que personne ne connaît\nB,404218,Un ami y travaille\n"),
                changed("assignments.csv", "A,404218\n", "", "B,123456\n"),
                changed(
                        "marks.csv",
                        "404218,A,impact,4",
                        "404218,A,impact,2",
                        "404218,A,impact,19,\nabsent,A,impact,3,\n"),
                changed("eligibility.csv", "404218,yes,", "404218,no,Hors du champ", "1,maybe,\n"),
                changed("decisions.csv", "405112,laureate", "405112,reserve", "7,elsewhere,,\n"),
                changed("grid.csv", "impact,1,", "impact,2,", ""));
    }

    private Path changed(String name, String was, String is, String more) throws IOException {
        String text = Files.readString(sample(name)).replace("\r\n", "\n");
        if (!text.contains(was)) {
            throw new IOException(name + " has no " + was);
        }
        return Files.writeString(folder.resolve(name), text.replaceFirst(was, is) + more);
    }

    Path attachments() throws IOException {
        Path file = folder.resolve("pièces jointes.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name :
                    List.of(
                            "404218/pieces_justificatives/devis-01-02-2026-10-11-7.pdf",
                            "404218/pieces_justificatives/lettre de soutien du préfet.pdf",
                            "404530/pieces_justificatives/plan.png")) {
                zip.putNextEntry(new ZipEntry("export/dossier-" + name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    /** Saved by an old computer: nothing in it says its encoding. */
    Path oldEncoding() throws IOException {
        return Files.write(
                folder.resolve("jurés.csv"),
                """
                juror,name,organisation
                A,Hélène Barré,Préfecture de l’Hérault
                B,Gaël Lebœuf,Université de Nîmes
                """
                        .getBytes(Charset.forName("x-MacRoman")));
    }

    /** A table that no platform made. */
    Path unknown() throws IOException {
        return Files.writeString(
                folder.resolve("projets du réseau.csv"),
                """
                Code interne;Sujet;Qui;Montant;Observations
                7;Lire les images satellites;CHU de Nîmes;12000;À relire
                9;Trier le courrier;DDT du Gard;8500;
                12;Répondre aux usagers;CAF de l’Hérault;0;Seconde demande
                """);
    }

    /** Beyond the usual limits. */
    Path large() throws IOException {
        Path file = folder.resolve("très grand.csv");
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("juror,name\n");
            for (int i = 0; i < 60; i++) {
                out.write("J" + i + "," + "n".repeat(900_000) + "\n");
            }
        }
        return file;
    }

    /** An export of the platform with a thousand dossiers. */
    Path thousand() throws IOException {
        Path file = folder.resolve("mille.csv");
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("ID,Email,État du dossier,Instructeurs,Intitulé du projet,Besoin\n");
            for (int i = 1; i <= 1000; i++) {
                out.write(
                        "%d,projet%d@exemple.invalid,En construction,,Projet numéro %d,%s\n"
                                .formatted(500_000 + i, i, i, "Un besoin décrit. ".repeat(40)));
            }
        }
        return file;
    }
}
