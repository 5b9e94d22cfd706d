package fr.palmares.ui.deliberation;

import fr.palmares.model.DossierHead;
import fr.palmares.model.Exit;
import fr.palmares.model.Projects;
import fr.palmares.model.Quorum;
import fr.palmares.model.SittingFile;
import fr.palmares.model.SittingNote;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Icons;
import fr.palmares.ui.common.ProjectDialog;
import fr.palmares.ui.common.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What is on the table: nothing, recused members to leave first, a dossier, or tied ones. */
final class TablePane {
    /** What stands in the middle, so that it is built anew only when it changes. */
    private record Shown(
            List<Slide> slides,
            List<String> awaited,
            boolean suspended,
            List<SittingNote> notes,
            List<Exit> exits,
            @Nullable Quorum quorum,
            java.util.Locale language) {}

    private final Ui ui;
    private final I18n i18n;
    private final Controls controls;
    private final DeliberationViewModel model;
    private final Consumer<String> opinion;
    private final Consumer<String> revise;
    private final StackPane node = new StackPane();
    private @Nullable Shown shown;

    /**
     * @param opinion asks for the lead reader's opinion on a dossier
     * @param revise asks which mark of a dossier a juror changes
     */
    TablePane(
            Ui ui, DeliberationViewModel model, Consumer<String> opinion, Consumer<String> revise) {
        this.ui = ui;
        this.i18n = ui.i18n();
        this.controls = ui.controls();
        this.model = model;
        this.opinion = opinion;
        this.revise = revise;
        node.setId("deliberation-table");
        node.setMinWidth(0);
    }

    Node node() {
        return node;
    }

    void show(Board board) {
        List<String> table = board.table();
        Shown now =
                new Shown(
                        table.stream().map(d -> Slide.of(board, d, i18n, false)).toList(),
                        board.awaited(),
                        board.suspended(),
                        table.size() == 1
                                ? board.deliberation().notesOn(table.getFirst())
                                : List.of(),
                        exits(board),
                        board.quorum().orElse(null),
                        i18n.locale());
        if (now.equals(shown)) {
            return;
        }
        Shown before = shown;
        shown = now;
        Node content = content(board, now);
        boolean same =
                before != null
                        && before.slides().stream()
                                .map(Slide::dossier)
                                .toList()
                                .equals(now.slides().stream().map(Slide::dossier).toList());
        double at = same ? scrolled() : 0;
        node.getChildren().setAll(content);
        if (content instanceof ScrollPane scroll && at > 0) {
            scroll.applyCss();
            scroll.layout();
            scroll.setVvalue(at);
        }
    }

    private double scrolled() {
        return !node.getChildren().isEmpty()
                        && node.getChildren().getFirst() instanceof ScrollPane s
                ? s.getVvalue()
                : 0;
    }

