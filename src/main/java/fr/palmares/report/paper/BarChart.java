package fr.palmares.report.paper;

import fr.palmares.report.paper.Statistics.Breakdown;
import fr.palmares.report.paper.Statistics.Line;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;

/**
 * Horizontal bars: submitted in a light tone, selected in a dark one within it, told apart in grey
 * as well, with both figures beside them.
 *
 * @param width in points
 * @param height in points
 */
record BarChart(String legendAll, String legendSelected, List<Line> lines, int width, int height) {
    private static final int ROW = 17;
    private static final int TOP = 22;
    private static final int LABEL = 190;
    private static final int FIGURES = 46;
    private static final Color INK = new Color(0x1f2328);
    private static final Color QUIET = new Color(0x57606a);
    private static final Color LIGHT = new Color(0xb6cfe8);
    private static final Color DARK = new Color(0x0b5cad);

    static BarChart of(Source source, Breakdown breakdown) {
        List<Line> lines =
                breakdown
                        .lines()
                        .subList(0, Math.min(StatisticsPaper.BARS, breakdown.lines().size()));
        return new BarChart(
                source.say("paper.statistics.submitted"),
                source.say("paper.statistics.selected"),
                lines,
                480,
                TOP + ROW * lines.size() + 4);
    }

    /** The picture, {@code scale} pixels a point. */
    byte[] png(int scale) {
        BufferedImage image =
                new BufferedImage(width * scale, height * scale, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.scale(scale, scale);
        draw(g);
        g.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void draw(Graphics2D g) {
        g.setFont(font(8.5f));
        int x = legend(g, LABEL, LIGHT, legendAll);
        legend(g, x + 14, DARK, legendSelected);
        int most = lines.stream().mapToInt(Line::submitted).max().orElse(1);
        double unit = (double) (width - LABEL - FIGURES) / Math.max(1, most);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            int y = TOP + i * ROW;
            g.setColor(INK);
            String label = fitted(g.getFontMetrics(), line.category(), LABEL - 10);
            g.drawString(label, LABEL - 8 - g.getFontMetrics().stringWidth(label), y + 11);
            g.setColor(LIGHT);
            g.fillRect(LABEL, y + 2, (int) Math.round(unit * line.submitted()), ROW - 5);
            g.setColor(DARK);
            g.fillRect(LABEL, y + 2, (int) Math.round(unit * line.selected()), ROW - 5);
            g.setColor(QUIET);
            g.drawString(
                    line.selected() + " / " + line.submitted(),
                    LABEL + (int) Math.round(unit * line.submitted()) + 6,
                    y + 11);
        }
    }

    private static int legend(Graphics2D g, int x, Color color, String text) {
        g.setColor(color);
        g.fillRect(x, 5, 9, 9);
        g.setColor(QUIET);
        g.drawString(text, x + 13, 13);
        return x + 13 + g.getFontMetrics().stringWidth(text);
    }

    private static String fitted(FontMetrics metrics, String text, int room) {
        if (metrics.stringWidth(text) <= room) {
            return text;
        }
        int end = text.length();
        while (end > 1 && metrics.stringWidth(text.substring(0, end) + "…") > room) {
            end--;
        }
        return text.substring(0, end).strip() + "…";
    }

    private static Font font(float size) {
        try (InputStream in =
                Objects.requireNonNull(
                        BarChart.class.getResourceAsStream(
                                "/fr/palmares/ui/fonts/InterTabular-Regular.ttf"))) {
            return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(size);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("the program's own typeface cannot be read", e);
        }
    }
}
