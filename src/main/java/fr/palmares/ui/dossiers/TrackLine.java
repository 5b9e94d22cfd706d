package fr.palmares.ui.dossiers;

import fr.palmares.model.CallState;
import fr.palmares.model.DossierHead;
import fr.palmares.model.GrantedTrack;
import fr.palmares.model.Track;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Ui;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

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
        TrackDialog.show(ui, model, List.of(dossier));
    }
}
