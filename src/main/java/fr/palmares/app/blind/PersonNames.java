package fr.palmares.app.blind;

import fr.palmares.model.Answer;
import fr.palmares.model.AnswerTable;
import fr.palmares.model.Dossier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The people a dossier names: in the platform's columns, in fields that ask for one, by title. */
public final class PersonNames {
    private static final Pattern ASKS_A_PERSON =
            Pattern.compile(
                    "\\b(nom|noms|prenom|prenoms|porteurs?|contacts?|responsables?|referents?|chef|cheffe|"
                        + "interlocuteurs?|interlocutrices?|representants?|directeur|directrice|"
                        + "signataire|coordinateur|coordinatrice|membres?|personnes?|name|lead|"
                        + "mandataire|demandeur)\\b");
    private static final Pattern ASKS_SOMETHING_ELSE =
            Pattern.compile(
                    "\\b(projet|organisme|organisation|structure|etablissement|service|direction|outil|"
                        + "logiciel|produit|commune|mail|email|courriel|telephone|fonction|nombre)\\b");
    private static final Pattern REACHES =
            Pattern.compile(
                    "\\b(e mail|mail|email|courriel|telephone|tel|phone|adresse|siret|raison"
                        + " sociale)\\b|\\bnom\\b.*\\b(organisme|organisation|structure|etablissement|collectivite)\\b");
    private static final Pattern SURNAME = Pattern.compile("\\b(nom|last name|surname)\\b");
    private static final Pattern GIVEN = Pattern.compile("\\b(prenom|first name)\\b");

    private static final String TITLE =
            "(?:M\\.|MM\\.|Mme|Mlle|Mmes|Monsieur|Madame|Dr|Docteur|Pr|Prof\\.|Professeur|Me|Mr|Mrs|Ms)";
    private static final String WORD = "\\p{Lu}[\\p{L}'’-]+";
    private static final String FULL =
            WORD + "(?:[ \\u00a0](?:(?:de|du|des|le|la|van|von)[ \\u00a0])*" + WORD + "){0,3}";
    private static final Pattern TITLED =
            Pattern.compile("(?<![\\p{L}])" + TITLE + "[ \\u00a0](" + FULL + ")");
    private static final Pattern NAME_ALONE =
            Pattern.compile(
                    "(?:"
                            + TITLE
                            + "[ \\u00a0])?("
                            + WORD
                            + "[ \\u00a0](?:.*[ \\u00a0])?\\p{Lu}[\\p{L}'’-]+)");
    private static final Pattern LIST = Pattern.compile("[,;\\n/]|\\bet\\b|\\band\\b|[(–—]");
    private static final int LONGEST = 60;

    /** A person: the whole name, and the surname where it is known apart, else "". */
    record Person(String name, String surname) {}

    private PersonNames() {}

    /** Whether a field of the form asks for a person, or how to reach one. */
    public static boolean identifies(String label) {
        return asked(label) || REACHES.matcher(Letters.fold(label)).find();
    }

    static Set<Person> of(Dossier dossier) {
        Set<Person> people = new LinkedHashSet<>();
        pairs(dossier.fixed(), people);
        pairs(dossier.answers(), people);
        for (Answer answer : dossier.answers()) {
            if (asked(answer.label())) {
                listed(answer.value(), people);
            }
        }
        for (AnswerTable table : dossier.tables()) {
            for (List<String> row : table.rows()) {
                List<Answer> cells = new ArrayList<>();
                for (int i = 0; i < row.size(); i++) {
                    cells.add(new Answer(table.header().get(i), row.get(i)));
                }
                pairs(cells, people);
                cells.stream()
                        .filter(c -> asked(c.label()))
                        .forEach(c -> listed(c.value(), people));
            }
        }
        return people;
    }

    /** People whom a text names with their title. */
    static Set<Person> titled(String text) {
        Set<Person> people = new LinkedHashSet<>();
        Matcher found = TITLED.matcher(text);
        while (found.find()) {
            String name = found.group(1).replace('\u00a0', ' ');
            people.add(new Person(name, name.contains(" ") ? surname(name) : ""));
        }
        return people;
    }

    private static boolean asked(String label) {
        String plain = Letters.fold(label);
        return ASKS_A_PERSON.matcher(plain).find() && !ASKS_SOMETHING_ELSE.matcher(plain).find();
    }

    /** A surname and a given name in columns of their own, of which one names the other. */
    private static void pairs(List<Answer> answers, Set<Person> people) {
        for (Answer given : answers) {
            String label = Letters.fold(given.label());
            if (given.value().isBlank() || !GIVEN.matcher(label).find()) {
                continue;
            }
            String rest = GIVEN.matcher(label).replaceAll("nom");
            for (Answer surname : answers) {
                String other = Letters.fold(surname.label());
                if (!surname.value().isBlank()
                        && !GIVEN.matcher(other).find()
                        && SURNAME.matcher(other).find()
                        && other.equals(rest)
                        && surname.value().length() + given.value().length() < LONGEST) {
                    people.add(
                            new Person(
                                    given.value().strip() + " " + surname.value().strip(),
                                    surname.value().strip()));
                }
            }
        }
    }

    private static void listed(String value, Set<Person> people) {
        for (String part : LIST.split(value)) {
            String one = part.strip();
            Matcher whole = NAME_ALONE.matcher(one);
            if (one.length() <= LONGEST
                    && whole.matches()
                    && Letters.words(one).size() <= 6
                    && one.chars().noneMatch(Character::isDigit)) {
                String name = whole.group(1).replace('\u00a0', ' ');
                people.add(new Person(name, surname(name)));
            }
        }
    }

    /** The words in capitals, as forms ask for surnames; else all but the first. */
    private static String surname(String name) {
        List<String> words = List.of(name.split(" "));
        List<String> capitals =
                words.stream()
                        .filter(
                                w ->
                                        w.length() > 1
                                                && w.equals(w.toUpperCase(java.util.Locale.ROOT)))
                        .toList();
        return capitals.isEmpty() || capitals.size() == words.size()
                ? String.join(" ", words.subList(1, words.size()))
                : String.join(" ", capitals);
    }
}
