package fr.palmares.ui.deliberation;

import fr.palmares.app.TakeVote.Given;
import fr.palmares.model.Outcome;
import fr.palmares.model.SittingFile;
import fr.palmares.model.Voice;
import fr.palmares.model.Vote;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Ui;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/**
 * The voices on what is on the table: none, counted, or by name. Only those who may be heard are
 * listed; at equality the chair's voice is asked for.
 */
final class VotePane {
    /** How the committee decides. */
    private enum Mode {
        NONE,
        COUNTED,
        SECRET,
        BY_NAME
    }

    private final I18n i18n;
    private final Controls controls;
    private final ChoiceBox<Mode> mode = new ChoiceBox<>();
    private final Label heard = Controls.style(new Label(), "muted small");
    private final VBox fields = new VBox(6);
    private final HBox casting = new HBox(6);
    private final Label equal;
    private final VBox castingBox;
    private final VBox node;
    private final Map<String, Spinner<Integer>> counts = new LinkedHashMap<>();
    private final Map<String, ToggleGroup> voices = new LinkedHashMap<>();
    private final ToggleGroup cast = new ToggleGroup();
    private List<String> table = List.of();
    private List<String> entitled = List.of();
    private int places = 1;
    private @Nullable Board board;

    VotePane(Ui ui) {
        this.i18n = ui.i18n();
        this.controls = ui.controls();
        mode.setId("vote-mode");
        controls.name(mode, "deliberation.vote");
        mode.getItems().setAll(Mode.values());
        mode.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Mode value) {
                        return value == null ? "" : i18n.say("deliberation.vote." + value.name());
                    }

