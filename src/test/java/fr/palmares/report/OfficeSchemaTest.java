package fr.palmares.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.app.CallSession;
import fr.palmares.app.ExportResults;
import fr.palmares.app.OpenSample;
import fr.palmares.app.Paper;
import fr.palmares.app.Progress;
import fr.palmares.app.PublishDocuments;
import fr.palmares.ui.UiStand;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.SchemaTypeLoaderException;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;

/** Everything written for Word, Excel and PowerPoint holds to the schemas of its format. */
class OfficeSchemaTest {
    @TempDir private Path home;

    /** Kinds of parts of which POI has no whole schema. */
    private final Set<String> unknown = new TreeSet<>();

    private int pieces;

    @Test
    void everyDocumentOfTheDecidedSampleIsValid() throws Exception {
        List<String> wrong = new ArrayList<>();
        try (CallSession session = UiStand.sample(home)) {
            new OpenSample(UiStand.context(home)).decide(session);
            Path out = home.resolve("out");
            List<Path> files =
                    new PublishDocuments(session, UiStand.context(home))
                            .write(
                                    EnumSet.of(
                                            Paper.MINUTES,
                                            Paper.GRIDS,
                                            Paper.CANDIDATE_FILES,
                                            Paper.LETTERS,
                                            Paper.CONVOCATIONS,
                                            Paper.PUBLIC_LIST,
                                            Paper.SLIDES,
                                            Paper.STATISTICS),
                                    out,
                                    Locale.FRANCE,
                                    Progress.NONE);
            Path book = home.resolve("r.xlsx");
            new ExportResults(session, UiStand.context(home))
                    .write(book, Locale.FRANCE, Progress.NONE);
            int seen = 0;
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (name.endsWith(".docx")) {
                    seen++;
                    word(file, wrong);
                } else if (name.endsWith(".pptx")) {
                    seen++;
                    slides(file, wrong);
                }
            }
            assertThat(seen).isGreaterThan(90);
            workbook(book, wrong);
        }
        assertThat(wrong).isEmpty();
        assertThat(pieces).as("boxes of text on slides").isGreaterThan(60);
        assertThat(unknown).as("what could not be held against a schema").isSubsetOf("slide");
    }

    private void word(Path file, List<String> wrong) throws Exception {
        try (InputStream in = Files.newInputStream(file);
                XWPFDocument document = new XWPFDocument(in)) {
            check(file + " document", document.getDocument(), wrong);
            document.getFooterList().forEach(f -> check(file + " footer", f._getHdrFtr(), wrong));
        }
    }

    private void slides(Path file, List<String> wrong) throws Exception {
        try (InputStream in = Files.newInputStream(file);
                XMLSlideShow show = new XMLSlideShow(in)) {
            check(file + " presentation", show.getCTPresentation(), wrong);
            for (XSLFSlide slide : show.getSlides()) {
                check(file + " slide", slide.getXmlObject(), wrong);
                slide.getShapes().forEach(shape -> shape(file, shape, wrong));
            }
        }
    }

    /** Where a box stands and what it says: of the slide around it POI has no whole schema. */
    private void shape(Path file, XSLFShape shape, List<String> wrong) {
        assertThat(shape.getXmlObject()).isInstanceOf(CTShape.class);
        CTShape own = (CTShape) shape.getXmlObject();
        pieces++;
        check(file + " form", own.getSpPr(), wrong);
        if (own.isSetTxBody()) {
            check(file + " text", own.getTxBody(), wrong);
        }
    }

    private void workbook(Path file, List<String> wrong) throws Exception {
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            check(file + " workbook", workbook.getCTWorkbook(), wrong);
            check(file + " styles", workbook.getStylesSource().getCTStylesheet(), wrong);
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                XSSFSheet sheet = workbook.getSheetAt(i);
                check(file + " " + sheet.getSheetName(), sheet.getCTWorksheet(), wrong);
            }
        }
    }

    private void check(String where, XmlObject part, List<String> wrong) {
        List<XmlError> errors = new ArrayList<>();
        boolean valid;
        try {
            valid = part.validate(new XmlOptions().setErrorListener(errors));
        } catch (SchemaTypeLoaderException e) {
            // POI's own schemas are the parts of the format's that it uses
            unknown.add(where.substring(where.lastIndexOf(' ') + 1));
            return;
        }
        if (!valid) {
            errors.stream().limit(3).forEach(e -> wrong.add(where + ": " + e));
        }
    }
}
