package fr.palmares.cli;

import fr.palmares.app.CallSession;
import fr.palmares.app.ReasonTemplates;
import fr.palmares.app.WriteConvocations;
import fr.palmares.intake.ReadTemplates;
import fr.palmares.model.CallState;
import fr.palmares.model.Invited;
import fr.palmares.model.ReasonTemplate;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code templates}: texts the call keeps, for statements of reasons and for convocations. */
@Command(name = "templates")
final class TemplatesCommand extends CallCommand {
    @Option(names = "--reasons", paramLabel = "F.csv", descriptionKey = "cli.templates.reasons")
    private @Nullable Path reasons;

    @Option(names = "--no-reasons", descriptionKey = "cli.templates.noReasons")
    private boolean none;

    @Option(names = "--members", paramLabel = "F.txt", descriptionKey = "cli.templates.members")
    private @Nullable Path members;

    @Option(
            names = "--candidates",
            paramLabel = "F.txt",
            descriptionKey = "cli.templates.candidates")
    private @Nullable Path candidates;

    @Option(names = "--separator", paramLabel = "C", descriptionKey = "cli.separator")
    private @Nullable Character separator;

    @Override
    void run(CallSession session) {
        // nothing is kept as long as one file may be refused
        List<ReasonTemplate> kept = none ? List.of() : null;
        if (reasons != null) {
            kept = ReadTemplates.reasons(reasons, separator);
        }
        Map<Invited, String> letters = new EnumMap<>(Invited.class);
        if (members != null) {
            letters.put(Invited.MEMBER, ReadTemplates.text(members));
        }
        if (candidates != null) {
            letters.put(Invited.CANDIDATE, ReadTemplates.text(candidates));
        }
        if (kept != null) {
            ReasonTemplates.check(kept);
        }
        if (!letters.isEmpty()) {
            new WriteConvocations(session).keep(letters);
        }
        if (kept != null) {
            new ReasonTemplates(session).keep(kept);
        }
        print(session.state());
    }

    private void print(CallState state) {
        List<ReasonTemplate> templates = state.procedure().reasons();
        Map<Invited, String> letters = state.procedure().audition().letters();
        if (json()) {
            Map<String, @Nullable Object> all = new LinkedHashMap<>();
            all.put(
                    "reasons",
                    templates.stream()
                            .map(t -> Map.of("name", t.name(), "text", t.text()))
                            .toList());
            for (Invited to : Invited.values()) {
                Map<String, @Nullable Object> one = new LinkedHashMap<>();
                one.put("text", letters.get(to));
                one.put("fields", to.fields());
                all.put(to.name().toLowerCase(Locale.ROOT), one);
            }
            console().json(all);
            return;
        }
        console().say("cli.templates.kept", templates.size());
        templates.forEach(t -> console().line(t.name() + "\t" + t.text()));
        for (Invited to : Invited.values()) {
            String text = letters.get(to);
            console().say("cli.templates." + to.name().toLowerCase(Locale.ROOT));
            if (text == null) {
                console().say("cli.templates.usual");
            } else {
                console().line(text);
            }
        }
    }
}
