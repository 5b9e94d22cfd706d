package fr.palmares.ui.exchange;

import fr.palmares.app.ReadBlind;
import fr.palmares.app.blind.Redactor;
import fr.palmares.model.Answer;
import fr.palmares.model.AnswerTable;
import fr.palmares.model.Dossier;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Opinion;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** A dossier as jurors will read it, its pseudonyms marked. */
final class BlindPreviewPane extends VBox {
    private static final double MEASURE = 720;

    private final BlindViewModel model;
    private final I18n i18n;
    private final ComboBox<DossierHead> dossiers = new ComboBox<>();
    private final VBox text = new VBox(6);
    private final ScrollPane scroll = new ScrollPane(text);

    BlindPreviewPane(BlindViewModel model, List<DossierHead> heads, Ui ui) {
        this.model = model;
        this.i18n = ui.i18n();
        Controls controls = ui.controls();
        setSpacing(10);
        getStyleClass().add("blind-pane");
        dossiers.setId("blind-dossier");
        dossiers.setItems(FXCollections.observableArrayList(heads));
        controls.name(dossiers, "blind.dossier");
        dossiers.setMaxWidth(MEASURE);
        dossiers.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(DossierHead head) {
                        return head == null
                                ? ""
                                : Stream.of(head.number(), head.organisation(), head.title())
                                        .filter(s -> !s.isBlank())
                                        .collect(Collectors.joining(" · "));
                    }

                    @Override
                    public DossierHead fromString(String name) {
                        throw new UnsupportedOperationException("not editable");
                    }
                });
        dossiers.valueProperty().subscribe(head -> ask(head));
        scroll.setId("blind-preview");
        scroll.setFitToWidth(true);
        controls.name(scroll, "blind.tabPreview");
        text.getStyleClass().add("blind-preview");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        HBox head = new HBox(dossiers);
        HBox.setHgrow(dossiers, Priority.ALWAYS);
        getChildren().addAll(controls.styled("muted", "blind.preview.hint"), head, scroll);
    }

    /** Shows it as it would be now. */
    void refresh() {
        if (dossiers.getValue() == null && !dossiers.getItems().isEmpty()) {
            dossiers.setValue(dossiers.getItems().getFirst());
        } else {
            ask(dossiers.getValue());
        }
    }

    private void ask(@Nullable DossierHead head) {
        if (head != null) {
            model.preview(head.number(), preview -> show(preview, head));
        }
    }

    private void show(ReadBlind.Preview preview, DossierHead asked) {
        if (!asked.equals(dossiers.getValue())) {
            return;
        }
        Dossier dossier = preview.dossier();
        Redactor redactor = preview.redactor();
        List<Node> lines = new ArrayList<>();
        lines.add(flow(redactor, dossier.title(), "reading-title"));
        String identity =
                Stream.of(
                                dossier.number(),
                                dossier.organisation(),
                                dossier.organisationType(),
                                dossier.region(),
                                dossier.domain())
                        .filter(s -> !s.isBlank())
                        .collect(Collectors.joining(" · "));
        lines.add(flow(redactor, identity, "muted"));
        for (Answer answer : dossier.answers()) {
            passage(lines, redactor, answer.label(), answer.value());
        }
        for (AnswerTable table : dossier.tables()) {
            passage(
                    lines,
                    redactor,
                    table.name(),
                    table.rows().stream()
                            .map(r -> String.join(" · ", r))
                            .collect(Collectors.joining("\n")));
        }
        for (Opinion opinion : dossier.opinions()) {
            passage(lines, redactor, i18n.say("evaluation.read.opinion"), opinion.answer());
        }
        if (!dossier.attachments().isEmpty()) {
            passage(
                    lines,
                    redactor,
                    i18n.say("evaluation.read.attachments"),
                    String.join("\n", dossier.attachments()));
        }
        text.getChildren().setAll(lines);
        scroll.setVvalue(0);
    }

    private static void passage(List<Node> lines, Redactor redactor, String heading, String value) {
        if (value.isBlank()) {
            return;
        }
        lines.add(flow(redactor, heading, "strong", false));
        lines.add(flow(redactor, value.strip(), "blind-text"));
    }

    private static TextFlow flow(Redactor redactor, String text, String style) {
        return flow(redactor, text, style, true);
    }

    private static TextFlow flow(Redactor redactor, String text, String style, boolean names) {
        Redactor.Replaced made =
                names ? redactor.replaced(text) : new Redactor.Replaced(text, List.of());
        TextFlow flow = new TextFlow();
        int done = 0;
        for (int[] place : made.replaced()) {
            add(flow, made.text().substring(done, place[0]), style);
            add(flow, made.text().substring(place[0], place[1]), style, "blind-replaced");
            done = place[1];
        }
        add(flow, made.text().substring(done), style);
        flow.setMaxWidth(MEASURE);
        flow.setAccessibleText(made.text());
        return flow;
    }

    private static void add(TextFlow flow, String text, String... styles) {
        if (!text.isEmpty()) {
            Text piece = new Text(text);
            piece.getStyleClass().add("text-of-block");
            piece.getStyleClass().addAll(styles);
            flow.getChildren().add(piece);
        }
    }
}
