package fr.palmares.report.paper;

import fr.palmares.model.DossierHead;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.sl.usermodel.TextShape.TextAutofit;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFAutoShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;

/** One slide a laureate: organisation, title, objective, data, AI, gains; for the ceremony. */
public final class Slides {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 540;
    private static final int MARGIN = 48;
    private static final Color INK = new Color(0x1f2328);
    private static final Color QUIET = new Color(0x57606a);
    private static final Color ACCENT = new Color(0x0b5cad);

    /** A field of a slide holds no more than this; the rest is in the public list. */
    private static final int LONGEST = 330;

    private Slides() {}

    /**
     * Writes the slides; the stream stays open.
     *
     * @throws IOException when the stream cannot take it
     */
    public static void write(OutputStream out, Source source) throws IOException {
        try (XMLSlideShow show = new XMLSlideShow()) {
            show.setPageSize(new Dimension(WIDTH, HEIGHT));
            POIXMLProperties.CoreProperties core = show.getProperties().getCoreProperties();
            core.setTitle(source.say("paper.slides.title", source.state().call().name()));
            core.setCreator(source.messages().get("app.name"));
            core.getUnderlyingProperties()
                    .setLanguageProperty(Optional.of(source.locale().toLanguageTag()));
            cover(show, source);
            for (DossierHead laureate : PublicList.laureates(source)) {
                laureate(show, source, laureate);
            }
            show.write(out);
        }
    }

    private static void cover(XMLSlideShow show, Source source) {
        XSLFSlide slide = slide(show);
        bar(slide, new Rectangle(0, 0, 14, HEIGHT));
        title(slide, source.state().call().name(), new Rectangle(MARGIN, 170, 864, 90), 44, source);
        box(
                slide,
                source,
                new Rectangle(MARGIN, 262, 864, 60),
                new Said(
                        source.say(
                                "paper.slides.cover",
                                PublicList.laureates(source).size(),
                                source.roundName()),
                        22,
                        QUIET,
                        false));
    }

    private static void laureate(XMLSlideShow show, Source source, DossierHead laureate) {
        XSLFSlide slide = slide(show);
        bar(slide, new Rectangle(0, 0, 14, HEIGHT));
        title(slide, laureate.title(), new Rectangle(MARGIN, 66, 864, 84), 28, source);
        box(
                slide,
                source,
                new Rectangle(MARGIN, 30, 864, 36),
                new Said(laureate.organisation(), 16, ACCENT, true));
        int place = 0;
        for (String field : PublicList.FIELDS) {
            String answer = shortened(source.answer(laureate.number(), field));
            if (answer.isBlank()) {
                continue;
            }
            int x = MARGIN + (place % 2) * 444;
            int y = 166 + (place / 2) * 176;
            box(
                    slide,
                    source,
                    new Rectangle(x, y, 420, 168),
                    new Said(source.say("paper.public." + field), 13, QUIET, true),
                    new Said(answer, 17, INK, false));
            place++;
        }
        box(
                slide,
                source,
                new Rectangle(MARGIN, 508, 864, 24),
                new Said(source.state().call().name(), 10, QUIET, false));
    }

    private static XSLFSlide slide(XMLSlideShow show) {
        return show.createSlide(
                show.getSlideMasters().getFirst().getLayout(SlideLayout.TITLE_ONLY));
    }

    /** A decoration: no text, nothing to read. */
    private static void bar(XSLFSlide slide, Rectangle where) {
        XSLFAutoShape bar = slide.createAutoShape();
        bar.setAnchor(where);
        bar.setFillColor(ACCENT);
        bar.setLineColor(ACCENT);
    }

    private static void title(
            XSLFSlide slide, String text, Rectangle where, double size, Source source) {
        XSLFTextShape title = slide.getPlaceholder(0);
        title.setAnchor(where);
        title.setVerticalAlignment(VerticalAlignment.TOP);
        title.setTextAutofit(TextAutofit.NORMAL);
        title.clearText();
        XSLFTextParagraph paragraph = title.addNewTextParagraph();
        paragraph.setTextAlign(org.apache.poi.sl.usermodel.TextParagraph.TextAlign.LEFT);
        run(paragraph, new Said(text, size, INK, true), source);
    }

    /** A line of a box: its size in points, its colour, whether it is bold. */
    private record Said(String text, double size, Color color, boolean bold) {}

    private static void box(XSLFSlide slide, Source source, Rectangle where, Said... said) {
        XSLFTextBox box = slide.createTextBox();
        box.setAnchor(where);
        box.setWordWrap(true);
        box.setTextAutofit(TextAutofit.NORMAL);
        box.clearText();
        for (Said line : said) {
            run(box.addNewTextParagraph(), line, source);
        }
    }

    private static void run(XSLFTextParagraph paragraph, Said said, Source source) {
        XSLFTextRun run = paragraph.addNewTextRun();
        run.setText(said.text().replace('\n', ' '));
        run.setFontSize(said.size());
        run.setFontColor(said.color());
        run.setBold(said.bold());
        run.setFontFamily("Arial");
        run.getRPr(true).setLang(source.locale().toLanguageTag());
    }

    /** To the last sentence, or the last word, that fits. */
    static String shortened(String text) {
        String flat = text.strip();
        if (flat.length() <= LONGEST) {
            return flat;
        }
        String head = flat.substring(0, LONGEST);
        int sentence = Math.max(head.lastIndexOf(". "), head.lastIndexOf(".\n"));
        if (sentence > LONGEST / 2) {
            return head.substring(0, sentence + 1);
        }
        int word = head.lastIndexOf(' ');
        return head.substring(0, word > 0 ? word : LONGEST) + "…";
    }
}
