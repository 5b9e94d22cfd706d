package fr.palmares.ui.dossiers;

import fr.palmares.intake.EncodingSample;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Icons;
import fr.palmares.ui.common.Ui;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Shows letters with accents as a text table was read, and lets another encoding be chosen. */
final class EncodingBar extends VBox {
    /**
     * @param pieces of the file, as it was read
     */
    EncodingBar(Ui ui, List<String> pieces, Charset now, Consumer<Charset> choose) {
        super(6);
        setId("encoding");
        getStyleClass().add("encoding-bar");
        Controls controls = ui.controls();
        Label said = controls.styled("strong", "encoding.check");
        said.setGraphic(Icons.of(Feather.ALERT_CIRCLE, "warn"));
        said.setWrapText(true);
        said.setMinHeight(Label.USE_PREF_SIZE);
        List<Charset> choices = new ArrayList<>(EncodingSample.choices());
        if (!choices.contains(now)) {
            choices.addFirst(now);
        }
        ComboBox<Charset> box = new ComboBox<>(FXCollections.observableArrayList(choices));
        box.setId("encoding-choice");
        controls.name(box, "encoding.choice");
        box.setConverter(new Names(ui));
        box.setValue(now);
        box.valueProperty()
                .addListener(
                        (property, before, after) -> {
                            if (after != null && !after.equals(now)) {
                                choose.accept(after);
                            }
                        });
        HBox line = new HBox(10, controls.styled("muted", "encoding.choice"), box);
        line.setAlignment(Pos.CENTER_LEFT);
        Label sample = Controls.style(new Label(String.join("\n", pieces)), "encoding-sample");
        sample.setId("encoding-sample");
        sample.setMinHeight(Label.USE_PREF_SIZE);
        Controls.shown(sample, !sample.getText().isEmpty());
        getChildren().addAll(said, sample, line);
    }

    /** What people call an encoding. */
    private static final class Names extends StringConverter<Charset> {
        private final Ui ui;

        Names(Ui ui) {
            this.ui = ui;
        }

        @Override
        public String toString(@Nullable Charset charset) {
            return charset == null
                    ? ""
                    : switch (charset.name()) {
                        case "windows-1252" -> ui.i18n().say("encoding.windows1252");
                        case "windows-1250" -> ui.i18n().say("encoding.windows1250");
                        case "x-MacRoman" -> ui.i18n().say("encoding.mac");
                        case "IBM850" -> ui.i18n().say("encoding.dos");
                        default -> charset.name();
                    };
        }

        @Override
        public Charset fromString(String name) {
            throw new UnsupportedOperationException("chosen from a list");
        }
    }
}
