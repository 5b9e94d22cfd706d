package fr.palmares.ui.dossiers;

import fr.palmares.app.Attachments;
import fr.palmares.model.Answer;
import fr.palmares.model.AnswerTable;
import fr.palmares.model.Attachment;
import fr.palmares.model.Dossier;
import fr.palmares.model.Opinion;
import fr.palmares.ui.common.AnswerGrid;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.FileList;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Icons;
import fr.palmares.ui.common.OpenFile;
import fr.palmares.ui.common.ReadingParagraph;
import fr.palmares.ui.common.Shortcut;
import fr.palmares.ui.common.Ui;
import fr.palmares.ui.common.ZeroAnswer;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A dossier to read: its title, every answer, tables, opinions, pieces, the platform's columns. */
final class DossierPane {

    private final Ui ui;
    private final DossiersViewModel model;
    private final I18n i18n;
    private final Controls controls;
    private final DossierTitle title;
    private final TrackLine track;
    private final Label line = new Label();
    private final Label organisation = Controls.style(new Label(), "muted");
    private final TextField search;
    private final Label matches = new Label();
    private final VBox text = new VBox();
    private final ScrollPane scroll = new ScrollPane(text);
    private final BorderPane root = new BorderPane();
    private final List<ReadingParagraph> paragraphs = new ArrayList<>();
    private int at = -1;

