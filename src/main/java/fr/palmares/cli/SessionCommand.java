package fr.palmares.cli;

import fr.palmares.app.CallSession;
import fr.palmares.app.DecideInSitting;
import fr.palmares.app.HoldSitting;
import fr.palmares.app.JoinProjects;
import fr.palmares.app.NoteInSitting;
import fr.palmares.app.TakeVote.Given;
import fr.palmares.intake.ReadAttendance;
import fr.palmares.model.Attendance;
import fr.palmares.model.Attendance.Mode;
import fr.palmares.model.Decision;
import fr.palmares.model.Outcome;
import fr.palmares.model.Refused;
import fr.palmares.model.SittingState.Ending;
import fr.palmares.model.Vote;
import fr.palmares.text.Paris;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code session}: one step of the committee's sitting, or, without one, how it stands. Each step
 * is checked and recorded as the window's.
 */
@Command(name = "session")
final class SessionCommand extends CallCommand {
    @ArgGroup(exclusive = true)
    private Step step = new Step();

    /** Which step. */
    static final class Step {
        @Option(names = "--open", descriptionKey = "cli.session.open")
        private boolean open;

        @Option(names = "--attend", paramLabel = "J:HOW", descriptionKey = "cli.session.attend")
        private String attend = "";

        @Option(names = "--out", paramLabel = "J", descriptionKey = "cli.session.out")
        private String out = "";

        @Option(names = "--in", paramLabel = "J", descriptionKey = "cli.session.in")
        private String in = "";

        @Option(
                names = "--call",
                paramLabel = "D",
                split = ",",
                descriptionKey = "cli.session.call")
        private List<String> called = List.of();

        @Option(names = "--left", paramLabel = "J", descriptionKey = "cli.session.left")
        private String left = "";

        @Option(names = "--decide", paramLabel = "D:LIST", descriptionKey = "cli.session.decide")
        private String decide = "";

        @Option(names = "--block", paramLabel = "LIST", descriptionKey = "cli.session.block")
        private String block = "";

        @Option(
                names = "--settle",
                paramLabel = "D=N",
                split = ",",
                descriptionKey = "cli.session.settle")
        private Map<String, Integer> settle = Map.of();

        @Option(
                names = "--draw",
                paramLabel = "D",
                split = ",",
                descriptionKey = "cli.session.draw")
        private List<String> draw = List.of();

        @Option(
                names = "--join",
                paramLabel = "D",
                split = ",",
                descriptionKey = "cli.session.join")
        private List<String> join = List.of();

        @Option(names = "--part", paramLabel = "D", descriptionKey = "cli.session.part")
        private String part = "";

        @Option(names = "--note", paramLabel = "T", descriptionKey = "cli.session.note")
        private String note = "";

        @Option(names = "--suspend", descriptionKey = "cli.session.suspend")
        private boolean suspend;

        @Option(names = "--resume", descriptionKey = "cli.session.resume")
        private boolean resume;

        @Option(names = "--close", paramLabel = "HOW", descriptionKey = "cli.session.close")
        private String close = "";
    }

    @Option(names = "--date", paramLabel = "DATE", descriptionKey = "cli.session.date")
    private String date = "";

    @Option(names = "--place", paramLabel = "T", descriptionKey = "cli.session.place")
    private String place = "";

    @Option(names = "--convocation", paramLabel = "N", descriptionKey = "cli.session.convocation")
    private int convocation = 1;

    @Option(names = "--chair", paramLabel = "J", descriptionKey = "cli.session.chair")
    private String chair = "";

    @Option(
            names = "--attendance",
            paramLabel = "FILE.csv",
            descriptionKey = "cli.session.attendance")
    private @Nullable Path attendance;

    @Option(
            names = "--dossiers",
            paramLabel = "D",
            split = ",",
            descriptionKey = "cli.session.dossiers")
    private List<String> dossiers = List.of();

    @Option(names = "--vote", paramLabel = "F,A,N", descriptionKey = "cli.session.vote")
    private String vote = "";

    @Option(
            names = "--voices",
            paramLabel = "J=V",
            split = ",",
            descriptionKey = "cli.session.voices")
    private Map<String, String> voices = Map.of();

    @Option(names = "--secret", descriptionKey = "cli.session.secret")
    private boolean secret;

    @Option(names = "--casting", paramLabel = "V", descriptionKey = "cli.session.casting")
    private @Nullable String casting;

    @Option(names = "--places", paramLabel = "N", descriptionKey = "cli.session.places")
    private int places = 1;

    @Option(names = "--seed", paramLabel = "S", descriptionKey = "cli.draw.seed")
    private String seed = "";

    @Option(names = "--source", paramLabel = "T", descriptionKey = "cli.draw.source")
    private String source = "";

    @Option(names = "--internal", descriptionKey = "cli.session.internal")
    private boolean internal;

    @Option(names = "--reason", paramLabel = "T", descriptionKey = "cli.session.reason")
    private String reason = "";

