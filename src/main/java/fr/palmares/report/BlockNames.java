package fr.palmares.report;

import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.WorkbookUtil;

/**
 * Names of the worksheets that hold repeated blocks: the platform's, « (7) Partenaires », made
 * legal and unlike every other in the workbook.
 */
final class BlockNames {
    private static final String ESTABLISHMENTS = "Etablissements";
    private static final Pattern NUMBERED = Pattern.compile("\\(\\d+\\) .*");

    /** The most characters a worksheet's name has, by the format. */
    private static final int LONGEST = 31;

    private BlockNames() {}

    /** A name for a block that no worksheet has yet, whatever the case of its letters. */
    static String free(Workbook workbook, String block) {
        String legal = legal(block);
        boolean known = NUMBERED.matcher(legal).matches() || legal.equals(ESTABLISHMENTS);
        if (known && workbook.getSheet(legal) == null) {
            return legal;
        }
        // another stable number, so that the name still reads as a block's
        String bare = known ? legal.replaceFirst("^\\(\\d+\\) ", "") : legal;
        for (int n = 1; ; n++) {
            String numbered = legal("(" + n + ") " + bare);
            if (workbook.getSheet(numbered) == null) {
                return numbered;
            }
        }
    }

    /** Without what worksheets' names cannot hold, and short enough. */
    private static String legal(String name) {
        String line = name.strip().replaceAll("[\\p{Cntrl}\\p{Cs}\\ufffe\\uffff]+", " ");
        String safe = WorkbookUtil.createSafeSheetName(line.isBlank() ? "-" : line, '-');
        int end = Math.min(safe.length(), LONGEST);
        String whole =
                Character.isHighSurrogate(safe.charAt(end - 1)) ? safe.substring(0, end - 1) : safe;
        // an apostrophe may stand at neither end
        return whole.strip().replaceAll("'$", "-");
    }
}
