package fr.palmares.report.document;

import java.util.List;
import java.util.Locale;

/**
 * A document to be read and signed.
 *
 * @param title its name, on its first page and in its properties
 * @param subtitle one line below, or ""
 * @param footer on each page, left of the page number
 * @param pageOf how the page number is said, {@code {0}} the page and {@code {1}} their number
 * @param author in its properties
 * @param language of its words
 * @param wide whether the page lies on its side
 * @param blocks in reading order
 */
public record Document(
        String title,
        String subtitle,
        String footer,
        String pageOf,
        String author,
        Locale language,
        boolean wide,
        List<Block> blocks) {
    public Document {
        blocks = List.copyOf(blocks);
    }
}
