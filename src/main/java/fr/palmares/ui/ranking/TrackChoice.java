package fr.palmares.ui.ranking;

import fr.palmares.model.Track;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** Which track's ranking is in view: all dossiers in one order, or one track with its places. */
final class TrackChoice {
    private final RankingViewModel model;
    private final I18n i18n;
    private final Controls controls;
    private final HBox node = new HBox();
    private List<Track> shown = List.of();

    TrackChoice(RankingViewModel model, I18n i18n, Controls controls) {
        this.model = model;
        this.i18n = i18n;
        this.controls = controls;
        node.setId("ranking-tracks");
        node.getStyleClass().add("ranking-tracks");
        node.setMinWidth(HBox.USE_PREF_SIZE);
        model.official().subscribe(table -> show(false));
        i18n.messagesProperty().subscribe(messages -> show(true));
    }

    HBox node() {
        return node;
    }

    private void show(boolean anew) {
        List<Track> tracks = model.tracks();
        Controls.shown(node, !tracks.isEmpty());
        if (!anew && tracks.equals(shown)) {
            return;
        }
        shown = tracks;
        ToggleGroup group = new ToggleGroup();
        node.getChildren().setAll(toggle(group, "", i18n.say("tracks.all")));
        for (Track track : tracks) {
            node.getChildren().add(toggle(group, track.code(), track.name().in(i18n.locale())));
        }
    }

    private ToggleButton toggle(ToggleGroup group, String code, String name) {
        ToggleButton toggle =
                controls.toggle(code.isEmpty() ? "track-all" : "track-" + code, "tracks.track");
        toggle.textProperty().unbind();
        toggle.setText(name);
        toggle.setMnemonicParsing(false);
        toggle.accessibleTextProperty().unbind();
        toggle.setAccessibleText(name);
        toggle.setToggleGroup(group);
        toggle.getStyleClass().add("segment");
        toggle.setSelected(code.equals(model.track().get()));
        toggle.setOnAction(
                event -> {
                    toggle.setSelected(true);
                    model.track(code);
                });
        return toggle;
    }
}
