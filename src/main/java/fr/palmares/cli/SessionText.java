package fr.palmares.cli;

import fr.palmares.app.SealDecisions;
import fr.palmares.model.Attendance;
import fr.palmares.model.CallState;
import fr.palmares.model.Decision;
import fr.palmares.model.Deliberation;
import fr.palmares.model.Outcome;
import fr.palmares.model.Projects;
import fr.palmares.model.Quorum;
import fr.palmares.model.SittingFile;
import fr.palmares.model.Voice;
import fr.palmares.model.Voices;
import fr.palmares.model.Vote;
import fr.palmares.text.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a deliberation stands, for people and for programs. */
final class SessionText {
    private final CallState state;
    private final Deliberation deliberation;
    private final @Nullable SittingFile file;

    SessionText(CallState state) {
        this.state = state;
        this.deliberation = state.procedure().deliberation();
        this.file = deliberation.last().orElse(null);
    }

    List<String> lines(Messages messages) {
        SittingFile now = file;
        if (now == null) {
            return List.of(messages.get("cli.session.none"));
        }
        Quorum quorum = quorum(now);
        List<String> lines = new ArrayList<>();
        lines.add(
                messages.get(
                        "cli.session.stands",
                        now.number(),
                        messages.get("cli.session.phase." + now.state().phase()),
                        quorum.voices(),
                        quorum.base(),
                        quorum.required(),
                        messages.get(
                                quorum.reached()
                                        ? "cli.session.quorum.reached"
                                        : "cli.session.quorum.lost")));
        if (!now.table().isEmpty()) {
            lines.add(messages.get("cli.session.table", String.join(", ", now.table())));
        }
        List<String> awaited = Voices.awaited(state, now);
        if (!awaited.isEmpty()) {
            lines.add(messages.get("cli.session.awaited", String.join(", ", awaited)));
        }
        lines.add(
                messages.get(
                        "cli.session.seats",
                        state.rules().seats() - Projects.places(state, Outcome.LAUREATE),
                        state.rules().seats(),
                        Projects.places(state, Outcome.RESERVE),
                        SealDecisions.missing(state).size()));
        return lines;
    }

    /** Stable key names; null where there is no sitting. */
    Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        SittingFile now = file;
        all.put("sitting", now == null ? null : now.number());
        all.put("phase", now == null ? null : word(now.state().phase()));
        all.put("convocation", now == null ? null : now.sitting().convocation());
        all.put("chair", now == null ? null : now.sitting().chair());
        all.put("members", now == null ? List.of() : members(now));
        if (now != null) {
            Quorum quorum = quorum(now);
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("voices", quorum.voices());
            told.put("base", quorum.base());
            told.put("required", quorum.required());
            told.put("reached", quorum.reached());
            all.put("quorum", told);
            all.put("table", now.table());
            all.put("awaited", Voices.awaited(state, now));
            all.put("blank", now.table().isEmpty() || !Voices.awaited(state, now).isEmpty());
        }
        all.put("seatsLeft", state.rules().seats() - Projects.places(state, Outcome.LAUREATE));
        all.put("decisions", decisions());
        all.put("votes", deliberation.votes().stream().map(SessionText::vote).toList());
        all.put(
                "missing",
                SealDecisions.missing(state).stream()
                        .map(m -> Map.of("dossier", m.dossier(), "what", word(m.kind())))
                        .toList());
        return all;
    }

    private List<Map<String, Object>> members(SittingFile now) {
        List<String> heard =
                (now.table().isEmpty() ? Voices.of(now) : Voices.on(state, now, now.table()))
                        .stream().map(Voice::juror).toList();
        List<Map<String, Object>> members = new ArrayList<>();
        for (String member : now.sitting().members()) {
            Attendance attendance = now.of(member);
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("juror", member);
            one.put("attendance", word(attendance.mode()));
            one.put("proxy", attendance.proxy());
            one.put("present", attendance.present());
            one.put("voice", heard.contains(member));
            members.add(one);
        }
        return members;
    }

    private List<Map<String, Object>> decisions() {
        return state.decisions().values().stream()
                .sorted(java.util.Comparator.comparing(Decision::dossier))
                .map(
                        d -> {
                            Map<String, Object> one = new LinkedHashMap<>();
                            one.put("dossier", d.dossier());
                            one.put("list", word(d.outcome()));
                            one.put("position", d.position());
                            one.put("joint", joint(d.dossier()));
                            one.put(
                                    "manner",
                                    deliberation.taking(d).map(t -> word(t.manner())).orElse(""));
                            return one;
                        })
                .collect(Collectors.toList());
    }

    /** Dossiers that share the place of one. */
    private List<String> joint(String dossier) {
        return Projects.of(state, dossier).map(p -> p.but(dossier)).orElse(List.of());
    }

    private static Map<String, Object> vote(Vote vote) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("dossiers", vote.dossiers());
        one.put("way", word(vote.way()));
        one.put("counts", vote.counts());
        one.put("voters", vote.entitled().size());
        one.put("casting", vote.casting() == null ? "" : vote.casting().option());
        return one;
    }

    private Quorum quorum(SittingFile now) {
        return now.table().size() == 1
                ? Quorum.on(state, now, now.table().getFirst())
                : Quorum.of(now);
    }

    /** As other commands write it: {@code not-selected}. */
    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
