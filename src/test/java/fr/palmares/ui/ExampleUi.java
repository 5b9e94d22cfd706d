package fr.palmares.ui;

import fr.palmares.ui.common.Background;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Navigator;
import fr.palmares.ui.common.Preferences;
import fr.palmares.ui.common.Theme;
import fr.palmares.ui.common.Ui;
import fr.palmares.ui.common.WindowNotices;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

/** What a screen needs of its window, without a window; everything runs at once. */
public final class ExampleUi {
    private final Ui ui;
    private Consumer<String> went = where -> {};

    public ExampleUi(Locale locale, Path folder) {
        Preferences preferences = new Preferences(folder);
        preferences.scheme(Preferences.Scheme.LIGHT);
        I18n i18n = new I18n(locale);
        Controls controls = new Controls(i18n);
        ui =
                new Ui(
                        UiStand.context(folder),
                        i18n,
                        controls,
                        Background.sameThread(),
                        new WindowNotices(i18n, controls),
                        new FakeFiles(),
                        preferences,
                        new Theme(preferences),
                        new Log());
    }

    public Ui ui() {
        return ui;
    }

    /** Who is told where the screen wants to go: {@code screen} or {@code screen/dossier}. */
    public void onGo(Consumer<String> listener) {
        went = listener;
    }

    private final class Log implements Navigator {
        @Override
        public void restore(java.nio.file.Path backup) {
            throw new AssertionError("restores " + backup);
        }

        @Override
        public void show(String screen) {
            went.accept(screen);
        }

        @Override
        public void showDossier(String screen, String dossier) {
            went.accept(screen + "/" + dossier);
        }
    }
}
