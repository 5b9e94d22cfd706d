package fr.palmares.ui.evaluation;

import fr.palmares.app.CallSession;
import fr.palmares.app.JurorExchange;
import fr.palmares.app.MailDrafts;
import fr.palmares.app.MakeBallot;
import fr.palmares.app.TrustComputers;
import fr.palmares.model.CallState;
import fr.palmares.model.Criterion;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Fraction;
import fr.palmares.model.JurorPackage;
import fr.palmares.model.Mark;
import fr.palmares.model.Sheet;
import fr.palmares.model.SheetId;
import fr.palmares.model.SheetState;
import fr.palmares.ui.common.Columns;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Dialogs;
import fr.palmares.ui.common.FileChooserPort;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.OpenFile;
import fr.palmares.ui.common.Ui;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * Before a juror sends the work back: all their own scores side by side, to re-read once more, then
 * the file.
 */
public final class SendBack {
    private static final FileChooserPort.Kind KIND =
            new FileChooserPort.Kind("files.ballots", List.of("*.palmares-ballot", "*.zip"));

    private final CallSession session;
    private final Ui ui;
    private final I18n i18n;
    private final Controls controls;

    public SendBack(CallSession session, Ui ui) {
        this.session = session;
        this.ui = ui;
        this.i18n = ui.i18n();
        this.controls = ui.controls();
    }

    /** One dossier with the juror's own score. */
    private record Row(DossierHead dossier, Sheet sheet, Optional<Fraction> score) {}

    /** Shows the comparison, then asks where the file goes. */
    public void show() {
        CallState state = session.state();
        List<Row> rows = rows(state);
        long finished =
                rows.stream()
                        .filter(r -> r.sheet().state(state.grid()) == SheetState.FINISHED)
                        .count();
        Label summary =
                controls.styled("import-summary", "sendBack.summary", finished, rows.size());
        Label hint = controls.styled("muted", "sendBack.hint");
        hint.setWrapText(true);
        hint.setMinHeight(Label.USE_PREF_SIZE);
        TableView<Row> table = table(state, rows);
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox box = new VBox(8, summary, hint, table);
        if (session.copy().filter(JurorPackage::enhanced).isPresent()) {
            Label words =
                    controls.styled(
                            "strong",
                            "sendBack.fingerprint",
                            new TrustComputers(session).ownFingerprint());
            words.setId("send-back-fingerprint");
            words.setWrapText(true);
            words.setMinHeight(Label.USE_PREF_SIZE);
            box.getChildren().add(words);
        }
        box.setPrefSize(980, 520);
        Dialog<ButtonType> dialog = Dialogs.titled(i18n.say("sendBack.title"));
        dialog.setResizable(true);
        dialog.getDialogPane().setContent(box);
        Dialogs.answers(dialog, i18n, "send-back-write", "sendBack.write");
        Dialogs.onYes(
                dialog,
                () -> {
                    write();
                });
        dialog.show();
    }

    private void write() {
        String name = JurorExchange.fileName(session.state(), session.author());
        ui.files()
                .save("sendBack.title", name + ".palmares-ballot", KIND)
                .ifPresent(
                        file ->
                                ui.background()
                                        .job("task.ballot", reporter -> written(file))
                                        .then(this::done)
                                        .start());
    }

    /** A ballot and the e-mail that carries it. */
    private record Written(MakeBallot.Made ballot, Path draft) {}

    private Written written(Path file) {
        MakeBallot.Made made = new MakeBallot(session).make(file);
        return new Written(made, new MailDrafts(session, i18n.messages()).ofBallot(made));
    }

    private void done(Written written) {
        ui.notices()
                .offer(
                        "sendBack.openDraft",
                        () -> OpenFile.written(ui, written.draft()),
                        "sendBack.done",
                        written.ballot().file().getFileName(),
                        written.ballot().finished());
    }

    private List<Row> rows(CallState state) {
        List<Row> rows = new ArrayList<>();
        for (DossierHead dossier : state.dossiers().values()) {
            if (state.assignments().stream().anyMatch(a -> a.dossier().equals(dossier.number()))
                    && !state.recused(session.author(), dossier.number())) {
                Sheet sheet =
                        state.sheet(
                                new SheetId(
                                        state.round().code(), dossier.number(), session.author()));
                rows.add(
                        new Row(dossier, sheet, SheetScore.of(state.grid(), state.rules(), sheet)));
            }
        }
        rows.sort(
                Comparator.comparingDouble(
                        r -> r.score().map(s -> -s.doubleValue()).orElse(Double.MAX_VALUE)));
        return rows;
    }

    private TableView<Row> table(CallState state, List<Row> rows) {
        Columns columns = new Columns(i18n);
        SortedList<Row> sorted = new SortedList<>(FXCollections.observableList(rows));
        TableView<Row> table = new TableView<>(sorted);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setId("send-back-table");
        controls.name(table, "sendBack.title");
        table.getColumns()
                .add(
                        columns.number(
                                "send-back-score",
                                "sendBack.score",
                                80,
                                r -> r.score().map(Fraction::doubleValue).orElse(Double.NaN),
                                r -> r.score().map(i18n.formats()::score).orElse("—")));
        table.getColumns()
                .add(
                        columns.text(
                                "send-back-dossier",
                                "sendBack.dossier",
                                340,
                                r -> r.dossier().number() + " · " + r.dossier().title()));
        for (Criterion criterion : state.grid().criteria()) {
            var column =
                    columns.<Row>number(
                            "send-back-" + criterion.code(),
                            "sendBack.mark",
                            70,
                            r ->
                                    r.sheet().marks().get(criterion.code())
                                                    instanceof Mark.Given(int steps)
                                            ? steps
                                            : Double.NaN,
                            r -> shown(state, r.sheet().marks().get(criterion.code())));
            column.textProperty().unbind();
            column.setText(criterion.shortLabel().in(i18n.locale()));
            table.getColumns().add(column);
        }
        return table;
    }

    private static String shown(CallState state, @org.jspecify.annotations.Nullable Mark mark) {
        return switch (mark) {
            case null -> "—";
            case Mark.Given(int steps) -> state.grid().scale().value(steps).toPlainString();
            case Mark.Abstention() -> "NSP";
        };
    }

    /** The button that opens it. */
    public Node button() {
        return controls.primary(
                "send-back",
                "sendBack.button",
                org.kordamp.ikonli.feather.Feather.SEND,
                this::show);
    }
}
