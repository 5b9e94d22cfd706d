package fr.palmares.report.document;

import java.util.List;

/** One thing that stands on a page, in reading order. */
public sealed interface Block {
    /**
     * A heading.
     *
     * @param level 1 to 3
     */
    record Heading(int level, String text) implements Block {
        public Heading {
            if (level < 1 || level > 3) {
                throw new IllegalArgumentException("heading level " + level);
            }
        }
    }

    /** Running text; a line feed begins a new line. */
    record Paragraph(Tone tone, String text) implements Block {}

    /** How a paragraph speaks. */
    enum Tone {
        /** Running text. */
        PLAIN,
        /** A quiet remark beside the matter. */
        QUIET,
        /** A sentence one must not miss. */
        STRONG,
        /** What somebody wrote, set apart. */
        QUOTE
    }

    /** A list of short points. */
    record Points(List<String> points) implements Block {
        public Points {
            points = List.copyOf(points);
        }
    }

    /**
     * A table.
     *
     * @param description what it shows, for those who do not see it
     * @param columns at least one
     * @param rows as many cells each as there are columns
     */
    record Table(String description, List<Column> columns, List<List<String>> rows)
            implements Block {
        /** Rows of a table that stays in one piece, under its heading. */
        static final int SHORT = 9;

        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<String> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException("a row of another width: " + row.size());
                }
            }
        }
    }

    /**
     * One column of a table.
     *
     * @param share its part of the width; the shares of a table need not sum to anything
     * @param number whether its cells are figures, set to the right
     */
    record Column(String head, int share, boolean number) {
        public static Column text(String head, int share) {
            return new Column(head, share, false);
        }

        public static Column number(String head, int share) {
            return new Column(head, share, true);
        }
    }

    /** Labels and values, without lines: who, where, when. */
    record Facts(String description, List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }

        /** Whether values have paragraphs: rows then stand further apart than those do. */
        boolean roomy() {
            return facts.stream().anyMatch(f -> f.value().contains("\n"));
        }
    }

    /** A label and its value. */
    record Fact(String label, String value) {}

    /** Room for each of these people to sign. */
    record Signatures(String description, List<String> people) implements Block {
        public Signatures {
            people = List.copyOf(people);
        }
    }

    /**
     * A picture.
     *
     * @param base64 the bytes of a PNG, in Base64
     * @param alternative what it shows, in words; never blank
     * @param width in points
     * @param height in points
     */
    record Picture(String base64, String alternative, int width, int height) implements Block {
        public Picture {
            if (alternative.isBlank()) {
                throw new IllegalArgumentException("a picture without words");
            }
        }
    }

    /** What follows begins a page. */
    record PageBreak() implements Block {}

    static Heading heading(int level, String text) {
        return new Heading(level, text);
    }

    static Paragraph paragraph(String text) {
        return new Paragraph(Tone.PLAIN, text);
    }

    static Paragraph quiet(String text) {
        return new Paragraph(Tone.QUIET, text);
    }

    static Paragraph strong(String text) {
        return new Paragraph(Tone.STRONG, text);
    }

    static Paragraph quote(String text) {
        return new Paragraph(Tone.QUOTE, text);
    }
}
