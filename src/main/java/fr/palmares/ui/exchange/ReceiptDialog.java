package fr.palmares.ui.exchange;

import fr.palmares.app.CallSession;
import fr.palmares.app.TakeReceipt;
import fr.palmares.model.Criterion;
import fr.palmares.model.Receipt;
import fr.palmares.ui.common.Columns;
import fr.palmares.ui.common.Dialogs;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Ui;
import java.nio.file.Path;
import javafx.collections.FXCollections;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What the coordinator's receipt says, mark by mark, in a juror's copy. */
public final class ReceiptDialog {
    private final CallSession session;
    private final Ui ui;
    private final I18n i18n;

    public ReceiptDialog(CallSession session, Ui ui) {
        this.session = session;
        this.ui = ui;
        this.i18n = ui.i18n();
    }

    /** Takes a receipt that was dropped or opened, then shows it. */
    public void take(Path file) {
        ui.background()
                .job("task.receipt", reporter -> new TakeReceipt(session).take(file))
                .then(this::show)
                .start();
    }

    void show(Receipt receipt) {
        long left = receipt.lines().size() - receipt.counted();
        Label summary =
                ui.controls()
                        .styled(
                                "import-summary",
                                "receipt.summary",
                                receipt.counted(),
                                receipt.finished(),
                                left);
        summary.setId("receipt-summary");
        Label head =
                ui.controls()
                        .styled(
                                "muted small",
                                "receipt.head",
                                i18n.formats().moment(receipt.at()),
                                receipt.head().substring(0, 16));
        head.setWrapText(true);
        head.setMinHeight(Label.USE_PREF_SIZE);
        TableView<Receipt.Line> table = table(receipt);
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox box = new VBox(8, summary, head, table);
        box.setPrefSize(980, 480);
        Dialog<ButtonType> dialog = Dialogs.titled(i18n.say("receipt.title"));
        dialog.setResizable(true);
        dialog.getDialogPane().setContent(box);
        // the theme's dialogs are narrow
        dialog.getDialogPane().getStyleClass().add("wide-dialog");
        ButtonType done = new ButtonType(i18n.say("common.close"), ButtonData.OK_DONE);
        dialog.getDialogPane().getButtonTypes().add(done);
        dialog.getDialogPane().lookupButton(done).setId("receipt-close");
        dialog.show();
    }

    private TableView<Receipt.Line> table(Receipt receipt) {
        Columns columns = new Columns(i18n);
        // what does not count comes first
        TableView<Receipt.Line> table =
                new TableView<>(
                        FXCollections.observableList(
                                receipt.lines().stream()
                                        .sorted(
                                                java.util.Comparator.comparing(
                                                        Receipt.Line::counted))
                                        .toList()));
        table.setId("receipt-table");
        ui.controls().name(table, "receipt.title");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns()
                .add(
                        columns.text(
                                "receipt-dossier", "receipt.dossier", 110, Receipt.Line::dossier));
        table.getColumns()
                .add(
                        columns.text(
                                "receipt-criterion",
                                "receipt.criterion",
                                200,
                                l -> criterion(l.criterion())));
        table.getColumns()
                .add(
                        columns.text(
                                "receipt-mark",
                                "receipt.mark",
                                80,
                                l -> l.value().isEmpty() ? "—" : l.value()));
        table.getColumns()
                .add(
                        columns.text(
                                "receipt-state",
                                "receipt.state",
                                520,
                                l -> i18n.say(l.counted() ? "receipt.counted" : l.why())));
        return table;
    }

    private String criterion(String code) {
        return session.state()
                .grid()
                .criterion(code)
                .map(Criterion::shortLabel)
                .map(label -> label.in(i18n.locale()))
                .orElse(code);
    }
}
