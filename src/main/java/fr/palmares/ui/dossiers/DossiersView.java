package fr.palmares.ui.dossiers;

import fr.palmares.app.CallSession;
import fr.palmares.ui.common.CallModel;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.EmptyState;
import fr.palmares.ui.common.KeptSelection;
import fr.palmares.ui.common.Screen;
import fr.palmares.ui.common.Shortcut;
import fr.palmares.ui.common.Ui;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The dossiers: list and reading pane, and admissibility as a second tab. */
public final class DossiersView implements Screen {
    private static final double TABLE_SHARE = 0.62;

    private final Ui ui;
    private final Controls controls;
    private final DossiersViewModel model;
    private final ImportFlow importer;
    private final TableView<DossierRow> table;
    private final KeptSelection<DossierRow> kept;
    private final DossierPane pane;
    private final EligibilityPane eligibility;
    private final TextField filter;
    private final SplitPane split = new SplitPane();
    private final TabPane tabs = new TabPane();
    private final StackPane root = new StackPane();
    private @Nullable DossierRow read;

    public DossiersView(CallSession session, CallModel call, Ui ui) {
        this.ui = ui;
        this.controls = ui.controls();
        this.model = new DossiersViewModel(session, call, ui.background(), ui.notices(), ui.i18n());
        this.importer = new ImportFlow(session, ui);
        this.kept = new KeptSelection<>(model.rows(), DossierRow::number);
        this.table = new DossiersTable(ui, model.rows(), model.states()).node();
        this.pane = new DossierPane(ui, model);
        this.eligibility = new EligibilityPane(ui, model);
        this.filter = controls.field("dossiers-filter", "dossiers.filter");
        filter.setPrefColumnCount(20);
        filter.textProperty().bindBidirectional(model.filter());
        Node filled = filled();
        Node empty =
                new EmptyState(
                        controls,
                        Feather.FILE_TEXT,
                        "dossiers.empty",
                        controls.primary(
                                "dossiers-import-first",
                                "dossiers.import",
                                Feather.DOWNLOAD,
                                importer::choose));
        var none = Bindings.isEmpty(model.all());
        Controls.showing(filled, none.not());
        Controls.showing(empty, none);
        // hidden while empty, the two halves had no width to share
        none.addListener(
                (property, before, now) -> {
                    if (!now) {
                        ui.background().inWindow(this::firstDossiers);
                    }
                });
        root.getChildren().addAll(filled, empty);
        root.getStyleClass().add("screen");
        root.setId("dossiers");
        table.setPlaceholder(controls.styled("muted", "dossiers.noneFound"));
        kept.follow(
                table,
                model.rows(),
                row -> {
                    if (row != null) {
                        read(row);
                    }
                });
        root.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (Shortcut.DOSSIERS_FILTER.is(event)) {
                        filter.requestFocus();
                        event.consume();
                    }
                });
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public void shown() {
        model.follow();
        chooseFirst();
        eligibility.start();
        // tabs take their content in with their first style; before, nothing has the focus
        root.applyCss();
        table.requestFocus();
    }

    @Override
    public void hidden() {
        model.release();
    }

    @Override
    public void dossier(String number) {
        tabs.getSelectionModel().select(0);
        filter.clear();
        kept.choose(number);
        table.scrollTo(table.getSelectionModel().getSelectedIndex());
    }

    @Override
    public void files(List<Path> files) {
        importer.preview(files);
    }

    private void chooseFirst() {
        if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
            kept.choose(table.getItems().getFirst().number());
        }
    }

    private void firstDossiers() {
        root.applyCss();
        root.layout();
        split.setDividerPositions(TABLE_SHARE);
        chooseFirst();
    }

    private Node filled() {
        split.getItems().setAll(table, pane.node());
        split.setDividerPositions(TABLE_SHARE);
        SplitPane.setResizableWithParent(pane.node(), true);
        BorderPane list = new BorderPane(split);
        list.setBottom(selectionBar());
        Tab first = tab("dossiers-tab-list", "dossiers.tabList", list);
        Tab second = tab("dossiers-tab-eligibility", "dossiers.tabEligibility", eligibility.node());
        tabs.getTabs().addAll(first, second);
        tabs.setId("dossiers-tabs");
        controls.name(tabs, "screen.dossiers");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        VBox.setVgrow(tabs, javafx.scene.layout.Priority.ALWAYS);
        return new VBox(head(), tabs);
    }

    private Tab tab(String id, String key, Node content) {
        Tab tab = new Tab();
        tab.setId(id);
        tab.textProperty().bind(ui.i18n().text(key));
        tab.setContent(content);
        return tab;
    }

    private Node head() {
        Label title = controls.styled("screen-title", "screen.dossiers");
        title.setMinWidth(Label.USE_PREF_SIZE);
        Label counts =
                controls.styled(
                        "muted",
                        "dossiers.counts",
                        model.count(DossiersViewModel.Part.ALL),
                        model.count(DossiersViewModel.Part.INADMISSIBLE),
                        model.count(DossiersViewModel.Part.TO_JUDGE));
        counts.setId("dossiers-counts");
        Button importing =
                controls.button(
                        "dossiers-import", "dossiers.import", Feather.DOWNLOAD, importer::choose);
        HBox head = new HBox(title, counts, Controls.spring(), filter, importing);
        head.getStyleClass().add("screen-head");
        return head;
    }

    /** What can be done with several dossiers at once. */
    private Node selectionBar() {
        var size = Bindings.size(table.getSelectionModel().getSelectedItems());
        Label selected = controls.label("dossiers.selected", size);
        Button move =
                controls.button(
                        "dossiers-move",
                        "tracks.moveAll",
                        Feather.SHUFFLE,
                        () -> TrackDialog.show(ui, model, chosen()));
        Controls.showing(
                move, model.states().map(s -> !s.rules().tracks().isEmpty() && !s.sealed()));
        HBox bar =
                new HBox(
                        12,
                        selected,
                        Controls.spring(),
                        move,
                        controls.button(
                                "dossiers-admit",
                                "dossiers.admitSelected",
                                Feather.CHECK,
                                () ->
                                        model.judge(
                                                chosen(),
                                                fr.palmares.model.Eligibility.Verdict.ADMISSIBLE,
                                                "")));
        bar.getStyleClass().addAll("selection-bar", "hairline-above");
        Controls.showing(bar, size.greaterThan(1));
        return bar;
    }

    private List<String> chosen() {
        return table.getSelectionModel().getSelectedItems().stream()
                .map(DossierRow::number)
                .toList();
    }

    /** Reads a dossier that was chosen, again only where it changed. */
    private void read(DossierRow row) {
        if (read != null && read.head().equals(row.head())) {
            return;
        }
        read = row;
        model.read(
                row.number(),
                now -> {
                    if (read != null && read.number().equals(now.dossier().number())) {
                        pane.show(now);
                    }
                });
    }
}
