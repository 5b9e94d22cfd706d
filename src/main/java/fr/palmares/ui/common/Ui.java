package fr.palmares.ui.common;

/** What every screen needs of the window it stands in. */
public record Ui(
        I18n i18n,
        Controls controls,
        Background background,
        Notices notices,
        FileChooserPort files,
        Preferences preferences,
        Theme theme,
        Navigator navigator) {
    /** The same, with the navigator of the frame that holds the screens. */
    public Ui with(Navigator newNavigator) {
        return new Ui(i18n, controls, background, notices, files, preferences, theme, newNavigator);
    }
}
