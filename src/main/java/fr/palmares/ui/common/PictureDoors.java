package fr.palmares.ui.common;

import fr.palmares.journal.Durable;
import fr.palmares.model.Broken;
import fr.palmares.ui.common.FileChooserPort.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;

/** A chart's ways out: copied, or saved as PNG or SVG, in black on white. */
public final class PictureDoors extends HBox {
    private static final Kind PNG = new Kind("files.png", List.of("*.png"));
    private static final Kind SVG = new Kind("files.svg", List.of("*.svg"));

    private final Supplier<Drawing> drawing;
    private final String name;
    private final Ui ui;

    /**
     * @param name of the file that is suggested, without its ending
     */
    public PictureDoors(Chart chart, String name, Ui ui) {
        this(chart.getId(), chart::drawing, name, ui);
    }

    /**
     * Of a picture that the window shows otherwise.
     *
     * @param id what the doors' ids begin with
     */
    public PictureDoors(String id, Supplier<Drawing> drawing, String name, Ui ui) {
        this.drawing = drawing;
        this.name = name;
        this.ui = ui;
        Controls controls = ui.controls();
        setAlignment(Pos.BASELINE_LEFT);
        getChildren()
                .addAll(
                        controls.link(id + "-copy", "ranking.advanced.copy", this::copy),
                        controls.link(
                                id + "-png",
                                "ranking.advanced.png",
                                () -> save(".png", PNG, this::png)),
                        controls.link(
                                id + "-svg",
                                "ranking.advanced.svg",
                                () -> save(".svg", SVG, () -> SvgDrawing.bytes(drawing.get()))));
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putImage(PaintDrawing.picture(drawing.get()));
        Clipboard.getSystemClipboard().setContent(content);
        ui.notices().say("ranking.advanced.copied");
    }

    private byte[] png() {
        return PaintDrawing.png(PaintDrawing.picture(drawing.get()));
    }

    private interface Bytes {
        byte[] make();
    }

    private void save(String ending, Kind kind, Bytes bytes) {
        ui.files()
                .save("ranking.advanced.save", name + ending, kind)
                .ifPresent(file -> write(file, bytes.make()));
    }

    private void write(Path file, byte[] bytes) {
        ui.background()
                .act(
                        () -> {
                            try {
                                Durable.write(file, bytes);
                            } catch (IOException e) {
                                throw new Broken("broken.export", e, file.toString());
                            }
                        })
                .then(done -> ui.notices().say("ranking.advanced.saved", file.toString()))
                .start();
    }
}
