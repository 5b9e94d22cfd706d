package fr.palmares.ui.exchange;

import fr.palmares.app.CallSession;
import fr.palmares.app.JurorExchange;
import fr.palmares.app.JurorExchange.Post;
import fr.palmares.app.RunRounds;
import fr.palmares.app.TrustComputers;
import fr.palmares.model.CallState;
import fr.palmares.ui.common.Columns;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.ReasonDialog;
import fr.palmares.ui.common.Ui;
import java.util.List;
import java.util.Objects;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Who was sent what, who sent something back; packages out, ballots in. */
public final class PostPane {
    private final Ui ui;
    private final I18n i18n;
    private final Controls controls;
    private final JurorExchange exchange;
    private final SendDialog send;
    private final ReceiveFlow receive;
    private final DivergencesPane divergences;
    private final KeysPane keys;
    private final TrustComputers trust;
    private final RunRounds rounds;
    private final CheckBox enhanced;
    private final MarkingPapersDialog papers;
    private final BlindDialog blind;
    private final ObservableList<Post> posts = FXCollections.observableArrayList();
    private final TableView<Post> table = new TableView<>(posts);
    private final BorderPane root = new BorderPane(table);

    public PostPane(CallSession session, Ui ui) {
        this.ui = ui;
        this.i18n = ui.i18n();
        this.controls = ui.controls();
        this.exchange = new JurorExchange(session);
        this.send = new SendDialog(session, ui);
        this.receive = new ReceiveFlow(session, ui);
        this.papers = new MarkingPapersDialog(session, ui);
        this.divergences = new DivergencesPane(session, ui);
        this.keys = new KeysPane(session, ui);
        this.trust = new TrustComputers(session);
        this.rounds = new RunRounds(session);
        this.enhanced = controls.check("post-enhanced", "post.enhanced");
        controls.tooltip(enhanced, "post.enhancedTip");
        enhanced.setMinWidth(CheckBox.USE_PREF_SIZE);
        enhanced.setOnAction(event -> act(() -> trust.enhance(enhanced.isSelected())));
        this.blind = new BlindDialog(session, ui);
        fill();
        Label hint = controls.styled("muted", "post.hint");
        hint.setWrapText(true);
        hint.setMinHeight(Label.USE_PREF_SIZE);
        HBox bar =
                new HBox(
                        10,
                        controls.primary("post-send", "post.send", Feather.SEND, this::send),
                        controls.button(
                                "post-receive", "post.receive", Feather.INBOX, receive::choose),
                        controls.button(
                                "post-papers", "post.papers", Feather.PRINTER, this::papers),
                        more(),
                        controls.button("post-blind", "post.blind", Feather.EYE_OFF, blind::show),
                        Controls.spring(),
                        enhanced);
        bar.setAlignment(Pos.CENTER_LEFT);
        VBox top = new VBox(8, bar, hint);
        top.setPadding(new Insets(12, 20, 12, 20));
        root.setTop(top);
        root.setBottom(new VBox(divergences.node(), keys.node()));
    }

    public Node node() {
        return root;
    }

    /** Reads what was sent and received again. */
    public void show(CallState state) {
        ui.background().ask(reporter -> exchange.posts()).then(this::posts).start();
        ui.background().ask(reporter -> trust.enhanced()).then(enhanced::setSelected).start();
        divergences.look();
    }

    private void posts(List<Post> now) {
        List<String> chosen =
                table.getSelectionModel().getSelectedItems().stream()
                        .map(p -> p.juror().code())
                        .toList();
        posts.setAll(now);
        for (int i = 0; i < now.size(); i++) {
            if (chosen.contains(now.get(i).juror().code())) {
                table.getSelectionModel().select(i);
            }
        }
        keys.show(now);
    }

    /** What is done about one juror's post, now and then. */
    private MenuButton more() {
        MenuButton button = new MenuButton();
        button.setId("post-more");
        button.textProperty().bind(i18n.text("post.more"));
        button.setMinWidth(MenuButton.USE_PREF_SIZE);
        button.setOnShowing(event -> fill(button));
        fill(button);
        return button;
    }

