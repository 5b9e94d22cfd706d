package fr.palmares.ui.ranking;

import fr.palmares.model.Criterion;
import fr.palmares.model.Juror;
import fr.palmares.ranking.Unavailable;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.ranking.AdvancedViewModel.Found;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What the tabs of the analysis are made of: parts with their sentence and their method. */
final class AdvancedParts {
    private final I18n i18n;
    private final Controls controls;

    AdvancedParts(I18n i18n, Controls controls) {
        this.i18n = i18n;
        this.controls = controls;
    }

    static VBox body() {
        VBox body = new VBox(6);
        body.getStyleClass().add("advanced-body");
        return body;
    }

    static ScrollPane scrolled(VBox body) {
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    /**
     * Begins a part: its title, what to do with it, what its figures say in one sentence, and how
     * they are computed for those who ask.
     *
     * @param key of the title; with {@code .what} of the sentence, with {@code .method} of the
     *     method
     * @param acts what can be done with the part, at the right
     */
    void part(VBox body, String key, Node... acts) {
        Label method = Controls.style(text(key + ".method"), "method-note");
        method.setId(id(key) + "-method");
        ToggleButton door = controls.toggle(id(key) + "-door", "ranking.advanced.method");
        door.getStyleClass().add("text-door");
        controls.name(door, "ranking.advanced.methodOf", i18n.say(key));
        Controls.showing(method, door.selectedProperty());
        HBox head = new HBox(10, controls.styled("section-title", key), door, Controls.spring());
        head.getChildren().addAll(acts);
        head.setAlignment(Pos.BASELINE_LEFT);
        body.getChildren().addAll(head, Controls.style(text(key + ".what"), "muted"), method);
    }

    private static String id(String key) {
        return key.replace('.', '-');
    }

    Label text(String key, Object... arguments) {
        Label label = new Label(i18n.say(key, arguments));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    Label none(Unavailable why) {
        return text("report.annex.none", i18n.say("unavailable." + why.name()));
    }

    String criterion(Found found, String code) {
        return found.state()
                .grid()
                .criterion(code)
                .map(Criterion::shortLabel)
                .map(l -> l.in(i18n.locale()))
                .orElse(code);
    }

    static String juror(Found found, String code) {
        return Optional.ofNullable(found.state().jurors().get(code)).map(Juror::name).orElse(code);
    }

    String number(@Nullable Double value) {
        return value == null ? i18n.say("cli.analyse.none") : i18n.formats().number(value, 2);
    }

    static String numbers(List<String> dossiers) {
        return dossiers.isEmpty() ? "—" : String.join(", ", dossiers);
    }
}
