package fr.palmares.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.model.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How sure one can be of a ranking is for the coordinator and the chair: whatever leaves the
 * program but the technical annex has none of its words, in any part of any file.
 */
class NoSecondReadingOutsideTest {
    private static final Pattern WORDS =
            Pattern.compile(
                    "stabilit|sévérité|sévères?\\b|severity|probabilit|\\bchances?\\b|simulations?\\b|tirages\\b|zone"
                            + " grise|gr[ea]y zone|robustesse|robustness"
                            + "|rééchantillon|bootstrap|smaa|kendall|krippendorff|spearman|\\bborda\\b|copeland|kemeny|promethee|lectures?"
                            + " comparées?",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void noDocumentSpeaksOfTheAnalysis(String language) throws IOException {
        Locale locale = Locale.of(language);
        try (CallSession session = SittingCall.closed(folder)) {
            new HoldSitting(session).open(SittingCall.opening());
            DecideInSitting decide = new DecideInSitting(session);
            decide.block(Outcome.LAUREATE, List.of("D1"), "");
            decide.block(Outcome.NOT_SELECTED, List.of("D4", "D5"), "Hors sujet.");
            Path out = folder.resolve("out");
            List<Path> files =
                    new ArrayList<>(
                            new PublishDocuments(session, session.context())
                                    .write(EnumSet.allOf(Paper.class), out, locale, Progress.NONE));
            Path workbook = folder.resolve("results.xlsx");
            new ExportResults(session, session.context()).write(workbook, locale, Progress.NONE);
            files.add(workbook);
            assertThat(endings(files)).contains("docx", "pdf", "xlsx", "pptx", "csv", "json");
            for (Path file : files) {
                assertThat(found(words(file))).as(file.getFileName().toString()).isEmpty();
            }

            // the same search finds them where they belong
            Path annex = folder.resolve("annex.xlsx");
            new WriteAnnex(session, session.context()).write(annex, locale, 2, 1, 100);
            assertThat(found(words(annex))).hasSizeGreaterThan(5);
        }
    }

    private static Set<String> endings(List<Path> files) {
        Set<String> endings = new TreeSet<>();
        for (Path file : files) {
            String name = file.getFileName().toString();
            endings.add(name.substring(name.lastIndexOf('.') + 1));
        }
        return endings;
    }

    private static Set<String> found(String words) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = WORDS.matcher(words);
        while (matcher.find()) {
            found.add(matcher.group().toLowerCase(Locale.ROOT));
        }
        return found;
    }

    /** All that a file says: of an Office file each of its parts, names and properties too. */
    private static String words(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(".png")) {
            return name;
        }
        if (name.endsWith(".pdf")) {
            try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
                return name + new PDFTextStripper().getText(pdf);
            }
        }
        if (!name.matches(".*\\.(docx|xlsx|pptx)")) {
            return name + Files.readString(file);
        }
        StringBuilder all = new StringBuilder(name);
        try (InputStream in = Files.newInputStream(file);
                ZipInputStream parts = new ZipInputStream(in)) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                if (part.getName().endsWith(".xml")) {
                    String xml = new String(parts.readAllBytes(), StandardCharsets.UTF_8);
                    // a word may stand in several runs; sheets have their names as attributes
                    all.append(' ').append(xml.replaceAll("<[^>]*>", ""));
                    Matcher named = Pattern.compile("name=\"([^\"]*)\"").matcher(xml);
                    while (named.find()) {
                        all.append(' ').append(named.group(1));
                    }
                }
            }
        }
        return all.toString();
    }
}
