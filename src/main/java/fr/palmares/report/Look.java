package fr.palmares.report;

/** How a cell of the workbook looks; one style each, so that all sheets look alike. */
enum Look {
    /** Name of the sheet, at its top. */
    TITLE,
    /** One quiet line below the title. */
    SUBTITLE,
    /** Name of a part of a sheet. */
    HEADING,
    /** Head of a column of texts. */
    HEADER,
    /** Head of a column of numbers. */
    HEADER_NUMBER,
    /** Head of a column of short figures or words in the middle. */
    HEADER_CENTER,
    /** Head of a column that only formulas need. */
    HEADER_HELPER,
    /** Line above the head that says whose some columns are. */
    BAND,
    /** Label left of a value, without a line. */
    LABEL,
    /** Running text, wrapped, without a line. */
    PROSE,
    /** Running text in one line, without a line below. */
    PROSE_LINE,
    /** A whole number at the left, without a line. */
    PROSE_COUNT,
    /** A moment at the left, without a line. */
    PROSE_TIME,
    /** A word in the table, not wrapped. */
    TEXT,
    /** A text in the table, wrapped. */
    WRAP,
    /** What a row is about. */
    STRONG,
    /** A word in the middle of its column. */
    CENTER,
    /** A whole number. */
    COUNT,
    /** A place in the ranking. */
    PLACE,
    /** A quiet word in a column of numbers. */
    QUIET,
    /** A number with two decimals. */
    NUMBER,
    /** The score, the number that matters. */
    SCORE,
    /** A mark as the juror gave it: no needless decimals. */
    MARK,
    /** A day. */
    DATE,
    /** A day and the time. */
    TIME,
    /** A number that the reader may change. */
    INPUT,
    /** The same number where nothing depends on the cell. */
    FIXED_INPUT,
    /** Label of a row above the table's head. */
    ROW_LABEL,
    /** A figure that only formulas need. */
    HELPER,
    /** A sentence one must not miss. */
    NOTICE,
    /** A way to another place of the workbook. */
    LINK
}