    @Override
    void run(CallSession session) {
        if (!sits(session) && !decides(session) && !step.note.isEmpty()) {
            new NoteInSitting(session)
                    .note(dossiers.isEmpty() ? "" : dossiers.getFirst(), internal, step.note);
        }
        SessionText text = new SessionText(session.state());
        if (json()) {
            console().json(text.json());
        } else {
            text.lines(console().messages()).forEach(console()::line);
        }
    }

    private boolean sits(CallSession session) {
        HoldSitting sitting = new HoldSitting(session);
        if (step.open) {
            sitting.open(
                    new HoldSitting.Opening(
                            date.isEmpty()
                                    ? LocalDate.now(Paris.ZONE)
                                    : Dates.read(date).toLocalDate(),
                            place,
                            convocation,
                            chair,
                            attendance == null
                                    ? everybody(session)
                                    : ReadAttendance.read(attendance, null)));
        } else if (!step.attend.isEmpty()) {
            String[] parts = step.attend.split(":", -1);
            sitting.attend(
                    parts[0],
                    mode(parts.length > 1 ? parts[1] : ""),
                    parts.length > 2 ? parts[2] : "");
        } else if (!step.out.isEmpty()) {
            sitting.pass(step.out, false);
        } else if (!step.in.isEmpty()) {
            sitting.pass(step.in, true);
        } else if (!step.called.isEmpty()) {
            sitting.call(step.called);
        } else if (!step.left.isEmpty()) {
            sitting.left(step.left);
        } else if (step.suspend) {
            sitting.suspend();
        } else if (step.resume) {
            sitting.resume();
        } else if (!step.close.isEmpty()) {
            sitting.close(ending());
        } else {
            return false;
        }
        return true;
    }

    private boolean decides(CallSession session) {
        DecideInSitting decide = new DecideInSitting(session);
        if (!step.decide.isEmpty()) {
            Decision decision = decision(session);
            decide.decide(decision, given(decision.dossier(), decision.outcome()));
        } else if (!step.block.isEmpty()) {
            decide.block(list(step.block), dossiers, reason);
        } else if (!step.settle.isEmpty()) {
            decide.settle(
                    Given.choice(
                                    List.copyOf(step.settle.keySet()),
                                    secret ? Vote.Way.SECRET : Vote.Way.COUNTED,
                                    step.settle)
                            .casting(casting),
                    places,
                    Map.of());
        } else if (!step.draw.isEmpty()) {
            decide.draw(step.draw, places, seed, source, Map.of());
        } else if (!step.join.isEmpty()) {
            new JoinProjects(session).join(step.join, reason);
        } else if (!step.part.isEmpty()) {
            new JoinProjects(session).part(step.part);
        } else {
            return false;
        }
        return true;
    }

    private Decision decision(CallSession session) {
        String[] parts = step.decide.split(":", -1);
        if (parts.length < 2 || parts.length > 3) {
            throw new Refused("refused.session.decide", step.decide);
        }
        Outcome outcome = list(parts[1]);
        int position = 0;
        if (outcome == Outcome.RESERVE) {
            position =
                    parts.length == 3 && parts[2].matches("\\d{1,4}")
                            ? Integer.parseInt(parts[2])
                            : DecideInSitting.nextPosition(session.state(), parts[0]);
        }
        return new Decision(session.state().round().code(), parts[0], outcome, position, reason);
    }

    private @Nullable Given given(String dossier, Outcome outcome) {
        if (!voices.isEmpty()) {
            return new Given(
                    Vote.Subject.PROPOSAL,
                    List.of(dossier),
                    outcome,
                    Vote.Way.BY_NAME,
                    voices,
                    Map.of(),
                    casting);
        }
        if (vote.isEmpty()) {
            return null;
        }
        String[] counts = vote.split(",", -1);
        if (counts.length != 3 || !vote.matches("[\\d,]{5,14}")) {
            throw new Refused("refused.session.vote", vote);
        }
        return Given.counted(
                        dossier,
                        outcome,
                        secret ? Vote.Way.SECRET : Vote.Way.COUNTED,
                        Integer.parseInt(counts[0]),
                        Integer.parseInt(counts[1]),
                        Integer.parseInt(counts[2]))
                .casting(casting);
    }

    /** Everybody in the room. */
    private static Map<String, Attendance> everybody(CallSession session) {
        Map<String, Attendance> all = new LinkedHashMap<>();
        HoldSitting.members(session.state()).forEach(m -> all.put(m, Attendance.of(Mode.ROOM)));
        return all;
    }

    private static Mode mode(String written) {
        try {
            return Mode.valueOf(written.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Refused("refused.attendance", written).because(e);
        }
    }

    private static Outcome list(String written) {
        return switch (written) {
            case "laureate" -> Outcome.LAUREATE;
            case "reserve" -> Outcome.RESERVE;
            case "not-selected" -> Outcome.NOT_SELECTED;
            case "revisit" -> Outcome.REVISIT;
            default -> throw new Refused("refused.session.list", written);
        };
    }

    private Ending ending() {
        return switch (step.close) {
            case "done" -> Ending.DONE;
            case "adjourned" -> Ending.ADJOURNED;
            case "no-quorum" -> Ending.NO_QUORUM;
            default -> throw new Refused("refused.session.close", step.close);
        };
    }
}