    private Node content(Board board, Shown now) {
        if (now.suspended()) {
            return message(
                    "deliberation.suspended",
                    controls.primary(
                            "table-resume", "deliberation.resume", Feather.PLAY, model::resume));
        }
        if (now.slides().isEmpty()) {
            return message(
                    "deliberation.begin",
                    controls.primary(
                            "table-first", "deliberation.begin.first", Feather.PLAY, this::first));
        }
        if (!now.awaited().isEmpty()) {
            return awaited(board, now.awaited());
        }
        Node inside = now.slides().size() == 1 ? dossier(board, now) : tied(board, now);
        ScrollPane scroll = new ScrollPane(inside);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    /** Calls the first dossier of the order that is not decided. */
    private void first() {
        model.now().after("").ifPresent(d -> model.call(List.of(d)));
    }

    private Node message(String key, Node... buttons) {
        Label title = controls.styled("empty-title", key + ".title");
        Label text = controls.styled("empty-text", key + ".text");
        text.setWrapText(true);
        text.setMaxWidth(460);
        text.setMinHeight(Region.USE_PREF_SIZE);
        HBox row = new HBox(10, buttons);
        row.setAlignment(Pos.CENTER);
        VBox box = new VBox(title, text, row);
        box.getStyleClass().add("empty-state");
        return box;
    }

    /** Only who has to leave, and for which dossier: its content is on no screen. */
    private Node awaited(Board board, List<String> members) {
        Label title = controls.styled("empty-title", "deliberation.hidden.title");
        String dossiers =
                board.table().stream()
                        .map(
                                d -> {
                                    DossierHead head =
                                            Objects.requireNonNull(board.state().dossiers().get(d));
                                    return i18n.say("deliberation.named", d, Board.name(head));
                                })
                        .collect(Collectors.joining(", "));
        Label text = Controls.style(new Label(), "empty-text");
        text.setText(i18n.say("deliberation.hidden.text", dossiers));
        text.setWrapText(true);
        text.setMaxWidth(460);
        text.setMinHeight(Region.USE_PREF_SIZE);
        VBox box = new VBox(Icons.of(Feather.EYE_OFF, "empty-icon"), title, text);
        for (String member : members) {
            Button left =
                    controls.primary(
                            "left-" + member,
                            "deliberation.hidden.left",
                            Feather.LOG_OUT,
                            () -> model.left(member));
            left.textProperty().unbind();
            left.setText(i18n.say("deliberation.hidden.left", board.juror(member)));
            box.getChildren().add(left);
        }
        box.getStyleClass().add("empty-state");
        box.setId("deliberation-hidden");
        return box;
    }

    private static List<Exit> exits(Board board) {
        SittingFile file = board.file();
        return file == null
                ? List.of()
                : file.exits().stream()
                        .filter(e -> board.table().contains(e.dossier()))
                        .filter(e -> e.back() == null)
                        .toList();
    }

    private Node dossier(Board board, Shown now) {
        Slide slide = now.slides().getFirst();
        DossierSheet sheet = new DossierSheet(i18n, slide, false);
        List<Node> parts = new ArrayList<>();
        parts.add(sheet.head());
        project(board, slide).ifPresent(parts::add);
        parts.add(sheet.bars());
        banner(board, now).ifPresent(parts::add);
        parts.add(opinion(slide));
        revisions(slide).ifPresent(parts::add);
        if (!slide.remarks().isEmpty()) {
            VBox remarks = new VBox(8, controls.styled("caption", "deliberation.remarks"));
            for (Slide.Said said : slide.remarks()) {
                remarks.getChildren()
                        .add(
                                new VBox(
                                        1,
                                        DossierSheet.wrapped(said.who(), "muted small"),
                                        DossierSheet.wrapped(said.text(), "sheet-text")));
            }
            parts.add(remarks);
        }
        parts.add(new NotesPane(ui, model, slide.dossier(), now.notes()).node());
        VBox box = new VBox(18, parts.toArray(Node[]::new));
        box.getStyleClass().add("sheet");
        return box;
    }

    /** With which dossiers it shares its place, and why. */
    private java.util.Optional<Node> project(Board board, Slide slide) {
        return Projects.of(board.state(), slide.dossier())
                .map(
                        p -> {
                            Button part =
                                    controls.link(
                                            "project-part",
                                            "project.part",
                                            () -> model.part(slide.dossier()));
                            part.setMinWidth(Button.USE_PREF_SIZE);
                            VBox said =
                                    new VBox(
                                            1,
                                            DossierSheet.wrapped(slide.joint(), "strong"),
                                            DossierSheet.wrapped(
                                                    i18n.say("project.place", p.reason()), ""));
                            HBox.setHgrow(said, Priority.ALWAYS);
                            HBox box = new HBox(10, Icons.of(Feather.LINK), said, part);
                            box.setAlignment(Pos.CENTER_LEFT);
                            box.getStyleClass().add("banner");
                            box.setId("deliberation-project");
                            return box;
                        });
    }

    private java.util.Optional<Node> banner(Board board, Shown now) {
        Quorum quorum = now.quorum();
        if (quorum == null || (now.exits().isEmpty() && quorum.reached())) {
            return java.util.Optional.empty();
        }
        List<String> said = new ArrayList<>();
        now.exits().stream()
                .map(Exit::juror)
                .distinct()
                .forEach(j -> said.add(i18n.say("deliberation.left", board.juror(j))));
        said.add(
                i18n.say(
                        quorum.reached()
                                ? "deliberation.quorum.dossier"
                                : "deliberation.quorum.dossierLost",
                        quorum.voices(),
                        quorum.required()));
        Label text = DossierSheet.wrapped("⊘ " + String.join(" ", said), "strong");
        text.setId("deliberation-left");
        HBox banner = new HBox(text);
        banner.getStyleClass().add("banner");
        return java.util.Optional.of(banner);
    }

    private Node opinion(Slide slide) {
        VBox box = new VBox(4);
        Button write =
                controls.link(
                        "opinion-write",
                        slide.opinion().isEmpty()
                                ? "deliberation.opinion.write"
                                : "deliberation.opinion.change",
                        () -> opinion.accept(slide.dossier()));
        Button mark =
                controls.link(
                        "mark-revise", "deliberation.revise", () -> revise.accept(slide.dossier()));
        Button join =
                controls.link(
                        "project-join",
                        "project.open",
                        () ->
                                ProjectDialog.show(
                                        ui, model.now().state(), slide.dossier(), model::join));
        box.getChildren()
                .add(
                        DossierSheet.wrapped(
                                slide.lead().isEmpty()
                                        ? i18n.say("deliberation.lead")
                                        : slide.lead(),
                                "muted"));
        if (!slide.opinion().isEmpty()) {
            Label text = DossierSheet.wrapped(slide.opinion(), "sheet-text");
            text.setId("opinion-text");
            box.getChildren().add(text);
        }
        HBox tools = new HBox(10, write, mark, join);
        if (slide.bars().stream().anyMatch(Slide.Bar::wide)) {
            tools.getChildren()
                    .add(
                            DossierSheet.wrapped(
                                    i18n.say(
                                            "deliberation.wide",
                                            slide.bars().stream()
                                                    .filter(Slide.Bar::wide)
                                                    .map(Slide.Bar::label)
                                                    .collect(Collectors.joining(", "))),
                                    "warn small"));
        }
        tools.setAlignment(Pos.CENTER_LEFT);
        box.getChildren().add(tools);
        return box;
    }

    private java.util.Optional<Node> revisions(Slide slide) {
        if (slide.revisions().isEmpty()) {
            return java.util.Optional.empty();
        }
        VBox box = new VBox(3, controls.styled("caption", "deliberation.revisions"));
        slide.revisions().forEach(r -> box.getChildren().add(DossierSheet.wrapped(r, "")));
        box.setId("deliberation-revisions");
        return java.util.Optional.of(box);
    }

    private Node tied(Board board, Shown now) {
        HBox columns = new HBox(28);
        for (Slide slide : now.slides()) {
            DossierSheet sheet = new DossierSheet(i18n, slide, true);
            VBox column = new VBox(14, sheet.head(), sheet.bars());
            if (!slide.opinion().isEmpty()) {
                column.getChildren()
                        .addAll(
                                DossierSheet.wrapped(slide.lead(), "muted small"),
                                DossierSheet.wrapped(slide.opinion(), "sheet-text"));
            }
            HBox.setHgrow(column, Priority.ALWAYS);
            column.setPrefWidth(300);
            column.setMinWidth(0);
            columns.getChildren().add(column);
        }
        VBox box = new VBox(18, columns);
        banner(board, now).ifPresent(box.getChildren()::add);
        box.getStyleClass().add("sheet");
        return box;
    }
}