    DossierPane(Ui ui, DossiersViewModel model) {
        this.ui = ui;
        this.model = model;
        this.i18n = ui.i18n();
        this.controls = ui.controls();
        this.title = new DossierTitle(ui, model);
        this.track = new TrackLine(ui, model);
        this.search = controls.field("dossier-search", "dossier.search");
        search.setPrefColumnCount(12);
        search.textProperty().subscribe(word -> mark());
        search.setOnAction(event -> next());
        matches.getStyleClass().addAll("muted", "small");
        line.getStyleClass().addAll("muted", "small");
        line.setWrapText(true);
        organisation.setWrapText(true);
        HBox find = new HBox(8, Icons.of(Feather.SEARCH), search, matches);
        find.setStyle("-fx-alignment: center-left;");
        VBox head = new VBox(4, line, title.node(), organisation, track.node(), find);
        VBox.setMargin(find, new Insets(8, 0, 0, 0));
        head.setPadding(new Insets(18, 24, 12, 24));
        head.getStyleClass().add("hairline-below");
        text.getStyleClass().add("reading");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setId("dossier-text");
        controls.name(scroll, "dossier.text");
        root.setTop(head);
        root.setCenter(scroll);
        root.setId("dossier-pane");
        root.getStyleClass().add("hairline-left");
        root.setMinWidth(300);
        root.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (Shortcut.DOSSIER_FIND.is(event)) {
                        search.requestFocus();
                        event.consume();
                    }
                });
        show(null);
    }

    Node node() {
        return root;
    }

    /** Shows a dossier, or says that one is to be chosen. */
    void show(DossiersViewModel.@Nullable Read read) {
        Dossier dossier = read == null ? null : read.dossier();
        paragraphs.clear();
        text.getChildren().clear();
        root.getTop().setVisible(dossier != null);
        scroll.setVvalue(0);
        if (read == null || dossier == null) {
            text.getChildren().add(controls.styled("muted", "dossier.choose"));
            return;
        }
        line.setText(
                String.join(
                        " · ",
                        java.util.stream.Stream.of(
                                        i18n.say("dossier.number", dossier.number()),
                                        dossier.organisationType(),
                                        dossier.domain(),
                                        dossier.region())
                                .filter(s -> !s.isEmpty())
                                .toList()));
        title.show(dossier);
        track.show(dossier.number());
        organisation.setText(dossier.organisation());
        for (Answer answer : dossier.answers()) {
            question(answer.label(), answer.value());
        }
        dossier.tables().forEach(this::table);
        opinions(dossier.opinions());
        attachments(dossier, read.files());
        if (!dossier.fixed().isEmpty()) {
            section("dossier.fixed");
            dossier.fixed().forEach(a -> question(a.label(), a.value()));
        }
        mark();
    }

    private void section(String key) {
        Label label = controls.styled("section-title", key);
        VBox.setMargin(label, new Insets(22, 0, 4, 0));
        text.getChildren().add(label);
    }

    private void question(String label, String value) {
        if (value.isBlank()) {
            return;
        }
        Label question = Controls.style(new Label(label), "question");
        question.setWrapText(true);
        question.setMinHeight(Label.USE_PREF_SIZE);
        VBox.setMargin(question, new Insets(12, 0, 2, 0));
        text.getChildren().add(question);
        for (String part : value.strip().split("\\R\\s*\\R", -1)) {
            paragraph(part);
        }
        if (ZeroAnswer.is(value)) {
            Label hint = controls.styled("muted small", "dossier.zero");
            hint.setWrapText(true);
            hint.setMinHeight(Label.USE_PREF_SIZE);
            text.getChildren().add(hint);
        }
    }

    private void paragraph(String content) {
        ReadingParagraph paragraph = new ReadingParagraph(i18n, content);
        VBox.setMargin(paragraph, new Insets(0, 0, 6, 0));
        paragraphs.add(paragraph);
        text.getChildren().add(paragraph);
    }

    private void table(AnswerTable table) {
        Label name = Controls.style(new Label(table.name()), "section-title");
        VBox.setMargin(name, new Insets(22, 0, 4, 0));
        text.getChildren().addAll(name, new AnswerGrid(table, DossierPane::cell));
    }

    private static Label cell(String content, boolean head) {
        Label label =
                Controls.style(
                        new Label(content), head ? "answer-head-label" : "answer-cell-label");
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    private void opinions(List<Opinion> opinions) {
        if (opinions.isEmpty()) {
            return;
        }
        section("dossier.opinions");
        opinions.forEach(o -> text.getChildren().add(opinion(o)));
    }

    /** An opinion as a card: who gave it, what was asked, what the answer is. */
    private Node opinion(Opinion opinion) {
        VBox card = new VBox(4);
        card.getStyleClass().add("opinion-card");
        card.getChildren()
                .add(
                        wrapped(
                                opinion.expert().isBlank()
                                        ? i18n.say("evaluation.read.opinion")
                                        : opinion.expert(),
                                "strong"));
        for (String aside : List.of(opinion.introduction(), opinion.question())) {
            if (!aside.isBlank()) {
                card.getChildren().add(wrapped(aside.strip(), "muted small"));
            }
        }
        if (!opinion.yesNo().isBlank()) {
            card.getChildren()
                    .add(
                            wrapped(
                                    i18n.say(
                                            opinion.yesNo().equalsIgnoreCase("true")
                                                    ? "evaluation.read.yes"
                                                    : "evaluation.read.no"),
                                    "strong"));
        }
        if (opinion.answered()) {
            for (String part : opinion.answer().strip().split("\\R\\s*\\R", -1)) {
                ReadingParagraph paragraph = new ReadingParagraph(i18n, part);
                paragraphs.add(paragraph);
                card.getChildren().add(paragraph);
            }
        } else {
            card.getChildren().add(wrapped(i18n.say("evaluation.read.opinionPending"), "muted"));
        }
        VBox.setMargin(card, new Insets(8, 0, 8, 0));
        return card;
    }

    private static Label wrapped(String content, String style) {
        Label label = Controls.style(new Label(content), style);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    private void attachments(Dossier dossier, List<Attachment> received) {
        if (received.isEmpty() && dossier.attachments().isEmpty()) {
            return;
        }
        section("dossier.attachments");
        FileList files =
                new FileList(i18n, file -> OpenFile.of(ui, folder -> model.copy(file, folder)));
        files.show(received, Attachments.missing(dossier, received));
        text.getChildren().add(files);
    }

    private void mark() {
        int count = 0;
        for (ReadingParagraph paragraph : paragraphs) {
            count += paragraph.mark(search.getText());
        }
        at = -1;
        matches.setText(search.getText().isBlank() ? "" : i18n.say("dossier.matches", count));
    }

    /** Brings the next paragraph that holds the word into view. */
    private void next() {
        for (int i = 1; i <= paragraphs.size(); i++) {
            int candidate = Math.floorMod(at + i, paragraphs.size());
            if (paragraphs.get(candidate).mark(search.getText()) > 0) {
                at = candidate;
                ReadingParagraph found = paragraphs.get(candidate);
                double top = text.sceneToLocal(found.localToScene(0, 0)).getY();
                double room = text.getHeight() - scroll.getViewportBounds().getHeight();
                scroll.setVvalue(room <= 0 ? 0 : Math.clamp((top - 40) / room, 0, 1));
                return;
            }
        }
    }
}
