package fr.palmares.ui.grid;

import fr.palmares.model.LocalText;
import fr.palmares.model.Track;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Dialogs;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Ui;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The tracks of a round: each with its name, its seats and its reserve places. */
final class TracksDialog {
    private static final int MOST = 999;

    /** A track as it is edited; its code is kept where it had one. */
    private record Row(
            String code, TextField name, Spinner<Integer> seats, Spinner<Integer> reserve) {}

    private final I18n i18n;
    private final Controls controls;
    private final GridViewModel model;
    private final List<Row> rows = new ArrayList<>();
    private final VBox list = new VBox(6);
    private final AtomicBoolean ready = new AtomicBoolean();
    private Runnable check = () -> {};

    private TracksDialog(Ui ui, GridViewModel model) {
        this.i18n = ui.i18n();
        this.controls = ui.controls();
        this.model = model;
    }

    static void show(Ui ui, GridViewModel model) {
        new TracksDialog(ui, model).show();
    }

    private void show() {
        List<Track> now = model.rules().getValue().tracks();
        Dialog<ButtonType> dialog = Dialogs.titled(i18n.say("tracks.title"));
        Node button = Dialogs.answers(dialog, i18n, "tracks-yes", "tracks.yes");
        boolean frozen = model.frozen().getValue();
        TextArea reason = controls.area("tracks-reason", "grid.reason", 2);
        reason.setText(model.reason().get());
        Controls.shown(reason, frozen);
        check =
                () -> {
                    ready.set(
                            rows.stream().noneMatch(r -> r.name().getText().isBlank())
                                    && distinct()
                                    && (!frozen || !reason.getText().isBlank()));
                    button.setDisable(!ready.get());
                };
        now.forEach(t -> add(t.code(), t.name().in(i18n.locale()), t.seats(), t.reserve()));
        Button more =
                controls.button("tracks-add", "tracks.add", Feather.PLUS, () -> add("", "", 1, 0));
        Label asked = wrapped(i18n.say("tracks.asked", String.join(", ", model.asked())), "small");
        Controls.shown(asked, !model.asked().isEmpty());
        Button take =
                controls.link(
                        "tracks-take",
                        "tracks.take",
                        () -> model.asked().forEach(name -> add("", name, 1, 0)));
        Controls.shown(take, now.isEmpty() && !model.asked().isEmpty());
        reason.textProperty().subscribe(check);
        check.run();
        dialog.getDialogPane()
                .setContent(
                        new VBox(
                                12,
                                wrapped(i18n.say("tracks.text"), "muted"),
                                head(),
                                list,
                                new HBox(10, more, take),
                                asked,
                                reason));
        dialog.getDialogPane().setPrefWidth(680);
        dialog.getDialogPane().getStyleClass().add("wide-dialog");
        dialog.getDialogPane().setMinHeight(380);
        Dialogs.onYes(
                dialog,
                () -> {
                    if (frozen) {
                        model.reason().set(reason.getText().strip());
                    }
                    model.tracks(tracks(now));
                });
        dialog.show();
    }

    private HBox head() {
        Label name = controls.styled("caption", "tracks.name");
        name.setPrefWidth(330);
        Label seats = controls.styled("caption", "grid.seats");
        seats.setPrefWidth(124);
        Label reserve = controls.styled("caption", "grid.reserve");
        return new HBox(10, name, seats, reserve);
    }

    private void add(String code, String name, int seats, int reserve) {
        int n = rows.size();
        TextField field = controls.field("track-name-" + n, "tracks.name");
        field.setPrefWidth(330);
        field.setText(name);
        Row row =
                new Row(
                        code,
                        field,
                        spinner("track-seats-" + n, "grid.seats", seats),
                        spinner("track-reserve-" + n, "grid.reserve", reserve));
        HBox line = new HBox(10, field, row.seats(), row.reserve());
        line.setStyle("-fx-alignment: center-left;");
        Button remove =
                controls.icon(
                        "track-remove-" + n,
                        "tracks.remove",
                        Feather.TRASH_2,
                        () -> {
                            rows.remove(row);
                            list.getChildren().remove(line);
                            check.run();
                        });
        line.getChildren().add(remove);
        rows.add(row);
        list.getChildren().add(line);
        field.textProperty().subscribe(check);
        check.run();
    }

    private Spinner<Integer> spinner(String id, String key, int value) {
        Spinner<Integer> spinner = new Spinner<>(0, MOST, value);
        spinner.setId(id);
        spinner.setEditable(true);
        spinner.setPrefWidth(124);
        return controls.name(spinner, key);
    }

    private boolean distinct() {
        return rows.stream().map(r -> plain(r.name().getText())).distinct().count() == rows.size();
    }

    /** The tracks as they are written; a wording of the other language stays with its track. */
    private List<Track> tracks(List<Track> before) {
        List<Track> all = new ArrayList<>();
        for (Row row : rows) {
            String name = row.name().getText().strip();
            String code = row.code().isEmpty() ? plain(name) : row.code();
            LocalText text =
                    before.stream()
                            .filter(t -> t.code().equals(code))
                            .map(Track::name)
                            .map(
                                    t ->
                                            t.in(i18n.locale()).equals(name)
                                                    ? t
                                                    : i18n.locale().getLanguage().equals("en")
                                                            ? new LocalText(t.fr(), name)
                                                            : new LocalText(name, t.en()))
                            .findFirst()
                            .orElse(LocalText.same(name));
            all.add(new Track(code, text, row.seats().getValue(), row.reserve().getValue()));
        }
        return all;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    private static Label wrapped(String text, String styles) {
        Label label = Controls.style(new Label(text), styles);
        label.setWrapText(true);
        label.setPrefWidth(640);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
