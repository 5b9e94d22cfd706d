package fr.palmares.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.StringTokenizer;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The other program: recalculates a workbook whose stored values were taken out. */
final class LibreOffice {
    private static final Pattern STORED = Pattern.compile("(</f>|<f/>)<v>[^<]*</v>");
    private static final long SECONDS = 300;

    private LibreOffice() {}

    /** Skips the test where LibreOffice is not installed, but never on a build server. */
    static String program() {
        for (String name : new String[] {"soffice", "libreoffice"}) {
            StringTokenizer folders =
                    new StringTokenizer(System.getenv("PATH"), File.pathSeparator);
            while (folders.hasMoreTokens()) {
                Path program = Path.of(folders.nextToken(), name);
                if (Files.isExecutable(program)) {
                    return program.toString();
                }
            }
        }
        if ("true".equals(System.getenv("CI"))) {
            return fail("LibreOffice must be installed where CI=true");
        }
        return abort("LibreOffice is not installed");
    }

    /** The same workbook without any stored value of a formula. */
    static byte[] withoutStoredValues(byte[] workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int stripped = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                byte[] bytes = in.readAllBytes();
                if (entry.getName().startsWith("xl/worksheets/sheet")) {
                    Matcher stored = STORED.matcher(new String(bytes, StandardCharsets.UTF_8));
                    stripped += (int) stored.results().count();
                    bytes = stored.replaceAll("$1").getBytes(StandardCharsets.UTF_8);
                }
                zip.write(bytes);
            }
        }
        assertThat(stripped).as("formulas whose stored value was taken out").isPositive();
        return out.toByteArray();
    }

    /**
     * What LibreOffice makes of the workbook, recalculated from nothing.
     *
     * @param profile its settings, a folder that no other running LibreOffice uses
     * @param folder empty; the files go there
     */
    static XSSFWorkbook recalculated(Path profile, Path folder, byte[] workbook) throws Exception {
        String program = program();
        Path in = folder.resolve("in.xlsx");
        Path out = folder.resolve("out");
        Files.write(in, withoutStoredValues(workbook));
        Process process =
                new ProcessBuilder(
                                program,
                                "--headless",
                                "--norestore",
                                "-env:UserInstallation=" + profile.toUri(),
                                "--convert-to",
                                "xlsx:Calc MS Excel 2007 XML",
                                "--outdir",
                                out.toString(),
                                in.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("soffice.log").toFile())
                        .start();
        boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        assertThat(ended).as("LibreOffice ended within %d s", SECONDS).isTrue();
        assertThat(out.resolve("in.xlsx"))
                .as(() -> "what LibreOffice said: " + said(folder))
                .exists();
        return Workbooks.read(Files.readAllBytes(out.resolve("in.xlsx")));
    }

    private static String said(Path folder) {
        try {
            return Arrays.toString(Files.readAllLines(folder.resolve("soffice.log")).toArray());
        } catch (IOException e) {
            return e.toString();
        }
    }
}
