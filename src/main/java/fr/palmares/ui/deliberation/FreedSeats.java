package fr.palmares.ui.deliberation;

import fr.palmares.app.AfterSealing;
import fr.palmares.app.CallSession;
import fr.palmares.model.CallState;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Reserves;
import fr.palmares.model.Reserves.Freed;
import fr.palmares.model.Track;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.ReasonDialog;
import fr.palmares.ui.common.Ui;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Seats that became free since the decisions were sealed, and the act that fills each. */
final class FreedSeats {
    private final CallSession session;
    private final Ui ui;
    private final I18n i18n;

    FreedSeats(CallSession session, Ui ui) {
        this.session = session;
        this.ui = ui;
        this.i18n = ui.i18n();
    }

    /** One banner a track; nothing where no seat is free. */
    Node node(CallState state) {
        VBox all = new VBox(8);
        Reserves.freed(state).forEach(f -> all.getChildren().add(banner(state, f)));
        Controls.shown(all, !all.getChildren().isEmpty());
        return all;
    }

    private Node banner(CallState state, Freed freed) {
        String track =
                freed.track().map(t -> i18n.say("deliberation.freed.track", name(t))).orElse("");
        String next = freed.next().orElse("");
        HBox banner =
                new HBox(
                        12,
                        DossierSheet.wrapped(
                                next.isEmpty()
                                        ? i18n.say(
                                                "deliberation.freed.nobody", freed.seats(), track)
                                        : i18n.say(
                                                "deliberation.freed",
                                                freed.seats(),
                                                track,
                                                next,
                                                named(state, next)),
                                ""),
                        Controls.spring());
        if (!next.isEmpty()) {
            banner.getChildren()
                    .add(
                            ui.controls()
                                    .primary(
                                            "promote-" + next,
                                            "deliberation.promote",
                                            Feather.ARROW_UP,
                                            () ->
                                                    ReasonDialog.ask(
                                                            ui,
                                                            "deliberation.askPromote",
                                                            why -> promote(next, why),
                                                            next)));
        }
        banner.setAlignment(Pos.CENTER_LEFT);
        banner.getStyleClass().add("banner");
        banner.setId("freed" + freed.track().map(t -> "-" + t.code()).orElse(""));
        return banner;
    }

    private String name(Track track) {
        return track.name().in(i18n.locale());
    }

    private static String named(CallState state, String dossier) {
        DossierHead head = state.dossiers().get(dossier);
        return head == null ? "" : Board.name(head);
    }

    private void promote(String dossier, String why) {
        ui.background()
                .ask(
                        reporter -> {
                            new AfterSealing(session).promote(dossier, why);
                            return dossier;
                        })
                .then(done -> ui.notices().say("deliberation.promotedFree", done))
                .start();
    }
}
