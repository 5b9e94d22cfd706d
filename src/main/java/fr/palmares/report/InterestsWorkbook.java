package fr.palmares.report;

import fr.palmares.model.DossierHead;
import fr.palmares.model.Interest;
import fr.palmares.model.Juror;
import fr.palmares.text.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A juror's declaration of interests as a workbook: who declares, then one line a dossier with its
 * title and organisation and nothing else. Protected but for what the juror fills in. The first
 * cell of either sheet is {@link #MARK}, by which the file is known when it comes back.
 */
public final class InterestsWorkbook {
    /** What the file is, in its first cell, white on white. */
    public static final String MARK = "palmares-interests";

    private static final int CHARACTER = 256;
    private static final int LAST_COLUMN = 5;

    private InterestsWorkbook() {}

    /** Writes one juror's form. */
    public static void write(
            OutputStream out,
            String call,
            Juror juror,
            List<DossierHead> dossiers,
            Messages messages)
            throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Styles styles = new Styles(workbook, VerticalAlignment.TOP);
            CellStyle open = workbook.createCellStyle();
            open.cloneStyleFrom(styles.of(Look.WRAP));
            open.setLocked(false);
            who(workbook, styles, open, call, juror, messages);
            lines(workbook, styles, open, dossiers, messages);
            workbook.write(out);
        }
    }

    private static void who(
            XSSFWorkbook workbook,
            Styles styles,
            CellStyle open,
            String call,
            Juror juror,
            Messages messages) {
        Sheet sheet = workbook.createSheet(messages.get("interests.sheet.who"));
        LockedSheet.text(sheet, 0, 0, MARK, styles.of(Look.QUIET));
        LockedSheet.text(sheet, 0, 1, messages.get("interests.title"), styles.of(Look.TITLE));
        String[][] fields = {
            {"call", call},
            {"juror", juror.code()},
            {"name", juror.name()},
            {"declared", ""},
            {"confidentiality", ""}
        };
        for (int i = 0; i < fields.length; i++) {
            LockedSheet.text(
                    sheet,
                    i + 1,
                    0,
                    messages.get("interests." + fields[i][0]),
                    styles.of(Look.TEXT));
            LockedSheet.text(
                    sheet,
                    i + 1,
                    1,
                    fields[i][1],
                    fields[i][1].isEmpty() ? open : styles.of(Look.TEXT));
        }
        LockedSheet.text(sheet, 7, 1, messages.get("interests.explain"), styles.of(Look.WRAP));
        list(sheet, 5, 5, 1, yesNo(messages));
        sheet.setColumnWidth(0, 34 * CHARACTER);
        sheet.setColumnWidth(1, 70 * CHARACTER);
        LockedSheet.finish(sheet);
    }

    private static void lines(
            XSSFWorkbook workbook,
            Styles styles,
            CellStyle open,
            List<DossierHead> dossiers,
            Messages messages) {
        Sheet sheet = workbook.createSheet(messages.get("interests.sheet.dossiers"));
        List<String> header =
                List.of("dossier", "organisation", "title", "interest", "kind", "details");
        for (int i = 0; i < header.size(); i++) {
            LockedSheet.text(
                    sheet,
                    0,
                    i,
                    messages.get("interests.column." + header.get(i)),
                    styles.of(Look.HEADER));
        }
        int row = 1;
        for (DossierHead dossier : dossiers) {
            LockedSheet.text(sheet, row, 0, dossier.number(), styles.quoted(Look.TEXT));
            LockedSheet.text(
                    sheet,
                    row,
                    1,
                    CellText.first(dossier.organisation()),
                    styles.quoted(Look.WRAP));
            LockedSheet.text(
                    sheet, row, 2, CellText.first(dossier.title()), styles.quoted(Look.WRAP));
            for (int column = 3; column <= LAST_COLUMN; column++) {
                LockedSheet.text(sheet, row, column, "", open);
            }
            row++;
        }
        if (row > 1) {
            list(sheet, 1, row - 1, 3, yesNo(messages));
            list(
                    sheet,
                    1,
                    row - 1,
                    4,
                    Arrays.stream(Interest.values())
                            .map(i -> messages.get("interest." + i.name()))
                            .toArray(String[]::new));
        }
        int[] widths = {12, 36, 52, 10, 26, 40};
        for (int i = 0; i < widths.length; i++) {
            sheet.setColumnWidth(i, widths[i] * CHARACTER);
        }
        sheet.createFreezePane(0, 1);
        sheet.setRepeatingRows(new org.apache.poi.ss.util.CellRangeAddress(0, 0, 0, LAST_COLUMN));
        LockedSheet.finish(sheet);
    }

    private static String[] yesNo(Messages messages) {
        return new String[] {messages.get("interests.yes"), messages.get("interests.no")};
    }

    private static void list(Sheet sheet, int first, int last, int column, String[] values) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation validation =
                helper.createValidation(
                        helper.createExplicitListConstraint(values),
                        new CellRangeAddressList(first, last, column, column));
        validation.setShowErrorBox(true);
        validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
        sheet.addValidationData(validation);
    }
}
