package fr.palmares.ui.journal;

import fr.palmares.app.CallSession;
import fr.palmares.ui.common.CallModel;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.FileChooserPort.Kind;
import fr.palmares.ui.common.Icons;
import fr.palmares.ui.common.KeptSelection;
import fr.palmares.ui.common.OpenFolder;
import fr.palmares.ui.common.Screen;
import fr.palmares.ui.common.Shortcut;
import fr.palmares.ui.common.Ui;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The journal: who did what and when, the newest first, each event in full beside the list. */
public final class JournalView implements Screen {
    private static final double TABLE_SHARE = 0.73;

    private final Ui ui;
    private final Controls controls;
    private final JournalViewModel model;
    private final JournalFilters filters;
    private final TableView<JournalViewModel.Line> table;
    private final BorderPane root = new BorderPane();

    public JournalView(CallSession session, CallModel call, Ui ui) {
        this.ui = ui;
        this.controls = ui.controls();
        this.model =
                new JournalViewModel(
                        session, call, ui.background(), ui.notices()::failed, ui.i18n());
        KeptSelection<JournalViewModel.Line> kept =
                new KeptSelection<>(model.lines(), l -> l.entry().id());
        this.filters = new JournalFilters(model, ui);
        this.table = new JournalTable(ui, model.lines()).node();
        EntryPane pane = new EntryPane(ui);
        kept.follow(table, model.lines(), l -> pane.show(l == null ? null : l.entry()));
        model.all().addListener((ListChangeListener<JournalViewModel.Line>) c -> chooseFirst(kept));
        SplitPane split = new SplitPane(table, pane.node());
        split.setDividerPositions(TABLE_SHARE);
        root.setTop(new VBox(head(), filters.node(), verdict()));
        root.setCenter(split);
        root.getStyleClass().add("screen");
        root.setId("journal");
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public void shown() {
        model.follow();
        table.requestFocus();
    }

    @Override
    public void hidden() {
        model.release();
    }

    /** The newest event is shown until another is chosen. */
    private void chooseFirst(KeptSelection<JournalViewModel.Line> kept) {
        if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
            kept.choose(table.getItems().getFirst().entry().id());
        }
    }

    private Node head() {
        Label title = controls.styled("screen-title", "screen.journal");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Label entries = controls.styled("muted", "journal.entries", Bindings.size(model.lines()));
        entries.setId("journal-entries");
        Label state = controls.styled("muted", "journal.state", model.stateWords());
        state.setId("journal-state");
        controls.tooltip(state, "journal.stateHint");
        entries.setMinWidth(Region.USE_PREF_SIZE);
        controls.tooltip(entries, "journal.lines", model.entries());
        HBox head =
                new HBox(
                        title,
                        entries,
                        state,
                        Controls.spring(),
                        controls.button(
                                "journal-copy", "journal.copy", Feather.COPY, this::copyAll),
                        exports(),
                        controls.button(
                                "journal-backups",
                                "journal.backups",
                                Feather.ARCHIVE,
                                () -> ui.navigator().showBackups()),
                        controls.button(
                                "journal-check", "journal.check", Feather.SHIELD, model::check));
        head.getStyleClass().add("screen-head");
        return head;
    }

    private Node exports() {
        MenuButton menu = new MenuButton();
        menu.setId("journal-export");
        menu.setGraphic(Icons.of(Feather.DOWNLOAD));
        menu.textProperty().bind(ui.i18n().text("journal.export"));
        menu.setMinWidth(Region.USE_PREF_SIZE);
        controls.name(menu, "journal.export");
        menu.getItems()
                .addAll(
                        item("journal-xlsx", "journal.export.xlsx", "files.workbook", ".xlsx"),
                        item("journal-csv", "journal.export.csv", "files.csv", ".csv"));
        return menu;
    }

    private MenuItem item(String id, String key, String kind, String ending) {
        MenuItem item = new MenuItem();
        item.setId(id);
        item.textProperty().bind(ui.i18n().text(key));
        item.setOnAction(
                event ->
                        ui.files()
                                .save(
                                        key,
                                        model.suggestedName(ending),
                                        new Kind(kind, List.of("*" + ending)))
                                .ifPresent(
                                        file -> model.export(file).then(this::exported).start()));
        return item;
    }

    private void exported(Path file) {
        ui.notices()
                .offer(
                        "results.openFolder",
                        () -> OpenFolder.of(ui, file),
                        "journal.exported",
                        String.valueOf(file.getFileName()));
    }

    /** Whether the chain holds; damage is said with its place and stays in sight. */
    private Node verdict() {
        Label text = new Label();
        text.setId("journal-verdict");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        HBox banner = new HBox(text);
        banner.getStyleClass().addAll("banner", "journal-verdict");
        Controls.showing(banner, model.verdict().map(v -> !v.text().isEmpty()));
        Controls.showing(text, model.verdict().map(v -> !v.text().isEmpty()));
        model.verdict()
                .subscribe(
                        v -> {
                            text.setText(v.text());
                            text.setGraphic(
                                    v.good()
                                            ? Icons.of(Feather.CHECK, "good")
                                            : Icons.of(Feather.ALERT_TRIANGLE, "warn"));
                            banner.getStyleClass().remove("banner-accent");
                            if (v.good()) {
                                banner.getStyleClass().add("banner-accent");
                            }
                        });
        return banner;
    }

    private void copyAll() {
        copy(List.copyOf(table.getItems()));
    }

    private void copy(List<JournalViewModel.Line> lines) {
        ClipboardContent content = new ClipboardContent();
        content.putString(model.tsv(lines));
        Clipboard.getSystemClipboard().setContent(content);
        ui.notices().say("journal.copied", lines.size());
    }

    private void key(KeyEvent event) {
        if (Shortcut.JOURNAL_COPY.is(event)) {
            List<JournalViewModel.Line> chosen = table.getSelectionModel().getSelectedItems();
            copy(List.copyOf(chosen.isEmpty() ? table.getItems() : chosen));
            event.consume();
        } else if (Shortcut.JOURNAL_FIND.is(event)) {
            filters.focus();
            event.consume();
        }
    }
}
