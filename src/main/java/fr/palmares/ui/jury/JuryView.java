package fr.palmares.ui.jury;

import fr.palmares.app.CallSession;
import fr.palmares.ui.common.CallModel;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.EmptyState;
import fr.palmares.ui.common.Screen;
import fr.palmares.ui.common.Ui;
import fr.palmares.ui.exchange.PostPane;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/** The jury: members, recusals and who reads what, one tab each. */
public final class JuryView implements Screen {
    private final Ui ui;
    private final Controls controls;
    private final CallModel call;
    private final JuryViewModel model;
    private final JurorsPane jurors;
    private final RecusalsPane recusals;
    private final AssignmentsPane assignments;
    private final ConflictsPane conflicts;
    private final PostPane post;
    private final StackPane root = new StackPane();
    private final TabPane tabs = new TabPane();
    private Subscription following = Subscription.EMPTY;

    public JuryView(CallSession session, CallModel call, Ui ui) {
        this.ui = ui;
        this.controls = ui.controls();
        this.call = call;
        this.model = new JuryViewModel(session, call, ui.background(), ui.i18n());
        JuryImport importer = new JuryImport(session, ui);
        ReadersViewModel readers = new ReadersViewModel(session, ui.background());
        this.jurors =
                new JurorsPane(
                        session, ui, model, importer, new InterestsFlow(session, ui), readers);
        this.recusals = new RecusalsPane(ui, model, importer);
        this.assignments = new AssignmentsPane(ui, model, importer, readers);
        this.conflicts = new ConflictsPane(session, ui, model);
        this.post = new PostPane(session, ui);
        Node filled = filled();
        Node empty =
                new EmptyState(
                        controls,
                        Feather.USERS,
                        "jury.empty",
                        controls.primary(
                                "jury-add-first", "jury.add", Feather.USER_PLUS, jurors::add),
                        controls.button(
                                "jury-import-first",
                                "jury.import",
                                Feather.DOWNLOAD,
                                importer::jurors));
        var none = Bindings.isEmpty(model.jurors());
        Controls.showing(filled, none.not());
        Controls.showing(empty, none);
        root.getChildren().addAll(filled, empty);
        root.getStyleClass().add("screen");
        root.setId("jury");
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public void shown() {
        model.follow();
        jurors.start();
        following =
                Subscription.combine(
                        call.state().subscribe(assignments::show),
                        call.state().subscribe(recusals::show),
                        call.state().subscribe(conflicts::show),
                        call.state().subscribe(post::show),
                        ui.i18n()
                                .messagesProperty()
                                .subscribe(messages -> recusals.show(call.now())));
    }

    @Override
    public void hidden() {
        following.unsubscribe();
        model.release();
    }

    @Override
    public void juror(String code) {
        tabs.getSelectionModel().select(0);
        jurors.choose(code);
    }

    private Node filled() {
        tabs.setId("jury-tabs");
        controls.name(tabs, "screen.jury");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getTabs()
                .addAll(
                        tab("jury-tab-members", "jury.tabMembers", jurors.node()),
                        tab("jury-tab-recusals", "jury.tabRecusals", recusals.node()),
                        tab("jury-tab-assignments", "jury.tabAssignments", assignments.node()),
                        conflictsTab(),
                        tab("jury-tab-post", "jury.tabPost", post.node()));
        VBox.setVgrow(tabs, Priority.ALWAYS);
        HBox head =
                new HBox(
                        controls.styled("screen-title", "screen.jury"),
                        controls.styled(
                                "muted",
                                "jury.counts",
                                Bindings.size(model.jurors()),
                                Bindings.size(model.recusals())));
        head.getStyleClass().add("screen-head");
        return new VBox(head, tabs);
    }

    /** The tab says how many wait to be looked at. */
    private Tab conflictsTab() {
        Tab tab = new Tab();
        tab.setId("jury-tab-conflicts");
        tab.textProperty()
                .bind(ui.i18n().text("jury.tabConflicts", Bindings.size(conflicts.open())));
        tab.setContent(conflicts.node());
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
