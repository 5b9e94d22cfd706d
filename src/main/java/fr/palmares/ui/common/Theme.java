package fr.palmares.ui.common;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/**
 * Colours and text size of every window: AtlantaFX below, the program's own sheets above it. Light
 * and dark follow the system until the user chooses.
 */
public final class Theme {
    private static final String STYLE = "/fr/palmares/ui/style/";

    private final Preferences preferences;
    private final Set<Scene> dressed = Collections.newSetFromMap(new WeakHashMap<>());
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();

    public Theme(Preferences preferences) {
        this.preferences = preferences;
        loadFont("InterTabular-Regular.ttf");
        loadFont("InterTabular-SemiBold.ttf");
        Platform.getPreferences()
                .colorSchemeProperty()
                .subscribe(
                        () -> {
                            if (preferences.scheme() == Preferences.Scheme.SYSTEM) {
                                apply();
                            }
                        });
        apply();
    }

    public ReadOnlyBooleanProperty dark() {
        return dark.getReadOnlyProperty();
    }

    public Preferences.Scheme scheme() {
        return preferences.scheme();
    }

    public void scheme(Preferences.Scheme scheme) {
        preferences.scheme(scheme);
        apply();
    }

    public int textSize() {
        return preferences.textSize();
    }

    /** Sets the size of running text in pixels; values outside 12 to 20 become the nearest. */
    public void textSize(int size) {
        preferences.textSize(Math.clamp(size, Preferences.SMALLEST_TEXT, Preferences.LARGEST_TEXT));
        apply();
    }

    /** Gives a scene the program's look, now and whenever the theme changes. */
    public void dress(Scene scene) {
        dressed.add(scene);
        scene.getStylesheets().setAll(sheets());
    }

    private void apply() {
        boolean darkNow =
                switch (preferences.scheme()) {
                    case LIGHT -> false;
                    case DARK -> true;
                    case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
                };
        Application.setUserAgentStylesheet(
                darkNow
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
        dark.set(darkNow);
        for (Scene scene : new ArrayList<>(dressed)) {
            scene.getStylesheets().setAll(sheets());
        }
    }

    private List<String> sheets() {
        // an icon's em is its own size, which would grow at each pass: icons are sized in pixels
        double text = preferences.textSize();
        String size =
                String.format(
                        Locale.ROOT,
                        ".root { -fx-font-size: %.0fpx; }"
                                + " .ikonli-font-icon { -fx-icon-size: %.0fpx; }"
                                + " .start-icon { -fx-icon-size: %.0fpx; }"
                                + " .empty-icon { -fx-icon-size: %.0fpx; }",
                        text,
                        text * 1.15,
                        text * 1.7,
                        text * 2.6);
        return List.of(
                url(dark.get() ? "tokens-dark.css" : "tokens-light.css"),
                url("controls.css"),
                url("palmares.css"),
                "data:text/css;base64,"
                        + Base64.getEncoder()
                                .encodeToString(size.getBytes(StandardCharsets.UTF_8)));
    }

    private static String url(String sheet) {
        return Objects.requireNonNull(Theme.class.getResource(STYLE + sheet), sheet)
                .toExternalForm();
    }

    private static void loadFont(String name) {
        try (InputStream font =
                Objects.requireNonNull(
                        Theme.class.getResourceAsStream("/fr/palmares/ui/fonts/" + name), name)) {
            Font.loadFont(font, Preferences.USUAL_TEXT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
