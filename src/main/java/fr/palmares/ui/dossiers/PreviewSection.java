package fr.palmares.ui.dossiers;

import java.util.List;

/**
 * Lines of a preview that have the same fate, under one tab.
 *
 * @param key of the tab's name, whose argument is the number of lines
 * @param lines in the file's order
 * @param whyKey of the sentence above them, or ""
 */
record PreviewSection(String key, List<PreviewLine> lines, String whyKey) {
    PreviewSection {
        lines = List.copyOf(lines);
    }
}
