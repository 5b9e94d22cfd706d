package fr.palmares.ui.start;

import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Ui;
import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** The line of a form that says where a call will lie and lets another place be chosen. */
public final class FolderChoice {
    private FolderChoice() {}

    /**
     * The line, bound to the model's folder.
     *
     * @param id of the dialog: the parts are {@code id-folder} and {@code id-choose}
     * @param width the most that the folder's name takes, in pixels; its middle is left out then
     */
    public static HBox line(Ui ui, NewCallViewModel model, String id, double width) {
        Label folder = Controls.id(Controls.style(new Label(), "muted small"), id + "-folder");
        folder.textProperty().bind(model.folder().map(Path::toString));
        folder.setMaxWidth(width);
        folder.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        HBox line =
                new HBox(
                        8,
                        folder,
                        Controls.spring(),
                        ui.controls()
                                .button(
                                        id + "-choose",
                                        "newCall.choose",
                                        Feather.FOLDER,
                                        () ->
                                                ui.files()
                                                        .folder("newCall.choose")
                                                        .ifPresent(model.parent()::set)));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
