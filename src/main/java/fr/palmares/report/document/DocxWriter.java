package fr.palmares.report.document;

import fr.palmares.report.document.Block.Facts;
import fr.palmares.report.document.Block.Heading;
import fr.palmares.report.document.Block.PageBreak;
import fr.palmares.report.document.Block.Paragraph;
import fr.palmares.report.document.Block.Picture;
import fr.palmares.report.document.Block.Points;
import fr.palmares.report.document.Block.Signatures;
import fr.palmares.report.document.Block.Table;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/**
 * A document as Word's: real styles that an editor can change, headings that make an outline, table
 * heads that repeat on each page, the language and the title set.
 */
public final class DocxWriter {
    /** A4 in twentieths of a point. */
    static final int SHORT_SIDE = 11906;

    static final int LONG_SIDE = 16838;
    static final int MARGIN = 1134;

    private final XWPFDocument docx;
    private final Document document;
    private final BigInteger bullets;
    private final DocxTables tables;

    private DocxWriter(XWPFDocument docx, Document document) throws IOException {
        this.docx = docx;
        this.document = document;
        styles();
        this.bullets = bullets();
        this.tables = new DocxTables(docx, width());
        page();
        properties();
    }

    /**
     * Writes the document; the stream stays open.
     *
     * @throws IOException when the stream cannot take it
     */
    public static void write(OutputStream out, Document document) throws IOException {
        try (XWPFDocument docx = new XWPFDocument()) {
            DocxWriter writer = new DocxWriter(docx, document);
            writer.body();
            docx.write(out);
        }
    }

    private int width() {
        return (document.wide() ? LONG_SIDE : SHORT_SIDE) - 2 * MARGIN;
    }

