package fr.palmares.ui.exchange;

import fr.palmares.app.CallSession;
import fr.palmares.app.JurorExchange;
import fr.palmares.app.JurorExchange.Delivery;
import fr.palmares.model.CallState;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Ui;
import java.time.Instant;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;

/**
 * In a juror's copy: whether the work left this computer, and whether it arrived. A click shows
 * what the last receipt counted.
 */
public final class DeliveryLine {
    private static final Delivery NOTHING = new Delivery(Set.of(), Set.of(), null, null, null);

    private final Ui ui;
    private final I18n i18n;
    private final JurorExchange exchange;
    private final ObjectProperty<Delivery> delivery = new SimpleObjectProperty<>(NOTHING);
    private final Button button;

    public DeliveryLine(CallSession session, Ui ui, ObservableValue<CallState> state) {
        this.ui = ui;
        this.i18n = ui.i18n();
        this.exchange = new JurorExchange(session);
        ReceiptDialog receipt = new ReceiptDialog(session, ui);
        this.button = new Button();
        button.setId("copy-delivery");
        button.getStyleClass().addAll("link", "delivery");
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> text(delivery.get()), delivery, i18n.messagesProperty()));
        button.accessibleTextProperty().bind(button.textProperty());
        button.disableProperty().bind(delivery.map(d -> d.receipt() == null));
        button.setOnAction(
                event -> {
                    var last = delivery.get().receipt();
                    if (last != null) {
                        receipt.show(last);
                    }
                });
        ui.controls().tooltip(button, "delivery.tip");
        state.subscribe(now -> look());
    }

    public Button node() {
        return button;
    }

    private void look() {
        ui.background().ask(reporter -> exchange.delivery()).then(delivery::set).start();
    }

    private String text(Delivery now) {
        Instant sent = now.sent();
        Instant received = now.received();
        if (sent == null) {
            return i18n.say(
                    now.unsent().isEmpty() ? "delivery.nothing" : "delivery.unsent",
                    now.unsent().size());
        }
        if (!now.unsent().isEmpty()) {
            return i18n.say("delivery.changed", said(sent), now.unsent().size());
        }
        if (received == null || !now.waiting().isEmpty()) {
            return i18n.say("delivery.sent", said(sent));
        }
        return i18n.say("delivery.received", said(received));
    }

    private String said(Instant at) {
        return i18n.formats().moment(at);
    }
}
