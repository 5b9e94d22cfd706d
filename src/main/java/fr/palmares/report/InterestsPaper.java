package fr.palmares.report;

import fr.palmares.model.DossierHead;
import fr.palmares.model.Juror;
import fr.palmares.text.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** The same declaration of interests and confidentiality on paper, to be signed. */
public final class InterestsPaper {
    private InterestsPaper() {}

    /** Writes one juror's form. */
    public static void write(
            OutputStream out,
            String call,
            Juror juror,
            List<DossierHead> dossiers,
            Messages messages)
            throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            paragraph(document, messages.get("interests.title"), 16, true);
            paragraph(document, call, 12, false);
            paragraph(document, messages.get("interests.paper.who", juror.name()), 11, false);
            paragraph(document, messages.get("interests.explain"), 10, false);
            table(document, dossiers, messages);
            paragraph(document, messages.get("interests.paper.undertake"), 11, false);
            paragraph(document, messages.get("interests.paper.signature"), 11, false);
            document.write(out);
        }
    }

    private static void table(
            XWPFDocument document, List<DossierHead> dossiers, Messages messages) {
        XWPFTable table = document.createTable(dossiers.size() + 1, 4);
        table.setWidth("100%");
        row(
                table.getRow(0),
                true,
                messages.get("interests.column.dossier"),
                messages.get("interests.column.organisation"),
                messages.get("interests.column.title"),
                messages.get("interests.paper.interest"));
        table.getRow(0).setRepeatHeader(true);
        for (int i = 0; i < dossiers.size(); i++) {
            DossierHead dossier = dossiers.get(i);
            row(
                    table.getRow(i + 1),
                    false,
                    dossier.number(),
                    dossier.organisation(),
                    dossier.title(),
                    "");
            table.getRow(i + 1).setCantSplitRow(true);
        }
    }

    private static void row(XWPFTableRow row, boolean bold, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            XWPFParagraph paragraph = row.getCell(i).getParagraphArray(0);
            paragraph.setSpacingAfter(40);
            run(paragraph, texts[i], 9, bold);
        }
    }

    private static void paragraph(XWPFDocument document, String text, int size, boolean bold) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.LEFT);
        paragraph.setSpacingAfter(160);
        run(paragraph, text, size, bold);
    }

    private static void run(XWPFParagraph paragraph, String text, int size, boolean bold) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily("Arial");
        run.setFontSize(size);
        run.setBold(bold);
        run.setText(CellText.first(text));
    }
}
