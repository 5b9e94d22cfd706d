package fr.palmares.ui.ranking;

import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Ui;
import fr.palmares.ui.ranking.AdvancedViewModel.Found;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Behind its door: dossiers, robustness, jurors and other readings, each with its sentence. */
final class AdvancedPane extends VBox {
    private final Ui ui;
    private final I18n i18n;
    private final AdvancedParts parts;
    private final TabPane tabs = new TabPane();

    AdvancedPane(AdvancedViewModel model, Ui ui) {
        this.ui = ui;
        this.i18n = ui.i18n();
        Controls controls = ui.controls();
        this.parts = new AdvancedParts(i18n, controls);
        Label computing = controls.styled("muted", "ranking.advanced.computing");
        setId("advanced");
        getStyleClass().addAll("screen", "advanced");
        Label what = controls.styled("muted", "ranking.advanced.what");
        HBox head =
                new HBox(
                        12,
                        controls.styled("screen-title", "ranking.advanced"),
                        what,
                        Controls.spring(),
                        controls.link("advanced-close", "ranking.advanced.close", model::close));
        head.setAlignment(Pos.BASELINE_LEFT);
        what.setMinWidth(0);
        tabs.setId("advanced-tabs");
        controls.name(tabs, "ranking.advanced");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        VBox.setVgrow(tabs, Priority.ALWAYS);
        getChildren().addAll(head, computing, tabs);
        Controls.showing(computing, model.found().map(f -> false).orElse(true));
        Controls.showing(this, model.active().map(on -> on));
        model.found().subscribe(this::show);
    }

    private void show(@Nullable Found found) {
        int chosen = tabs.getSelectionModel().getSelectedIndex();
        tabs.getTabs().clear();
        if (found != null) {
            tabs.getTabs()
                    .addAll(
                            tab("dossiers", DossiersTab.of(found, parts, ui)),
                            tab("robustness", RobustnessTab.of(found, parts, ui)),
                            tab("jurors", JurorsTab.of(found, parts, ui)),
                            tab("readings", ReadingsTab.of(found, parts, ui)));
            tabs.getSelectionModel().select(Math.max(0, chosen));
        }
    }

    private Tab tab(String key, Node content) {
        Tab tab = new Tab(i18n.say("ranking.advanced.tab." + key), content);
        tab.setId("advanced-" + key);
        return tab;
    }
}
