package fr.palmares.ui.ranking;

import fr.palmares.app.CallSession;
import fr.palmares.app.Scenarios;
import fr.palmares.app.SubmissionOrder;
import fr.palmares.model.DossierHead;
import fr.palmares.ui.common.Background;
import fr.palmares.ui.common.CallModel;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.EmptyState;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Screen;
import fr.palmares.ui.common.Shortcut;
import fr.palmares.ui.common.Ui;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The ranking: who stands where, where the line is, why, and what if. */
public final class RankingView implements Screen {
    private static final PseudoClass SIMULATING = PseudoClass.getPseudoClass("simulating");
    private static final PseudoClass PAST = PseudoClass.getPseudoClass("past");

    private final RankingViewModel model;
    private final Ui ui;
    private final I18n i18n;
    private final Controls controls;
    private final StackPane root = new StackPane();
    private final Label summary = new Label();
    private final ListView<RankingLine> list = new ListView<>();
    private final ReadOnlyObjectWrapper<LineLayout> layout =
            new ReadOnlyObjectWrapper<>(LineLayout.of(800, 14, 2, false));
    private final HeaderPane header;
    private final RankingBanners banners;
    private final VBox inadmissible = new VBox();
    private final ToggleButton showInadmissible = new ToggleButton();
    private final Runnable pulse;
    private final @Nullable TimeTravel travel;
    private final @Nullable LotDialog lots;
    private boolean following;

    public RankingView(RankingViewModel model, Ui ui) {
        this(model, ui, null, null);
    }

