package fr.palmares.cli;

import fr.palmares.app.CallSession;
import fr.palmares.app.PlanSitting;
import fr.palmares.model.Meeting;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code convene}: when the committee is asked to sit; without a date, what is planned. */
@Command(name = "convene")
final class ConveneCommand extends CallCommand {
    @Option(names = "--date", paramLabel = "DATE", descriptionKey = "cli.convene.date")
    private @Nullable String date;

    @Option(names = "--place", paramLabel = "T", descriptionKey = "cli.convene.place")
    private String place = "";

    @Option(names = "--video", paramLabel = "T", descriptionKey = "cli.convene.video")
    private String video = "";

    @Option(names = "--cancel", descriptionKey = "cli.convene.cancel")
    private boolean cancel;

    @Override
    void run(CallSession session) {
        PlanSitting plan = new PlanSitting(session);
        String at = date;
        if (cancel) {
            plan.plan(null);
        } else if (at != null) {
            plan.plan(new Meeting(Dates.read(at), place, video));
        }
        Meeting planned = plan.planned().orElse(null);
        if (json()) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("at", planned == null ? null : planned.at().toString());
            all.put("place", planned == null ? null : planned.place());
            all.put("video", planned == null ? null : planned.video());
            console().json(all);
        } else if (planned == null) {
            console().say("cli.convene.none");
        } else {
            console()
                    .say(
                            "cli.convene.planned",
                            Stream.of(
                                            console().formats().dateTime(planned.at()),
                                            planned.place(),
                                            planned.video())
                                    .filter(part -> !part.isEmpty())
                                    .collect(Collectors.joining(", ")));
        }
    }
}
