package fr.palmares.ui.results;

import fr.palmares.app.CallSession;
import fr.palmares.ui.common.CallModel;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.EmptyState;
import fr.palmares.ui.common.Screen;
import fr.palmares.ui.common.Ui;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/** Results: decisions, then the lists as they will be published and the workbook. */
public final class ResultsView implements Screen {
    private final Ui ui;
    private final Controls controls;
    private final ResultsViewModel model;
    private final DecisionsPane decisions;
    private final PublicationPane publication;
    private final DocumentsPane documents;
    private final StatisticsPane statistics;
    private final StackPane root = new StackPane();
    private Subscription following = Subscription.EMPTY;

    public ResultsView(CallSession session, CallModel call, Ui ui) {
        this.ui = ui;
        this.controls = ui.controls();
        this.model = new ResultsViewModel(session, call, ui.background(), ui.notices());
        this.decisions = new DecisionsPane(ui, model);
        this.publication = new PublicationPane(session, ui, model);
        this.documents = new DocumentsPane(session, ui);
        this.statistics = new StatisticsPane(session, ui);
        Node filled = filled();
        Node empty =
                new EmptyState(
                        controls,
                        Feather.AWARD,
                        "results.empty",
                        controls.primary(
                                "results-to-dossiers",
                                "results.toDossiers",
                                Feather.FILE_TEXT,
                                () -> ui.navigator().show("dossiers")));
        var none = Bindings.isEmpty(model.rows());
        Controls.showing(filled, none.not());
        Controls.showing(empty, none);
        root.getChildren().addAll(filled, empty);
        root.getStyleClass().add("screen");
        root.setId("results");
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public void shown() {
        model.follow();
        following =
                Subscription.combine(
                        model.counts().subscribe(counts -> publication.show()),
                        model.counts().subscribe(counts -> statistics.refresh()),
                        ui.i18n().messagesProperty().subscribe(messages -> statistics.refresh()),
                        ui.i18n().messagesProperty().subscribe(messages -> publication.show()));
        // tabs take their content in with their first style; before, nothing has the focus
        root.applyCss();
        decisions.focus();
    }

    @Override
    public void hidden() {
        following.unsubscribe();
        model.release();
    }

    @Override
    public void dossier(String number) {
        decisions.choose(number);
    }

    private Node filled() {
        TabPane tabs = new TabPane();
        tabs.setId("results-tabs");
        controls.name(tabs, "screen.results");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getTabs()
                .addAll(
                        tab("results-tab-decisions", "results.tabDecisions", decisions.node()),
                        tab("results-tab-lists", "results.tabLists", publication.node()),
                        tab("results-tab-documents", "results.tabDocuments", documents.node()),
                        statistics());
        VBox.setVgrow(tabs, Priority.ALWAYS);
        Label counts = controls.value(counts(), "muted");
        counts.setId("results-counts");
        HBox head =
                new HBox(
                        controls.styled("screen-title", "screen.results"),
                        counts,
                        Controls.spring(),
                        controls.button(
                                "results-follow",
                                "results.follow",
                                Feather.CHECK_SQUARE,
                                this::askToFollow),
                        controls.primary(
                                "results-export",
                                "results.export",
                                Feather.DOWNLOAD,
                                publication::export));
        head.getStyleClass().add("screen-head");
        return new VBox(head, tabs);
    }

    private javafx.beans.value.ObservableValue<String> counts() {
        return Bindings.createStringBinding(
                () -> {
                    ResultsViewModel.Counts c = model.counts().get();
                    return String.join(
                            " · ",
                            c.seats() == 0
                                    ? ui.i18n().say("results.laureates", c.laureates())
                                    : ui.i18n()
                                            .say("results.laureatesOf", c.laureates(), c.seats()),
                            c.places() == 0
                                    ? ui.i18n().say("results.reserve", c.reserve())
                                    : ui.i18n().say("results.reserveOf", c.reserve(), c.places()),
                            ui.i18n().say("results.undecided", c.undecided()));
                },
                model.counts(),
                ui.i18n().messagesProperty());
    }

    private void askToFollow() {
        int size = model.followable().size();
        if (size == 0) {
            ui.notices().say("results.nothingToFollow");
        } else {
            ui.notices().ask("results.askFollow", model::followTheRanking, size);
        }
    }

    /** Its figures are read only while it is in view. */
    private Tab statistics() {
        Tab tab = tab("results-tab-statistics", "results.tabStatistics", statistics.node());
        tab.selectedProperty()
                .subscribe(
                        selected -> {
                            if (selected) {
                                statistics.show();
                            } else {
                                statistics.hide();
                            }
                        });
        return tab;
    }

    private Tab tab(String id, String key, Node content) {
        Tab tab = new Tab();
        tab.setId(id);
        tab.textProperty().bind(ui.i18n().text(key));
        tab.setContent(content);
        return tab;
    }
}
