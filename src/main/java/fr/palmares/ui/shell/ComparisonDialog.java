package fr.palmares.ui.shell;

import fr.palmares.app.CallSession;
import fr.palmares.app.CompareEditions;
import fr.palmares.app.CompareEditions.Both;
import fr.palmares.app.CompareEditions.Comparison;
import fr.palmares.app.CompareEditions.Edition;
import fr.palmares.app.CompareEditions.Marked;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Dialogs;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Ui;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Two editions of a call side by side: their rates, their criteria, how each was marked. */
final class ComparisonDialog {
    private static final double BAR = 34;

    private final I18n i18n;
    private final Controls controls;

    private ComparisonDialog(Ui ui) {
        this.i18n = ui.i18n();
        this.controls = ui.controls();
    }

    /** Asks for the other edition's folder, reads it beside the window and shows both. */
    static void choose(CallSession session, Ui ui) {
        ui.files()
                .folder("edition.compare.choose")
                .ifPresent(folder -> compare(session, ui, folder));
    }

    private static void compare(CallSession session, Ui ui, Path folder) {
        ui.background()
                .job(
                        "edition.comparing",
                        reporter -> {
                            try (CallSession other = CallSession.open(ui.context(), folder)) {
                                return CompareEditions.of(session.state(), other.state());
                            }
                        })
                .then(comparison -> new ComparisonDialog(ui).show(comparison))
                .start();
    }

    private void show(Comparison comparison) {
        VBox content =
                new VBox(
                        16,
                        editions(comparison.left(), comparison.right()),
                        controls.styled("section-title", "edition.criteria"),
                        criteria(comparison));
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        controls.name(scroll, "edition.compare.title");
        Dialog<ButtonType> dialog = Dialogs.titled(i18n.say("edition.compare.title"));
        dialog.getDialogPane().setContent(scroll);
        dialog.getDialogPane().setId("comparison");
        dialog.getDialogPane().setPrefSize(940, 640);
        // the theme's dialogs are narrow
        dialog.getDialogPane().getStyleClass().add("wide-dialog");
        ButtonType close = new ButtonType(i18n.say("common.close"), ButtonData.CANCEL_CLOSE);
        dialog.getDialogPane().getButtonTypes().add(close);
        dialog.getDialogPane().lookupButton(close).setId("comparison-close");
        dialog.show();
    }

    private Node editions(Edition left, Edition right) {
        GridPane grid = grid();
        grid.add(text(left.name(), "strong"), 1, 0);
        grid.add(text(right.name(), "strong"), 2, 0);
        row(grid, 1, "edition.submitted", left, right, e -> i18n.formats().count(e.submitted()));
        row(grid, 2, "edition.admissible", left, right, e -> i18n.formats().count(e.admissible()));
        row(grid, 3, "edition.laureates", left, right, e -> i18n.formats().count(e.laureates()));
        row(grid, 4, "edition.rate", left, right, this::rate);
        grid.setId("comparison-editions");
        return grid;
    }

    private String rate(Edition edition) {
        Double rate = edition.rate();
        return rate == null ? "–" : i18n.formats().number(rate, 1) + "\u00a0%";
    }

    private void row(
            GridPane grid,
            int at,
            String key,
            Edition left,
            Edition right,
            Function<Edition, String> figure) {
        grid.add(controls.styled("muted", key), 0, at);
        grid.add(new Label(figure.apply(left)), 1, at);
        grid.add(new Label(figure.apply(right)), 2, at);
    }

    private Node criteria(Comparison comparison) {
        GridPane grid = grid();
        grid.setVgap(14);
        grid.add(text(comparison.left().name(), "caption"), 1, 0);
        grid.add(text(comparison.right().name(), "caption"), 2, 0);
        int at = 1;
        for (Both both : comparison.criteria()) {
            Marked named = both.left() == null ? both.right() : both.left();
            grid.add(text(named == null ? both.code() : named.label(), ""), 0, at);
            grid.add(marked(both.left()), 1, at);
            grid.add(marked(both.right()), 2, at);
            at++;
        }
        grid.setId("comparison-criteria");
        return grid;
    }

    /** Weight and mean, then how many marks each level got. */
    private Node marked(@Nullable Marked marked) {
        if (marked == null) {
            return controls.styled("muted", "edition.notAsked");
        }
        Double share = marked.share();
        Label figures =
                text(
                        i18n.say(
                                "edition.marked",
                                i18n.formats().plain(marked.weight()),
                                share == null
                                        ? "–"
                                        : i18n.formats().number(100 * share, 1) + "\u00a0%",
                                marked.abstentions()),
                        "");
        return new VBox(4, figures, distribution(marked));
    }

    private Node distribution(Marked marked) {
        int most = marked.distribution().stream().mapToInt(Integer::intValue).max().orElse(0);
        HBox bars = new HBox(3);
        bars.setAlignment(Pos.BOTTOM_LEFT);
        bars.setMinHeight(BAR);
        for (int count : marked.distribution()) {
            Region bar = new Region();
            double height = most == 0 ? 0 : BAR * count / most;
            bar.setMinSize(marked.distribution().size() > 11 ? 6 : 22, Math.max(1, height));
            bar.setMaxHeight(Math.max(1, height));
            bar.getStyleClass().add("edition-bar");
            bars.getChildren().add(bar);
        }
        String said =
                i18n.say(
                        "edition.distribution",
                        marked.scale(),
                        marked.distribution().stream()
                                .map(n -> i18n.formats().count(n))
                                .collect(Collectors.joining(", ")));
        bars.setAccessibleText(said);
        bars.setFocusTraversable(false);
        return new VBox(2, bars, text(said, "muted small"));
    }

    private static GridPane grid() {
        GridPane grid = new GridPane(24, 6);
        ColumnConstraints names = new ColumnConstraints();
        names.setPercentWidth(32);
        ColumnConstraints one = new ColumnConstraints();
        one.setPercentWidth(34);
        ColumnConstraints other = new ColumnConstraints();
        other.setPercentWidth(34);
        grid.getColumnConstraints().addAll(names, one, other);
        return grid;
    }

    private static Label text(String text, String styles) {
        Label label = new Label(text);
        if (!styles.isEmpty()) {
            Controls.style(label, styles);
        }
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
