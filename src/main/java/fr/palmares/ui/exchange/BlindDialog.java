package fr.palmares.ui.exchange;

import fr.palmares.app.CallSession;
import fr.palmares.app.ReadBlind;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Dialogs;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Ui;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Sets up blind reading: what is left out, what stands for names, and how it will read. */
final class BlindDialog {
    private final CallSession session;
    private final Ui ui;
    private final I18n i18n;
    private final Controls controls;

    BlindDialog(CallSession session, Ui ui) {
        this.session = session;
        this.ui = ui;
        this.i18n = ui.i18n();
        this.controls = ui.controls();
    }

    void show() {
        BlindViewModel model =
                new BlindViewModel(new ReadBlind(session, i18n.locale()), ui.background());
        Dialog<ButtonType> dialog = Dialogs.titled(i18n.say("blind.title"));
        dialog.setResizable(true);
        dialog.getDialogPane().setContent(content(model));
        // the theme's dialogs are narrow
        dialog.getDialogPane().getStyleClass().add("wide-dialog");
        dialog.getDialogPane().setPrefSize(1080, 680);
        ButtonType save = new ButtonType(i18n.say("blind.save"), ButtonData.OK_DONE);
        dialog.getDialogPane()
                .getButtonTypes()
                .addAll(save, new ButtonType(i18n.say("common.cancel"), ButtonData.CANCEL_CLOSE));
        Node button = dialog.getDialogPane().lookupButton(save);
        button.setId("blind-save");
        button.disableProperty().bind(model.readyProperty().not());
        // what is refused leaves the dialog as it is
        button.addEventFilter(
                ActionEvent.ACTION,
                event -> {
                    event.consume();
                    model.save(
                            () -> {
                                dialog.setResult(save);
                                dialog.close();
                                ui.notices()
                                        .say(
                                                model.rule().on() ? "blind.savedOn" : "blind.saved",
                                                model.openProperty().get());
                            });
                });
        model.load();
        dialog.show();
    }

    private Node content(BlindViewModel model) {
        CheckBox on = controls.check("blind-on", "blind.on");
        on.getStyleClass().add("strong");
        on.selectedProperty().bindBidirectional(model.onProperty());
        Label hint = hint("muted small", "blind.hint");
        Label sent = hint("small warn-text", "blind.sent", model.sentProperty());
        Controls.showing(sent, model.sentProperty().greaterThan(0));
        BlindPreviewPane preview = new BlindPreviewPane(model, session.state().ranked(), ui);
        Tab parts = tab("blind-tab-parts", "blind.tabParts", new BlindPartsPane(model, ui));
        Tab names = tab("blind-tab-names", "blind.tabNames", new BlindNamesPane(model, ui));
        Tab shown = tab("blind-tab-preview", "blind.tabPreview", preview);
        names.textProperty().bind(i18n.text("blind.tabNamesOpen", model.openProperty()));
        TabPane tabs = new TabPane(parts, names, shown);
        tabs.setId("blind-tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        controls.name(tabs, "blind.title");
        tabs.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        tab -> {
                            if (names.equals(tab) && model.readyProperty().get()) {
                                model.look();
                            } else if (shown.equals(tab)) {
                                preview.refresh();
                            }
                        });
        VBox.setVgrow(tabs, Priority.ALWAYS);
        VBox box = new VBox(8, on, hint, sent, tabs);
        return box;
    }

    private Label hint(String styles, String key, Object... arguments) {
        Label label = controls.styled(styles, key, arguments);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    private Tab tab(String id, String key, Node content) {
        Tab tab = new Tab();
        tab.setId(id);
        tab.textProperty().bind(i18n.text(key));
        tab.setContent(content);
        return tab;
    }
}
