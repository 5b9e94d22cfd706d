package fr.palmares.ui.ranking;

/** A few numbers from 0 to 1 to be drawn side by side, computed once for a line. */
final class Strip {
    static final Strip NONE = new Strip(new double[0]);

    private final double[] values;

    Strip(double[] values) {
        this.values = values.clone();
    }

    int size() {
        return values.length;
    }

    double at(int index) {
        return values[index];
    }
}
