package fr.palmares.ui.exchange;

import fr.palmares.app.CallSession;
import fr.palmares.app.JurorExchange;
import fr.palmares.app.JurorExchange.Post;
import fr.palmares.model.CallState;
import fr.palmares.ui.common.Columns;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Ui;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** Who was sent what, who sent something back; packages out, ballots in. */
public final class PostPane {
    private final Ui ui;
    private final I18n i18n;
    private final Controls controls;
    private final JurorExchange exchange;
    private final SendDialog send;
    private final ReceiveFlow receive;
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
        this.blind = new BlindDialog(session, ui);
        fill();
        Label hint = controls.styled("muted", "post.hint");
        hint.setWrapText(true);
        hint.setMaxWidth(520);
        HBox bar =
                new HBox(
                        10,
                        controls.primary("post-send", "post.send", Feather.SEND, this::send),
                        controls.button(
                                "post-receive", "post.receive", Feather.INBOX, receive::choose),
                        controls.button(
                                "post-papers", "post.papers", Feather.PRINTER, this::papers),
                        controls.button("post-blind", "post.blind", Feather.EYE_OFF, blind::show),
                        Controls.spring(),
                        hint);
        bar.setPadding(new Insets(12, 20, 12, 20));
        root.setTop(bar);
    }

    public Node node() {
        return root;
    }

    /** Reads what was sent and received again. */
    public void show(CallState state) {
        ui.background().ask(reporter -> exchange.posts()).then(posts::setAll).start();
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
        return i18n.say("post.received", post.ballots());
    }
}
