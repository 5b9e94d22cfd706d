package fr.palmares.ui.common;

import java.util.List;

/**
 * A picture as shapes in one ink, so that the screen, a copy and a file show the same and print in
 * grey. Lengths in pixels, from the upper left corner.
 *
 * @param title what it shows, for those who cannot see it
 * @param text size of its text
 */
public record Drawing(String title, double width, double height, double text, List<Shape> shapes) {
    public Drawing {
        shapes = List.copyOf(shapes);
    }

    /** A part of a picture. */
    public sealed interface Shape {}

    /**
     * A filled rectangle.
     *
     * @param opacity of the ink, 0 to 1
     */
    public record Box(double x, double y, double width, double height, double opacity)
            implements Shape {}

    /** A straight line. */
    public record Line(double fromX, double fromY, double toX, double toY, boolean dashed)
            implements Shape {}

    /**
     * Text on its base line.
     *
     * @param most the width it may take; longer text is pressed together
     */
    public record Words(double x, double y, double most, String words) implements Shape {}
}
