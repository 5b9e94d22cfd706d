package fr.palmares.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javax.imageio.ImageIO;

/** Writes pictures without javafx.swing, which is not among the program's modules. */
public final class Png {
    private Png() {}

    /** A picture over another, its corner there. */
    record Layer(Image image, int x, int y) {}

    public static void write(Image image, Path file) throws IOException {
        write(List.of(new Layer(image, 0, 0)), file);
    }

    /** Pictures over one another, cut at the first one's edges. */
    static void write(List<Layer> layers, Path file) throws IOException {
        Image first = layers.getFirst().image();
        BufferedImage copy =
                new BufferedImage(
                        (int) first.getWidth(),
                        (int) first.getHeight(),
                        BufferedImage.TYPE_INT_RGB);
        for (Layer layer : layers) {
            draw(layer, copy);
        }
        ImageIO.write(copy, "png", file.toFile());
    }

    private static void draw(Layer layer, BufferedImage on) {
        PixelReader pixels = layer.image().getPixelReader();
        for (int y = 0; y < (int) layer.image().getHeight(); y++) {
            for (int x = 0; x < (int) layer.image().getWidth(); x++) {
                int atX = layer.x() + x;
                int atY = layer.y() + y;
                if (atX >= 0 && atY >= 0 && atX < on.getWidth() && atY < on.getHeight()) {
                    on.setRGB(atX, atY, pixels.getArgb(x, y));
                }
            }
        }
    }
}