                    @Override
                    public Mode fromString(String text) {
                        throw new UnsupportedOperationException(text);
                    }
                });
        mode.setMaxWidth(Double.MAX_VALUE);
        mode.setValue(Mode.NONE);
        mode.valueProperty().subscribe((before, now) -> build());
        i18n.messagesProperty()
                .subscribe(
                        (before, now) -> {
                            Mode value = mode.getValue();
                            mode.setValue(null);
                            mode.setValue(value);
                        });
        equal = DossierSheet.wrapped("", "warn small");
        castingBox = new VBox(4, equal, casting);
        castingBox.setId("vote-casting");
        node = new VBox(6, mode, heard, fields, castingBox);
    }

    Node node() {
        return node;
    }

    /** Shows who may be heard on what is on the table; what was typed stays while that stays. */
    void show(Board now, int wanted) {
        List<String> voicesNow = now.voices().stream().map(Voice::juror).toList();
        boolean same = table.equals(now.table()) && entitled.equals(voicesNow) && places == wanted;
        boolean sameTable = table.equals(now.table());
        board = now;
        table = now.table();
        entitled = voicesNow;
        places = wanted;
        heard.setText(i18n.say("deliberation.vote.heard", entitled.size()));
        if (!sameTable) {
            mode.setValue(table.size() > 1 ? Mode.COUNTED : Mode.NONE);
        }
        if (!same) {
            build();
        }
    }

    /** The voices as they were given; null when nobody voted. */
    @Nullable Given given(@Nullable Outcome outcome) {
        if (mode.getValue() == null || mode.getValue() == Mode.NONE) {
            return null;
        }
        boolean choice = table.size() > 1;
        var chosen = cast.getSelectedToggle();
        return new Given(
                choice ? Vote.Subject.CHOICE : Vote.Subject.PROPOSAL,
                table,
                choice ? null : outcome,
                switch (mode.getValue()) {
                    case SECRET -> Vote.Way.SECRET;
                    case BY_NAME -> Vote.Way.BY_NAME;
                    case COUNTED, NONE -> Vote.Way.COUNTED;
                },
                mode.getValue() == Mode.BY_NAME ? named() : Map.of(),
                mode.getValue() == Mode.BY_NAME ? Map.of() : counted(),
                castingBox.isVisible() && chosen != null
                        ? String.valueOf(chosen.getUserData())
                        : null);
    }

    private List<String> options() {
        return table.size() > 1 ? table : List.of(Vote.FOR, Vote.AGAINST);
    }

    private List<String> choices() {
        List<String> all = new java.util.ArrayList<>(options());
        all.add(Vote.ABSTAIN);
        return all;
    }

    private String name(String option) {
        return switch (option) {
            case Vote.FOR -> i18n.say("deliberation.vote.for");
            case Vote.AGAINST -> i18n.say("deliberation.vote.against");
            case Vote.ABSTAIN -> i18n.say("deliberation.vote.abstain");
            default -> i18n.say("deliberation.vote.dossier", option);
        };
    }

    private void build() {
        counts.clear();
        voices.clear();
        fields.getChildren().clear();
        Mode chosen = mode.getValue();
        boolean votes = chosen != null && chosen != Mode.NONE;
        Controls.shown(heard, votes);
        Controls.shown(fields, votes);
        if (chosen == Mode.BY_NAME) {
            byName();
        } else if (votes) {
            counted(table.size() > 1);
        }
        castings();
        weigh();
    }

    private void counted(boolean wide) {
        HBox row = new HBox(8);
        row.setAlignment(Pos.CENTER_LEFT);
        for (String option : choices()) {
            Spinner<Integer> spinner = new Spinner<>(0, Math.max(0, entitled.size()), 0);
            spinner.setEditable(true);
            spinner.setId("vote-" + option);
            spinner.setPrefWidth(84);
            spinner.setMinWidth(64);
            spinner.setAccessibleText(name(option));
            spinner.valueProperty().subscribe((before, now) -> weigh());
            counts.put(option, spinner);
            Label label = DossierSheet.wrapped(name(option), "small");
            if (wide) {
                HBox line = new HBox(8, label, Controls.spring(), spinner);
                line.setAlignment(Pos.CENTER_LEFT);
                fields.getChildren().add(line);
            } else {
                row.getChildren().add(new VBox(2, label, spinner));
            }
        }
        if (!wide) {
            fields.getChildren().add(row);
        }
    }

    private void byName() {
        Board now = board;
        if (now == null) {
            return;
        }
        VBox lines = new VBox(4);
        for (Voice voice : now.voices()) {
            ToggleGroup group = new ToggleGroup();
            HBox buttons = new HBox(2);
            for (String option : choices()) {
                ToggleButton button = new ToggleButton(letter(option));
                button.setUserData(option);
                button.setId("voice-" + voice.juror() + "-" + option);
                button.setAccessibleText(now.juror(voice.juror()) + ", " + name(option));
                button.getStyleClass().add("voice-button");
                button.setToggleGroup(group);
                buttons.getChildren().add(button);
            }
            group.selectedToggleProperty().subscribe((before, after) -> weigh());
            voices.put(voice.juror(), group);
            String who =
                    voice.byMandate()
                            ? i18n.say(
                                    "deliberation.vote.mandate",
                                    now.juror(voice.juror()),
                                    now.juror(voice.holder()))
                            : now.juror(voice.juror());
            Label label = DossierSheet.wrapped(who, "small");
            HBox line = new HBox(6, label, Controls.spring(), buttons);
            line.setAlignment(Pos.CENTER_LEFT);
            buttons.setMinWidth(Region.USE_PREF_SIZE);
            lines.getChildren().add(line);
        }
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setPrefHeight(170);
        scroll.setMinHeight(100);
        fields.getChildren().add(scroll);
    }

    private String letter(String option) {
        return switch (option) {
            case Vote.FOR -> i18n.say("deliberation.vote.for.short");
            case Vote.AGAINST -> i18n.say("deliberation.vote.against.short");
            case Vote.ABSTAIN -> i18n.say("deliberation.vote.abstain.short");
            default -> option;
        };
    }

    private void castings() {
        casting.getChildren().clear();
        cast.selectToggle(null);
        cast.getToggles().clear();
        for (String option : options()) {
            ToggleButton button = new ToggleButton(name(option));
            button.setUserData(option);
            button.setId("casting-" + option);
            button.setToggleGroup(cast);
            casting.getChildren().add(button);
        }
    }

    /** Asks for the chair's voice where those counted are equal and the rules give it one. */
    private void weigh() {
        Board now = board;
        SittingFile file = now == null ? null : now.file();
        Map<String, Integer> tally = counted();
        boolean even = even(tally);
        boolean rule = file != null && file.sitting().rules().castingVote();
        boolean chair = file != null && entitled.contains(file.sitting().chair());
        Controls.shown(castingBox, even);
        Controls.shown(casting, even && rule && chair);
        if (now != null && file != null && even) {
            equal.setText(
                    rule && chair
                            ? i18n.say("deliberation.vote.equal", now.juror(file.sitting().chair()))
                            : i18n.say("deliberation.vote.equalAgain"));
        }
    }

    private boolean even(Map<String, Integer> tally) {
        List<Integer> sorted =
                options().stream()
                        .map(o -> tally.getOrDefault(o, 0))
                        .sorted(java.util.Comparator.reverseOrder())
                        .toList();
        return sorted.size() > places
                && sorted.get(places - 1) > 0
                && sorted.get(places - 1).equals(sorted.get(places));
    }

    private Map<String, Integer> counted() {
        Map<String, Integer> tally = new LinkedHashMap<>();
        if (mode.getValue() == Mode.BY_NAME) {
            named().values().forEach(v -> tally.merge(v, 1, Integer::sum));
        } else {
            counts.forEach(
                    (option, spinner) -> {
                        Integer value = spinner.getValue();
                        if (value != null && value > 0) {
                            tally.put(option, value);
                        }
                    });
        }
        return tally;
    }

    private Map<String, String> named() {
        Map<String, String> named = new LinkedHashMap<>();
        voices.forEach(
                (juror, group) -> {
                    if (group.getSelectedToggle() != null) {
                        named.put(juror, String.valueOf(group.getSelectedToggle().getUserData()));
                    }
                });
        return named;
    }
}
