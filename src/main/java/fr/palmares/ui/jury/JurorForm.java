package fr.palmares.ui.jury;

import fr.palmares.app.CallSession;
import fr.palmares.model.Juror;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Ui;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A juror's particulars; each is recorded when its field is left. */
final class JurorForm {
    private final CallSession session;
    private final Ui ui;
    private final Controls controls;
    private final JuryViewModel model;
    private final Label code = Controls.style(new Label(), "muted small");
    private final TextField name;
    private final TextField email;
    private final TextField organisation;
    private final TextField expertise;
    private final CheckBox chair;
    private final ComboBox<Juror.Standing> standing = new ComboBox<>();
    private final ReadersViewModel readers;
    private final VBox form;
    private @Nullable Juror shown;
    private String awaited = "";

    JurorForm(CallSession session, Ui ui, JuryViewModel model, ReadersViewModel readers) {
        this.session = session;
        this.ui = ui;
        this.controls = ui.controls();
        this.model = model;
        this.readers = readers;
        this.name = field("juror-name", "jury.name");
        this.email = field("juror-email", "jury.email");
        this.organisation = field("juror-organisation", "jury.organisation");
        this.expertise = field("juror-expertise", "jury.expertise");
        this.chair = controls.check("juror-chair", "jury.isChair");
        chair.setOnAction(event -> keep());
        standing.setId("juror-standing");
        controls.name(standing, "jury.standing");
        standing.getItems().setAll(Juror.Standing.values());
        standing.setMaxWidth(Double.MAX_VALUE);
        standing.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Juror.@Nullable Standing value) {
                        return value == null ? "" : ui.i18n().say("jury.standing." + value.name());
                    }

                    @Override
                    public Juror.@Nullable Standing fromString(String text) {
                        return null;
                    }
                });
        standing.setOnAction(event -> keep());
        form =
                new VBox(
                        6,
                        controls.styled("section-title", "jury.form"),
                        code,
                        controls.styled("caption", "jury.name"),
                        name,
                        controls.styled("caption", "jury.email"),
                        email,
                        controls.styled("caption", "jury.organisation"),
                        organisation,
                        controls.styled("caption", "jury.expertise"),
                        expertise,
                        chair,
                        controls.styled("caption", "jury.standing"),
                        standing,
                        controls.button(
                                "juror-transfer", "jury.transfer", Feather.SHUFFLE, this::transfer),
                        controls.button(
                                "juror-double", "double.open", Feather.EDIT_3, this::typeTwice),
                        controls.button(
                                "juror-remove", "jury.remove", Feather.USER_MINUS, this::remove));
        VBox.setMargin(chair, new Insets(8, 0, 12, 0));
        form.setPadding(new Insets(16, 20, 20, 20));
        form.setPrefWidth(310);
        form.setMinWidth(270);
        form.getStyleClass().addAll("side", "hairline-left");
    }

    Node node() {
        return form;
    }

    /** Puts the cursor into a juror's name: now, or once that juror is shown. */
    void focusName(String juror) {
        awaited = juror;
        takeAwaited();
    }

    private void takeAwaited() {
        if (shown != null && shown.code().equals(awaited)) {
            awaited = "";
            name.requestFocus();
            name.selectAll();
        }
    }

    void show(Juror juror) {
        boolean other = shown == null || !shown.code().equals(juror.code());
        shown = juror;
        code.setText(juror.code());
        set(name, juror.name(), other);
        set(email, juror.email(), other);
        set(organisation, juror.organisation(), other);
        set(expertise, juror.expertise(), other);
        chair.setSelected(juror.role() == Juror.Role.CHAIR);
        standing.setValue(juror.standing());
        if (other && name.isFocused()) {
            name.selectAll();
        }
        takeAwaited();
    }

    private static void set(TextField field, String text, boolean other) {
        if (other || !field.isFocused()) {
            field.setText(text);
        }
    }

    private TextField field(String id, String key) {
        TextField field = controls.field(id, key);
        field.setOnAction(event -> keep());
        field.focusedProperty()
                .subscribe(
                        (before, focused) -> {
                            if (before && !focused) {
                                keep();
                            }
                        });
        return field;
    }

    private void keep() {
        Juror juror = shown;
        if (juror != null) {
            model.set(
                    new Juror(
                            juror.code(),
                            name.getText(),
                            email.getText().strip(),
                            organisation.getText().strip(),
                            expertise.getText().strip(),
                            chair.isSelected() ? Juror.Role.CHAIR : Juror.Role.MEMBER,
                            standing.getValue() == null ? juror.standing() : standing.getValue()));
        }
    }

    private void transfer() {
        Juror juror = shown;
        if (juror != null) {
            readers.transfer(
                    juror.code(),
                    1,
                    p -> new ProposalDialog(ui).show("proposal.transfer", p, model.now(), false));
        }
    }

    private void typeTwice() {
        Juror juror = shown;
        if (juror != null) {
            new DoubleEntryDialog(session, ui).show(model.now(), juror);
        }
    }

    private void remove() {
        Juror juror = shown;
        if (juror != null) {
            ui.notices().ask("jury.askRemove", () -> model.remove(juror.code()), juror.name());
        }
    }
}
