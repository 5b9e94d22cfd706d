package fr.palmares.intake;

import fr.palmares.intake.table.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Columns that only go on with the text of the one before: the results workbook cuts what is longer
 * than a cell. They follow it in order and are counted, so that a field which happens to be called
 * like one of them is told apart.
 */
final class CutTexts {
    private static final Pattern CONTINUED =
            Pattern.compile("(.*) \\((?:suite|continued)(?: (\\d{1,5}))?\\)", Pattern.DOTALL);

    private final Map<Integer, List<Integer>> further = new HashMap<>();
    private int last = -1;
    private String label = "";

    /** Told of the header's columns from the left: whether this one goes on with another's text. */
    boolean continues(int index, String header) {
        String same = Labels.same(header);
        Matcher more = CONTINUED.matcher(same);
        if (last >= 0 && more.matches() && more.group(1).equals(label)) {
            List<Integer> pieces = further.getOrDefault(last, List.of());
            String number = more.group(2);
            if ((number == null ? 1 : Integer.parseInt(number)) == pieces.size() + 1) {
                further.computeIfAbsent(last, i -> new ArrayList<>()).add(index);
                return true;
            }
        }
        last = index;
        label = same;
        return false;
    }

    /** The whole text of a column, with the columns that go on with it. */
    String text(Row row, int index) {
        List<Integer> more = further.get(index);
        if (more == null) {
            return row.text(index);
        }
        StringBuilder text = new StringBuilder(row.text(index));
        more.forEach(i -> text.append(row.text(i)));
        return text.toString();
    }
}
