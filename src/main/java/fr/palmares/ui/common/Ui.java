package fr.palmares.ui.common;

import fr.palmares.app.AppContext;
import java.nio.file.Path;

/** What every screen needs of the window it stands in. */
public record Ui(
        AppContext context,
        I18n i18n,
        Controls controls,
        Background background,
        Notices notices,
        FileChooserPort files,
        Preferences preferences,
        Theme theme,
        Navigator navigator) {
    /** A navigator for as long as no call is open: there is nowhere to go. */
    public static final Navigator NOWHERE =
            new Navigator() {
                @Override
                public void show(String screen) {
                    throw new IllegalStateException("no call is open");
                }

                @Override
                public void restore(Path backup) {
                    throw new IllegalStateException("no call is open");
                }

                @Override
                public void showDossier(String screen, String dossier) {
                    throw new IllegalStateException("no call is open");
                }
            };

    /** The same, with the navigator of the frame that holds the screens. */
    public Ui with(Navigator newNavigator) {
        return new Ui(
                context,
                i18n,
                controls,
                background,
                notices,
                files,
                preferences,
                theme,
                newNavigator);
    }
}
