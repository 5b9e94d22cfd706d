package fr.palmares.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts are read at 4.5:1 at least, on every surface they stand on (WCAG 2.1, 1.4.3). */
class ContrastTest {
    private static final Path STYLE =
            Path.of("src", "main", "resources", "fr", "palmares", "ui", "style");
    private static final Pattern TOKEN = Pattern.compile("(-[a-z0-9-]+): (#[0-9a-f]{6});");

    @ParameterizedTest
    @ValueSource(strings = {"tokens-light.css", "tokens-dark.css"})
    void textsContrastWithTheirSurfaces(String sheet) throws IOException {
        Map<String, String> token = tokens(sheet);
        for (String text :
                List.of(
                        "fg-default",
                        "fg-muted",
                        "fg-subtle",
                        "accent-fg",
                        "success-fg",
                        "warning-fg",
                        "danger-fg")) {
            for (String surface : List.of("bg-default", "bg-subtle", "bg-overlay")) {
                assertContrast(token, "-color-" + text, "-color-" + surface);
            }
        }
        assertContrast(token, "-color-fg-default", "-color-accent-subtle");
        assertContrast(token, "-color-accent-fg", "-color-accent-subtle");
        assertContrast(token, "-color-fg-muted", "-color-accent-subtle");
        assertContrast(token, "-color-warning-fg", "-color-warning-subtle");
        assertContrast(token, "-color-danger-fg", "-color-danger-subtle");
        assertContrast(token, "-color-success-fg", "-color-success-subtle");
        assertContrast(token, "-color-fg-emphasis", "-color-accent-emphasis");
    }

    private static void assertContrast(Map<String, String> token, String text, String surface) {
        double a = luminance(token.getOrDefault(text, "missing"));
        double b = luminance(token.getOrDefault(surface, "missing"));
        double contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        assertThat(contrast).as("%s on %s", text, surface).isGreaterThanOrEqualTo(4.5);
    }

    private static double luminance(String hex) {
        double red = channel(hex, 1);
        double green = channel(hex, 3);
        double blue = channel(hex, 5);
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    }

    private static double channel(String hex, int at) {
        double c = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static Map<String, String> tokens(String sheet) throws IOException {
        Map<String, String> tokens = new HashMap<>();
        Matcher matcher = TOKEN.matcher(Files.readString(STYLE.resolve(sheet)));
        while (matcher.find()) {
            tokens.put(matcher.group(1), matcher.group(2));
        }
        return tokens;
    }
}
