package fr.palmares.ui.ranking;

import fr.palmares.app.Scenario;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Keeps what is played under a name, plays it again, and opens all side by side. */
final class ScenariosPane extends VBox {
    private static final int LONGEST_NAME = 40;

    private final SimulationViewModel model;
    private final ScenariosViewModel kept;
    private final Controls controls;
    private final VBox list = new VBox();
    private final TextField name;

    ScenariosPane(
            SimulationViewModel model, ScenariosViewModel kept, I18n i18n, Controls controls) {
        this.model = model;
        this.kept = kept;
        this.controls = controls;
        this.name = controls.field("scenario-name", "ranking.scenario.name");
        getStyleClass().addAll("scenarios", "hairline-above");
        name.promptTextProperty().bind(i18n.text("ranking.scenario.name"));
        name.textProperty()
                .subscribe(
                        text -> {
                            if (text.length() > LONGEST_NAME) {
                                name.setText(text.substring(0, LONGEST_NAME));
                            }
                        });
        name.setOnAction(event -> keep());
        HBox.setHgrow(name, Priority.ALWAYS);
        Button keep = controls.button("scenario-keep", "ranking.scenario.keep", this::keep);
        keep.setMinWidth(Region.USE_PREF_SIZE);
        keep.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> written().isEmpty(), name.textProperty()));
        HBox line = new HBox(6, name, keep);
        line.setAlignment(Pos.CENTER_LEFT);
        Button compare =
                controls.link("scenario-compare", "ranking.scenario.compare", kept::compare);
        list.getStyleClass().add("scenario-list");
        getChildren().addAll(controls.styled("strong", "ranking.scenario"), list, line, compare);
        kept.kept().addListener((ListChangeListener<Scenario>) change -> show());
        i18n.messagesProperty().subscribe(this::show);
        Controls.showing(compare, Bindings.isNotEmpty(kept.kept()));
    }

    private String written() {
        return name.getText().strip();
    }

    private void keep() {
        if (!written().isEmpty()) {
            kept.keep(model.scenario(written()));
            name.clear();
        }
    }

    private void show() {
        list.getChildren().clear();
        List<Scenario> all = kept.kept();
        for (int i = 0; i < all.size(); i++) {
            Scenario scenario = all.get(i);
            Hyperlink play = new Hyperlink(scenario.name());
            play.setId("scenario-" + i);
            play.setMinWidth(0);
            play.setOnAction(event -> model.show(scenario));
            controls.name(play, "ranking.scenario.play", scenario.name());
            Button forget =
                    controls.icon(
                            "scenario-forget-" + i,
                            "ranking.scenario.forget",
                            Feather.X,
                            () -> kept.forget(scenario.name()));
            controls.name(forget, "ranking.scenario.forgetOf", scenario.name());
            HBox line = new HBox(play, Controls.spring(), forget);
            line.setAlignment(Pos.CENTER_LEFT);
            list.getChildren().add(line);
        }
    }
}
