package fr.palmares.ui.common;

import java.time.ZoneId;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;

/** Says whether everything is on disk, and since when: ✓ Tout est enregistré · 23:04. */
public final class SaveState extends Label {
    /**
     * @param savedAt when the last change was put on disk, or null
     */
    public SaveState(I18n i18n, Background background, ObservableValue<java.time.Instant> savedAt) {
        setId("save-state");
        getStyleClass().add("save-state");
        textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> {
                                    if (background.pendingActs().get() > 0) {
                                        return i18n.say("save.pending");
                                    }
                                    var at = savedAt.getValue();
                                    return at == null
                                            ? i18n.say("save.all")
                                            : i18n.say(
                                                    "save.allAt",
                                                    i18n.formats()
                                                            .time(
                                                                    at.atZone(
                                                                            ZoneId
                                                                                    .systemDefault())));
                                },
                                i18n.messagesProperty(),
                                background.pendingActs(),
                                savedAt));
        accessibleTextProperty().bind(textProperty());
        background
                .pendingActs()
                .subscribe(
                        pending ->
                                pseudoClassStateChanged(
                                        PseudoClass.getPseudoClass("pending"),
                                        pending.intValue() > 0));
    }
}
