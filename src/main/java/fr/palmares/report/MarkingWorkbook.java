package fr.palmares.report;

import fr.palmares.model.CallState;
import fr.palmares.model.Criterion;
import fr.palmares.model.Dossier;
import fr.palmares.model.Juror;
import fr.palmares.model.LocalText;
import fr.palmares.model.Mark;
import fr.palmares.model.MarkingForm;
import fr.palmares.model.Scale;
import fr.palmares.model.SheetId;
import fr.palmares.text.Formats;
import fr.palmares.text.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A juror's dossiers and grid as a workbook, for one who will not run the program: how to mark, a
 * row of marks and one of remarks a dossier, the wording of each mark, and what the candidates
 * wrote. Protected but for what the juror fills in; laid out as {@link MarkingForm} says.
 */
public final class MarkingWorkbook {
    private static final int CHARACTER = 256;

    /** Row of the readable heads; that of the names lies hidden above it. */
    private static final int HEAD = 1;

    /** Number, organisation and title. */
    private static final int IDENTITY = 3;

    private final CallState state;
    private final Juror juror;
    private final List<Dossier> dossiers;
    private final Messages messages;
    private final Formats formats;
    private final XSSFWorkbook workbook;
    private final Styles styles;
    private final CellStyle openMark;
    private final CellStyle openText;
    private final MarkingAnswers answers;

    private MarkingWorkbook(
            XSSFWorkbook workbook,
            CallState state,
            Juror juror,
            List<Dossier> dossiers,
            Messages messages) {
        this.workbook = workbook;
        this.state = state;
        this.juror = juror;
        this.dossiers = dossiers;
        this.messages = messages;
        this.formats = new Formats(messages.locale());
        this.styles = new Styles(workbook, VerticalAlignment.TOP);
        this.openMark = open(Look.INPUT);
        this.openMark.setAlignment(HorizontalAlignment.CENTER);
        this.openText = open(Look.INPUT);
        this.openText.setAlignment(HorizontalAlignment.LEFT);
        this.openText.setVerticalAlignment(VerticalAlignment.TOP);
        this.openText.setWrapText(true);
        this.answers = new MarkingAnswers(workbook, styles, dossiers, messages);
    }

