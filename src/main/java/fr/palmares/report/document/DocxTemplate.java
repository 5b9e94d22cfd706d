package fr.palmares.report.document;

import fr.palmares.model.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** A Word document in which fields between double braces are filled in. */
public final class DocxTemplate {
    private static final Pattern FIELD = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");

    private DocxTemplate() {}

    /**
     * Writes the template with its fields filled; the stream stays open.
     *
     * @param name the template's, for the sentence that refuses it
     * @throws Refused when it is no Word document or names a field that is not there
     */
    public static void fill(
            OutputStream out, byte[] template, String name, Map<String, String> fields)
            throws IOException {
        try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(template))) {
            Set<XWPFParagraph> emptied = new HashSet<>();
            for (XWPFParagraph paragraph : paragraphs(docx)) {
                if (fill(paragraph, name, fields) && paragraph.getText().isBlank()) {
                    emptied.add(paragraph);
                }
            }
            // a field without a value leaves no hole in the letter
            for (int i = docx.getBodyElements().size() - 1; i >= 0; i--) {
                if (docx.getBodyElements().get(i) instanceof XWPFParagraph p
                        && emptied.contains(p)) {
                    docx.removeBodyElement(i);
                }
            }
            docx.write(out);
        } catch (POIXMLException | OpenXML4JRuntimeException | IllegalArgumentException e) {
            throw new Refused("refused.template", name).because(e);
        }
    }

    private static List<XWPFParagraph> paragraphs(XWPFDocument docx) {
        List<XWPFParagraph> all = new ArrayList<>();
        collect(docx, all);
        docx.getHeaderList().forEach(h -> collect(h, all));
        docx.getFooterList().forEach(f -> collect(f, all));
        return all;
    }

    private static void collect(IBody body, List<XWPFParagraph> all) {
        all.addAll(body.getParagraphs());
        for (XWPFTable table : body.getTables()) {
            for (XWPFTableRow row : table.getRows()) {
                for (XWPFTableCell cell : row.getTableCells()) {
                    collect(cell, all);
                }
            }
        }
    }

    /** Whether there was anything to fill. */
    private static boolean fill(XWPFParagraph paragraph, String name, Map<String, String> fields) {
        if (!paragraph.getText().contains("{{")) {
            return false;
        }
        for (XWPFRun run : paragraph.getRuns()) {
            String text = run.text();
            if (FIELD.matcher(text).find()) {
                rewrite(run, filled(text, name, fields));
            }
        }
        // word processors cut a field into several runs when part of it was typed later
        if (FIELD.matcher(paragraph.getText()).find() && !paragraph.getRuns().isEmpty()) {
            String whole = filled(paragraph.getText(), name, fields);
            while (paragraph.getRuns().size() > 1) {
                paragraph.removeRun(1);
            }
            rewrite(paragraph.getRuns().getFirst(), whole);
        }
        return true;
    }

    private static void rewrite(XWPFRun run, String text) {
        while (run.getCTR().sizeOfTArray() > 0) {
            run.getCTR().removeT(0);
        }
        while (run.getCTR().sizeOfBrArray() > 0) {
            run.getCTR().removeBr(0);
        }
        DocxWriter.fill(run, text);
    }

    private static String filled(String text, String name, Map<String, String> fields) {
        Matcher matcher = FIELD.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            String value = fields.get(matcher.group(1));
            if (value == null) {
                throw new Refused(
                        "refused.template.field",
                        name,
                        matcher.group(1),
                        String.join(", ", fields.keySet()));
            }
            matcher.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(filled).toString();
    }
}
