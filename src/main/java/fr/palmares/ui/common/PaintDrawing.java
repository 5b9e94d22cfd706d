package fr.palmares.ui.common;

import fr.palmares.ui.common.Drawing.Box;
import fr.palmares.ui.common.Drawing.Line;
import fr.palmares.ui.common.Drawing.Shape;
import fr.palmares.ui.common.Drawing.Words;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javax.imageio.ImageIO;

/** Paints a drawing on a canvas. */
public final class PaintDrawing {
    /** A picture for paper has twice the pixels of the screen's. */
    private static final int FINER = 2;

    /** No graphics system takes a wider or higher picture. */
    private static final double MOST = 8000;

    private PaintDrawing() {}

    public static void on(GraphicsContext g, Drawing drawing, Color ink, Font font) {
        g.setFont(Font.font(font.getFamily(), drawing.text()));
        for (Shape shape : drawing.shapes()) {
            g.setFill(ink);
            switch (shape) {
                case Box box -> {
                    g.setFill(ink.deriveColor(0, 1, 1, box.opacity()));
                    g.fillRect(box.x(), box.y(), box.width(), box.height());
                }
                case Line line -> {
                    g.setStroke(ink);
                    g.setLineWidth(1);
                    if (line.dashed()) {
                        g.setLineDashes(4, 3);
                    } else {
                        g.setLineDashes();
                    }
                    g.strokeLine(line.fromX(), line.fromY(), line.toX(), line.toY());
                }
                case Words words -> g.fillText(words.words(), words.x(), words.y(), words.most());
            }
        }
    }

    /** The drawing in black on white, whatever the theme: it goes into documents. */
    public static WritableImage picture(Drawing drawing) {
        double fits = MOST / Math.max(drawing.width(), drawing.height());
        double scale = Math.clamp(fits, 0.1, FINER);
        Canvas canvas = new Canvas(drawing.width() * scale, drawing.height() * scale);
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setFill(Color.WHITE);
        g.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        g.scale(scale, scale);
        on(g, drawing, Color.BLACK, Font.getDefault());
        return canvas.snapshot(null, null);
    }

    /** A picture as the bytes of a PNG file. */
    public static byte[] png(WritableImage picture) {
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        int[] pixels = new int[width * height];
        picture.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, "png", bytes)) {
                throw new IllegalStateException("no writer of PNG files");
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory can be written", e);
        }
        return bytes.toByteArray();
    }
}
