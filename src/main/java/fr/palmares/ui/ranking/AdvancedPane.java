package fr.palmares.ui.ranking;

import fr.palmares.model.Criterion;
import fr.palmares.model.Juror;
import fr.palmares.ranking.Agreement;
import fr.palmares.ranking.JurorDiagnosis;
import fr.palmares.ranking.LeaveOneOut;
import fr.palmares.ranking.Ranked;
import fr.palmares.ranking.Reading;
import fr.palmares.ranking.SmallestChange;
import fr.palmares.ranking.Unavailable;
import fr.palmares.ranking.WeightInterval;
import fr.palmares.ui.common.Columns;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.ranking.AdvancedViewModel.Found;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Behind its door: robustness, jurors and other readings, each figure with its sentence. */
final class AdvancedPane extends VBox {
    private final I18n i18n;
    private final Controls controls;
    private final Columns columns;
    private final Runnable copied;
    private final TabPane tabs = new TabPane();
    private final Label computing;

    AdvancedPane(AdvancedViewModel model, I18n i18n, Controls controls, Runnable copied) {
        this.i18n = i18n;
        this.controls = controls;
        this.columns = new Columns(i18n);
        this.copied = copied;
        this.computing = controls.styled("muted", "ranking.advanced.computing");
        setId("advanced");
        getStyleClass().addAll("screen", "advanced");
        Label what = controls.styled("muted", "ranking.advanced.what");
        HBox head =
                new HBox(
                        12,
                        controls.styled("screen-title", "ranking.advanced"),
                        what,
                        Controls.spring(),
                        controls.link("advanced-close", "ranking.advanced.close", model::close));
        head.setAlignment(Pos.BASELINE_LEFT);
        what.setMinWidth(0);
        tabs.setId("advanced-tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        VBox.setVgrow(tabs, Priority.ALWAYS);
        getChildren().addAll(head, computing, tabs);
        Controls.showing(computing, model.found().map(f -> false).orElse(true));
        Controls.showing(this, model.active().map(on -> on));
        model.found().subscribe(this::show);
    }

    private void show(@Nullable Found found) {
        int chosen = tabs.getSelectionModel().getSelectedIndex();
        tabs.getTabs().clear();
        if (found != null) {
            tabs.getTabs()
                    .addAll(
                            tab("robustness", robustness(found)),
                            tab("jurors", jurors(found)),
                            tab("readings", readings(found)));
            tabs.getSelectionModel().select(Math.max(0, chosen));
        }
    }

    private Tab tab(String key, Node content) {
        Tab tab = new Tab(i18n.say("report.sheet.annex." + key), content);
        tab.setId("advanced-" + key);
        return tab;
    }

    private Node robustness(Found found) {
        VBox body = new VBox(6);
        body.getStyleClass().add("advanced-body");
        part(body, "intervals");
        Optional<Unavailable> why = found.second().smallestChange().unavailable();
        found.analysis()
                .weightIntervals()
                .ifPresentOrElse(
                        all -> body.getChildren().add(new IntervalChart(all, i -> words(found, i))),
                        () -> body.getChildren().add(none(why.orElse(Unavailable.NO_SEATS))));
        part(body, "change");
        change(body, found);
        part(body, "without");
        List<LeaveOneOut> moved =
                found.analysis().leaveOneOut().stream()
                        .filter(w -> !w.enters().isEmpty() || !w.leaves().isEmpty())
                        .toList();
        if (found.analysis().leaveOneOut().isEmpty()) {
            body.getChildren().add(none(Unavailable.NO_SEATS));
        } else if (moved.isEmpty()) {
            body.getChildren().add(text("ranking.advanced.noJuror"));
        }
        moved.forEach(
                w ->
                        body.getChildren()
                                .add(
                                        text(
                                                "cli.analyse.without",
                                                juror(found, w.juror()),
                                                numbers(w.enters()),
                                                numbers(w.leaves()))));
        heat(body, found);
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    private void heat(VBox body, Found found) {
        HeatMap map =
                new HeatMap(
                        found.second().simulations().getFirst(),
                        found.analysis().ranking().rows().stream()
                                .filter(r -> r.score() != null)
                                .map(Ranked::dossier)
                                .toList(),
                        found.state().rules().seats());
        map.setAccessibleText(i18n.say("ranking.advanced.heat.what"));
        HBox title =
                new HBox(
                        controls.styled("section-title", "ranking.advanced.heat"),
                        Controls.spring(),
                        controls.link("advanced-copy", "ranking.advanced.copy", () -> copy(map)));
        body.getChildren()
                .addAll(title, Controls.style(text("ranking.advanced.heat.what"), "muted"), map);
    }

    private void copy(Region picture) {
        WritableImage image = picture.snapshot(null, null);
        ClipboardContent content = new ClipboardContent();
        content.putImage(image);
        Clipboard.getSystemClipboard().setContent(content);
        copied.run();
    }

    private void change(VBox body, Found found) {
        SmallestChange change = found.second().smallestChange();
        SmallestChange.One one = change.one();
        if (one != null) {
            body.getChildren()
                    .add(
                            text(
                                    "report.annex.change.one",
                                    label(found, one.criterion()),
                                    number(one.from().doubleValue()),
                                    number(one.to().doubleValue()),
                                    one.pair().getFirst(),
                                    one.pair().getLast()));
        }
        SmallestChange.Together together = change.together();
        if (together != null) {
            body.getChildren()
                    .add(
                            text(
                                    "report.annex.change.together",
                                    i18n.formats().number(100 * together.share().doubleValue(), 1),
                                    together.pair().getFirst(),
                                    together.pair().getLast()));
        }
        change.unavailable().ifPresent(why -> body.getChildren().add(none(why)));
    }

    private Node jurors(Found found) {
        TableView<JurorDiagnosis> table = new TableView<>();
        table.setId("advanced-jurors-table");
        controls.name(table, "report.annex.jurors");
        table.getColumns()
                .add(
                        columns.text(
                                "j-name",
                                "report.column.jurorName",
                                200,
                                j -> juror(found, j.juror())));
        table.getColumns()
                .add(
                        columns.number(
                                "j-sheets",
                                "report.annex.sheets",
                                80,
                                JurorDiagnosis::sheets,
                                j -> Integer.toString(j.sheets())));
        table.getColumns()
                .add(figure("j-severity", "report.annex.severity", JurorDiagnosis::severity));
        table.getColumns()
                .add(
                        figure(
                                "j-difference",
                                "report.annex.difference",
                                JurorDiagnosis::meanDifference));
        table.getColumns()
                .add(figure("j-spread", "report.annex.spread", JurorDiagnosis::spreadRatio));
        table.getColumns()
                .add(figure("j-correlation", "report.annex.correlation", JurorDiagnosis::spearman));
        table.getItems().setAll(found.analysis().jurors());
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox body = new VBox(6);
        body.getStyleClass().add("advanced-body");
        part(body, "jurors");
        body.getChildren().add(table);
        part(body, "agreement");
        Agreement agreement = found.analysis().agreement();
        body.getChildren()
                .add(
                        text(
                                "cli.analyse.agreement",
                                number(agreement.kendallW()),
                                number(agreement.kendallWFloor()),
                                number(agreement.alphaOrdinal()),
                                number(agreement.iccA1()),
                                number(agreement.iccCk())));
        return body;
    }

    private TableColumn<JurorDiagnosis, JurorDiagnosis> figure(
            String id, String key, Function<JurorDiagnosis, @Nullable Double> of) {
        return columns.number(
                id,
                key,
                175,
                j -> {
                    Double value = of.apply(j);
                    return value == null ? Double.NaN : value;
                },
                j -> number(of.apply(j)));
    }

    private Node readings(Found found) {
        TableView<Ranked> table = new TableView<>();
        table.setId("advanced-readings-table");
        controls.name(table, "report.annex.readings");
        table.getColumns()
                .add(columns.text("r-dossier", "report.column.dossier", 80, Ranked::dossier));
        table.getColumns()
                .add(
                        columns.text(
                                "r-title",
                                "report.column.title",
                                190,
                                r ->
                                        Objects.requireNonNull(
                                                        found.state().dossiers().get(r.dossier()))
                                                .title()));
        table.getColumns()
                .add(
                        columns.number(
                                "r-rank",
                                "report.annex.rank",
                                110,
                                r -> r.rank() == null ? Double.NaN : r.rank(),
                                r -> r.rank() == null ? "—" : r.rank().toString()));
        for (Reading reading : found.second().readings()) {
            Map<String, Reading.Row> rows = new HashMap<>();
            reading.rows().forEach(r -> rows.put(r.dossier(), r));
            table.getColumns()
                    .add(
                            columns.number(
                                    "r-" + reading.kind(),
                                    "report.annex.reading." + reading.kind(),
                                    128,
                                    r -> order(rows.get(r.dossier())),
                                    r -> rank(reading, rows.get(r.dossier()))));
        }
        table.getItems().setAll(found.analysis().ranking().rows());
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox body = new VBox(6);
        body.getStyleClass().add("advanced-body");
        part(body, "readings");
        body.getChildren().add(table);
        return body;
    }

    private static double order(Reading.@Nullable Row row) {
        return row == null || row.rank() == null ? Double.NaN : row.rank();
    }

    /** The rank, and how many ranks it gains or loses. */
    private String rank(Reading reading, Reading.@Nullable Row row) {
        if (row == null || row.rank() == null) {
            return "—";
        }
        if (reading.parts() > 1) {
            return i18n.say("report.annex.inPart", row.rank(), row.part());
        }
        Integer change = row.change(reading.parts());
        String moved =
                change == null || change == 0
                        ? ""
                        : (change > 0 ? "  ↑" : "  ↓") + Math.abs(change);
        return row.rank() + moved;
    }

    private void part(VBox body, String key) {
        body.getChildren()
                .addAll(
                        controls.styled("section-title", "report.annex." + key),
                        Controls.style(text("report.annex." + key + ".what"), "muted"));
    }

    private Label text(String key, Object... arguments) {
        Label label = new Label(i18n.say(key, arguments));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private Label none(Unavailable why) {
        return text("report.annex.none", i18n.say("unavailable." + why.name()));
    }

    private String words(Found found, WeightInterval one) {
        return i18n.say(
                "ranking.advanced.interval",
                label(found, one.criterion()),
                number(one.low().doubleValue()),
                number(one.current().doubleValue()),
                number(one.high().doubleValue()));
    }

    private String label(Found found, String code) {
        return found.state()
                .grid()
                .criterion(code)
                .map(Criterion::shortLabel)
                .map(l -> l.in(i18n.locale()))
                .orElse(code);
    }

    private static String juror(Found found, String code) {
        return Optional.ofNullable(found.state().jurors().get(code)).map(Juror::name).orElse(code);
    }

    private String number(@Nullable Double value) {
        return value == null ? i18n.say("cli.analyse.none") : i18n.formats().number(value, 2);
    }

    private static String numbers(List<String> dossiers) {
        return dossiers.isEmpty() ? "–" : String.join(", ", dossiers);
    }
}
