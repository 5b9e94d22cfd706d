package fr.palmares.ui.dossiers;

import fr.palmares.model.CallState;
import fr.palmares.model.Track;
import fr.palmares.ui.common.Dialogs;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Ui;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Asks which track one or several dossiers go to, and why. */
final class TrackDialog {
    private TrackDialog() {}

    static void show(Ui ui, DossiersViewModel model, List<String> dossiers) {
        I18n i18n = ui.i18n();
        CallState state = model.state();
        List<Track> others =
                state.rules().tracks().stream()
                        .filter(
                                t ->
                                        dossiers.stream()
                                                .anyMatch(
                                                        d ->
                                                                state.track(d)
                                                                        .filter(t::equals)
                                                                        .isEmpty()))
                        .toList();
        ChoiceBox<Track> wanted = new ChoiceBox<>();
        wanted.setId("track-wanted");
        ui.controls().name(wanted, "tracks.track");
        wanted.getItems().setAll(others);
        wanted.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Track track) {
                        return track == null ? "" : track.name().in(i18n.locale());
                    }

                    @Override
                    public Track fromString(String text) {
                        throw new UnsupportedOperationException("the list is not edited");
                    }
                });
        wanted.setValue(others.isEmpty() ? null : others.getFirst());
        TextArea reason = ui.controls().area("track-reason", "tracks.reason", 3);
        boolean one = dossiers.size() == 1;
        Label text =
                new Label(
                        one
                                ? i18n.say("tracks.move.text", dossiers.getFirst())
                                : i18n.say("tracks.moveAll.text", dossiers.size()));
        text.setWrapText(true);
        text.setPrefWidth(520);
        text.setMinHeight(Label.USE_PREF_SIZE);
        Dialog<ButtonType> dialog =
                Dialogs.titled(i18n.say(one ? "tracks.move.title" : "tracks.moveAll.title"));
        dialog.getDialogPane().setContent(new VBox(10, text, wanted, reason));
        Node button = Dialogs.answers(dialog, i18n, "track-yes", "tracks.move.yes");
        button.disableProperty()
                .bind(
                        reason.textProperty()
                                .map(String::isBlank)
                                .flatMap(
                                        blank ->
                                                wanted.valueProperty()
                                                        .map(t -> blank)
                                                        .orElse(true)));
        dialog.setOnShown(event -> reason.requestFocus());
        Dialogs.onYes(
                dialog,
                () -> model.grant(dossiers, wanted.getValue().code(), reason.getText().strip()));
        dialog.show();
    }
}
