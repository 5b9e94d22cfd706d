package fr.palmares.ui.journal;

import fr.palmares.app.CallSession;
import fr.palmares.ui.common.CallModel;
import fr.palmares.ui.common.Columns;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Icons;
import fr.palmares.ui.common.Screen;
import fr.palmares.ui.common.Ui;
import java.time.ZoneOffset;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** The journal: who did what and when, the newest first. */
public final class JournalView implements Screen {
    private final I18n i18n;
    private final Controls controls;
    private final JournalViewModel model;
    private final TableView<JournalViewModel.Line> table = new TableView<>();
    private final BorderPane root = new BorderPane();

    public JournalView(CallSession session, CallModel call, Ui ui) {
        this.i18n = ui.i18n();
        this.controls = ui.controls();
        this.model = new JournalViewModel(session, call, ui.background(), i18n);
        fill();
        root.setTop(head());
        root.setCenter(table);
        root.getStyleClass().add("screen");
        root.setId("journal");
        BorderPane.setMargin(table, new Insets(0, 12, 0, 12));
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public void shown() {
        model.follow();
    }

    @Override
    public void hidden() {
        model.release();
    }

    private Node head() {
        Label entries = controls.styled("muted", "journal.entries", model.entries());
        entries.setId("journal-entries");
        Label verdict = controls.value(model.verdict(), "good");
        verdict.setId("journal-verdict");
        verdict.setGraphic(Icons.of(Feather.CHECK, "good"));
        Controls.showing(verdict, model.verdict().isNotEmpty());
        TextField filter = controls.field("journal-filter", "journal.filter");
        filter.setPrefColumnCount(22);
        filter.textProperty().bindBidirectional(model.filter());
        HBox head =
                new HBox(
                        controls.styled("screen-title", "screen.journal"),
                        entries,
                        verdict,
                        Controls.spring(),
                        filter,
                        controls.button(
                                "journal-check", "journal.check", Feather.SHIELD, model::check));
        head.getStyleClass().add("screen-head");
        return head;
    }

    private void fill() {
        Columns columns = new Columns(i18n);
        SortedList<JournalViewModel.Line> sorted = new SortedList<>(model.lines());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.setId("journal-table");
        controls.name(table, "screen.journal");
        table.setPlaceholder(controls.styled("muted", "journal.none"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns()
                .add(
                        columns.number(
                                "journal-seq",
                                "journal.seq",
                                70,
                                l -> l.seq(),
                                l -> i18n.formats().count(l.seq())));
        table.getColumns()
                .add(
                        columns.number(
                                "journal-when",
                                "journal.when",
                                180,
                                l -> l.at().toEpochSecond(ZoneOffset.UTC),
                                l -> i18n.formats().dateTime(l.at())));
        table.getColumns().add(columns.text("journal-who", "journal.who", 150, l -> l.who()));
        table.getColumns().add(columns.text("journal-what", "journal.what", 260, l -> l.what()));
        table.getColumns()
                .add(columns.text("journal-dossier", "journal.dossier", 300, l -> l.dossier()));
        table.getColumns().add(columns.text("journal-juror", "journal.juror", 150, l -> l.juror()));
    }
}
