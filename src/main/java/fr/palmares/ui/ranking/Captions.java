package fr.palmares.ui.ranking;

import fr.palmares.ui.common.I18n;
import java.util.ArrayList;
import java.util.List;

/** What is written between the parts of the list. */
final class Captions {
    private Captions() {}

    /**
     * What stands above each line, "" for most.
     *
     * @param zones of the lines, best first
     */
    static List<String> of(List<Zone> zones, int seats, int reserve, I18n i18n) {
        List<String> captions = new ArrayList<>();
        for (int line = 0; line < zones.size(); line++) {
            Zone zone = zones.get(line);
            boolean begins = line == 0 || zones.get(line - 1) != zone;
            captions.add(begins ? caption(zones, line, seats, reserve, i18n) : "");
        }
        return List.copyOf(captions);
    }

    /**
     * Whether the line under the last seat, or an edge of the band that is tied across it, runs
     * above a line.
     */
    static boolean cut(List<Zone> zones, int line) {
        if (line == 0 || zones.get(line - 1) == zones.get(line)) {
            return line == 0 && zones.getFirst() == Zone.TIED_AT_SEAT;
        }
        Zone before = zones.get(line - 1);
        return before == Zone.SEAT || before == Zone.TIED_AT_SEAT;
    }

    private static String caption(List<Zone> zones, int line, int seats, int reserve, I18n i18n) {
        Zone before = line == 0 ? Zone.OPEN : zones.get(line - 1);
        return switch (zones.get(line)) {
            case OPEN, SEAT -> "";
            case TIED_AT_SEAT ->
                    i18n.say(
                            "ranking.cut.tied",
                            line,
                            seats - line,
                            count(zones, line, Zone.TIED_AT_SEAT));
            case RESERVE ->
                    before == Zone.SEAT
                            ? i18n.say("ranking.cut.reserve", seats, reserve)
                            : i18n.say("ranking.reserve", reserve);
            case TIED_AT_RESERVE ->
                    i18n.say(
                            "ranking.reserve.tied",
                            seats + reserve - line,
                            count(zones, line, Zone.TIED_AT_RESERVE));
            case OUT ->
                    switch (before) {
                        case SEAT -> i18n.say("ranking.cut", seats);
                        case RESERVE -> i18n.say("ranking.reserve.end");
                        default -> i18n.say("ranking.out");
                    };
            case UNRANKED -> i18n.say("ranking.unranked");
        };
    }

    private static int count(List<Zone> zones, int from, Zone zone) {
        int count = 0;
        for (int i = from; i < zones.size() && zones.get(i) == zone; i++) {
            count++;
        }
        return count;
    }
}
