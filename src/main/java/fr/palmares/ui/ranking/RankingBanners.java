package fr.palmares.ui.ranking;

import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Icons;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** What stands above a list that is not how things stand, each with the way back. */
final class RankingBanners {
    private final RankingViewModel model;
    private final I18n i18n;
    private final Controls controls;

    RankingBanners(RankingViewModel model, I18n i18n, Controls controls) {
        this.model = model;
        this.i18n = i18n;
        this.controls = controls;
    }

    /** That this is only played, while it is. */
    HBox simulation() {
        HBox banner =
                new HBox(
                        controls.styled("strong", "ranking.simulation.banner"),
                        Controls.spring(),
                        controls.link(
                                "simulation-leave",
                                "ranking.simulation.close",
                                model.simulation()::close));
        banner.setId("simulation-banner");
        banner.setAlignment(Pos.CENTER_LEFT);
        banner.getStyleClass().add("simulation-banner");
        Controls.showing(banner, model.simulation().active().map(b -> b));
        return banner;
    }

    /** When this is from, while a past state is shown. */
    HBox past() {
        Label text = Controls.id(new Label(), "past-said");
        text.getStyleClass().add("strong");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        model.past()
                .subscribe(
                        p -> {
                            if (p != null) {
                                text.setText(TimeTravel.said(i18n, p));
                            }
                        });
        HBox banner =
                new HBox(
                        Icons.of(Feather.CLOCK),
                        text,
                        Controls.spring(),
                        controls.link("past-leave", "ranking.past.leave", () -> model.show(null)));
        banner.setId("past-banner");
        banner.setAlignment(Pos.CENTER_LEFT);
        banner.getStyleClass().addAll("simulation-banner", "past-banner");
        Controls.showing(banner, model.past().map(p -> true).orElse(false));
        return banner;
    }
}
