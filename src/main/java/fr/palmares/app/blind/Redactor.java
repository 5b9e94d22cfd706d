package fr.palmares.app.blind;

import fr.palmares.app.blind.NameFinder.Hit;
import fr.palmares.model.Answer;
import fr.palmares.model.AnswerTable;
import fr.palmares.model.BlindReading;
import fr.palmares.model.BlindReading.Field;
import fr.palmares.model.Dossier;
import fr.palmares.model.Opinion;
import fr.palmares.model.Pseudonym;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes of a dossier what a juror who reads blind gets: without what the rule leaves out, and with
 * a pseudonym in the place of each name. The same dossier, rule and names give the same result.
 */
public final class Redactor {
    /** What parts the file names in an answer that lists attachments. */
    private static final Pattern LISTED = Pattern.compile("[\\n;|]|, ");

    /** What a file's name cannot hold. */
    private static final Pattern NO_FILE_NAME = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]");

    private final BlindReading rule;
    private final Map<String, String> pseudonyms = new LinkedHashMap<>();
    private final NameFinder finder;

    /**
     * Nothing is made yet.
     *
     * @param names those without a pseudonym stay as they are, also within a longer text
     */
    public Redactor(BlindReading rule, Collection<Pseudonym> names) {
        this.rule = rule;
        names.forEach(
                n ->
                        pseudonyms.putIfAbsent(
                                n.name(), Objects.requireNonNullElse(n.pseudonym(), "")));
        finder = new NameFinder(pseudonyms.keySet());
    }

    /**
     * A text with pseudonyms.
     *
     * @param replaced where they stand in it: begin and end, exclusive
     */
    public record Replaced(String text, List<int[]> replaced) {}

    /** A text with pseudonyms in the place of names, and where they stand. */
    public Replaced replaced(String text) {
        List<Hit> hits = finder.find(text);
        StringBuilder made = new StringBuilder();
        List<int[]> places = new ArrayList<>();
        int done = 0;
        for (Hit hit : hits) {
            String pseudonym = Objects.requireNonNull(pseudonyms.get(hit.name()));
            if (pseudonym.isEmpty()) {
                continue;
            }
            made.append(text, done, hit.from());
            places.add(new int[] {made.length(), made.length() + pseudonym.length()});
            made.append(pseudonym);
            done = hit.to();
        }
        return places.isEmpty()
                ? new Replaced(text, List.of())
                : new Replaced(made.append(text, done, text.length()).toString(), places);
    }

    /** A text with pseudonyms in the place of names. */
    public String text(String text) {
        return replaced(text).text();
    }

    /** Where an attachment stood in its dossier's folder, without names. */
    public String path(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/", -1)) {
            String made = text(part);
            parts.add(made.equals(part) ? part : NO_FILE_NAME.matcher(made).replaceAll("-"));
        }
        return String.join("/", parts);
    }

    /** The dossier without what the rule leaves out, and with pseudonyms in its texts. */
    public Dossier dossier(Dossier dossier) {
        Dossier less = without(dossier);
        return new Dossier(
                less.number(),
                text(less.title()),
                text(less.organisation()),
                less.siret(),
                text(less.organisationType()),
                text(less.domain()),
                text(less.region()),
                less.track(),
                less.state(),
                less.submitted(),
                less.answers().stream().map(a -> new Answer(a.label(), text(a.value()))).toList(),
                List.of(),
                less.tables().stream()
                        .map(
                                t ->
                                        new AnswerTable(
                                                t.name(),
                                                t.header(),
                                                t.rows().stream()
                                                        .map(
                                                                r ->
                                                                        r.stream()
                                                                                .map(this::text)
                                                                                .toList())
                                                        .toList()))
                        .toList(),
                less.opinions().stream().map(this::opinion).toList(),
                less.attachments().stream().map(this::path).toList());
    }

    private Opinion opinion(Opinion opinion) {
        return new Opinion(
                text(opinion.introduction()),
                text(opinion.question()),
                text(opinion.answer()),
                opinion.yesNo(),
                "",
                "",
                opinion.asked());
    }

    /**
     * The dossier without what the rule leaves out: its columns, answers that say the same as one
     * of them, the form's own parts, attachments and answers that only name them; and always the
     * platform's own columns. Its texts are as the candidate wrote them.
     */
    public Dossier without(Dossier dossier) {
        Set<String> said = new HashSet<>();
        rule.fields().forEach(f -> said.add(Letters.fold(f.of(dossier))));
        said.remove("");
        Set<String> files = rule.attachments() ? new HashSet<>(dossier.attachments()) : Set.of();
        return new Dossier(
                dossier.number(),
                dossier.title(),
                kept(Field.ORGANISATION, dossier),
                kept(Field.SIRET, dossier),
                kept(Field.ORGANISATION_TYPE, dossier),
                kept(Field.DOMAIN, dossier),
                kept(Field.REGION, dossier),
                dossier.track(),
                dossier.state(),
                dossier.submitted(),
                dossier.answers().stream()
                        .filter(a -> !rule.leavesOut(a.label()))
                        .filter(a -> !said.contains(Letters.fold(a.value())))
                        .filter(a -> !namesOnly(a.value(), files))
                        .toList(),
                List.of(),
                dossier.tables().stream()
                        .filter(t -> !rule.leavesOut(t.name()))
                        .map(this::columns)
                        .filter(t -> !t.header().isEmpty())
                        .toList(),
                dossier.opinions(),
                rule.attachments() ? List.of() : dossier.attachments());
    }

    private String kept(Field field, Dossier dossier) {
        return rule.leavesOut(field) ? "" : field.of(dossier);
    }

    private AnswerTable columns(AnswerTable table) {
        List<Integer> stay = new ArrayList<>();
        for (int i = 0; i < table.header().size(); i++) {
            if (!rule.leavesOut(table.name(), table.header().get(i))) {
                stay.add(i);
            }
        }
        return stay.size() == table.header().size()
                ? table
                : new AnswerTable(
                        table.name(),
                        stay.stream().map(table.header()::get).toList(),
                        table.rows().stream()
                                .map(r -> stay.stream().map(r::get).toList())
                                .toList());
    }

    private static boolean namesOnly(String value, Set<String> files) {
        if (files.isEmpty() || value.isBlank()) {
            return false;
        }
        return files.contains(value.strip())
                || LISTED.splitAsStream(value)
                        .map(String::strip)
                        .filter(s -> !s.isEmpty())
                        .allMatch(files::contains);
    }

    /** A name that is still read in what this redactor made of a dossier, if any. */
    public Optional<String> left(Dossier redacted) {
        return DossierTexts.of(redacted).stream()
                .flatMap(t -> finder.find(t.text()).stream())
                .map(Hit::name)
                .filter(n -> !Objects.requireNonNull(pseudonyms.get(n)).isEmpty())
                .findFirst();
    }
}
