package fr.palmares.ui.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/** Contrasts as WCAG 2.1 reckons them (1.4.3 and 1.4.11), of nodes as they are painted. */
final class Contrast {
    private Contrast() {}

    /** From 1 to 21. */
    static double between(Color a, Color b) {
        double one = luminance(a);
        double other = luminance(b);
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * channel(color.getRed())
                + 0.7152 * channel(color.getGreen())
                + 0.0722 * channel(color.getBlue());
    }

    private static double channel(double c) {
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    /** The colour behind a node: what its ancestors paint, the nearest on top. */
    static Color behind(Node node) {
        List<Color> layers = new ArrayList<>();
        double opacity = 1;
        for (Parent at = node.getParent(); at != null; at = at.getParent()) {
            opacity = at.getOpacity();
            Color painted = painted(at);
            if (painted.getOpacity() > 0) {
                layers.add(faded(painted, opacity));
                if (painted.getOpacity() == 1 && opacity == 1) {
                    break;
                }
            }
        }
        Color made = Color.WHITE;
        for (Color layer : layers.reversed()) {
            made = over(layer, made);
        }
        return made;
    }

    /** What a region's own background shows in its middle: transparent when it has none. */
    static Color painted(Node node) {
        if (!(node instanceof Region region) || region.getBackground() == null) {
            return Color.TRANSPARENT;
        }
        Color made = Color.TRANSPARENT;
        for (BackgroundFill fill : region.getBackground().getFills()) {
            boolean covers =
                    fill.getInsets().getTop() < region.getHeight() / 2
                            && fill.getInsets().getBottom() < region.getHeight() / 2
                            && fill.getInsets().getLeft() < region.getWidth() / 2
                            && fill.getInsets().getRight() < region.getWidth() / 2;
            if (covers && fill.getFill() instanceof Color color && color.getOpacity() > 0) {
                made = made.getOpacity() == 0 ? color : over(color, made);
            }
        }
        return made;
    }

    /** A text as it is seen on what is behind it. */
    static double of(Text text) {
        Color behind = behind(text);
        Color fill = text.getFill() instanceof Color color ? color : Color.TRANSPARENT;
        return between(over(faded(fill, opacity(text)), behind), behind);
    }

    /** A node's own and its ancestors': 0 is not to be seen. */
    static double opacity(Node node) {
        double opacity = node.getOpacity();
        for (Parent at = node.getParent(); at != null; at = at.getParent()) {
            opacity *= at.getOpacity();
        }
        return opacity;
    }

    static Color over(Color top, Color below) {
        return Objects.requireNonNull(below)
                .interpolate(
                        Color.color(top.getRed(), top.getGreen(), top.getBlue()), top.getOpacity());
    }

    private static Color faded(Color color, double opacity) {
        return Color.color(
                color.getRed(), color.getGreen(), color.getBlue(), color.getOpacity() * opacity);
    }
}
