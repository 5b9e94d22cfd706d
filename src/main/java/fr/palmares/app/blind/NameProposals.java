package fr.palmares.app.blind;

import fr.palmares.app.blind.NameFinder.Hit;
import fr.palmares.app.jury.MailHosts;
import fr.palmares.model.Answer;
import fr.palmares.model.BlindReading;
import fr.palmares.model.Dossier;
import fr.palmares.model.Pseudonym;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which names stand in the texts that jurors would read, and a pseudonym for each. */
public final class NameProposals {
    private static final Pattern ADDRESS =
            Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}@([\\p{L}\\p{N}.-]{1,200}\\.\\p{L}{2,24})");
    private static final Pattern PHONE =
            Pattern.compile("(?<![\\d])(?:(?:\\+|00)33[\\s.]?|0)[1-9](?:[\\s.-]?\\d{2}){4}(?!\\d)");
    private static final Pattern SAYS_AN_ORGANISATION =
            Pattern.compile(
                    "\\b(raison sociale|enseigne|nom commercial|association"
                            + " titre|denomination)\\b");
    private static final Pattern ASKS_AN_ORGANISATION =
            Pattern.compile(
                    "\\b(nom|raison"
                        + " sociale|denomination|intitule)\\b.*\\b(organisme|organisation|structure|etablissement|collectivite|administration|entite)\\b");

    /** The platform's columns that name its own people. */
    private static final Pattern NOT_THE_APPLICANTS =
            Pattern.compile("\\b(instructeurs?|groupe)\\b");

    private static final int SIREN = 9;
    private static final int LONGEST_ORGANISATION = 160;
    private static final int SHORTEST_SURNAME = 3;
    private static final int PLACES = 5;
    private static final int AROUND = 32;

    private final Redactor redactor;
    private final Map<String, Pseudonym> known = new LinkedHashMap<>();
    private final Function<NameKind, String> words;
    private final Map<String, Candidate> candidates = new LinkedHashMap<>();
    private final Map<Dossier, List<DossierTexts.Text>> texts = new LinkedHashMap<>();
    private final Set<String> small = new HashSet<>();
    private final Set<String> capitals = new HashSet<>();

    /** A name that may stand somewhere; those of one whole share a pseudonym. */
    private record Candidate(String name, NameKind kind, String whole) {}

    private NameProposals(
            BlindReading rule, Collection<Pseudonym> known, Function<NameKind, String> words) {
        this.redactor = new Redactor(rule, List.of());
        known.forEach(p -> this.known.putIfAbsent(Letters.fold(p.name()), p));
        this.words = words;
    }

    /**
     * The names found, by kind in the order of the dossiers, then those settled before that stand
     * nowhere.
     *
     * @param dossiers whole, in the order received
     * @param known what the coordinator settled before
     * @param words the word a pseudonym of each kind begins with
     */
    public static List<FoundName> of(
            Collection<Dossier> dossiers,
            BlindReading rule,
            Collection<Pseudonym> known,
            Function<NameKind, String> words) {
        NameProposals all = new NameProposals(rule, known, words);
        dossiers.forEach(all::read);
        dossiers.forEach(all::collect);
        all.domains(dossiers);
        return all.found();
    }

    /** What stays for jurors to read, and how its words are written. */
    private void read(Dossier dossier) {
        List<DossierTexts.Text> stay = DossierTexts.of(redactor.without(dossier));
        texts.put(dossier, stay);
        for (DossierTexts.Text text : stay) {
            String plain = ADDRESS.matcher(text.text()).replaceAll(" ");
            for (Letters.Word word : Letters.words(plain)) {
                String written = plain.substring(word.from(), word.to());
                if (written.equals(written.toLowerCase(Locale.ROOT))) {
                    small.add(word.text());
                } else if (written.equals(written.toUpperCase(Locale.ROOT))) {
                    capitals.add(word.text());
                }
            }
        }
    }

    private void collect(Dossier dossier) {
        organisation(dossier.organisation());
        for (Answer fixed : dossier.fixed()) {
            String label = Letters.fold(fixed.label());
            if (SAYS_AN_ORGANISATION.matcher(label).find()) {
                organisation(fixed.value());
            }
            if (!NOT_THE_APPLICANTS.matcher(label).find()) {
                addresses(fixed.value());
            }
        }
        for (Answer answer : dossier.answers()) {
            if (answer.value().length() <= LONGEST_ORGANISATION
                    && ASKS_AN_ORGANISATION.matcher(Letters.fold(answer.label())).find()) {
                organisation(answer.value());
            }
        }
        if (dossier.siret().length() >= SIREN) {
            String whole = "n:" + dossier.siret();
            add(dossier.siret(), NameKind.IDENTIFIER, whole);
            add(dossier.siret().substring(0, SIREN), NameKind.IDENTIFIER, whole);
        }
        PersonNames.of(dossier).forEach(this::person);
        for (DossierTexts.Text text : texts.getOrDefault(dossier, List.of())) {
            PersonNames.titled(text.text()).forEach(this::person);
            addresses(text.text());
            Matcher phones = PHONE.matcher(text.text());
            while (phones.find()) {
                String number = phones.group();
                add(number, NameKind.PHONE, "t:" + number.replaceAll("\\D", ""));
            }
        }
    }

    private void organisation(String name) {
        if (name.isBlank()) {
            return;
        }
        List<String> names = OrganisationNames.of(name, capitals);
        // one organisation that two columns write in two ways keeps one pseudonym
        String whole =
                names.stream()
                        .map(n -> candidates.get(Letters.fold(n)))
                        .filter(Objects::nonNull)
                        .filter(c -> c.kind() == NameKind.ORGANISATION)
                        .map(Candidate::whole)
                        .findFirst()
                        .orElse("o:" + Letters.fold(names.isEmpty() ? name : names.getFirst()));
        names.forEach(n -> add(n, NameKind.ORGANISATION, whole));
    }

    private void person(PersonNames.Person person) {
        List<String> parts = List.of(person.name().split(" "));
        String whole = "p:" + String.join(" ", parts.stream().map(Letters::fold).sorted().toList());
        if (parts.size() == 1) {
            alone(person.name(), whole);
            return;
        }
        add(person.name(), NameKind.PERSON, whole);
        String given = person.name();
        String surname = person.surname();
        if (!surname.isEmpty()) {
            given = given.replace(surname, "").strip();
            add(surname + " " + given, NameKind.PERSON, whole);
            add(given + " " + surname, NameKind.PERSON, whole);
            alone(surname, whole);
        }
    }

    /** A surname by itself, unless it is a word that people write for something else. */
    private void alone(String surname, String whole) {
        String plain = Letters.fold(surname);
        if (plain.length() >= SHORTEST_SURNAME && !small.contains(plain)) {
            add(surname, NameKind.PERSON, whole);
        }
    }

    private void addresses(String text) {
        Matcher found = ADDRESS.matcher(text);
        while (found.find()) {
            String address = found.group().replaceAll("[.]+$", "");
            add(address, NameKind.ADDRESS, "a:" + Letters.fold(address));
        }
    }

    /** Domains of the applicants' own addresses, but for those where anybody has one. */
    private void domains(Collection<Dossier> dossiers) {
        Map<String, Set<String>> by = new LinkedHashMap<>();
        for (Dossier dossier : dossiers) {
            List<String> own = new ArrayList<>();
            dossier.fixed().stream()
                    .filter(a -> !NOT_THE_APPLICANTS.matcher(Letters.fold(a.label())).find())
                    .forEach(a -> own.add(a.value()));
            dossier.answers().forEach(a -> own.add(a.value()));
            Matcher found = ADDRESS.matcher(String.join("\n", own));
            while (found.find()) {
                by.computeIfAbsent(found.group(1).toLowerCase(Locale.ROOT), d -> new HashSet<>())
                        .add(dossier.number());
            }
        }
        by.forEach(
                (domain, numbers) -> {
                    boolean everywhere = numbers.size() > 2 && 2 * numbers.size() > dossiers.size();
                    if (!everywhere && !MailHosts.anybodys(domain)) {
                        add(domain, NameKind.SITE, "s:" + domain);
                    }
                });
    }

    private void add(String name, NameKind kind, String whole) {
        String stripped = name.strip();
        String key = Letters.fold(stripped);
        boolean control = stripped.codePoints().anyMatch(Character::isISOControl);
        if (key.length() > 1 && stripped.length() <= Pseudonym.LONGEST && !control) {
            candidates.putIfAbsent(key, new Candidate(stripped, kind, whole));
        }
    }

    private List<FoundName> found() {
        Map<String, List<FoundName.Where>> places = new HashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        count(places, counts);
        Map<String, String> pseudonyms = new HashMap<>();
        Set<String> used = new HashSet<>();
        known.values().forEach(p -> used.add(Objects.requireNonNullElse(p.pseudonym(), "")));
        candidates.forEach(
                (key, candidate) -> {
                    Pseudonym settled = known.get(key);
                    if (settled != null && settled.pseudonym() != null) {
                        pseudonyms.putIfAbsent(candidate.whole(), settled.pseudonym());
                    }
                });
        Map<NameKind, Integer> next = new HashMap<>();
        List<FoundName> all = new ArrayList<>();
        candidates.forEach(
                (key, one) -> {
                    int count = counts.getOrDefault(key, 0);
                    Pseudonym settled = known.get(key);
                    if (count == 0 && settled == null) {
                        return;
                    }
                    String own =
                            pseudonyms.computeIfAbsent(
                                    one.whole(), w -> fresh(one.kind(), used, next));
                    all.add(row(one.name(), one.kind(), own, settled, count, places.get(key)));
                });
        all.sort(java.util.Comparator.comparing(FoundName::kind));
        known.forEach(
                (key, settled) -> {
                    if (!candidates.containsKey(key)) {
                        all.add(
                                row(
                                        settled.name(),
                                        NameKind.OTHER,
                                        Objects.requireNonNullElseGet(
                                                settled.pseudonym(),
                                                () -> fresh(NameKind.OTHER, used, next)),
                                        settled,
                                        counts.getOrDefault(key, 0),
                                        places.get(key)));
                    }
                });
        return all;
    }

    private static FoundName row(
            String name,
            NameKind kind,
            String proposed,
            @Nullable Pseudonym settled,
            int count,
            @Nullable List<FoundName.Where> places) {
        String pseudonym =
                settled == null || settled.pseudonym() == null ? proposed : settled.pseudonym();
        return new FoundName(
                settled == null ? name : settled.name(),
                kind,
                pseudonym,
                settled,
                count,
                places == null ? List.of() : places);
    }

    /** The next pseudonym that stands for nothing yet. */
    private String fresh(NameKind kind, Set<String> used, Map<NameKind, Integer> next) {
        while (true) {
            int n = next.merge(kind, 1, Integer::sum) - 1;
            String pseudonym = words.apply(kind) + "\u00a0" + kind.place(n);
            if (used.add(pseudonym)) {
                return pseudonym;
            }
        }
    }

    private void count(Map<String, List<FoundName.Where>> places, Map<String, Integer> counts) {
        List<String> names = new ArrayList<>();
        candidates.values().forEach(c -> names.add(c.name()));
        known.values().forEach(p -> names.add(p.name()));
        NameFinder finder = new NameFinder(names);
        texts.forEach(
                (dossier, stay) -> {
                    for (DossierTexts.Text text : stay) {
                        for (Hit hit : finder.find(text.text())) {
                            String key = Letters.fold(hit.name());
                            counts.merge(key, 1, Integer::sum);
                            List<FoundName.Where> seen =
                                    places.computeIfAbsent(key, k -> new ArrayList<>());
                            if (seen.size() < PLACES) {
                                seen.add(
                                        new FoundName.Where(
                                                dossier.number(),
                                                text.label(),
                                                excerpt(text.text(), hit)));
                            }
                        }
                    }
                });
    }

    private static String excerpt(String text, Hit hit) {
        int from = Math.max(0, hit.from() - AROUND);
        int to = Math.min(text.length(), hit.to() + AROUND);
        String middle = text.substring(from, to).replaceAll("\\s+", " ").strip();
        return (from > 0 ? "…" : "") + middle + (to < text.length() ? "…" : "");
    }
}
