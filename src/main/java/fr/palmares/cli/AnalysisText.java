package fr.palmares.cli;

import fr.palmares.model.CallState;
import fr.palmares.model.Fraction;
import fr.palmares.ranking.Agreement;
import fr.palmares.ranking.Analysis;
import fr.palmares.ranking.JurorDiagnosis;
import fr.palmares.ranking.JurorDrift;
import fr.palmares.ranking.SecondReadings;
import fr.palmares.ranking.SeverityInterval;
import fr.palmares.ranking.SmallestChange;
import fr.palmares.ranking.Thresholds;
import fr.palmares.ranking.WeightInterval;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The analysis as lines to read. */
record AnalysisText(Console console, CallState state) {
    void print(Analysis analysis, SecondReadings second) {
        agreement(analysis.agreement());
        console.say("cli.analyse.jurors");
        analysis.jurors().forEach(one -> juror(one, second));
        if (analysis.severity().components() > 1) {
            console.say("cli.analyse.components", analysis.severity().components());
        }
        analysis.leaveOneOut().stream()
                .filter(w -> !w.enters().isEmpty())
                .forEach(
                        w ->
                                console.say(
                                        "cli.analyse.without",
                                        name(w.juror()),
                                        numbers(w.enters()),
                                        numbers(w.leaves())));
        analysis.weightIntervals().ifPresentOrElse(this::intervals, this::noIntervals);
        analysis.greyZone()
                .ifPresentOrElse(
                        zone ->
                                console.say(
                                        "cli.analyse.grey", zone.size(), String.join(", ", zone)),
                        () -> console.say("cli.analyse.noSeats"));
        change(second.smallestChange());
        second.thresholds().forEach(this::threshold);
        drift(second.drift());
        SecondReadingText readings = new SecondReadingText(console, state);
        if (second.kemeny().unavailable().isEmpty()) {
            readings.print(second.kemeny());
        }
    }

    private void change(SmallestChange change) {
        SmallestChange.One one = change.one();
        if (one != null) {
            console.say(
                    "cli.analyse.change.one",
                    one.criterion(),
                    share(one.from()),
                    share(one.to()),
                    one.pair().getFirst(),
                    one.pair().getLast());
        }
        SmallestChange.Together together = change.together();
        if (together != null) {
            console.say(
                    "cli.analyse.change.together",
                    console.formats().number(100 * together.share().doubleValue(), 1),
                    together.pair().getFirst(),
                    together.pair().getLast());
        }
        change.unavailable()
                .ifPresent(
                        why ->
                                console.say(
                                        "cli.analyse.change.none",
                                        console.messages().get(SecondReadingText.key(why))));
    }

    private void threshold(Thresholds below) {
        console.say(
                "cli.analyse.threshold",
                below.dossier(),
                below.criterion(),
                below.below(),
                below.marks());
    }

    private void drift(List<JurorDrift> all) {
        for (JurorDrift one : all) {
            if (one.correlation() != null) {
                console.say(
                        "cli.analyse.drift",
                        name(one.juror()),
                        figure(one.correlation()),
                        figure(one.slope()));
            }
        }
    }

    private void agreement(Agreement agreement) {
        console.say(
                "cli.analyse.agreement",
                figure(agreement.kendallW()),
                figure(agreement.kendallWFloor()),
                figure(agreement.alphaOrdinal()),
                figure(agreement.iccA1()),
                figure(agreement.iccCk()));
    }

    private void juror(JurorDiagnosis juror, SecondReadings second) {
        Optional<SeverityInterval> interval = second.severity(juror.juror());
        console.line(
                String.join(
                        "\t",
                        name(juror.juror()),
                        Integer.toString(juror.sheets()),
                        figure(juror.severity()),
                        figure(interval.map(SeverityInterval::low).orElse(null)),
                        figure(interval.map(SeverityInterval::high).orElse(null)),
                        figure(juror.meanDifference()),
                        figure(juror.spreadRatio()),
                        figure(juror.spearman())));
    }

    private void intervals(List<WeightInterval> intervals) {
        console.say("cli.analyse.intervals");
        for (WeightInterval one : intervals) {
            console.line(
                    String.join(
                            "\t",
                            one.criterion(),
                            share(one.low()),
                            share(one.current()),
                            share(one.high()),
                            String.join(" / ", one.flipsLow()),
                            String.join(" / ", one.flipsHigh())));
        }
    }

    private void noIntervals() {
        console.say("cli.analyse.noIntervals");
    }

    private String name(String juror) {
        return state.jurors().containsKey(juror)
                ? Objects.requireNonNull(state.jurors().get(juror)).name()
                : juror;
    }

    private String share(Fraction share) {
        return console.formats().number(share.doubleValue(), 3);
    }

    private String figure(@Nullable Double value) {
        return value == null
                ? console.messages().get("cli.analyse.none")
                : console.formats().number(value, 3);
    }

    private static String numbers(List<String> dossiers) {
        return dossiers.isEmpty() ? "–" : String.join(", ", dossiers);
    }
}
