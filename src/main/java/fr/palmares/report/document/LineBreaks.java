package fr.palmares.report.document;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/** Where a line may end: never after an apostrophe, whatever Java's own rules say. */
final class LineBreaks implements FSTextBreaker {
    private final BreakIterator rules;
    private String text = "";

    LineBreaks(Locale language) {
        this.rules = BreakIterator.getLineInstance(language);
    }

    @Override
    public int next() {
        int place = rules.next();
        while (place > 0 && place < text.length() && apostrophe(text.charAt(place - 1))) {
            place = rules.next();
        }
        return place;
    }

    private static boolean apostrophe(char c) {
        return c == '\'' || c == '’';
    }

    @Override
    public void setText(String newText) {
        text = newText;
        rules.setText(newText);
    }
}
