package fr.palmares.sample;

import java.util.List;

/** The codes of the seven criteria, in their official order. */
final class Criterion {

    static final List<String> CODES =
            Csv.read(Resources.text("grid.csv")).stream().skip(1).map(List::getFirst).toList();

    private Criterion() {}
}