    private void styles() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        DocxWriter.class.getResourceAsStream("/fr/palmares/report/styles.xml"))) {
            CTStyles styles = StylesDocument.Factory.parse(in).getStyles();
            String language = document.language().toLanguageTag();
            styles.getDocDefaults().getRPrDefault().getRPr().getLangArray(0).setVal(language);
            XWPFStyles ofDocument = docx.createStyles();
            ofDocument.setStyles(styles);
        } catch (XmlException e) {
            throw new IllegalStateException("the program's own styles cannot be read", e);
        }
    }

    private BigInteger bullets() {
        CTAbstractNum kind = CTAbstractNum.Factory.newInstance();
        kind.setAbstractNumId(BigInteger.ZERO);
        CTLvl level = kind.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(STNumberFormat.BULLET);
        level.addNewLvlText().setVal("•");
        level.addNewPPr().addNewInd().setLeft(BigInteger.valueOf(360));
        level.getPPr().getInd().setHanging(BigInteger.valueOf(260));
        XWPFNumbering numbering = docx.createNumbering();
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(kind)));
    }

    private void page() {
        CTSectPr section = docx.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(document.wide() ? LONG_SIDE : SHORT_SIDE));
        size.setH(BigInteger.valueOf(document.wide() ? SHORT_SIDE : LONG_SIDE));
        if (document.wide()) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        CTPageMar margins = section.addNewPgMar();
        BigInteger margin = BigInteger.valueOf(MARGIN);
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setLeft(margin);
        margins.setRight(margin);
        margins.setHeader(BigInteger.valueOf(567));
        margins.setFooter(BigInteger.valueOf(567));
        margins.setGutter(BigInteger.ZERO);
        XWPFFooter footer = docx.createFooter(org.apache.poi.wp.usermodel.HeaderFooterType.DEFAULT);
        XWPFParagraph line = footer.createParagraph();
        line.setStyle("Footer");
        line.createRun().setText(TextLines.clean(document.footer()) + "  ·  ");
        String[] parts = document.pageOf().split("\\{[01]}", -1);
        line.createRun().setText(parts[0]);
        line.getCTP().addNewFldSimple().setInstr("PAGE");
        line.createRun().setText(parts.length > 1 ? parts[1] : "");
        line.getCTP().addNewFldSimple().setInstr("NUMPAGES");
        line.createRun().setText(parts.length > 2 ? parts[2] : "");
    }

    private void properties() {
        POIXMLProperties.CoreProperties core = docx.getProperties().getCoreProperties();
        core.setTitle(document.title());
        core.setCreator(document.author());
        core.setLastModifiedByUser(document.author());
        core.getUnderlyingProperties()
                .setLanguageProperty(Optional.of(document.language().toLanguageTag()));
        docx.getProperties().getExtendedProperties().setApplication(document.author());
    }

    private void body() throws IOException {
        lines("Title", document.title());
        if (!document.subtitle().isBlank()) {
            lines("Subtitle", document.subtitle());
        }
        boolean breaks = false;
        XWPFParagraph before = null;
        for (Block block : document.blocks()) {
            if (block instanceof PageBreak) {
                breaks = true;
                continue;
            }
            if (block instanceof Table && before != null) {
                // a sentence that leads into a table stays with its first row
                before.setKeepNext(true);
            }
            XWPFParagraph first = write(block);
            if (breaks && first != null) {
                first.setPageBreak(true);
            }
            breaks = false;
            before = block instanceof Paragraph ? first : null;
        }
    }

    /** The block's first paragraph, or null where a table begins it. */
    private @org.jspecify.annotations.Nullable XWPFParagraph write(Block block) throws IOException {
        return switch (block) {
            case Heading(int level, String text) -> lines("Heading" + level, text);
            case Paragraph(Block.Tone tone, String text) -> lines(style(tone), text);
            case Points(List<String> points) -> points(points);
            case Table table -> {
                tables.table(table);
                yield null;
            }
            case Facts facts -> {
                tables.facts(facts);
                yield null;
            }
            case Signatures(String description, List<String> people) -> {
                tables.signatures(description, people);
                yield null;
            }
            case Picture picture -> picture(picture);
            case PageBreak() -> throw new IllegalStateException("told by the block that follows");
        };
    }

    private static String style(Block.Tone tone) {
        return switch (tone) {
            case PLAIN -> "Normal";
            case QUIET -> "Quiet";
            case STRONG -> "Notice";
            case QUOTE -> "Quote";
        };
    }

    private XWPFParagraph lines(String style, String text) {
        XWPFParagraph paragraph = docx.createParagraph();
        paragraph.setStyle(style);
        fill(paragraph.createRun(), text);
        return paragraph;
    }

    static void fill(XWPFRun run, String text) {
        List<String> lines = TextLines.of(text);
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                run.addBreak(BreakType.TEXT_WRAPPING);
            }
            run.setText(lines.get(i), i == 0 ? 0 : -1);
        }
    }

    private @org.jspecify.annotations.Nullable XWPFParagraph points(List<String> points) {
        XWPFParagraph first = null;
        for (String point : points) {
            XWPFParagraph paragraph = lines("ListBullet", point);
            paragraph.setNumID(bullets);
            first = first == null ? paragraph : first;
        }
        return first;
    }

    private XWPFParagraph picture(Picture picture) throws IOException {
        XWPFParagraph paragraph = docx.createParagraph();
        paragraph.setStyle("Normal");
        try {
            var drawn =
                    paragraph
                            .createRun()
                            .addPicture(
                                    new ByteArrayInputStream(
                                            Base64.getDecoder().decode(picture.base64())),
                                    org.apache.poi.common.usermodel.PictureType.PNG,
                                    "chart.png",
                                    Units.toEMU(picture.width()),
                                    Units.toEMU(picture.height()));
            drawn.getCTPicture().getNvPicPr().getCNvPr().setDescr(picture.alternative());
            paragraph
                    .getCTP()
                    .getRArray(0)
                    .getDrawingArray(0)
                    .getInlineArray(0)
                    .getDocPr()
                    .setDescr(picture.alternative());
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("a picture that Word does not know", e);
        }
        return paragraph;
    }
}
