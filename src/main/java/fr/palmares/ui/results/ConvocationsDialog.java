package fr.palmares.ui.results;

import fr.palmares.app.CallSession;
import fr.palmares.app.WriteConvocations;
import fr.palmares.model.Invited;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Dialogs;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Ui;
import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/** The letters that ask members and candidates to come, before they go out. */
final class ConvocationsDialog {
    private final CallSession session;
    private final Ui ui;
    private final I18n i18n;
    private final Controls controls;
    private final Map<Invited, TextArea> texts = new EnumMap<>(Invited.class);

    ConvocationsDialog(CallSession session, Ui ui) {
        this.session = session;
        this.ui = ui;
        this.i18n = ui.i18n();
        this.controls = ui.controls();
    }

    void show() {
        TabPane tabs =
                new TabPane(
                        tab(Invited.MEMBER, "documents.letter.MEMBER"),
                        tab(Invited.CANDIDATE, "documents.letter.CANDIDATE"));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.setId("convocation-tabs");
        Label said = controls.styled("muted", "documents.letter.said");
        said.setWrapText(true);
        said.setMinHeight(Label.USE_PREF_SIZE);
        said.setPrefWidth(720);
        Dialog<ButtonType> dialog = Dialogs.titled(i18n.say("documents.letter.title"));
        dialog.setResizable(true);
        dialog.getDialogPane().setContent(new VBox(12, said, tabs));
        dialog.getDialogPane().getStyleClass().add("wide-dialog");
        Node yes = Dialogs.answers(dialog, i18n, "convocation-yes", "documents.letter.yes");
        Dialogs.untilDone(
                dialog,
                yes,
                ui,
                () -> {
                    Map<Invited, String> kept = kept();
                    return () -> new WriteConvocations(session).keep(kept);
                });
        dialog.show();
    }

    private Tab tab(Invited to, String key) {
        TextArea text =
                controls.area(
                        "convocation-" + to.name().toLowerCase(java.util.Locale.ROOT), key, 14);
        String own = session.state().procedure().audition().letters().getOrDefault(to, "");
        text.setText(own.isEmpty() ? usual(to) : own);
        text.setPrefWidth(720);
        texts.put(to, text);
        Label fields =
                controls.styled(
                        "muted small", "documents.letter.fields", WriteConvocations.fields(to));
        fields.setWrapText(true);
        fields.setMinHeight(Label.USE_PREF_SIZE);
        fields.setPrefWidth(720);
        Button back =
                controls.link(
                        "convocation-usual-" + to.name().toLowerCase(java.util.Locale.ROOT),
                        "documents.letter.usual",
                        () -> text.setText(usual(to)));
        VBox content = new VBox(8, text, fields, back);
        content.setPadding(new Insets(12, 2, 2, 2));
        Tab tab = new Tab();
        tab.textProperty().bind(i18n.text(key));
        tab.setContent(content);
        return tab;
    }

    private String usual(Invited to) {
        return i18n.say(
                to == Invited.MEMBER
                        ? "report.paper.convocation.MEMBER"
                        : "report.paper.convocation.CANDIDATE");
    }

    /** What was changed; blank where it is the usual letter, which follows the language. */
    private Map<Invited, String> kept() {
        Map<Invited, String> kept = new EnumMap<>(Invited.class);
        texts.forEach(
                (to, area) -> {
                    String text = area.getText().strip();
                    kept.put(to, text.equals(usual(to).strip()) ? "" : text);
                });
        return kept;
    }
}
