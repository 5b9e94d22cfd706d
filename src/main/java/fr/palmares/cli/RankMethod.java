package fr.palmares.cli;

import fr.palmares.model.Rules;
import fr.palmares.ranking.Reading;
import org.jspecify.annotations.Nullable;

/** What {@code rank --method} may say: the official methods, then the second readings. */
enum RankMethod {
    MEAN(Rules.Method.MEAN, null),
    MEDIAN(Rules.Method.MEDIAN, null),
    OLYMPIC(Rules.Method.OLYMPIC, null),
    SEVERITY(null, Reading.Kind.SEVERITY),
    BLUP(null, Reading.Kind.BLUP),
    EXPECTED(null, Reading.Kind.EXPECTED),
    BORDA(null, Reading.Kind.BORDA),
    COPELAND(null, Reading.Kind.COPELAND),
    PROMETHEE(null, Reading.Kind.PROMETHEE),
    /** Of the grey zone alone. */
    KEMENY(null, null);

    private final Rules.@Nullable Method official;
    private final Reading.@Nullable Kind reading;

    RankMethod(Rules.@Nullable Method official, Reading.@Nullable Kind reading) {
        this.official = official;
        this.reading = reading;
    }

    Rules.@Nullable Method official() {
        return official;
    }

    Reading.@Nullable Kind reading() {
        return reading;
    }
}
