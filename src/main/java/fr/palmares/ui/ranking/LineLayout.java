package fr.palmares.ui.ranking;

/**
 * Where the columns of a line stand, in pixels, for one width and one text size. All lines and the
 * header share it.
 *
 * @param number left edge of the dossier's number
 * @param name left edge of the name
 * @param nameEnd its right edge
 * @param scoreEnd right edge of the score
 * @param bars left edge of the bars
 * @param barsWidth width of a score of 100 %
 * @param dots left edge of the jurors' scale
 * @param dotsWidth its width
 * @param sheetsEnd right edge of the sheets
 * @param reasons left edge of the reasons
 * @param end right edge of all
 */
record LineLayout(
        double em,
        double placeEnd,
        double number,
        double name,
        double nameEnd,
        double scoreEnd,
        double bars,
        double barsWidth,
        double dots,
        double dotsWidth,
        double sheetsEnd,
        double reasons,
        double end) {

    /**
     * @param width of a line
     * @param em size of running text
     * @param digits characters of the longest dossier number
     * @param simulating whether places won and lost need room
     */
    static LineLayout of(double width, double em, int digits, boolean simulating) {
        boolean wide = width > 66 * em;
        boolean tight = width < 58 * em;
        double placeEnd = (simulating ? 3.7 : 2.3) * em;
        double number = placeEnd + 0.9 * em;
        double name = number + Math.max(1.6, digits * 0.62) * em + 0.8 * em;
        double end = width - 0.6 * em;
        double last = wide ? 16 : tight ? 11.5 : 12.6;
        return of(em, placeEnd, number, name, end, last, wide, tight);
    }

    /**
     * For the analysis, where two shares and a mark follow the sheets.
     *
     * @param width of a line
     * @param em size of running text
     * @param digits characters of the longest dossier number
     */
    static LineLayout analysed(double width, double em, int digits) {
        double placeEnd = 2.3 * em;
        double number = placeEnd + 0.9 * em;
        double name = number + Math.max(1.6, digits * 0.62) * em + 0.8 * em;
        return of(
                em, placeEnd, number, name, width - 0.6 * em, 24, width > 90 * em, width < 66 * em);
    }

    private static LineLayout of(
            double em,
            double placeEnd,
            double number,
            double name,
            double end,
            double last,
            boolean wide,
            boolean tight) {
        double reasons = end - last * em;
        double sheetsEnd = reasons - 0.9 * em;
        double dotsWidth = (wide ? 11 : tight ? 5.6 : 6.4) * em;
        double dots = sheetsEnd - 3.4 * em - dotsWidth;
        double barsWidth = (wide ? 11 : tight ? 5.8 : 6.4) * em;
        double bars = dots - 1.2 * em - barsWidth;
        double scoreEnd = bars - 0.9 * em;
        return new LineLayout(
                em,
                placeEnd,
                number,
                name,
                scoreEnd - 3.1 * em,
                scoreEnd,
                bars,
                barsWidth,
                dots,
                dotsWidth,
                sheetsEnd,
                reasons,
                end);
    }

    /** Width of one share with its figure, in the place of reasons. */
    double share() {
        return 8 * em;
    }

    /** Height of a line, without what is written above it. */
    double height() {
        return Math.rint(2.3 * em);
    }

    /** Height of what is written above a line. */
    double captionHeight() {
        return Math.rint(1.75 * em);
    }
}
