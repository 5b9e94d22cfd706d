package fr.palmares.report;

import fr.palmares.model.Answer;
import fr.palmares.model.Dossier;
import fr.palmares.text.Messages;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What the candidates wrote, as a sheet of a marking workbook that its other sheets link to. */
final class MarkingAnswers {
    private static final int CHARACTER = 256;

    private final XSSFWorkbook workbook;
    private final Styles styles;
    private final List<Dossier> dossiers;
    private final Messages messages;

    MarkingAnswers(
            XSSFWorkbook workbook, Styles styles, List<Dossier> dossiers, Messages messages) {
        this.workbook = workbook;
        this.styles = styles;
        this.dossiers = dossiers;
        this.messages = messages;
    }

    /** Makes a cell lead to a dossier, by its place among the dossiers. */
    void link(Cell cell, int dossier) {
        Hyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress(
                "'" + say("sheet.answers").replace("'", "''") + "'!A" + (answersRow(dossier) + 1));
        cell.setHyperlink(link);
    }

    /** First row of a dossier in the sheet of answers, from 0. */
    private int answersRow(int dossier) {
        return IntStream.range(0, dossier).map(d -> dossiers.get(d).answers().size() + 3).sum();
    }

    void write() {
        Sheet sheet = workbook.createSheet(say("sheet.answers"));
        for (int d = 0; d < dossiers.size(); d++) {
            Dossier dossier = dossiers.get(d);
            int row = answersRow(d);
            LockedSheet.text(
                    sheet,
                    row,
                    0,
                    dossier.organisation().isBlank()
                            ? dossier.number()
                            : say(
                                    "named",
                                    dossier.number(),
                                    CellText.first(dossier.organisation())),
                    styles.of(Look.HEADING));
            LockedSheet.text(
                    sheet,
                    row + 1,
                    0,
                    CellText.first(dossier.title()),
                    styles.quoted(Look.PROSE_LINE));
            row += 2;
            for (Answer answer : dossier.answers()) {
                LockedSheet.text(
                        sheet, row, 0, CellText.first(answer.label()), styles.quoted(Look.WRAP));
                List<String> pieces = CellText.pieces(answer.value());
                for (int i = 0; i < pieces.size(); i++) {
                    LockedSheet.text(sheet, row, 1 + i, pieces.get(i), styles.quoted(Look.WRAP));
                }
                row++;
            }
        }
        sheet.setColumnWidth(0, 45 * CHARACTER);
        sheet.setColumnWidth(1, 110 * CHARACTER);
        LockedSheet.finish(sheet);
    }

    private String say(String key, Object... arguments) {
        return messages.get("marking." + key, arguments);
    }
}
