package fr.palmares.cli;

import fr.palmares.app.CallSession;
import fr.palmares.app.ReadBlind;
import fr.palmares.app.blind.FoundName;
import fr.palmares.app.blind.NamesFile;
import fr.palmares.intake.Placed;
import fr.palmares.intake.ReadPseudonyms;
import fr.palmares.model.Answer;
import fr.palmares.model.BlindReading;
import fr.palmares.model.BlindReading.Field;
import fr.palmares.model.Dossier;
import fr.palmares.model.Refused;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code blind}: what jurors who read blind do not get, and what stands for names. */
@Command(name = "blind")
final class BlindCommand extends CallCommand {
    private static final String NOTHING = "none";

    /** What becomes of attachments. */
    enum Files {
        KEEP,
        LEAVE_OUT
    }

    @Option(names = "--on", descriptionKey = "cli.blind.on")
    private boolean on;

    @Option(names = "--off", descriptionKey = "cli.blind.off")
    private boolean off;

    @Option(
            names = "--leave-out",
            paramLabel = "P",
            arity = "1",
            descriptionKey = "cli.blind.leaveOut")
    private @Nullable List<String> leaveOut;

    @Option(
            names = "--attachments",
            paramLabel = "keep|leave-out",
            descriptionKey = "cli.blind.attachments")
    private @Nullable String attachments;

    @Option(names = "--names", paramLabel = "FILE.csv", descriptionKey = "cli.blind.names")
    private @Nullable Path names;

    @Option(names = "--separator", paramLabel = "C", descriptionKey = "cli.separator")
    private @Nullable Character separator;

    @Option(names = "--confirm", descriptionKey = "cli.blind.confirm")
    private boolean confirm;

    @Option(names = "--out", paramLabel = "FILE.csv", descriptionKey = "cli.blind.out")
    private @Nullable Path out;

    @Option(names = "--preview", paramLabel = "D", descriptionKey = "cli.blind.preview")
    private String preview = "";

    @Override
    void run(CallSession session) {
        ReadBlind blind = new ReadBlind(session, console().messages().locale());
        BlindReading rule = wanted(blind);
        if (!rule.equals(blind.rule())) {
            blind.rule(rule);
        }
        if (names != null) {
            blind.settle(
                    ReadPseudonyms.read(names, separator).rows().stream()
                            .map(Placed::value)
                            .toList());
        }
        if (confirm) {
            blind.confirmAll();
        }
        List<FoundName> found = blind.found(rule);
        if (out != null) {
            NamesFile.write(out, found);
        }
        Optional<Dossier> shown =
                preview.isEmpty()
                        ? Optional.empty()
                        : Optional.of(blind.preview(preview, rule, proposed(found)).redacted());
        if (json()) {
            console().json(json(rule, found, shown));
        } else {
            say(rule, found, shown);
        }
    }

    private static List<fr.palmares.model.Pseudonym> proposed(List<FoundName> found) {
        return found.stream()
                .filter(n -> n.settled() == null)
                .map(n -> new fr.palmares.model.Pseudonym(n.name(), n.pseudonym()))
                .toList();
    }

    private BlindReading wanted(ReadBlind blind) {
        BlindReading now = blind.rule();
        if (on && now.equals(BlindReading.NONE)) {
            now = blind.suggested();
        }
        List<Field> fields = now.fields();
        List<String> labels = now.labels();
        if (leaveOut != null) {
            fields = new ArrayList<>();
            labels = new ArrayList<>();
            Set<String> known =
                    blind.parts().stream().map(ReadBlind.Part::label).collect(Collectors.toSet());
            for (String one : leaveOut) {
                Optional<Field> field = field(one);
                if (field.isPresent()) {
                    fields.add(field.get());
                } else if (known.contains(one)) {
                    labels.add(one);
                } else if (!one.equals(NOTHING)) {
                    throw new Refused("refused.blind.part", one);
                }
            }
        }
        boolean files =
                attachments == null ? now.attachments() : files(attachments) == Files.LEAVE_OUT;
        return new BlindReading((now.on() || on) && !off, fields, labels, files);
    }

    private static Files files(String text) {
        for (Files one : Files.values()) {
            if (word(one).equals(text)) {
                return one;
            }
        }
        throw new Refused("refused.blind.attachments", text);
    }

    private static Optional<Field> field(String text) {
        for (Field field : Field.values()) {
            if (word(field).equals(text)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void say(BlindReading rule, List<FoundName> found, Optional<Dossier> shown) {
        console().say(rule.on() ? "cli.blind.isOn" : "cli.blind.isOff");
        List<String> parts = new ArrayList<>();
        rule.fields().forEach(f -> parts.add(console().messages().get("blind.field." + f)));
        parts.addAll(rule.labels());
        if (rule.attachments()) {
            parts.add(console().messages().get("blind.attachments.short"));
        }
        console().say("cli.blind.leftOut", parts.size(), String.join(" ; ", parts));
        if (!rule.attachments()) {
            console().say("cli.blind.attachmentsStay");
        }
        for (FoundName name : found) {
            String state =
                    name.settled() == null
                            ? "blind.state.open"
                            : name.settled().pseudonym() == null
                                    ? "blind.state.stays"
                                    : "blind.state.replaced";
            console()
                    .line(
                            String.join(
                                    "\t",
                                    name.name(),
                                    name.pseudonym(),
                                    Integer.toString(name.occurrences()),
                                    console().messages().get(state),
                                    name.places().isEmpty()
                                            ? ""
                                            : name.places().getFirst().dossier()
                                                    + " : "
                                                    + name.places().getFirst().excerpt()));
        }
        long open = found.stream().filter(n -> n.settled() == null).count();
        console().say("cli.blind.open", found.size(), open);
        shown.ifPresent(this::show);
    }

    private void show(Dossier dossier) {
        console().line("");
        console().line(dossier.number() + "\t" + dossier.title());
        for (Answer answer : dossier.answers()) {
            console().line(answer.label());
            console().line("  " + answer.value().replace("\n", "\n  "));
        }
    }

    private static Map<String, Object> json(
            BlindReading rule, List<FoundName> found, Optional<Dossier> shown) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("on", rule.on());
        all.put("leftOut", rule.fields().stream().map(BlindCommand::word).toList());
        all.put("labels", rule.labels());
        all.put("attachments", word(rule.attachments() ? Files.LEAVE_OUT : Files.KEEP));
        all.put("open", found.stream().filter(n -> n.settled() == null).count());
        all.put("names", found.stream().map(BlindCommand::json).toList());
        shown.ifPresent(d -> all.put("preview", DossiersCommand.json(d, List.of(), false)));
        return all;
    }

    private static Map<String, Object> json(FoundName name) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("name", name.name());
        one.put("kind", word(name.kind()));
        one.put("pseudonym", name.pseudonym());
        one.put("settled", name.settled() != null);
        one.put("replaced", name.settled() == null || name.settled().pseudonym() != null);
        one.put("occurrences", name.occurrences());
        one.put(
                "where",
                name.places().stream()
                        .map(
                                p -> {
                                    Map<String, Object> where = new LinkedHashMap<>();
                                    where.put("dossier", p.dossier());
                                    where.put("label", p.label());
                                    where.put("excerpt", p.excerpt());
                                    return where;
                                })
                        .toList());
        return one;
    }
}
