package fr.palmares.ui.evaluation;

import fr.palmares.app.Attachments;
import fr.palmares.model.Dossier;
import fr.palmares.model.DossierHead;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.FileList;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Icons;
import fr.palmares.ui.common.OpenFile;
import fr.palmares.ui.common.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The dossier in hand: who and what, then its texts under tabs, with a search within. */
final class ReadingPane extends VBox {
    /** Which texts are shown. */
    enum Tab {
        DIGEST("digest"),
        ANSWERS("answers"),
        ATTACHMENTS("attachments"),
        OPINIONS("opinions"),
        /** Only where the answers changed since they were marked. */
        CHANGES("changes");

        private final String id;

        Tab(String id) {
            this.id = id;
        }
    }

    private final EvaluationViewModel model;
    private final I18n i18n;
    private final Label identity = new Label();
    private final Label title = new Label();
    private final Label organisation = new Label();
    private final ToggleButton review;
    private final Button recuse;
    private final HBox line = new HBox();
    private final HBox tabs = new HBox();
    private final FindBar find;
    private final ReadingPassages text;
    private final FileList files;
    private final ChangedNotice changed;
    private final ScrollPane scroll = new ScrollPane();
    private final ClosedNotice closed;
    private final RecusalForm recusal;
    private Tab tab = Tab.DIGEST;

    ReadingPane(EvaluationViewModel model, Ui ui) {
        this.model = model;
        this.i18n = ui.i18n();
        Controls controls = ui.controls();
        files = new FileList(i18n, file -> OpenFile.of(ui, folder -> model.copy(file, folder)));
        changed = new ChangedNotice(controls, this::showChanges, model::confirmRead);
        review = controls.toggle("to-review", "evaluation.review");
        recuse = controls.link("recuse", "evaluation.recuse", this::askRecusal);
        text = new ReadingPassages(i18n);
        find = new FindBar(controls, i18n, text, scroll);
        closed = new ClosedNotice();
        recusal = new RecusalForm(controls, model::recuse);
        setId("reading");
        getStyleClass().addAll("reading-pane", "screen");
        getChildren().addAll(header(), recusal, changed, tabs, find, body());
        model.current().subscribe(this::showCurrent);
        model.content().subscribe(this::showContent);
        i18n.messagesProperty().subscribe(() -> showContent(model.content().get()));
    }

    /** Opens the search within, the words of the last search chosen. */
    void search() {
        find.open();
    }

    /** Adds a small tool to the header's line. */
    void addTool(Node tool) {
        line.getChildren().add(tool);
    }

    boolean closeSearch() {
        return find.close();
    }

    /** Moves the text by whole windows, as Page down does. */
    void page(int by) {
        double hidden = text.getHeight() - scroll.getViewportBounds().getHeight();
        if (hidden > 0) {
            double step = 0.9 * scroll.getViewportBounds().getHeight() / hidden;
            scroll.setVvalue(Math.clamp(scroll.getVvalue() + by * step, 0, 1));
        }
    }

    private Region header() {
        identity.getStyleClass().add("muted");
        title.getStyleClass().add("reading-title");
        title.setWrapText(true);
        title.setId("dossier-title");
        title.setMinHeight(Region.USE_PREF_SIZE);
        organisation.getStyleClass().add("muted");
        organisation.setWrapText(true);
        review.getStyleClass().add("review-toggle");
        review.setGraphic(Icons.of(Feather.STAR));
        review.setOnAction(e -> model.sheet().toggleReview());
        identity.setMinWidth(0);
        identity.setWrapText(true);
        HBox.setHgrow(identity, Priority.ALWAYS);
        identity.setMaxWidth(Double.MAX_VALUE);
        line.getChildren().setAll(identity, review, recuse);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("reading-line");
        VBox header = new VBox(line, title, organisation);
        header.getStyleClass().add("reading-header");
        return header;
    }

    private Region body() {
        scroll.setContent(new VBox(files, text));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("reading-scroll");
        StackPane stack = new StackPane(scroll, closed);
        VBox.setVgrow(stack, Priority.ALWAYS);
        tabs.getStyleClass().add("reading-tabs");
        return stack;
    }

    private void askRecusal() {
        recusal.open();
    }

