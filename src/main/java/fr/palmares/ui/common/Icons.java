package fr.palmares.ui.common;

import javafx.scene.AccessibleRole;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons; a label always stands beside them or names them, so they are silent for readers. */
public final class Icons {
    private Icons() {}

    public static FontIcon of(Feather feather, String... styles) {
        FontIcon icon = FontIcon.of(feather);
        icon.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        icon.setMouseTransparent(true);
        icon.getStyleClass().addAll(styles);
        return icon;
    }
}
