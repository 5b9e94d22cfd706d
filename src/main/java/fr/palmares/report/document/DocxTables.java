package fr.palmares.report.document;

import fr.palmares.report.document.Block.Column;
import fr.palmares.report.document.Block.Fact;
import fr.palmares.report.document.Block.Facts;
import fr.palmares.report.document.Block.Table;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** The tables of a Word document, in fixed widths, so that every program lays them out alike. */
final class DocxTables {
    /** Below a value of several paragraphs, in twentieths of a point. */
    private static final int ROOM = 180;

    private final XWPFDocument docx;
    private final int width;

    /**
     * Tables of a page.
     *
     * @param width between its margins, in twentieths of a point
     */
    DocxTables(XWPFDocument docx, int width) {
        this.docx = docx;
        this.width = width;
    }

    void table(Table content) {
        int[] widths = widths(content.columns().stream().mapToInt(Column::share).toArray());
        XWPFTable table = table(content.description(), "Grid", content.rows().size() + 1, widths);
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        for (int c = 0; c < widths.length; c++) {
            Column column = content.columns().get(c);
            cell(head.getCell(c), "TableHead", column.head(), column.number());
        }
        for (int r = 0; r < content.rows().size(); r++) {
            XWPFTableRow row = table.getRow(r + 1);
            for (int c = 0; c < widths.length; c++) {
                cell(
                        row.getCell(c),
                        "TableText",
                        content.rows().get(r).get(c),
                        content.columns().get(c).number());
            }
        }
        // a short table stays in one piece; of a long one the head does not stand alone
        int kept = content.rows().size() <= Block.Table.SHORT ? content.rows().size() : 0;
        for (int r = 0; r <= kept; r++) {
            table.getRow(r)
                    .getTableCells()
                    .forEach(c -> c.getParagraphs().forEach(p -> p.setKeepNext(true)));
        }
        after();
    }

    void facts(Facts block) {
        List<Fact> facts = block.facts();
        if (facts.isEmpty()) {
            return;
        }
        XWPFTable table = table(block.description(), "Plain", facts.size(), widths(28, 72));
        for (int r = 0; r < facts.size(); r++) {
            cell(table.getRow(r).getCell(0), "FactLabel", facts.get(r).label(), false);
            XWPFTableCell value = table.getRow(r).getCell(1);
            cell(value, "TableText", facts.get(r).value(), false);
            if (block.roomy()) {
                value.getParagraphArray(0).setSpacingAfter(ROOM);
            }
        }
        after();
    }

    void signatures(String description, List<String> people) {
        if (people.isEmpty()) {
            return;
        }
        XWPFTable table = table(description, "Grid", people.size(), widths(45, 55));
        for (int r = 0; r < people.size(); r++) {
            table.getRow(r).setHeight(680);
            cell(table.getRow(r).getCell(0), "TableText", people.get(r), false);
            cell(table.getRow(r).getCell(1), "TableText", "", false);
        }
        after();
    }

    private XWPFTable table(String description, String style, int rows, int[] widths) {
        XWPFTable table = docx.createTable(rows, widths.length);
        CTTblPr properties = table.getCTTbl().getTblPr();
        if (properties.isSetTblBorders()) {
            // POI's own borders would hide the style's
            properties.unsetTblBorders();
        }
        table.setStyleID(style);
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        properties.getTblW().setType(STTblWidth.DXA);
        properties.getTblW().setW(BigInteger.valueOf(width));
        properties.addNewTblDescription().setVal(TextLines.clean(description));
        var grid = table.getCTTbl().getTblGrid();
        if (grid == null) {
            grid = table.getCTTbl().addNewTblGrid();
        }
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (int w : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(w));
        }
        for (XWPFTableRow row : table.getRows()) {
            row.setCantSplitRow(true);
            for (int c = 0; c < widths.length; c++) {
                var cell = row.getCell(c).getCTTc();
                var cellProperties = cell.isSetTcPr() ? cell.getTcPr() : cell.addNewTcPr();
                var cellWidth =
                        cellProperties.isSetTcW()
                                ? cellProperties.getTcW()
                                : cellProperties.addNewTcW();
                cellWidth.setType(STTblWidth.DXA);
                cellWidth.setW(BigInteger.valueOf(widths[c]));
            }
        }
        return table;
    }

    private static void cell(XWPFTableCell cell, String style, String text, boolean number) {
        XWPFParagraph paragraph = cell.getParagraphArray(0);
        if (paragraph == null) {
            paragraph = cell.addParagraph();
        }
        paragraph.setStyle(style);
        if (number) {
            paragraph.setAlignment(ParagraphAlignment.RIGHT);
        }
        DocxWriter.fill(paragraph.createRun(), text);
    }

    /** Two tables that touch would become one. */
    private void after() {
        docx.createParagraph().setStyle("AfterTable");
    }

    private int[] widths(int... shares) {
        int sum = java.util.Arrays.stream(shares).sum();
        int[] widths = new int[shares.length];
        for (int i = 0; i < shares.length; i++) {
            widths[i] = (int) ((long) width * shares[i] / sum);
        }
        return widths;
    }
}
