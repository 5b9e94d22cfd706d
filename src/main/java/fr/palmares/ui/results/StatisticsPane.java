package fr.palmares.ui.results;

import fr.palmares.app.CallSession;
import fr.palmares.app.ReadStatistics;
import fr.palmares.app.ReadStatistics.Figures;
import fr.palmares.app.ReadStatistics.Sorted;
import fr.palmares.ui.common.Chart;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.PictureDoors;
import fr.palmares.ui.common.Ui;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** How many came, were admissible and were selected: over all, then a chart for each category. */
final class StatisticsPane {
    private static final double WIDEST = 880;

    private final CallSession session;
    private final Ui ui;
    private final I18n i18n;
    private final Controls controls;
    private final VBox charts = new VBox(26);
    private final ScrollPane root = new ScrollPane();
    private boolean shown;

    StatisticsPane(CallSession session, Ui ui) {
        this.session = session;
        this.ui = ui;
        this.i18n = ui.i18n();
        this.controls = ui.controls();
        charts.setPadding(new Insets(18, 24, 28, 24));
        charts.setMaxWidth(WIDEST);
        charts.setId("statistics-charts");
        root.setContent(charts);
        root.setFitToWidth(true);
        root.setId("statistics");
        controls.name(root, "statistics.title");
    }

    Node node() {
        return root;
    }

    /** The tab is in view: its figures are read, and again at each change. */
    void show() {
        shown = true;
        refresh();
    }

    void hide() {
        shown = false;
    }

    /** Reads the figures again, when somebody sees them. */
    void refresh() {
        if (!shown) {
            return;
        }
        Locale language = i18n.locale();
        ui.background()
                .ask(reporter -> new ReadStatistics(session).of(language))
                .then(this::show)
                .start();
    }

    private void show(Figures figures) {
        charts.getChildren().setAll(head(figures));
        for (Sorted sorted : figures.sorted()) {
            charts.getChildren().add(section(sorted));
        }
        if (!figures.missing().isEmpty()) {
            Label missing =
                    wrapped(
                            controls.styled(
                                    "muted small",
                                    "statistics.missing",
                                    String.join(", ", figures.missing())));
            missing.setId("statistics-missing");
            charts.getChildren().add(missing);
        }
    }

    private Node head(Figures figures) {
        Label total =
                wrapped(
                        controls.styled(
                                "strong",
                                "report.paper.statistics.total",
                                figures.total().submitted(),
                                figures.total().admissible(),
                                figures.total().selected(),
                                i18n.formats().percent(figures.total().percent())));
        total.setId("statistics-total");
        HBox head =
                new HBox(
                        16,
                        total,
                        Controls.spring(),
                        controls.button(
                                "statistics-configure",
                                "statistics.configure",
                                Feather.SLIDERS,
                                () -> new CategoriesDialog(session, ui, this::refresh).show()));
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node section(Sorted sorted) {
        String title = i18n.say("statistics.chart", sorted.name());
        Chart chart =
                new Chart(
                        "statistics-chart-" + sorted.key(),
                        width ->
                                StatisticsChart.drawing(
                                        sorted,
                                        i18n.formats(),
                                        title,
                                        i18n.say("report.paper.statistics.submitted"),
                                        i18n.say("report.paper.statistics.selected"),
                                        width));
        HBox head =
                new HBox(
                        12,
                        Controls.style(new Label(sorted.name()), "section-title"),
                        Controls.spring(),
                        new PictureDoors(chart, i18n.say("statistics.file", sorted.name()), ui));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("hairline-below");
        head.setPadding(new Insets(0, 0, 4, 0));
        return new VBox(10, head, chart);
    }

    private static Label wrapped(Label label) {
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
