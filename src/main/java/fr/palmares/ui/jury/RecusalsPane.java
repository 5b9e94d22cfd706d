package fr.palmares.ui.jury;

import fr.palmares.model.CallState;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Interest;
import fr.palmares.model.Juror;
import fr.palmares.model.Recusal;
import fr.palmares.ui.common.Columns;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Days;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Ui;
import java.time.LocalDate;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Recusals: who has an interest in which dossier; declared here, withdrawn when said in error. */
final class RecusalsPane {
    private final I18n i18n;
    private final Controls controls;
    private final JuryViewModel model;
    private final TableView<Recusal> table = new TableView<>();
    private final ComboBox<Juror> juror = new ComboBox<>();
    private final ComboBox<DossierHead> dossier = new ComboBox<>();
    private final ComboBox<Interest> interest = new ComboBox<>();
    private final DatePicker declared = new DatePicker();
    private final Ui ui;
    private final TextField reason;
    private final BorderPane root = new BorderPane();

    RecusalsPane(Ui ui, JuryViewModel model, JuryImport importer) {
        this.ui = ui;
        this.i18n = ui.i18n();
        this.controls = ui.controls();
        this.model = model;
        this.reason = controls.field("recusal-reason", "recusal.reason");
        fill();
        Button withdraw =
                controls.button(
                        "recusal-withdraw",
                        "recusal.withdraw",
                        Feather.CORNER_UP_LEFT,
                        this::withdraw);
        withdraw.disableProperty().bind(table.getSelectionModel().selectedItemProperty().isNull());
        HBox bar =
                new HBox(
                        10,
                        withdraw,
                        controls.button(
                                "recusal-import",
                                "recusal.import",
                                Feather.DOWNLOAD,
                                importer::recusals));
        bar.setPadding(new Insets(12, 20, 12, 20));
        BorderPane list = new BorderPane(table);
        list.setTop(bar);
        root.setCenter(list);
        root.setRight(form());
    }

    Node node() {
        return root;
    }

    /** Offers the jurors and dossiers there are now. */
    void show(CallState state) {
        keep(juror, List.copyOf(state.jurors().values()));
        keep(dossier, List.copyOf(state.dossiers().values()));
    }

    private static <T> void keep(ComboBox<T> box, List<T> items) {
        if (!box.getItems().equals(items)) {
            T chosen = box.getValue();
            box.getItems().setAll(items);
            box.setValue(chosen != null && items.contains(chosen) ? chosen : null);
        }
    }

    private Node form() {
        juror.setId("recusal-juror");
        dossier.setId("recusal-dossier");
        controls.name(juror, "recusal.juror");
        controls.name(dossier, "recusal.dossier");
        juror.setConverter(new Names<>(Juror::name));
        dossier.setConverter(new Names<>(d -> d.number() + " · " + d.organisation()));
        interest.setId("recusal-interest");
        controls.name(interest, "recusal.interest");
        interest.setConverter(new Names<>(i -> i18n.say("interest." + i.name())));
        interest.getItems().setAll(Interest.values());
        interest.setMaxWidth(Double.MAX_VALUE);
        declared.setId("recusal-declared");
        controls.name(declared, "recusal.declared");
        declared.setMaxWidth(Double.MAX_VALUE);
        declared.setConverter(new Days(i18n));
        declared.setValue(LocalDate.now(ui.context().clock()));
        juror.setMaxWidth(Double.MAX_VALUE);
        dossier.setMaxWidth(Double.MAX_VALUE);
        Button add = controls.primary("recusal-add", "recusal.add", Feather.PLUS, this::declare);
        add.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> juror.getValue() == null || dossier.getValue() == null,
                                juror.valueProperty(),
                                dossier.valueProperty()));
        var why = controls.styled("muted small", "recusal.why");
        why.setWrapText(true);
        VBox form =
                new VBox(
                        6,
                        controls.styled("section-title", "recusal.form"),
                        controls.styled("caption", "recusal.juror"),
                        juror,
                        controls.styled("caption", "recusal.dossier"),
                        dossier,
                        controls.styled("caption", "recusal.interest"),
                        interest,
                        controls.styled("caption", "recusal.declared"),
                        declared,
                        controls.styled("caption", "recusal.reason"),
                        reason,
                        add,
                        why);
        VBox.setMargin(add, new Insets(8, 0, 8, 0));
        form.setPadding(new Insets(16, 20, 20, 20));
        form.setPrefWidth(310);
        form.setMaxWidth(310);
        form.getStyleClass().addAll("side", "hairline-left");
        return form;
    }

    private void declare() {
        Juror who = juror.getValue();
        DossierHead what = dossier.getValue();
        if (who != null && what != null) {
            model.recuse(
                    new Recusal(
                            who.code(),
                            what.number(),
                            reason.getText().strip(),
                            interest.getValue(),
                            declared.getValue(),
                            Recusal.Declarer.COORDINATOR));
            interest.setValue(null);
            reason.clear();
            dossier.setValue(null);
        }
    }

    private void withdraw() {
        Recusal chosen = table.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            model.withdrawRecusal(chosen);
        }
    }

    private void fill() {
        Columns columns = new Columns(i18n);
        SortedList<Recusal> sorted = new SortedList<>(model.recusals());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.setId("recusals-table");
        controls.name(table, "jury.tabRecusals");
        table.setPlaceholder(controls.styled("muted", "recusal.none"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns()
                .add(
                        columns.text(
                                "recusals-juror",
                                "recusal.juror",
                                170,
                                r -> {
                                    Juror who = model.now().jurors().get(r.juror());
                                    return who == null ? r.juror() : who.name();
                                }));
        table.getColumns()
                .add(columns.text("recusals-number", "dossiers.number", 90, Recusal::dossier));
        table.getColumns()
                .add(
                        columns.text(
                                "recusals-dossier",
                                "recusal.dossier",
                                250,
                                r -> {
                                    DossierHead what = model.now().dossiers().get(r.dossier());
                                    return what == null ? r.dossier() : what.organisation();
                                }));
        table.getColumns()
                .add(
                        columns.text(
                                "recusals-interest",
                                "recusal.interest",
                                160,
                                r ->
                                        r.interest() == null
                                                ? ""
                                                : i18n.say("interest." + r.interest().name())));
        table.getColumns()
                .add(
                        columns.text(
                                "recusals-declared",
                                "recusal.declared",
                                100,
                                r ->
                                        r.declared() == null
                                                ? ""
                                                : i18n.formats()
                                                        .date(r.declared().atStartOfDay())));
        table.getColumns()
                .add(columns.text("recusals-reason", "recusal.reason", 250, Recusal::reason));
    }

    /** Shows a choice by a name made of it. */
    private static final class Names<T> extends StringConverter<T> {
        private final java.util.function.Function<T, String> name;

        Names(java.util.function.Function<T, String> name) {
            this.name = name;
        }

        @Override
        public String toString(@Nullable T item) {
            return item == null ? "" : name.apply(item);
        }

        @Override
        public @Nullable T fromString(String text) {
            return null;
        }
    }
}
