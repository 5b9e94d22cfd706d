package fr.palmares.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * How a juror's marking workbook is laid out: for a juror who cannot or will not run the program.
 * Two tables hold one row a dossier below a first row of these names, which is hidden from people;
 * each cell to fill in has a hidden twin that says what stood there when the workbook went out, so
 * that only what the juror changed comes back.
 */
public final class MarkingForm {
    /** What the file is, in the first cell of its first sheet. */
    public static final String MARK = "palmares-marking";

    /** The first sheet's rows below the mark, from 1: name in column A, value in column B. */
    public static final int CALL_ROW = 2;

    public static final int JUROR_ROW = 3;
    public static final int ROUND_ROW = 4;
    public static final int GRID_ROW = 5;

    /** The sheet of marks, counted from 0; that of remarks follows. */
    public static final int MARKS_SHEET = 1;

    public static final int REMARKS_SHEET = 2;

    /** Name of the column of dossier numbers. */
    public static final String DOSSIER = "dossier";

    public static final String ASSESSMENT = "assessment";
    public static final String NOTE = "note";

    private static final String MARK_OF = "mark:";
    private static final String REMARK_ON = "remark:";
    private static final String BEFORE = "before:";

    private MarkingForm() {}

    /** Name of a criterion's column of marks. */
    public static String mark(Criterion criterion) {
        return MARK_OF + criterion.code();
    }

    /** Name of a criterion's column of remarks. */
    public static String remark(Criterion criterion) {
        return REMARK_ON + criterion.code();
    }

    /** Name of the hidden twin of a column. */
    public static String before(String column) {
        return BEFORE + column;
    }

    /** The criterion code in a mark column's name, or "" when it is none. */
    public static String markOf(String column) {
        return column.startsWith(MARK_OF) ? column.substring(MARK_OF.length()) : "";
    }

    /** The criterion code in a remark column's name, or "" when it is none. */
    public static String remarkOn(String column) {
        return column.startsWith(REMARK_ON) ? column.substring(REMARK_ON.length()) : "";
    }

    /**
     * What a hidden twin says of a cell: "" for an empty one, else the first 16 hex digits of the
     * SHA-256 of its text, with line ends and blanks at the ends evened out as spreadsheets do.
     */
    public static String twin(String text) {
        String even = text.replace("\r\n", "\n").replace('\r', '\n').strip();
        if (even.isEmpty()) {
            return "";
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(even.getBytes(StandardCharsets.UTF_8));
            // a letter first: no spreadsheet takes it for a number
            return "x" + HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