    private void fill(MenuButton button) {
        Post post = table.getSelectionModel().getSelectedItem();
        boolean one = post != null && table.getSelectionModel().getSelectedItems().size() == 1;
        button.getItems()
                .setAll(
                        item(
                                "post-receipts",
                                "post.receipts",
                                posts.stream().anyMatch(p -> p.ballots() > 0),
                                this::receipts),
                        item(
                                "post-accept-late",
                                "post.acceptLate",
                                one && post.late() > 0 && !post.lateAccepted(),
                                () -> late(chosen())),
                        item(
                                "post-revoke",
                                "post.revoke",
                                one && post.pack() != null && !post.revoked(),
                                () -> revoke(chosen())),
                        item(
                                "post-restore",
                                "post.restore",
                                one && post.revoked(),
                                () -> act(() -> trust.restore(chosen().juror().code()))));
    }

    private MenuItem item(String id, String key, boolean possible, Runnable action) {
        MenuItem item = new MenuItem();
        item.setId(id);
        item.textProperty().bind(i18n.text(key));
        item.setDisable(!possible);
        item.setOnAction(event -> action.run());
        return item;
    }

    private Post chosen() {
        return Objects.requireNonNull(table.getSelectionModel().getSelectedItem());
    }

    /** For the selected jurors, or all of whom something came. */
    private void receipts() {
        List<Post> some =
                table.getSelectionModel().getSelectedItems().isEmpty()
                        ? List.copyOf(posts)
                        : List.copyOf(table.getSelectionModel().getSelectedItems());
        receive.receipts(some.stream().map(p -> p.juror().code()).toList());
    }

    private void late(Post post) {
        ReasonDialog.ask(
                ui,
                "post.late",
                reason -> act(() -> rounds.acceptLate(post.juror().code(), reason)),
                post.juror().name(),
                post.late());
    }

    private void revoke(Post post) {
        ReasonDialog.ask(
                ui,
                "post.revoking",
                reason -> act(() -> trust.revoke(post.juror().code(), reason)),
                post.juror().name());
    }

    private void act(Runnable act) {
        ui.background().act(act::run).start();
    }

    /** To the selected jurors, or to all where none is. */
    private void send() {
        List<Post> chosen = List.copyOf(table.getSelectionModel().getSelectedItems());
        send.show(List.copyOf(posts), chosen);
    }

    /** Likewise, for those who will not run the program. */
    private void papers() {
        List<Post> chosen = List.copyOf(table.getSelectionModel().getSelectedItems());
        papers.show(List.copyOf(posts), chosen);
    }

    private void fill() {
        Columns columns = new Columns(i18n);
        table.setId("post-table");
        controls.name(table, "jury.tabPost");
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(columns.text("post-juror", "jury.name", 220, p -> p.juror().name()));
        table.getColumns()
                .add(
                        columns.number(
                                "post-dossiers",
                                "post.dossiers",
                                110,
                                Post::dossiers,
                                p -> Integer.toString(p.dossiers())));
        table.getColumns().add(columns.text("post-package", "post.package", 240, this::sent));
        table.getColumns().add(columns.text("post-ballots", "post.ballots", 220, this::back));
    }

    private String sent(Post post) {
        var pack = post.pack();
        return pack == null
                ? i18n.say("post.notSent")
                : i18n.say("post.sent", pack.revision(), pack.dossiers());
    }

    private String back(Post post) {
        StringBuilder text = new StringBuilder(i18n.say("post.received", post.ballots()));
        if (post.revoked()) {
            text.append(" · ").append(i18n.say("post.isRevoked"));
        } else if (post.held()) {
            text.append(" · ").append(i18n.say("post.isHeld"));
        }
        if (post.late() > 0) {
            text.append(" · ")
                    .append(
                            i18n.say(
                                    post.lateAccepted() ? "post.lateCounted" : "post.lateOut",
                                    post.late()));
        }
        return text.toString();
    }
}
