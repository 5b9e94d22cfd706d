package fr.palmares.ui.ranking;

import fr.palmares.model.Scale;
import fr.palmares.ranking.JurorBootstrap;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Drawing;
import fr.palmares.ui.common.PictureDoors;
import fr.palmares.ui.common.Ui;
import fr.palmares.ui.ranking.AdvancedViewModel.Found;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Each dossier with its bars and dots, how often the simulations select it, and the grey zone. */
final class DossiersTab {
    private static final double SCROLL_BAR = 12;

    /** Width of a picture for a document. */
    private static final double PICTURE = 900;

    private final ReadOnlyObjectWrapper<LineLayout> layout =
            new ReadOnlyObjectWrapper<>(LineLayout.analysed(1000, 14, 2));

    private DossiersTab() {}

    static Node of(Found found, AdvancedParts parts, Ui ui) {
        return new DossiersTab().make(found, parts, ui);
    }

    private VBox make(Found found, AdvancedParts parts, Ui ui) {
        List<String> zone = found.analysis().greyZone().orElse(List.of());
        List<RankingLine> all = lines(found, Set.copyOf(zone));
        ListView<RankingLine> list = new ListView<>();
        list.setId("advanced-dossiers");
        ui.controls().name(list, "report.annex.zone");
        list.setCellFactory(view -> new LineCell(ui.i18n(), layout.getReadOnlyProperty()));
        list.getItems().setAll(all);
        VBox.setVgrow(list, Priority.ALWAYS);
        HeaderPane header = new HeaderPane(ui.i18n(), layout.getReadOnlyProperty());
        header.show(found.state().grid().scale());
        header.shares(
                List.of(
                        ui.i18n().say("ranking.share.jury"),
                        ui.i18n().say("ranking.share.weights")));
        ToggleButton only = ui.controls().toggle("advanced-grey-only", "ranking.advanced.greyOnly");
        only.setDisable(zone.isEmpty());
        only.selectedProperty()
                .subscribe(
                        on ->
                                list.getItems()
                                        .setAll(
                                                on
                                                        ? all.stream()
                                                                .filter(RankingLine::grey)
                                                                .toList()
                                                        : all));
        VBox body = AdvancedParts.body();
        PictureDoors pictures =
                new PictureDoors(
                        "advanced-dots",
                        () -> dots(found, list.getItems(), ui),
                        ui.i18n().say("ranking.advanced.file.dots"),
                        ui);
        parts.part(body, "report.annex.zone", pictures, only);
        Label order = order(found, zone, parts);
        body.getChildren().add(order);
        VBox.setVgrow(body, Priority.ALWAYS);
        body.getChildren().addAll(header, list);
        list.widthProperty().subscribe(() -> measure(list, order, all));
        order.fontProperty().subscribe(() -> measure(list, order, all));
        return body;
    }

    /** The dossiers in view with their jurors' scores, for a document. */
    private static Drawing dots(Found found, List<RankingLine> lines, Ui ui) {
        Scale scale = found.state().grid().scale();
        return DotsChart.drawing(
                List.copyOf(lines),
                ui.i18n().formats().plain(scale.min()),
                ui.i18n().formats().plain(scale.max()),
                ui.i18n().say("ranking.advanced.dots"),
                PICTURE);
    }

    /** The dossiers to be discussed, most uncertain first, in one line. */
    private static Label order(Found found, List<String> zone, AdvancedParts parts) {
        if (found.state().rules().seats() == 0) {
            return parts.none(fr.palmares.ranking.Unavailable.NO_SEATS);
        }
        Label label =
                zone.isEmpty()
                        ? parts.text("ranking.advanced.noGrey")
                        : parts.text("ranking.advanced.grey", zone.size(), String.join(", ", zone));
        label.setId("advanced-grey");
        return Controls.style(label, "strong");
    }

    /** Lays the columns anew: another width, another text size. */
    private void measure(ListView<RankingLine> list, Label text, List<RankingLine> all) {
        int digits = all.stream().mapToInt(l -> l.dossier().length()).max().orElse(2);
        layout.set(
                LineLayout.analysed(
                        Math.max(500, list.getWidth() - SCROLL_BAR),
                        text.getFont().getSize(),
                        digits));
    }

    private static List<RankingLine> lines(Found found, Set<String> zone) {
        Map<String, Double> jury =
                found.analysis().bootstrap().map(JurorBootstrap::selected).orElse(Map.of());
        Map<String, Double> weights =
                found.state().rules().seats() == 0
                        ? Map.of()
                        : found.second().simulations().getFirst().topK();
        return found.table().lines().stream()
                .map(
                        line ->
                                line.analysed(
                                        List.of(
                                                jury.getOrDefault(line.dossier(), Double.NaN),
                                                weights.getOrDefault(line.dossier(), Double.NaN)),
                                        zone.contains(line.dossier())))
                .toList();
    }
}
