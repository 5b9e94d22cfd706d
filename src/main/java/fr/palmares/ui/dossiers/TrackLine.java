package fr.palmares.ui.dossiers;

import fr.palmares.model.CallState;
import fr.palmares.model.DossierHead;
import fr.palmares.model.GrantedTrack;
import fr.palmares.model.Track;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Dialogs;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Ui;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The track a dossier asked for and the one it runs in; moves it to another for a reason. */
final class TrackLine {
    private final Ui ui;
    private final I18n i18n;
    private final DossiersViewModel model;
    private final Label said = new Label();
    private final Button move;
    private final Button back;
    private final VBox node;
    private String dossier = "";

    TrackLine(Ui ui, DossiersViewModel model) {
        this.ui = ui;
        this.i18n = ui.i18n();
        this.model = model;
        said.setId("dossier-track");
        said.setWrapText(true);
        said.setMinHeight(Label.USE_PREF_SIZE);
        said.getStyleClass().add("small");
        move = ui.controls().link("dossier-track-move", "tracks.move", this::ask);
        back =
                ui.controls()
                        .link("dossier-track-back", "tracks.back", () -> model.ungrant(dossier));
        HBox acts = new HBox(8, move, back);
        node = new VBox(2, said, acts);
        model.states().subscribe(state -> show());
        i18n.messagesProperty().subscribe(messages -> show());
    }

    Node node() {
        return node;
    }

    void show(String number) {
        dossier = number;
        show();
    }

    private void show() {
        CallState state = model.state();
        DossierHead head = state.dossiers().get(dossier);
        boolean tracks = head != null && !state.rules().tracks().isEmpty();
        Controls.shown(node, tracks);
        if (head == null || !tracks) {
            return;
        }
        GrantedTrack granted = state.procedure().granted().get(dossier);
        String asked = head.track().isBlank() ? i18n.say("tracks.noneAsked") : head.track();
        said.setText(
                granted == null
                        ? state.track(dossier)
                                .map(t -> i18n.say("tracks.runs", name(t)))
                                .orElse(i18n.say("tracks.unknown", asked))
                        : i18n.say(
                                "tracks.granted",
                                asked,
                                state.rules()
                                        .track(granted.track())
                                        .map(this::name)
                                        .orElse(granted.track()),
                                granted.reason()));
        Controls.shown(back, granted != null && !state.sealed());
        Controls.shown(move, !state.sealed());
    }

    private String name(Track track) {
        return track.name().in(i18n.locale());
    }

    private void ask() {
        CallState state = model.state();
        String number = dossier;
        List<Track> others =
                state.rules().tracks().stream()
                        .filter(t -> state.track(number).filter(t::equals).isEmpty())
                        .toList();
        ChoiceBox<Track> wanted = new ChoiceBox<>();
        wanted.setId("track-wanted");
        ui.controls().name(wanted, "tracks.track");
        wanted.getItems().setAll(others);
        wanted.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Track track) {
                        return track == null ? "" : name(track);
                    }

                    @Override
                    public Track fromString(String text) {
                        throw new UnsupportedOperationException("the list is not edited");
                    }
                });
        wanted.setValue(others.isEmpty() ? null : others.getFirst());
        TextArea reason = ui.controls().area("track-reason", "tracks.reason", 3);
        Label text = new Label(i18n.say("tracks.move.text", number));
        text.setWrapText(true);
        text.setPrefWidth(520);
        text.setMinHeight(Label.USE_PREF_SIZE);
        Dialog<ButtonType> dialog = Dialogs.titled(i18n.say("tracks.move.title"));
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
                () -> {
                    model.grant(number, wanted.getValue().code(), reason.getText().strip());
                });
        dialog.show();
    }
}