    private void showCurrent(WorkItem item) {
        boolean none = item == null;
        setVisible(!none);
        if (none) {
            return;
        }
        DossierHead head = item.dossier();
        identity.setText(
                Stream.of(
                                i18n.say("evaluation.dossier", head.number()),
                                head.organisationType(),
                                head.region())
                        .filter(s -> !s.isBlank())
                        .collect(Collectors.joining(" · ")));
        title.setText(head.title().isBlank() ? head.organisation() : head.title());
        organisation.setText(head.title().isBlank() ? "" : head.organisation());
        review.setSelected(item.toReview());
        boolean recused = item.progress() == WorkItem.Progress.RECUSED;
        for (Region region : List.of(review, recuse)) {
            region.setVisible(!recused);
        }
        tabs.setVisible(!recused);
        if (recused) {
            recusal.close();
            String reason =
                    model.state()
                            .recusal(
                                    Objects.requireNonNull(model.juror().get()).code(),
                                    item.number())
                            .map(r -> r.reason())
                            .orElse("");
            closed.show(i18n, reason);
        }
        closed.setVisible(recused);
        scroll.setVisible(!recused);
    }

    private void showContent(Dossier dossier) {
        recusal.close();
        if (tab == Tab.CHANGES) {
            tab = Tab.DIGEST;
        }
        changed.show(dossier == null ? List.of() : model.extras().changes());
        if (dossier == null) {
            files.show(List.of(), List.of());
            text.show(List.of());
            find.refresh();
            return;
        }
        tabs.getChildren().setAll(tabsOf(dossier));
        show(dossier, tab);
    }

    private List<ToggleButton> tabsOf(Dossier dossier) {
        List<ToggleButton> buttons = new ArrayList<>();
        buttons.add(tabButton(Tab.DIGEST, i18n.say("evaluation.tab.digest")));
        buttons.add(
                tabButton(
                        Tab.ANSWERS,
                        i18n.say(
                                "evaluation.tab.answers",
                                dossier.answers().size() + dossier.tables().size())));
        buttons.add(
                tabButton(
                        Tab.ATTACHMENTS,
                        i18n.say(
                                "evaluation.tab.attachments",
                                Attachments.names(dossier, model.extras().files()).size())));
        buttons.add(
                tabButton(
                        Tab.OPINIONS,
                        i18n.say("evaluation.tab.opinions", dossier.opinions().size())));
        if (!model.extras().changes().isEmpty()) {
            buttons.add(
                    tabButton(
                            Tab.CHANGES,
                            i18n.say("evaluation.tab.changes", model.extras().changes().size())));
        }
        return buttons;
    }

    private void showChanges() {
        Dossier dossier = model.content().get();
        if (dossier != null) {
            tab = Tab.CHANGES;
            show(dossier, tab);
        }
    }

    private ToggleButton tabButton(Tab which, String label) {
        ToggleButton button = new ToggleButton(label);
        button.setId("tab-" + which.id);
        button.setUserData(which);
        button.getStyleClass().add("reading-tab");
        button.setSelected(which == tab);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(
                e -> {
                    tab = which;
                    Dossier dossier = model.content().get();
                    if (dossier != null) {
                        show(dossier, which);
                    }
                });
        return button;
    }

    private void show(Dossier dossier, Tab which) {
        for (Node button : tabs.getChildren()) {
            if (button instanceof ToggleButton toggle) {
                toggle.setSelected(toggle.getUserData() == which);
            }
        }
        boolean pieces = which == Tab.ATTACHMENTS;
        files.show(
                pieces ? model.extras().files() : List.of(),
                pieces ? Attachments.missing(dossier, model.extras().files()) : List.of());
        Controls.shown(files, pieces);
        text.show(
                switch (which) {
                    case DIGEST -> Digest.of(dossier, i18n.messages());
                    case ANSWERS -> Reading.answers(dossier, i18n.messages());
                    case ATTACHMENTS ->
                            files.getChildren().isEmpty()
                                    ? Reading.attachments(dossier, i18n.messages())
                                    : List.of();
                    case CHANGES -> Reading.changes(model.extras().changes(), i18n.messages());
                    case OPINIONS -> Reading.opinions(dossier, i18n.messages());
                });
        scroll.setVvalue(0);
        find.refresh();
    }
}
