package fr.palmares.ui.exchange;

import fr.palmares.app.ReadBlind;
import fr.palmares.model.BlindReading.Field;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Ui;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Which parts of a dossier jurors do not get. */
final class BlindPartsPane extends HBox {
    private static final int SHOWN = 90;

    private final BlindViewModel model;
    private final I18n i18n;
    private final Controls controls;

    BlindPartsPane(BlindViewModel model, Ui ui) {
        this.model = model;
        this.i18n = ui.i18n();
        this.controls = ui.controls();
        setSpacing(28);
        getStyleClass().add("blind-pane");
        VBox form = form();
        HBox.setHgrow(form, Priority.ALWAYS);
        getChildren().addAll(columns(), form);
    }

    private VBox columns() {
        VBox box = new VBox(9, controls.styled("strong", "blind.columns"));
        for (Field field : Field.values()) {
            CheckBox check =
                    controls.check(
                            "blind-field-" + field.name().toLowerCase(Locale.ROOT),
                            "blind.field." + field);
            check.setOnAction(e -> model.leaveOut(field, check.isSelected()));
            model.fields()
                    .addListener(
                            (ListChangeListener<Field>)
                                    c -> check.setSelected(model.fields().contains(field)));
            box.getChildren().add(check);
        }
        CheckBox attachments = controls.check("blind-attachments", "blind.attachments");
        attachments.selectedProperty().bindBidirectional(model.attachmentsProperty());
        Label stay = hint("blind.attachments.stay");
        stay.getStyleClass().add("warn-text");
        Controls.showing(stay, model.attachmentsProperty().not());
        Label always = hint("blind.always");
        box.getChildren().addAll(Controls.line(), attachments, stay, always);
        box.setMinWidth(290);
        box.setMaxWidth(290);
        return box;
    }

    private Label hint(String key) {
        Label label = controls.styled("muted small", key);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    private VBox form() {
        ListView<ReadBlind.Part> list = new ListView<>(model.parts());
        list.setId("blind-parts");
        controls.name(list, "blind.form");
        list.setCellFactory(view -> new PartCell());
        VBox.setVgrow(list, Priority.ALWAYS);
        return new VBox(9, controls.styled("strong", "blind.form"), list);
    }

    /** A field of the form with a box to tick and what somebody wrote there. */
    private final class PartCell extends ListCell<ReadBlind.Part> {
        private final CheckBox box = new CheckBox();
        private final Label example = Controls.style(new Label(), "muted small");
        private final VBox line = new VBox(1, box, example);

        PartCell() {
            line.setAlignment(Pos.CENTER_LEFT);
            line.setMinWidth(0);
            setPrefWidth(0);
            example.setPadding(new javafx.geometry.Insets(0, 0, 0, 26));
            box.setFocusTraversable(true);
            box.setOnAction(
                    e -> {
                        if (getItem() != null) {
                            model.leaveOut(getItem().label(), box.isSelected());
                        }
                    });
        }

        @Override
        protected void updateItem(ReadBlind.Part part, boolean empty) {
            super.updateItem(part, empty);
            if (empty || part == null) {
                setGraphic(null);
                return;
            }
            box.setText(part.label());
            box.setSelected(model.labels().contains(part.label()));
            String said = part.example().replaceAll("\\s+", " ");
            example.setText(
                    said.isEmpty()
                            ? i18n.say("blind.part.nothing")
                            : said.length() <= SHOWN ? said : said.substring(0, SHOWN) + "…");
            setGraphic(line);
        }
    }
}
