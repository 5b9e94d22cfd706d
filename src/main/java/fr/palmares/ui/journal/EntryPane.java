package fr.palmares.ui.journal;

import fr.palmares.app.StateWords;
import fr.palmares.app.history.Change;
import fr.palmares.app.history.Entry;
import fr.palmares.app.history.Standing;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Ui;
import java.time.Duration;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** One event in full: what it says, what held before, what became of it, and its hashes. */
final class EntryPane {
    /** Clocks that differ by less are one clock and the time a command takes. */
    private static final Duration SAME_TIME = Duration.ofMinutes(1);

    private final Ui ui;
    private final I18n i18n;
    private final Controls controls;
    private final VBox box = new VBox(14);
    private final ScrollPane root = new ScrollPane(box);

    EntryPane(Ui ui) {
        this.ui = ui;
        this.i18n = ui.i18n();
        this.controls = ui.controls();
        box.getStyleClass().add("journal-entry");
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.setId("journal-entry");
        root.getStyleClass().addAll("side", "hairline-left");
        controls.name(root, "journal.entry");
        show(null);
    }

    Node node() {
        return root;
    }

    void show(@Nullable Entry entry) {
        box.getChildren().clear();
        if (entry == null) {
            Label choose = controls.styled("muted", "journal.choose");
            choose.setWrapText(true);
            box.getChildren().add(choose);
            return;
        }
        Label what = text(entry.what(), "section-title");
        what.setId("journal-entry-what");
        Label when = text(i18n.formats().moment(entry.at()), "muted");
        box.getChildren().add(new VBox(4, what, when));
        box.getChildren().add(facts(entry));
        VBox changes = new VBox(10, controls.styled("caption", "journal.changes"));
        entry.changes().forEach(c -> changes.getChildren().add(change(c)));
        if (entry.more() > 0) {
            changes.getChildren().add(controls.styled("muted", "journal.more", entry.more()));
        }
        changes.getStyleClass().add("hairline-above");
        changes.setStyle("-fx-padding: 12 0 0 0;");
        box.getChildren().add(changes);
        Button past =
                controls.button(
                        "journal-past",
                        "journal.past",
                        Feather.CLOCK,
                        () -> ui.navigator().showPast(entry.line()));
        controls.tooltip(past, "journal.pastHint", entry.line());
        VBox end =
                new VBox(
                        10,
                        past,
                        text(
                                i18n.say(
                                        "journal.hashes",
                                        entry.line(),
                                        StateWords.of(entry.head()),
                                        entry.head().substring(0, 16),
                                        entry.id().substring(0, 16)),
                                "muted small"));
        end.getStyleClass().add("hairline-above");
        end.setStyle("-fx-padding: 12 0 0 0;");
        box.getChildren().add(end);
    }

    private Node facts(Entry entry) {
        VBox facts = new VBox(6);
        fact(facts, "journal.who", entry.who());
        fact(facts, "journal.dossier", entry.dossierName());
        fact(facts, "journal.juror", entry.jurorName());
        fact(facts, "journal.round", entry.round());
        fact(
                facts,
                "journal.device",
                entry.here() ? i18n.say("journal.here", entry.device()) : entry.device());
        if (Duration.between(entry.at(), entry.learned()).abs().compareTo(SAME_TIME) > 0) {
            fact(facts, "journal.learned", i18n.formats().moment(entry.learned()));
        }
        if (entry.standing() != Standing.HOLDS || !entry.why().isEmpty()) {
            HBox line = new HBox(8, caption("journal.standing"));
            line.setAlignment(Pos.TOP_LEFT);
            if (entry.standing() != Standing.HOLDS) {
                line.getChildren().add(StandingChip.of(i18n, entry.standing()));
            }
            line.getChildren().add(grown(text(entry.why(), "")));
            facts.getChildren().add(line);
        }
        return facts;
    }

    private void fact(VBox facts, String key, String value) {
        if (!value.isEmpty()) {
            HBox line = new HBox(8, caption(key), grown(text(value, "")));
            line.setAlignment(Pos.TOP_LEFT);
            facts.getChildren().add(line);
        }
    }

    private Label caption(String key) {
        Label caption = controls.styled("muted", key);
        caption.setMinWidth(86);
        caption.setPrefWidth(86);
        return caption;
    }

    private static Label grown(Label label) {
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    private Node change(Change change) {
        VBox lines = new VBox(2, text(change.label(), "small strong"));
        // some things have no value that says more than their name
        if (!change.before().isEmpty() || !change.after().isEmpty()) {
            lines.getChildren()
                    .add(
                            text(
                                    i18n.say(
                                            "journal.beforeAfter",
                                            orNothing(change.before()),
                                            orNothing(change.after())),
                                    ""));
        }
        if (change.standing() != Standing.HOLDS) {
            HBox standing =
                    new HBox(
                            8,
                            StandingChip.of(i18n, change.standing()),
                            text(change.why(), "muted small"));
            standing.setAlignment(Pos.TOP_LEFT);
            lines.getChildren().add(standing);
        }
        return lines;
    }

    private String orNothing(String value) {
        return value.isEmpty() ? i18n.say("journal.nothing") : value;
    }

    private static Label text(String text, String styles) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        return styles.isEmpty() ? label : Controls.style(label, styles);
    }
}
