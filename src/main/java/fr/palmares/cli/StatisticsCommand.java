package fr.palmares.cli;

import fr.palmares.app.CallSession;
import fr.palmares.app.ReadStatistics;
import fr.palmares.app.ReadStatistics.Row;
import fr.palmares.app.ReadStatistics.Sorted;
import fr.palmares.app.SetCategories;
import fr.palmares.model.Category;
import fr.palmares.model.Refused;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code statistics}: the figures by category, and by which categories. */
@Command(name = "statistics")
final class StatisticsCommand extends CallCommand {
    @Option(
            names = "--category",
            paramLabel = "NAME=COLUMN",
            arity = "1",
            descriptionKey = "cli.statistics.category")
    private List<String> categories = new ArrayList<>();

    @Option(names = "--usual", descriptionKey = "cli.statistics.usual")
    private boolean usual;

    @Override
    void run(CallSession session) {
        if (usual) {
            new SetCategories(session).set(List.of());
        }
        if (!categories.isEmpty()) {
            new SetCategories(session).set(categories.stream().map(this::category).toList());
        }
        ReadStatistics.Figures figures =
                new ReadStatistics(session).of(console().messages().locale());
        if (json()) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("total", json(figures.total()));
            Map<String, Object> by = new LinkedHashMap<>();
            for (Sorted sorted : figures.sorted()) {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("name", sorted.name());
                one.put("rows", sorted.rows().stream().map(StatisticsCommand::json).toList());
                by.put(sorted.key(), one);
            }
            all.put("by", by);
            console().json(all);
            return;
        }
        console()
                .say(
                        "report.paper.statistics.total",
                        figures.total().submitted(),
                        figures.total().admissible(),
                        figures.total().selected(),
                        console().formats().percent(figures.total().percent()));
        for (Sorted sorted : figures.sorted()) {
            console().line("");
            console().line(sorted.name());
            sorted.rows().forEach(this::line);
        }
        if (!figures.missing().isEmpty()) {
            console().line("");
            console().say("statistics.missing", String.join(", ", figures.missing()));
        }
    }

    private void line(Row row) {
        console()
                .line(
                        String.join(
                                "\t",
                                row.name(),
                                Integer.toString(row.submitted()),
                                Integer.toString(row.admissible()),
                                Integer.toString(row.selected()),
                                console().formats().percent(row.percent())));
    }

    private static Map<String, Object> json(Row row) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("category", row.name());
        one.put("submitted", row.submitted());
        one.put("admissible", row.admissible());
        one.put("selected", row.selected());
        return one;
    }

    /** {@code type}, {@code impact=Gains attendus} or {@code Budget=Tranche de budget}. */
    private Category category(String written) {
        int at = written.indexOf('=');
        String name = (at < 0 ? written : written.substring(0, at)).strip();
        String column = at < 0 ? "" : written.substring(at + 1).strip();
        if (Category.isUsual(name)) {
            return new Category(name, "", column);
        }
        if (column.isEmpty()) {
            throw new Refused("refused.category", name);
        }
        return new Category("own-" + key(name), name, column);
    }

    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
    }
}
