package fr.palmares.ui.sharing;

import fr.palmares.app.ShareCall;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;

/** Where a server is and who asks: address, user, password, and what is done with them. */
public final class ServerFields {
    private static final double WIDTH = 440;

    private final TextField address;
    private final TextField user;
    private final PasswordField password;

    public ServerFields(Controls controls, I18n i18n) {
        address = controls.field("server-address", "server.address");
        address.promptTextProperty().unbind();
        address.promptTextProperty().bind(i18n.text("server.address.example"));
        address.setPrefWidth(WIDTH);
        user = controls.field("server-user", "server.user");
        user.promptTextProperty().unbind();
        user.promptTextProperty().bind(i18n.text("server.user.example"));
        password = password(controls, i18n);
    }

    /** A field for the password of a server. */
    static PasswordField password(Controls controls, I18n i18n) {
        PasswordField field = controls.name(new PasswordField(), "server.password");
        field.setId("server-password");
        field.promptTextProperty().bind(i18n.text("server.password.example"));
        field.setPrefWidth(WIDTH);
        return field;
    }

    /**
     * Adds the rows to a form.
     *
     * @param row the first of three, and one more for what is said of them
     */
    public void add(GridPane form, int row, Controls controls) {
        form.addRow(row, controls.label("server.address"), address);
        form.addRow(row + 1, controls.label("server.user"), user);
        form.addRow(row + 2, controls.label("server.password"), password);
        Label hint = controls.styled("muted small", "server.hint");
        hint.setWrapText(true);
        hint.setPrefWidth(WIDTH);
        hint.setMinHeight(Label.USE_PREF_SIZE);
        form.add(hint, 1, row + 3);
    }

    public void focus() {
        address.requestFocus();
    }

    /** Whether there is enough to try. */
    public BooleanBinding ready() {
        return address.textProperty().isNotEmpty();
    }

    /**
     * The address that was typed, with the user.
     *
     * @throws fr.palmares.model.Refused when it is none
     */
    public String address() {
        return ShareCall.address(address.getText(), user.getText());
    }

    /** What was typed as password, "" for the system's usual places. */
    public String password() {
        return password.getText();
    }
}
