package fr.palmares.ui.deliberation;

import fr.palmares.model.Attendance;
import fr.palmares.model.Attendance.Mode;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Ui;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** How each member takes part: in the room, by video, represented by another, absent. */
final class AttendanceGrid {
    /** Told when a hand changed how a member takes part. */
    interface Changed {
        void to(String member, Mode mode, String proxy);
    }

    private final I18n i18n;
    private final GridPane grid = Controls.form();
    private final Map<String, ChoiceBox<Mode>> modes = new LinkedHashMap<>();
    private final Map<String, ChoiceBox<String>> proxies = new LinkedHashMap<>();
    private boolean showing;

    /**
     * @param name a member's name by code
     * @param beside a further node for a member, or null
     */
    AttendanceGrid(
            Ui ui,
            List<String> members,
            Function<String, String> name,
            Function<String, @Nullable Node> beside,
            Changed changed) {
        this.i18n = ui.i18n();
        grid.setVgap(6);
        grid.setId("attendance-grid");
        int row = 0;
        for (String member : members) {
            ChoiceBox<Mode> mode = new ChoiceBox<>();
            mode.setId("attends-" + member);
            mode.setAccessibleText(name.apply(member));
            mode.getItems().setAll(Mode.values());
            mode.setConverter(said(m -> i18n.say("deliberation.attends." + m.name())));
            mode.setPrefWidth(150);
            ChoiceBox<String> proxy = new ChoiceBox<>();
            proxy.setId("proxy-" + member);
            proxy.setAccessibleText(i18n.say("deliberation.attends.proxyOf", name.apply(member)));
            proxy.getItems().setAll(others(members, member));
            proxy.setConverter(said(name));
            proxy.setPrefWidth(190);
            mode.valueProperty()
                    .subscribe(
                            (before, now) -> {
                                proxy.setVisible(now == Mode.REPRESENTED);
                                if (!showing && now != null && now != Mode.REPRESENTED) {
                                    changed.to(member, now, "");
                                }
                            });
            proxy.valueProperty()
                    .subscribe(
                            (before, now) -> {
                                if (!showing && now != null) {
                                    changed.to(member, Mode.REPRESENTED, now);
                                }
                            });
            proxy.setVisible(false);
            modes.put(member, mode);
            proxies.put(member, proxy);
            Label label = DossierSheet.wrapped(name.apply(member), "");
            label.setPrefWidth(190);
            grid.addRow(row, label, mode, proxy);
            Node further = beside.apply(member);
            if (further != null) {
                grid.add(further, 3, row);
            }
            row++;
        }
    }

    Node node() {
        return grid;
    }

    void show(String member, Attendance attendance) {
        showing = true;
        ChoiceBox<Mode> mode = modes.get(member);
        ChoiceBox<String> proxy = proxies.get(member);
        if (mode != null && proxy != null) {
            mode.setValue(attendance.mode());
            proxy.setValue(attendance.proxy().isEmpty() ? null : attendance.proxy());
        }
        showing = false;
    }

    /** As it stands; a represented member without a proxy counts as absent. */
    Map<String, Attendance> attendance() {
        Map<String, Attendance> all = new LinkedHashMap<>();
        modes.forEach(
                (member, mode) -> {
                    ChoiceBox<String> proxy = proxies.get(member);
                    String holder = proxy == null ? null : proxy.getValue();
                    Mode value = mode.getValue();
                    if (value == Mode.REPRESENTED && holder != null) {
                        all.put(member, Attendance.representedBy(holder));
                    } else if (value == Mode.ROOM || value == Mode.VIDEO) {
                        all.put(member, Attendance.of(value));
                    } else {
                        all.put(member, Attendance.ABSENT);
                    }
                });
        return all;
    }

    private static List<String> others(List<String> members, String but) {
        List<String> others = new ArrayList<>(members);
        others.remove(but);
        return others;
    }

    static <T> StringConverter<T> said(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException(text);
            }
        };
    }
}