    /**
     * Writes a juror's workbook.
     *
     * @param dossiers the ones the juror marks, with their texts
     * @param instructions what the coordinator says, or ""
     */
    public static void write(
            OutputStream out,
            CallState state,
            Juror juror,
            List<Dossier> dossiers,
            String deadline,
            String instructions,
            Messages messages)
            throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            MarkingWorkbook all = new MarkingWorkbook(workbook, state, juror, dossiers, messages);
            all.notice(deadline, instructions);
            all.marks();
            all.remarks();
            all.grid();
            all.answers.write();
            workbook.setActiveSheet(MarkingForm.MARKS_SHEET);
            workbook.setSelectedTab(MarkingForm.MARKS_SHEET);
            workbook.write(out);
        }
    }

    private CellStyle open(Look look) {
        CellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(styles.of(look));
        style.setLocked(false);
        return style;
    }

    /** White on white: nobody needs to read what the file is known by. */
    private CellStyle white() {
        CellStyle style = workbook.createCellStyle();
        XSSFFont font = workbook.createFont();
        font.setColor(Styles.colour("FFFFFF"));
        style.setFont(font);
        return style;
    }

    private void notice(String deadline, String instructions) {
        Sheet sheet = workbook.createSheet(say("sheet.notice"));
        LockedSheet.text(sheet, 0, 0, MarkingForm.MARK, white());
        LockedSheet.text(sheet, 0, 1, say("title", state.call().name()), styles.of(Look.TITLE));
        hidden(sheet, MarkingForm.CALL_ROW, say("call"), state.call().id());
        hidden(sheet, MarkingForm.JUROR_ROW, say("juror"), juror.code());
        hidden(sheet, MarkingForm.ROUND_ROW, say("round"), state.round().code());
        hidden(sheet, MarkingForm.GRID_ROW, say("grid"), state.grid().marksVersion());
        int row = MarkingForm.GRID_ROW;
        row = fact(sheet, row, say("juror"), juror.name());
        row = fact(sheet, row, say("round"), state.round().name().in(messages.locale()));
        row = fact(sheet, row, say("deadline"), deadline);
        row = fact(sheet, row, say("instructions"), instructions);
        Scale scale = state.grid().scale();
        String how =
                say("explain", formats.plain(scale.min()), formats.plain(scale.max()), abstains());
        for (String line : how.split("\n", -1)) {
            LockedSheet.text(sheet, ++row, 1, line, styles.of(Look.PROSE));
        }
        sheet.setColumnWidth(0, 18 * CHARACTER);
        sheet.setColumnWidth(1, 95 * CHARACTER);
        LockedSheet.finish(sheet);
    }

    private static int fact(Sheet sheet, int row, String label, String value, Styles styles) {
        if (value.isBlank()) {
            return row;
        }
        LockedSheet.text(sheet, row + 1, 0, label, styles.of(Look.LABEL));
        LockedSheet.text(sheet, row + 1, 1, value, styles.of(Look.PROSE));
        return row + 1;
    }

    private int fact(Sheet sheet, int row, String label, String value) {
        return fact(sheet, row, label, value, styles);
    }

    /** What the program knows the workbook by when it comes back. */
    private void hidden(Sheet sheet, int row, String label, String value) {
        LockedSheet.text(sheet, row - 1, 0, label, styles.of(Look.LABEL));
        LockedSheet.text(sheet, row - 1, 1, value, styles.quoted(Look.TEXT));
        sheet.getRow(row - 1).setZeroHeight(true);
    }

    /** One column a juror may fill in. */
    private record Input(String name, String head, int width, boolean mark) {}

    private void marks() {
        List<Input> inputs = new ArrayList<>();
        for (Criterion criterion : state.grid().criteria()) {
            inputs.add(new Input(MarkingForm.mark(criterion), head(criterion), 13, true));
        }
        inputs.add(new Input(MarkingForm.ASSESSMENT, say("assessment"), 60, false));
        inputs.add(new Input(MarkingForm.NOTE, say("note"), 40, false));
        Sheet sheet = table(say("sheet.marks"), inputs);
        int first = HEAD + 1;
        int last = HEAD + dossiers.size();
        if (!dossiers.isEmpty()) {
            DataValidationHelper helper = sheet.getDataValidationHelper();
            DataValidation validation =
                    helper.createValidation(
                            helper.createFormulaListConstraint(scaleRange()),
                            new CellRangeAddressList(
                                    first,
                                    last,
                                    IDENTITY,
                                    IDENTITY + state.grid().criteria().size() - 1));
            validation.setShowErrorBox(true);
            validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
            validation.createErrorBox(
                    say("wrong.title"), say("wrong.text", state.grid().scale().written()));
            sheet.addValidationData(validation);
        }
        LockedSheet.finish(sheet);
    }

    private void remarks() {
        List<Input> inputs =
                state.grid().criteria().stream()
                        .map(c -> new Input(MarkingForm.remark(c), head(c), 40, false))
                        .toList();
        LockedSheet.finish(table(say("sheet.remarks"), inputs));
    }

    private Sheet table(String name, List<Input> inputs) {
        Sheet sheet = workbook.createSheet(name);
        Row names = sheet.createRow(0);
        names.setZeroHeight(true);
        LockedSheet.text(sheet, 0, 0, MarkingForm.DOSSIER, styles.of(Look.HELPER));
        String[] identity = {say("dossier"), say("organisation"), say("project")};
        for (int i = 0; i < IDENTITY; i++) {
            LockedSheet.text(sheet, HEAD, i, identity[i], styles.of(Look.HEADER));
        }
        int[] widths = {14, 30, 44};
        for (int i = 0; i < IDENTITY; i++) {
            sheet.setColumnWidth(i, widths[i] * CHARACTER);
        }
        int twin = IDENTITY + inputs.size();
        for (int i = 0; i < inputs.size(); i++) {
            Input input = inputs.get(i);
            LockedSheet.text(sheet, 0, IDENTITY + i, input.name(), styles.of(Look.HELPER));
            LockedSheet.text(
                    sheet, 0, twin + i, MarkingForm.before(input.name()), styles.of(Look.HELPER));
            LockedSheet.text(
                    sheet,
                    HEAD,
                    IDENTITY + i,
                    input.head(),
                    styles.of(input.mark() ? Look.HEADER_CENTER : Look.HEADER));
            sheet.setColumnWidth(IDENTITY + i, input.width() * CHARACTER);
            sheet.setColumnHidden(twin + i, true);
        }
        for (int d = 0; d < dossiers.size(); d++) {
            row(sheet, HEAD + 1 + d, dossiers.get(d), inputs);
        }
        sheet.createFreezePane(1, HEAD + 1);
        sheet.setRepeatingRows(new CellRangeAddress(HEAD, HEAD, 0, twin - 1));
        return sheet;
    }

    private void row(Sheet sheet, int row, Dossier dossier, List<Input> inputs) {
        LockedSheet.text(sheet, row, 0, dossier.number(), styles.quoted(Look.TEXT));
        LockedSheet.text(
                sheet, row, 1, CellText.first(dossier.organisation()), styles.quoted(Look.WRAP));
        LockedSheet.text(sheet, row, 2, CellText.first(dossier.title()), styles.quoted(Look.WRAP));
        answers.link(sheet.getRow(row).getCell(0), dossiers.indexOf(dossier));
        fr.palmares.model.Sheet held =
                state.sheet(new SheetId(state.round().code(), dossier.number(), juror.code()));
        for (int i = 0; i < inputs.size(); i++) {
            Input input = inputs.get(i);
            Cell cell = sheet.getRow(row).createCell(IDENTITY + i);
            cell.setCellStyle(input.mark() ? openMark : openText);
            String before = fill(cell, input, held);
            LockedSheet.text(
                    sheet,
                    row,
                    IDENTITY + inputs.size() + i,
                    MarkingForm.twin(before),
                    styles.of(Look.TEXT));
        }
    }

    /** Writes what is known already. */
    private String fill(Cell cell, Input input, fr.palmares.model.Sheet held) {
        String criterion = MarkingForm.markOf(input.name());
        if (!criterion.isEmpty()) {
            return switch (held.marks().get(criterion)) {
                case Mark.Given(int steps) -> {
                    var value = state.grid().scale().value(steps);
                    cell.setCellValue(value.doubleValue());
                    yield value.toPlainString();
                }
                case Mark.Abstention() -> {
                    cell.setCellValue(abstains());
                    yield abstains();
                }
                case null -> "";
            };
        }
        String text =
                switch (input.name()) {
                    case MarkingForm.ASSESSMENT -> held.assessment();
                    case MarkingForm.NOTE -> held.internalNote();
                    default -> held.remarks().getOrDefault(MarkingForm.remarkOn(input.name()), "");
                };
        List<String> pieces = CellText.pieces(text);
        if (text.isEmpty() || pieces.size() > 1) {
            // what does not fit stays where it is: an empty cell changes nothing
            return "";
        }
        cell.setCellValue(pieces.getFirst());
        return text;
    }

    private void grid() {
        Sheet sheet = workbook.createSheet(say("sheet.grid"));
        Scale scale = state.grid().scale();
        String[] heads = {say("criterion"), say("weight"), say("mark"), say("wording")};
        for (int i = 0; i < heads.length; i++) {
            LockedSheet.text(
                    sheet,
                    0,
                    i,
                    heads[i],
                    styles.of(i == 0 || i == 3 ? Look.HEADER : Look.HEADER_CENTER));
        }
        int row = 1;
        Criterion first = state.grid().criteria().getFirst();
        for (Criterion criterion : state.grid().criteria()) {
            LockedSheet.text(
                    sheet, row, 0, criterion.label().in(messages.locale()), styles.of(Look.WRAP));
            LockedSheet.text(
                    sheet,
                    row,
                    1,
                    criterion.counted() ? formats.plain(criterion.weight()) : say("uncounted"),
                    styles.of(Look.CENTER));
            int before = row;
            boolean as = !criterion.equals(first) && criterion.levels().equals(first.levels());
            if (as && !first.levels().isEmpty()) {
                LockedSheet.text(sheet, row, 3, say("same"), styles.of(Look.WRAP));
                row++;
                continue;
            }
            for (int step = 0; step < criterion.levels().size(); step++) {
                LocalText level = criterion.levels().get(step);
                LockedSheet.text(
                        sheet, row, 2, formats.plain(scale.value(step)), styles.of(Look.CENTER));
                LockedSheet.text(sheet, row, 3, level.in(messages.locale()), styles.of(Look.WRAP));
                row++;
            }
            row = Math.max(row, before + 1);
        }
        int[] widths = {60, 12, 10, 70};
        for (int i = 0; i < widths.length; i++) {
            sheet.setColumnWidth(i, widths[i] * CHARACTER);
        }
        for (int step = 0; step <= scale.steps() + 1; step++) {
            Row line = sheet.getRow(step) == null ? sheet.createRow(step) : sheet.getRow(step);
            Cell cell = line.createCell(SCALE_COLUMN);
            if (step <= scale.steps()) {
                cell.setCellValue(scale.value(step).doubleValue());
            } else {
                cell.setCellValue(abstains());
            }
        }
        sheet.setColumnHidden(SCALE_COLUMN, true);
        sheet.createFreezePane(0, 1);
        LockedSheet.finish(sheet);
    }

    /** Column of the grid's sheet in which the allowed marks stand, hidden. */
    private static final int SCALE_COLUMN = 5;

    private String scaleRange() {
        String column = CellReference.convertNumToColString(SCALE_COLUMN);
        return String.format(
                Locale.ROOT,
                "'%s'!$%s$1:$%s$%d",
                say("sheet.grid").replace("'", "''"),
                column,
                column,
                state.grid().scale().steps() + 2);
    }

    private String head(Criterion criterion) {
        String label = criterion.shortLabel().in(messages.locale());
        String name = label.isBlank() ? criterion.code() : label;
        return criterion.counted()
                ? say("head", name, formats.plain(criterion.weight()))
                : say("head.uncounted", name);
    }

    private String abstains() {
        return say("abstains");
    }

    private String say(String key, Object... arguments) {
        return messages.get("marking." + key, arguments);
    }
}
