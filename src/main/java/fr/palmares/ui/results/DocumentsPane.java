package fr.palmares.ui.results;

import fr.palmares.app.CallSession;
import fr.palmares.app.Paper;
import fr.palmares.app.PublishDocuments;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Icons;
import fr.palmares.ui.common.OpenFolder;
import fr.palmares.ui.common.Reports;
import fr.palmares.ui.common.Ui;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Every document that goes out: what it is, in what form, and a button that writes it. */
final class DocumentsPane {
    private final Ui ui;
    private final Controls controls;
    private final CallSession session;
    private final PublishDocuments publisher;
    private final ScrollPane root = new ScrollPane();

    DocumentsPane(CallSession session, Ui ui) {
        this.session = session;
        this.ui = ui;
        this.controls = ui.controls();
        this.publisher = new PublishDocuments(session, ui.context());
        VBox list = new VBox();
        list.setPadding(new Insets(12, 24, 24, 24));
        list.getChildren().add(head());
        for (Paper paper : Paper.values()) {
            list.getChildren().add(line(paper));
        }
        root.setContent(list);
        root.setFitToWidth(true);
        root.setId("documents");
        controls.name(root, "documents.title");
    }

    Node node() {
        return root;
    }

    private Node head() {
        Label said = controls.styled("muted", "documents.said");
        said.setWrapText(true);
        said.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox head =
                new HBox(
                        16,
                        said,
                        controls.primary(
                                "documents-all",
                                "documents.all",
                                Feather.DOWNLOAD,
                                () -> write(EnumSet.allOf(Paper.class))));
        head.setAlignment(Pos.CENTER_LEFT);
        head.setPadding(new Insets(4, 0, 12, 0));
        return head;
    }

    private Node line(Paper paper) {
        String key = "documents." + paper;
        Label name = controls.styled("strong", key);
        Label what = controls.styled("muted small", "documents.what." + paper);
        what.setWrapText(true);
        VBox words = new VBox(2, name, what);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button write =
                controls.button(
                        "document-" + paper.name().toLowerCase(Locale.ROOT),
                        "documents.write",
                        Feather.DOWNLOAD,
                        () -> write(EnumSet.of(paper)));
        controls.name(write, key);
        HBox line = new HBox(16, Icons.of(icon(paper)), words);
        if (paper == Paper.CONVOCATIONS) {
            line.getChildren()
                    .addAll(
                            controls.button(
                                    "documents-letters",
                                    "documents.letter.open",
                                    () -> new ConvocationsDialog(session, ui).show()),
                            controls.button(
                                    "documents-meeting",
                                    "documents.meeting.open",
                                    () -> new MeetingDialog(session, ui).show()));
        }
        line.getChildren().add(write);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setPadding(new Insets(10, 0, 10, 0));
        line.getStyleClass().add("hairline-below");
        return line;
    }

    private static Feather icon(Paper paper) {
        return switch (paper) {
            case MINUTES -> Feather.EDIT_3;
            case SUMMARY_SHEETS, GRIDS, COMMUNICABLE_GRIDS -> Feather.FILE_TEXT;
            case CANDIDATE_FILES -> Feather.USER;
            case LETTERS -> Feather.MAIL;
            case CONVOCATIONS -> Feather.CALENDAR;
            case PLATFORM -> Feather.CORNER_UP_LEFT;
            case PUBLIC_LIST -> Feather.AWARD;
            case SLIDES -> Feather.MONITOR;
            case OPEN_DATA -> Feather.GLOBE;
            case STATISTICS -> Feather.BAR_CHART_2;
        };
    }

    private void write(Set<Paper> papers) {
        ui.files()
                .folder("documents.folder")
                .ifPresent(
                        folder ->
                                ui.background()
                                        .job(
                                                "task.exporting",
                                                reporter ->
                                                        publisher.write(
                                                                papers,
                                                                folder,
                                                                ui.i18n().locale(),
                                                                Reports.of(reporter)))
                                        .then(this::written)
                                        .start());
    }

    private void written(List<Path> files) {
        ui.notices()
                .offer(
                        "results.openFolder",
                        () -> OpenFolder.of(ui, files.getFirst()),
                        "documents.written",
                        files.size());
    }
}
