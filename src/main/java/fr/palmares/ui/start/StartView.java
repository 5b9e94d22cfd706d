package fr.palmares.ui.start;

import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.FileChooserPort;
import fr.palmares.ui.common.Icons;
import fr.palmares.ui.common.Ui;
import fr.palmares.ui.exchange.OpenPackageDialog;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What the program shows before a call is open. */
public final class StartView {
    private static final double WIDTH = 980;
    private static final FileChooserPort.Kind PACKAGE =
            new FileChooserPort.Kind("files.packages", List.of("*.palmares-jury", "*.zip"));

    private final Ui ui;
    private final Controls controls;
    private final CallOpener opener;
    private final NewCallDialog newCall;
    private final JoinDialog join;
    private final VBox recent = new VBox();
    private final StackPane root = new StackPane();

    /**
     * @param joinHelp shows the guide's page on shared calls
     */
    public StartView(Ui ui, CallOpener opener, Runnable joinHelp) {
        this.ui = ui;
        this.controls = ui.controls();
        this.opener = opener;
        this.newCall = new NewCallDialog(ui, opener);
        this.join = new JoinDialog(ui, opener, joinHelp);
        root.getStyleClass().addAll("screen", "start");
        VBox column = new VBox(28, heading(), acts(), recentCalls());
        column.setMaxWidth(WIDTH);
        column.setMaxHeight(Region.USE_PREF_SIZE);
        column.setAlignment(Pos.CENTER_LEFT);
        column.setPadding(new Insets(32));
        column.disableProperty().bind(opener.busy());
        root.getChildren().add(column);
        refresh();
    }

    public Node root() {
        return root;
    }

    /** Reads the list of recent calls again. */
    public void refresh() {
        List<Path> calls = ui.preferences().recentCalls();
        recent.getChildren().clear();
        for (int i = 0; i < calls.size(); i++) {
            recent.getChildren().add(recentCall(calls.get(i), i));
        }
        if (calls.isEmpty()) {
            recent.getChildren().add(controls.styled("muted", "start.noRecent"));
        }
    }

    public NewCallDialog newCall() {
        return newCall;
    }

    public JoinDialog join() {
        return join;
    }

    private Node heading() {
        Label name = Controls.style(controls.label("app.name"), "start-name");
        Label what = controls.styled("muted start-what", "start.what");
        return new VBox(4, name, what);
    }

    private Node acts() {
        Button sample = act("start-sample", "start.sample", Feather.PLAY_CIRCLE, opener::sample);
        sample.getStyleClass().add("accent");
        HBox row =
                new HBox(
                        14,
                        sample,
                        act("start-new", "start.new", Feather.PLUS_CIRCLE, newCall::show),
                        act("start-open", "start.open", Feather.FOLDER, this::chooseFolder),
                        act(
                                "start-package",
                                "start.package",
                                Feather.PACKAGE,
                                this::choosePackage));
        row.setFillHeight(true);
        row.getStyleClass().add("start-acts");
        Button shared = controls.link("start-join", "start.join", join::show);
        shared.setGraphic(Icons.of(Feather.CLOUD));
        return new VBox(12, row, shared);
    }

    private Button act(String id, String key, Feather icon, Runnable action) {
        Button button = controls.button(id, key, action);
        button.textProperty().unbind();
        button.setText(null);
        controls.name(button, key);
        Label title = controls.styled("start-act-title", key);
        Label text = controls.styled("start-act-text", key + ".text");
        text.setWrapText(true);
        VBox content = new VBox(6, Icons.of(icon, "start-icon"), title, text);
        content.setAlignment(Pos.TOP_LEFT);
        button.setGraphic(content);
        button.getStyleClass().add("start-act");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMaxHeight(Double.MAX_VALUE);
        button.setPrefWidth(WIDTH / 4);
        button.setMinWidth(180);
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    private Node recentCalls() {
        Label title = controls.styled("section-title", "start.recent");
        VBox.setMargin(title, new Insets(0, 0, 8, 0));
        recent.setId("start-recent");
        return new VBox(4, title, recent);
    }

    private Node recentCall(Path folder, int index) {
        String name = ui.preferences().nameOf(folder);
        Button open = new Button();
        open.setId("start-recent-" + index);
        Label label = Controls.style(new Label(name), "strong");
        Label path = Controls.style(new Label(folder.toString()), "muted small");
        HBox line = new HBox(12, label, path);
        line.setAlignment(Pos.BASELINE_LEFT);
        open.setGraphic(line);
        open.setAccessibleText(name);
        open.getStyleClass().addAll("icon-button", "recent");
        open.setMaxWidth(Double.MAX_VALUE);
        open.setAlignment(Pos.CENTER_LEFT);
        open.setOnAction(event -> opener.open(folder));
        HBox.setHgrow(open, Priority.ALWAYS);
        Button forget =
                controls.icon(
                        "start-forget-" + index,
                        "start.forget",
                        Feather.X,
                        () -> {
                            ui.preferences().forget(folder);
                            refresh();
                        });
        HBox row = new HBox(open, forget);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("hairline-below");
        return row;
    }

    private void choosePackage() {
        ui.files().open("start.package", PACKAGE).stream().findFirst().ifPresent(this::openPackage);
    }

    /** Asks for a package's passphrase and opens it. */
    public void openPackage(Path file) {
        new OpenPackageDialog(ui, opener.usualFolder())
                .show(file, (folder, words) -> opener.openPackage(file, folder, words));
    }

    private void chooseFolder() {
        ui.files().folder("start.open").ifPresent(opener::open);
    }
}
