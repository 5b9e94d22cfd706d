package fr.palmares.cli;

import fr.palmares.app.AfterSealing;
import fr.palmares.app.CallSession;
import fr.palmares.app.GrantTracks;
import fr.palmares.app.JoinProjects;
import fr.palmares.app.SealDecisions;
import fr.palmares.app.SetGrid;
import fr.palmares.model.CallState;
import fr.palmares.model.LocalText;
import fr.palmares.model.Refused;
import fr.palmares.model.Reserves;
import fr.palmares.model.Track;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code act}: one act of the committee or the authority, recorded for good. */
@Command(name = "act")
final class ActsCommand extends CallCommand {
    @ArgGroup(exclusive = true, multiplicity = "1")
    private Act act = new Act();

    /** Which act. */
    static final class Act {
        @Option(names = "--seal", descriptionKey = "cli.act.seal")
        private boolean seal;

        @Option(names = "--authority", paramLabel = "T", descriptionKey = "cli.act.authority")
        private String authority = "";

        @Option(names = "--embargo", paramLabel = "DATE", descriptionKey = "cli.act.embargo")
        private String embargo = "";

        @Option(names = "--published", descriptionKey = "cli.act.published")
        private boolean published;

        @Option(names = "--conditional", paramLabel = "D", descriptionKey = "cli.act.conditional")
        private String conditional = "";

        @Option(names = "--confirm", paramLabel = "D", descriptionKey = "cli.act.confirm")
        private String confirm = "";

        @Option(names = "--withdraw", paramLabel = "D", descriptionKey = "cli.act.withdraw")
        private String withdraw = "";

        @Option(names = "--promote", paramLabel = "D", descriptionKey = "cli.act.promote")
        private String promote = "";

        @Option(
                names = "--joint",
                paramLabel = "D,E",
                split = ",",
                descriptionKey = "cli.act.joint")
        private List<String> joint = List.of();

        @Option(names = "--part", paramLabel = "D", descriptionKey = "cli.session.part")
        private String part = "";

        @Option(
                names = "--tracks",
                paramLabel = "T:N:N",
                split = ",",
                descriptionKey = "cli.act.tracks")
        private List<String> tracks = List.of();

        @Option(names = "--grant", paramLabel = "D,E:T", descriptionKey = "cli.act.grant")
        private String grant = "";

        @Option(names = "--raise-seats", paramLabel = "N", descriptionKey = "cli.act.raise")
        private int raise;
    }

    @Option(names = "--reason", paramLabel = "T", descriptionKey = "cli.reason")
    private String reason = "";

    @Option(names = "--by", paramLabel = "T", descriptionKey = "cli.act.by")
    private String by = "";

    @Option(names = "--no-promotion", descriptionKey = "cli.act.noPromotion")
    private boolean noPromotion;

    @Override
    void run(CallSession session) {
        if (!order(session) && !sequel(session)) {
            rules(session);
        }
        console().say("cli.act.done");
    }

    private boolean order(CallSession session) {
        SealDecisions acts = new SealDecisions(session);
        if (act.seal) {
            acts.seal(by);
        } else if (!act.authority.isEmpty()) {
            acts.decided(act.authority, reason);
        } else if (!act.embargo.isEmpty()) {
            acts.embargo(Dates.read(act.embargo));
        } else if (act.published) {
            acts.published();
        } else {
            return false;
        }
        return true;
    }

    private boolean sequel(CallSession session) {
        AfterSealing after = new AfterSealing(session);
        if (!act.conditional.isEmpty()) {
            after.conditional(act.conditional, reason);
        } else if (!act.confirm.isEmpty()) {
            after.confirm(act.confirm, reason);
        } else if (!act.withdraw.isEmpty()) {
            Optional<String> promoted = after.withdraw(act.withdraw, reason, !noPromotion);
            promoted.ifPresent(dossier -> console().say("cli.act.promoted", dossier));
        } else if (!act.promote.isEmpty()) {
            after.promote(act.promote, reason);
            console().say("cli.act.promoted", act.promote);
        } else if (!act.joint.isEmpty()) {
            joint(session, after);
            Reserves.freed(session.state())
                    .forEach(
                            f ->
                                    console()
                                            .say(
                                                    f.next().isPresent()
                                                            ? "cli.act.freed"
                                                            : "cli.act.freedNobody",
                                                    f.next().orElse("")));
        } else if (!act.part.isEmpty()) {
            new JoinProjects(session).part(act.part);
        } else {
            return false;
        }
        return true;
    }

    /** Before the decisions are sealed any number may be joined, afterwards two laureates. */
    private void joint(CallSession session, AfterSealing after) {
        if (!session.state().sealed()) {
            new JoinProjects(session).join(act.joint, reason);
        } else if (act.joint.size() == 2) {
            after.joint(act.joint.get(0), act.joint.get(1), reason);
        } else {
            throw new Refused("refused.project.two");
        }
    }

    private void rules(CallSession session) {
        CallState state = session.state();
        SetGrid grid = new SetGrid(session).because(reason);
        if (!act.grant.isEmpty()) {
            int colon = act.grant.lastIndexOf(':');
            if (colon < 1) {
                throw new Refused("refused.track.written", act.grant);
            }
            grant(session, act.grant.substring(0, colon), act.grant.substring(colon + 1).strip());
        } else if (!act.tracks.isEmpty()) {
            List<Track> tracks = new ArrayList<>();
            act.tracks.forEach(written -> tracks.add(track(written)));
            grid.rules(state.rules().withTracks(tracks));
        } else if (!state.rules().tracks().isEmpty()) {
            // seats for the whole round would take the tracks away
            throw new Refused("refused.seats.tracks");
        } else if (act.raise > state.rules().seats()) {
            grid.rules(state.rules().withSeats(act.raise, state.rules().reserve()));
        } else {
            throw new Refused("refused.seats.raise", state.rules().seats());
        }
    }

    /** One dossier, or several with commas between their numbers. */
    private void grant(CallSession session, String written, String track) {
        GrantTracks grant = new GrantTracks(session);
        if (written.contains(",") && !session.state().dossiers().containsKey(written)) {
            List<String> dossiers = Arrays.stream(written.split(",")).map(String::strip).toList();
            console().say("tracks.moved", grant.grant(dossiers, track, reason));
        } else {
            grant.grant(written, track, reason);
        }
    }

    private static Track track(String written) {
        String[] parts = written.split(":", -1);
        if (parts.length != 3 || !parts[1].matches("\\d{1,4}") || !parts[2].matches("\\d{1,4}")) {
            throw new Refused("refused.track.written", written);
        }
        return new Track(
                parts[0],
                LocalText.same(parts[0]),
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[2]));
    }
}
