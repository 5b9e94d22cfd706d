package fr.palmares.ui.deliberation;

import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A dossier as the committee looks at it: who and what, three figures, a bar per criterion. */
final class DossierSheet {
    private final I18n i18n;
    private final Slide slide;
    private final boolean narrow;

    /**
     * @param narrow whether it stands beside others
     */
    DossierSheet(I18n i18n, Slide slide, boolean narrow) {
        this.i18n = i18n;
        this.slide = slide;
        this.narrow = narrow;
    }

    Node head() {
        Label title = wrapped(slide.title(), narrow ? "sheet-title-narrow" : "sheet-title");
        title.setId("sheet-title");
        Label organisation = wrapped(slide.organisation(), "sheet-organisation");
        return new VBox(2, wrapped(slide.caption(), "muted"), title, organisation, figures());
    }

    private Node figures() {
        String size = narrow ? "sheet-figure-narrow" : "sheet-figure";
        HBox rank = new HBox(6, text(slide.rank(), size));
        rank.getStyleClass().add("baseline");
        if (slide.tied()) {
            rank.getChildren()
                    .add(text(i18n.say("deliberation.tied"), narrow ? "muted" : "sheet-beside"));
        }
        HBox figures =
                new HBox(
                        narrow ? 16 : 44,
                        figure("deliberation.score", text(slide.score(), size)),
                        figure("deliberation.rank", rank),
                        figure("deliberation.sheets", text(slide.sheets(), size)));
        figures.getStyleClass().add("sheet-figures");
        return figures;
    }

    private VBox figure(String key, Node value) {
        return new VBox(0, text(i18n.say(key), "muted small"), value);
    }

    /** One line a criterion: name, bar with the marks as dots, mean; beside others, two lines. */
    GridPane bars() {
        GridPane grid = new GridPane(14, narrow ? 4 : 11);
        grid.getStyleClass().add("sheet-bars");
        ColumnConstraints names = new ColumnConstraints();
        ColumnConstraints bars = new ColumnConstraints();
        ColumnConstraints means = new ColumnConstraints();
        means.setMinWidth(Region.USE_PREF_SIZE);
        if (narrow) {
            names.setHgrow(Priority.ALWAYS);
            names.setMinWidth(0);
            grid.getColumnConstraints().addAll(names, means);
        } else {
            names.setPercentWidth(36);
            bars.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().addAll(names, bars, means);
        }
        int row = 0;
        for (Slide.Bar bar : slide.bars()) {
            Label name = wrapped(bar.label(), bar.wide() ? "strong" : "sheet-criterion");
            GridPane.setValignment(name, VPos.CENTER);
            CriterionBar drawn = new CriterionBar(bar);
            drawn.setAccessibleText(bar.label() + " " + bar.mean());
            Label mean = text(bar.mean(), "strong");
            if (narrow) {
                grid.addRow(row++, name, mean);
                GridPane.setMargin(drawn, new Insets(0, 0, 6, 0));
                grid.add(drawn, 0, row++, 2, 1);
            } else {
                grid.addRow(row++, name, drawn, mean);
            }
        }
        return grid;
    }

    static Label text(String text, String styles) {
        Label label = Controls.style(new Label(text), styles);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    static Label wrapped(String text, String styles) {
        Label label = Controls.style(new Label(text), styles);
        label.setWrapText(true);
        label.setMinWidth(0);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
