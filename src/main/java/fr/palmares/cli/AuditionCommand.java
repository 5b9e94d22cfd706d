package fr.palmares.cli;

import fr.palmares.app.CallSession;
import fr.palmares.app.PlanAudition;
import fr.palmares.model.Audition;
import fr.palmares.model.CallState;
import fr.palmares.model.Refused;
import fr.palmares.model.Slot;
import fr.palmares.model.Timetable;
import fr.palmares.model.Timetable.Hours;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code audition}: the timetable of a round's hearings and the questions. */
@Command(name = "audition")
final class AuditionCommand extends CallCommand {
    @Option(names = "--start", paramLabel = "DATE", descriptionKey = "cli.audition.start")
    private String start = "";

    @Option(names = "--minutes", paramLabel = "N", descriptionKey = "cli.audition.minutes")
    private int minutes = 30;

    @Option(names = "--pause", paramLabel = "N", descriptionKey = "cli.audition.pause")
    private int pause = 10;

    @Option(names = "--day", paramLabel = "H-H", descriptionKey = "cli.audition.day")
    private String day = "";

    @Option(names = "--break", paramLabel = "H-H", descriptionKey = "cli.audition.break")
    private String midday = "";

    @Option(names = "--until", paramLabel = "DATE", descriptionKey = "cli.audition.until")
    private String until = "";

    @Option(names = "--replace", descriptionKey = "cli.audition.replace")
    private boolean replace;

    @Option(names = "--place", paramLabel = "T", descriptionKey = "cli.audition.place")
    private String place = "";

    @Option(names = "--video", paramLabel = "T", descriptionKey = "cli.audition.video")
    private String video = "";

    @Option(names = "--dossier", paramLabel = "D", descriptionKey = "cli.audition.dossier")
    private String dossier = "";

    @Option(names = "--ask", paramLabel = "T", arity = "1", descriptionKey = "cli.audition.ask")
    private List<String> questions = new ArrayList<>();

    @Override
    void run(CallSession session) {
        PlanAudition plan = new PlanAudition(session);
        if (!start.isEmpty() && dossier.isEmpty()) {
            plan.timetable(timetable(), replace);
        } else if (!start.isEmpty()) {
            plan.slots(Map.of(dossier, new Slot(Dates.read(start), minutes, place, video)));
        }
        if (!questions.isEmpty()) {
            plan.questions(dossier, questions);
        }
        CallState state = session.state();
        Audition audition = state.procedure().audition();
        List<String> order =
                audition.slots().entrySet().stream()
                        .sorted(
                                Comparator.comparing(
                                                (Map.Entry<String, Slot> e) -> e.getValue().at())
                                        .thenComparing(Map.Entry::getKey))
                        .map(Map.Entry::getKey)
                        .toList();
        if (json()) {
            console().json(order.stream().map(d -> json(audition, d)).toList());
            return;
        }
        for (String heard : order) {
            Slot slot = Objects.requireNonNull(audition.slots().get(heard));
            console()
                    .line(
                            String.join(
                                    "\t",
                                    console().formats().dateTime(slot.at()),
                                    Integer.toString(slot.minutes()),
                                    heard,
                                    Objects.requireNonNull(state.dossiers().get(heard))
                                            .organisation(),
                                    slot.place(),
                                    slot.video()));
        }
    }

    private Timetable timetable() {
        return new Timetable(
                Dates.read(start),
                minutes,
                pause,
                hours(day),
                hours(midday),
                until.isEmpty() ? null : Dates.read(until).toLocalDate(),
                place,
                video);
    }

    /** Reads {@code 9:00-18:00}; null for nothing. */
    private static @Nullable Hours hours(String written) {
        if (written.isEmpty()) {
            return null;
        }
        String[] parts = written.split("-", -1);
        if (parts.length != 2) {
            throw new Refused("refused.hours", written);
        }
        return new Hours(hour(parts[0], written), hour(parts[1], written));
    }

    private static LocalTime hour(String part, String written) {
        try {
            return LocalTime.parse(part.strip(), DateTimeFormatter.ofPattern("H:mm", Locale.ROOT));
        } catch (DateTimeParseException e) {
            throw new Refused("refused.hours", written).because(e);
        }
    }

    private static Map<String, Object> json(Audition audition, String dossier) {
        Slot slot = Objects.requireNonNull(audition.slots().get(dossier));
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("dossier", dossier);
        one.put("at", slot.at().toString());
        one.put("minutes", slot.minutes());
        one.put("place", slot.place());
        one.put("video", slot.video());
        one.put("questions", audition.questions().getOrDefault(dossier, List.of()));
        return one;
    }
}