    /**
     * The same with a door to the past, and lots for a tie.
     *
     * @param travel null where there is none
     * @param lots null where none are drawn
     */
    RankingView(
            RankingViewModel model, Ui ui, @Nullable TimeTravel travel, @Nullable LotDialog lots) {
        this.travel = travel;
        this.lots = lots;
        this.model = model;
        this.ui = ui;
        this.i18n = ui.i18n();
        this.controls = ui.controls();
        this.header = new HeaderPane(i18n, layout.getReadOnlyProperty());
        this.banners = new RankingBanners(model, i18n, controls);
        this.pulse = model.simulation()::pulse;
        model.simulation().onPulseWanted(Platform::requestNextPulse);
        root.setId("ranking");
        root.getStyleClass().addAll("screen", "ranking");
        root.getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        RankingView.class.getResource(
                                                "/fr/palmares/ui/style/ranking.css"))
                                .toExternalForm());
        HBox columns = new HBox(table(), side());
        StackPane shown = new StackPane(columns, nothingYet());
        VBox.setVgrow(shown, Priority.ALWAYS);
        // above both: the way back from a past in which there was no ranking yet
        root.getChildren().addAll(new VBox(banners.past(), shown), advanced(), comparison());
        model.simulation().active().subscribe(on -> root.pseudoClassStateChanged(SIMULATING, on));
        model.simulation().active().subscribe(this::nameShares);
        model.past().subscribe(p -> root.pseudoClassStateChanged(PAST, p != null));
        model.official().subscribe(this::showHead);
        // what lay above is gone, and the keys with it
        model.scenarios().comparison().subscribe((before, now) -> focused(now == null));
        model.advanced().active().subscribe((before, now) -> focused(!now));
        root.sceneProperty().subscribe(this::follow);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        // a filter: the list itself takes Escape for the editing of a row
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::back);
    }

    /** For a window, of a call that has no past to go to. */
    public static RankingView of(CallModel call, Ui ui) {
        return new RankingView(model(call, ui, Map::of), ui);
    }

    /** For a window. */
    public static RankingView of(CallSession session, CallModel call, Ui ui) {
        RankingViewModel model = model(call, ui, () -> SubmissionOrder.of(session));
        return new RankingView(
                model, ui, new TimeTravel(session, model, ui), new LotDialog(session, ui));
    }

    private static RankingViewModel model(
            CallModel call, Ui ui, Supplier<Map<String, Map<String, Integer>>> sequence) {
        Background background = ui.background();
        Workers workers =
                new Workers(
                        work -> background.act(work::run).start(),
                        work ->
                                background
                                        .job(
                                                "ranking.advanced.computing",
                                                reporter -> {
                                                    work.run();
                                                    return true;
                                                })
                                        .start(),
                        background::beside,
                        background::inWindow,
                        ui.notices()::failed);
        return new RankingViewModel(
                call,
                ui.i18n(),
                workers,
                new Scenarios(ui.context(), call.now().call().id()),
                sequence);
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public void shown() {
        model.start();
        list.requestFocus();
    }

    @Override
    public void hidden() {
        model.stop();
    }

    @Override
    public void dossier(String number) {
        model.select(number);
        reselect();
    }

    @Override
    public void past(long line) {
        if (travel != null) {
            travel.after(line);
        }
    }

    private Region table() {
        Label title = new Label();
        title.getStyleClass().add("screen-title");
        title.textProperty()
                .bind(
                        model.simulation()
                                .active()
                                .flatMap(
                                        on ->
                                                i18n.text(
                                                        on
                                                                ? "ranking.simulation"
                                                                : "screen.ranking")));
        summary.visibleProperty().bind(model.simulation().active().map(on -> !on));
        summary.setId("ranking-summary");
        summary.getStyleClass().add("muted");
        summary.setMinWidth(0);
        TrackChoice tracks = new TrackChoice(model, i18n, controls);
        HBox.setHgrow(summary, Priority.ALWAYS);
        summary.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(title, summary);
        head.getStyleClass().add("ranking-head");
        title.setMinWidth(Region.USE_PREF_SIZE);
        prepareList();
        showInadmissible.setId("show-inadmissible");
        showInadmissible.getStyleClass().add("text-door");
        inadmissible.getStyleClass().add("inadmissible");
        inadmissible.setId("inadmissible");
        Controls.showing(inadmissible, showInadmissible.selectedProperty());
        VBox apart = new VBox(showInadmissible, inadmissible);
        apart.getStyleClass().addAll("ranking-apart", "hairline-above");
        VBox frame = new VBox(banners.simulation(), head, tracks.node(), header, list, apart);
        frame.getStyleClass().add("ranking-frame");
        VBox.setVgrow(list, Priority.ALWAYS);
        HBox.setHgrow(frame, Priority.ALWAYS);
        frame.setMinWidth(0);
        return frame;
    }

    private Region side() {
        WhyPane why = new WhyPane(model, i18n, controls, this::read);
        Button door =
                controls.link(
                        "simulation-door", "ranking.simulation.door", model.simulation()::open);
        door.getStyleClass().add("door");
        Button further =
                controls.link("advanced-door", "ranking.advanced.door", model::openAdvanced);
        further.getStyleClass().add("door");
        VBox doors =
                new VBox(
                        door,
                        controls.styled("muted small door-hint", "ranking.simulation.what"),
                        further,
                        controls.styled("muted small door-hint", "ranking.advanced.hint"));
        if (travel != null) {
            Button before = controls.link("past-door", "ranking.past.door", travel::choose);
            before.getStyleClass().add("door");
            doors.getChildren()
                    .addAll(before, controls.styled("muted small door-hint", "ranking.past.hint"));
        }
        doors.getStyleClass().addAll("doors", "hairline-above");
        ScrollPane usual = scroll(lots == null ? why : new VBox(why, lotDoor(lots)));
        SimulationPane simulation =
                new SimulationPane(model.simulation(), model.scenarios(), i18n, controls);
        ScrollPane sliders = scroll(simulation);
        Controls.showing(sliders, model.simulation().active().map(b -> b));
        Controls.showing(usual, model.simulation().active().map(b -> !b));
        Controls.showing(
                doors,
                Bindings.createBooleanBinding(
                        () ->
                                !model.simulation().active().get()
                                        && model.past().get() == null
                                        && !model.sitting().get(),
                        model.simulation().active(),
                        model.past(),
                        model.sitting()));
        Label off = controls.styled("muted small doors", "ranking.offInSitting");
        off.setId("ranking-off");
        off.setWrapText(true);
        off.setMinHeight(Label.USE_PREF_SIZE);
        Controls.showing(off, model.sitting());
        VBox side = new VBox(sliders, usual, doors, off);
        side.getStyleClass().addAll("side", "hairline-left", "ranking-side");
        return side;
    }

    /** Lots between the dossiers tied across the last seat, while one of them is chosen. */
    private Region lotDoor(LotDialog dialog) {
        Button draw =
                controls.button(
                        "lot-door",
                        "ranking.lot.door",
                        Feather.SHUFFLE,
                        () -> {
                            RankingViewModel.Tie tie = model.tie().get();
                            if (tie != null) {
                                dialog.ask(tie);
                            }
                        });
        VBox door = new VBox(draw);
        door.getStyleClass().add("lot-door");
        Controls.showing(door, model.tie().map(t -> true).orElse(false));
        return door;
    }

    private ComparisonPane comparison() {
        return new ComparisonPane(model.scenarios(), i18n, controls);
    }

    private AdvancedPane advanced() {
        return new AdvancedPane(model.advanced(), ui);
    }

    private static ScrollPane scroll(Region content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private void prepareList() {
        list.setId("ranking-list");
        list.setItems(model.lines());
        list.setCellFactory(view -> new LineCell(i18n, layout.getReadOnlyProperty()));
        controls.name(list, "screen.ranking");
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        line -> {
                            if (line != null && !following) {
                                model.select(line.dossier());
                            }
                        });
        list.setOnMouseClicked(
                event -> {
                    if (event.getClickCount() == 2) {
                        read();
                    }
                });
        // a filter: the list itself takes Enter for the editing of a row
        list.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (Shortcut.RANKING_READ.is(event)) {
                        read();
                        event.consume();
                    }
                });
        list.widthProperty().subscribe(this::measure);
        summary.fontProperty().subscribe(this::measure);
        // a change listener, after the list's own: that one clears the selection
        model.lines().addListener((ListChangeListener<RankingLine>) change -> reselect());
        model.selected().subscribe(this::reselect);
    }

    /** Lays the columns anew: another width, another text size, longer numbers. */
    private void measure() {
        int digits = model.lines().stream().mapToInt(l -> l.dossier().length()).max().orElse(2);
        double scrollBar = 12;
        LineLayout now =
                LineLayout.of(
                        Math.max(400, list.getWidth() - scrollBar),
                        summary.getFont().getSize(),
                        digits,
                        model.simulation().active().get());
        if (!now.equals(layout.get())) {
            layout.set(now);
        }
    }

    /** The lines were replaced: the same dossier stays chosen, wherever it went. */
    private void reselect() {
        measure();
        following = true;
        try {
            int at = -1;
            for (int i = 0; i < model.lines().size(); i++) {
                if (model.lines().get(i).dossier().equals(model.selected().get())) {
                    at = i;
                }
            }
            if (at < 0) {
                list.getSelectionModel().clearSelection();
            } else {
                list.getSelectionModel().clearAndSelect(at);
            }
        } finally {
            following = false;
        }
    }

    private void showHead(RankingTable table) {
        if (table == null) {
            return;
        }
        summary.setText(model.summary());
        header.show(table.state().grid().scale());
        nameShares(model.simulation().active().get());
        inadmissible.getChildren().clear();
        for (DossierHead dossier : model.inadmissible()) {
            Label line =
                    new Label(
                            i18n.say(
                                    "ranking.inadmissible.line",
                                    dossier.number(),
                                    RankingTable.name(dossier),
                                    model.reasonOf(dossier)));
            line.setWrapText(true);
            line.getStyleClass().add("muted");
            inadmissible.getChildren().add(line);
        }
        int apart = model.inadmissible().size();
        showInadmissible.setText(i18n.say("ranking.inadmissible", apart));
        showInadmissible.setVisible(apart > 0);
        showInadmissible.setManaged(apart > 0);
    }

    private void nameShares(boolean simulating) {
        header.shares(simulating ? List.of(i18n.say("ranking.share.simulated")) : List.of());
    }

    private EmptyState nothingYet() {
        EmptyState state =
                new EmptyState(
                        controls,
                        Feather.BAR_CHART_2,
                        "ranking.empty",
                        controls.primary(
                                "to-evaluation",
                                "ranking.empty.act",
                                Feather.ARROW_RIGHT,
                                () -> ui.navigator().show("evaluation")));
        state.getStyleClass().add("screen");
        Controls.showing(
                state,
                model.official().map(t -> t.lines().stream().allMatch(l -> l.place() == null)));
        return state;
    }

    private void read() {
        if (!model.selected().get().isEmpty()) {
            ui.navigator().showDossier("dossiers", model.selected().get());
        }
    }

    private void key(KeyEvent event) {
        if (Shortcut.RANKING_COPY.is(event) && model.official().get() != null) {
            ClipboardContent content = new ClipboardContent();
            content.putString(model.tsv());
            Clipboard.getSystemClipboard().setContent(content);
            ui.notices().say("ranking.copied", model.lines().size());
            event.consume();
        }
    }

    /** Escape closes what lies on top, one thing at a time. */
    private void back(KeyEvent event) {
        if (!Shortcut.CLOSE.is(event)) {
            return;
        }
        if (model.advanced().active().get()) {
            model.advanced().close();
        } else if (model.scenarios().comparison().get() != null) {
            model.scenarios().close();
        } else if (model.simulation().active().get()) {
            model.simulation().close();
        } else if (model.past().get() != null) {
            model.show(null);
        } else {
            return;
        }
        event.consume();
    }

    private void focused(boolean nothingAbove) {
        if (nothingAbove) {
            list.requestFocus();
        }
    }

    /** Sliders move faster than a window draws: what they change is shown once a pulse. */
    private void follow(Scene before, Scene now) {
        if (before != null) {
            before.removePreLayoutPulseListener(pulse);
        }
        if (now != null) {
            now.addPreLayoutPulseListener(pulse);
        }
    }
}
