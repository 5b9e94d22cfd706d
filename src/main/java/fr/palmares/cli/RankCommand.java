package fr.palmares.cli;

import fr.palmares.app.CallSession;
import fr.palmares.app.ReadPast;
import fr.palmares.app.StateWords;
import fr.palmares.model.CallState;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Fraction;
import fr.palmares.model.Grid;
import fr.palmares.model.JournalMark;
import fr.palmares.model.Rules;
import fr.palmares.ranking.Kemeny;
import fr.palmares.ranking.Placement;
import fr.palmares.ranking.Ranked;
import fr.palmares.ranking.Ranking;
import fr.palmares.ranking.Reading;
import fr.palmares.ranking.Readings;
import fr.palmares.ranking.SecondReadings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rank}: the ranking. */
@Command(name = "rank")
final class RankCommand extends CallCommand {
    @Option(names = "--method", paramLabel = "M", descriptionKey = "cli.rank.method")
    private @Nullable RankMethod method;

    @Option(names = "--seats", paramLabel = "N", descriptionKey = "cli.rank.seats")
    private @Nullable Integer seats;

    @Option(names = "--at", paramLabel = "WHEN", descriptionKey = "cli.rank.at")
    private @Nullable String at;

    @Override
    void run(CallSession session) {
        CallState state = at == null ? session.state() : past(session, at);
        Rules official = state.rules();
        Rules rules =
                (seats == null ? official : official.withSeats(seats, official.reserve()))
                        .withMethod(
                                method == null || method.official() == null
                                        ? official.method()
                                        : method.official());
        if (method != null && method.official() == null) {
            second(state, rules, method);
            return;
        }
        Ranking ranking = Ranking.of(state, state.grid(), rules);
        if (json()) {
            Map<String, Object> all = json(state, ranking);
            if (at != null) {
                all.put("at", moment(state.journal()));
            }
            console().json(all);
        } else {
            text(state, ranking);
        }
    }

    /** The call as it stood once; the text says so above the ranking. */
    private CallState past(CallSession session, String when) {
        ReadPast.Past past = new ReadPast(session).of(when, console().progress());
        if (!json()) {
            console()
                    .say(
                            "cli.rank.past",
                            console().formats().moment(past.at()),
                            past.line(),
                            StateWords.of(past.head()));
        }
        return past.state();
    }

    private void second(CallState state, Rules rules, RankMethod wanted) {
        SecondReadingText text = new SecondReadingText(console(), state);
        Reading.Kind kind = wanted.reading();
        if (kind == null) {
            Kemeny kemeny = SecondReadings.kemeny(state, state.grid(), rules);
            if (json()) {
                console().json(SecondReadingText.json(kemeny));
            } else {
                text.print(kemeny);
            }
            return;
        }
        Reading reading = Readings.of(state, state.grid(), rules).of(kind);
        if (json()) {
            console().json(text.json(reading));
        } else {
            text.print(reading);
        }
    }

    private static Map<String, Object> json(CallState state, Ranking ranking) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("method", ranking.rules().method().name().toLowerCase(Locale.ROOT));
        all.put("seats", ranking.rules().seats() == 0 ? null : ranking.rules().seats());
        all.put("criteria", criteria(ranking.grid()));
        all.put("ranking", ranking.rows().stream().map(r -> row(state, r)).toList());
        return all;
    }

    private static Map<String, Object> moment(JournalMark mark) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("line", mark.entries());
        one.put("utc", mark.at().toString());
        one.put("head", mark.head());
        one.put("words", StateWords.of(mark.head()));
        return one;
    }

    private static List<Map<String, Object>> criteria(Grid grid) {
        return grid.criteria().stream()
                .map(
                        c -> {
                            Map<String, Object> one = new LinkedHashMap<>();
                            one.put("code", c.code());
                            one.put("weight", c.weight());
                            one.put("counted", c.counted());
                            return one;
                        })
                .toList();
    }

    private static Map<String, Object> row(CallState state, Ranked row) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("dossier", row.dossier());
        one.put("title", head(state, row).title());
        one.put("rank", row.rank());
        one.put("score", row.score() == null ? null : row.score().doubleValue());
        one.put("exact", row.score() == null ? null : row.score().toString());
        one.put("sheets", row.sheets());
        one.put("spread", row.spread());
        one.put("place", row.place());
        Map<String, Double> means = new LinkedHashMap<>();
        row.criteria().forEach((code, mean) -> means.put(code, mean.doubleValue()));
        one.put("criteria", means);
        one.put("tiedWith", row.tiedWith());
        one.put("list", row.list() == null ? null : name(row.list()));
        if (!state.rules().tracks().isEmpty()) {
            one.put("track", state.track(row.dossier()).map(t -> t.code()).orElse(null));
        }
        return one;
    }

    private static String name(Placement list) {
        return switch (list) {
            case LAUREATE -> "laureate";
            case RESERVE -> "reserve";
            case TIED -> "tied";
            case NOT_SELECTED -> "notSelected";
        };
    }

    private static DossierHead head(CallState state, Ranked row) {
        return Objects.requireNonNull(state.dossiers().get(row.dossier()));
    }

    private void text(CallState state, Ranking ranking) {
        console()
                .say(
                        "cli.rank.header",
                        ranking.rows().size(),
                        state.dossiers().size(),
                        ranking.rules().seats());
        for (Ranked row : ranking.rows()) {
            DossierHead head = head(state, row);
            Fraction score = row.score();
            console()
                    .line(
                            String.join(
                                    "\t",
                                    row.place() == null ? "–" : row.place().toString(),
                                    score == null ? "–" : console().formats().score(score),
                                    row.dossier(),
                                    row.sheets() + "/" + state.expectedSheets(row.dossier()),
                                    row.list() == null
                                            ? ""
                                            : console()
                                                    .messages()
                                                    .get("placement." + row.list().name()),
                                    head.organisation(),
                                    head.title()));
        }
    }
}
