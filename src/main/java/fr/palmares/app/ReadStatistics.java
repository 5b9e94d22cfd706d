package fr.palmares.app;

import fr.palmares.model.CallState;
import fr.palmares.model.Category;
import fr.palmares.ranking.Ranking;
import fr.palmares.report.paper.Source;
import fr.palmares.report.paper.Statistics;
import fr.palmares.text.Formats;
import fr.palmares.text.Messages;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;

/** The statistics of the round in view: the same figures as the documents' and the workbook's. */
public final class ReadStatistics {
    private final CallSession session;

    public ReadStatistics(CallSession session) {
        this.session = session;
    }

    /**
     * One category's figures.
     *
     * @param name of the category, or "" for all dossiers together
     * @param submitted dossiers received
     * @param admissible those of them that were not declared inadmissible
     * @param selected those of them that became laureates
     * @param percent selected per submitted, 0 to 100, rounded
     */
    public record Row(String name, int submitted, int admissible, int selected, int percent) {}

    /** A way to sort dossiers, and its rows with the most dossiers first. */
    public record Sorted(String key, String name, List<Row> rows) {}

    /**
     * Everything.
     *
     * @param missing names of the call's categories of which the files say nothing to sort by
     */
    public record Figures(Row total, List<Sorted> sorted, List<String> missing) {}

    /** The figures, with names in a language. */
    public Figures of(Locale language) {
        CallState state = session.state();
        Messages messages = Messages.of(language);
        Source source =
                new Source(
                        state,
                        Ranking.of(state),
                        session.dossiers(),
                        messages,
                        new Formats(messages.locale()),
                        ZonedDateTime.now(session.context().clock()));
        List<Sorted> sorted =
                Statistics.breakdowns(source).stream()
                        .map(
                                b ->
                                        new Sorted(
                                                b.key(),
                                                b.name(),
                                                b.lines().stream()
                                                        .map(ReadStatistics::row)
                                                        .toList()))
                        .toList();
        List<String> missing =
                state.procedure().sorting().stream()
                        .filter(c -> sorted.stream().noneMatch(s -> s.key().equals(c.key())))
                        .map((Category c) -> Statistics.name(source, c))
                        .toList();
        return new Figures(row(Statistics.total(source)), sorted, missing);
    }

    private static Row row(Statistics.Line line) {
        return new Row(
                line.category(),
                line.submitted(),
                line.admissible(),
                line.selected(),
                (int) Math.round(100 * line.rate()));
    }
}
