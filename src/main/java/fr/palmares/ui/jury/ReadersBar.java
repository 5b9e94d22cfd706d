package fr.palmares.ui.jury;

import fr.palmares.model.CallState;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Ui;
import java.math.BigDecimal;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** How many readers are wanted, the button that shares them out, and what is still missing. */
final class ReadersBar {
    private static final int MOST = 30;
    private static final int USUAL = 3;
    private static final int NAMED = 8;

    private final I18n i18n;
    private final Controls controls;
    private final Ui ui;
    private final JuryViewModel model;
    private final ReadersViewModel readers;
    private final Spinner<Integer> wanted = new Spinner<>(1, MOST, USUAL);
    private final TextField seed;
    private final TextField gap;
    private final Label few = Controls.style(new Label(), "bad");
    private final Label apart = new Label();
    private final HBox alertFew;
    private final HBox alertApart;
    private final VBox root;

    ReadersBar(Ui ui, JuryViewModel model, ReadersViewModel readers) {
        this.ui = ui;
        this.i18n = ui.i18n();
        this.controls = ui.controls();
        this.model = model;
        this.readers = readers;
        this.seed = controls.field("assign-seed", "readers.seed");
        this.gap = controls.field("assign-gap", "readers.gap");
        wanted.setId("assign-readers-wanted");
        wanted.setEditable(true);
        wanted.setPrefWidth(84);
        controls.name(wanted, "readers.wanted");
        seed.setText("1");
        seed.setPrefColumnCount(5);
        controls.tooltip(seed, "readers.seed.help");
        gap.promptTextProperty().unbind();
        gap.promptTextProperty().bind(i18n.text("readers.gap.none"));
        gap.setPrefColumnCount(5);
        controls.tooltip(gap, "readers.gap.help");
        gap.setOnAction(event -> keepGap());
        gap.focusedProperty()
                .subscribe(
                        (before, focused) -> {
                            if (before && !focused) {
                                keepGap();
                            }
                        });
        Button share =
                controls.primary("assign-share", "readers.share", Feather.SHUFFLE, this::share);
        HBox line =
                new HBox(
                        10,
                        caption("readers.wanted"),
                        wanted,
                        caption("readers.seed"),
                        seed,
                        share,
                        Controls.spring(),
                        caption("readers.gap"),
                        gap);
        line.setAlignment(Pos.CENTER_LEFT);
        alertFew = new HBox(8, few);
        alertApart =
                new HBox(8, apart, controls.link("assign-third", "readers.third", this::third));
        alertFew.setAlignment(Pos.CENTER_LEFT);
        alertApart.setAlignment(Pos.CENTER_LEFT);
        few.setId("alert-few");
        apart.setId("alert-apart");
        root = new VBox(8, line, alertFew, alertApart);
        root.setPadding(new Insets(12, 20, 4, 20));
    }

    Node node() {
        return root;
    }

    void show(CallState state) {
        int plan = state.juryFile().plan().readers();
        if (plan > 0 && !wanted.isFocused() && !wanted.getEditor().isFocused()) {
            wanted.getValueFactory().setValue(plan);
        }
        BigDecimal now = state.juryFile().plan().gap();
        if (!gap.isFocused()) {
            gap.setText(now == null ? "" : i18n.formats().plain(now));
        }
        alert(alertFew, few, "readers.few", ReadersViewModel.tooFew(state));
        alert(alertApart, apart, "readers.apart", ReadersViewModel.apart(state));
    }

    private void alert(HBox line, Label text, String key, List<String> dossiers) {
        line.setVisible(!dossiers.isEmpty());
        line.setManaged(!dossiers.isEmpty());
        String named =
                String.join(", ", dossiers.stream().limit(NAMED).toList())
                        + (dossiers.size() > NAMED ? "…" : "");
        text.setText(i18n.say(key, dossiers.size(), named));
    }

    private Label caption(String key) {
        Label label = controls.styled("caption", key);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private long seed() {
        try {
            return Long.parseLong(seed.getText().strip());
        } catch (NumberFormatException e) {
            // any other word is a seed as well
            return seed.getText().strip().hashCode();
        }
    }

    private void share() {
        readers.everywhere(
                wanted.getValue(),
                seed(),
                p -> new ProposalDialog(ui).show("proposal.share", p, model.now(), true));
    }

    private void third() {
        readers.third(
                seed(), p -> new ProposalDialog(ui).show("proposal.third", p, model.now(), false));
    }

    private void keepGap() {
        String text = gap.getText().strip().replace(',', '.');
        BigDecimal before = model.now().juryFile().plan().gap();
        try {
            BigDecimal now = text.isEmpty() ? null : new BigDecimal(text);
            if (!sameGap(now, before)) {
                readers.gap(now);
            }
        } catch (NumberFormatException e) {
            ui.notices().failed(new fr.palmares.model.Refused("refused.gap", gap.getText()));
            gap.setText(before == null ? "" : i18n.formats().plain(before));
        }
    }

    private static boolean sameGap(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        if (a == null || b == null) {
            return a == null && b == null;
        }
        return a.compareTo(b) == 0;
    }
}
