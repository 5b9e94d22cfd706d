package fr.palmares;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The message files and the code that uses them say the same. */
class MessageKeysTest {
    /** Of the program, not texts. */
    private static final Set<String> PROPERTIES =
            Set.of("palmares.home", "palmares.samples", "palmares.rehearsal");

    private static final Path CODE = Path.of("src", "main", "java");
    private static final Path FILES = Path.of("src", "main", "resources", "fr", "palmares");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]*(\\.[A-Za-z0-9]+)+");

    /** What follows the argument of the things that make several keys of one. */
    private static final List<String> SUFFIXES = List.of(".title", ".text", ".yes");

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(keys("en")).isEqualTo(keys("fr"));
    }

    @Test
    void noKeyIsWrittenTwice() throws IOException {
        for (String language : List.of("fr", "en")) {
            Set<String> seen = new HashSet<>();
            Set<String> twice = new TreeSet<>();
            Properties counting =
                    new Properties() {
                        @Override
                        public synchronized Object put(Object key, Object value) {
                            if (!seen.add((String) key)) {
                                twice.add((String) key);
                            }
                            return super.put(key, value);
                        }
                    };
            load(counting, language);
            assertThat(seen).as(language).isNotEmpty();
            assertThat(twice).as(language).isEmpty();
        }
    }

    @Test
    void everyPatternCanBeFormattedInBothLanguages() throws IOException {
        for (String language : List.of("fr", "en")) {
            Properties messages = messages(language);
            for (String key : messages.stringPropertyNames()) {
                String text = messages.getProperty(key);
                assertThat(new MessageFormat(text, Locale.of(language)).format(new Object[0]))
                        .as(key)
                        .isNotBlank();
                // quoted braces are MessageFormat's way to write one
                assertThat(
                                text.replace("'{'", "")
                                        .replace("'{{'", "")
                                        .replace("'}'", "")
                                        .replace("'}}'", ""))
                        .as(key + " writes the typographic apostrophe")
                        .doesNotContain("'");
            }
        }
    }

    @Test
    void bothLanguagesUseTheSameArguments() throws IOException {
        Properties fr = messages("fr");
        Properties en = messages("en");
        for (String key : fr.stringPropertyNames()) {
            assertThat(arguments(en.getProperty(key, "")))
                    .as(key)
                    .isEqualTo(arguments(fr.getProperty(key)));
        }
    }

    @Test
    void frenchPunctuationStandsAfterNonBreakingSpaces() throws IOException {
        Properties fr = messages("fr");
        for (String key : fr.stringPropertyNames()) {
            assertThat(fr.getProperty(key)).as(key).doesNotContainPattern("[^\\d] [:;!?»]|« ");
        }
    }

    /** A share of simulations is a stability: nobody's chances, and no lots are drawn for it. */
    @Test
    void noTextSpeaksOfChancesNorOfDrawsButWhereLotsAreDrawn() throws IOException {
        Properties fr = messages("fr");
        for (String key : fr.stringPropertyNames()) {
            String text = fr.getProperty(key).toLowerCase(Locale.FRENCH);
            assertThat(text).as(key).doesNotContain("chance", "probabilit", "tirages");
            if (!key.matches("(?i).*(lot|draw).*")) {
                assertThat(text.replace("tirage au sort", "")).as(key).doesNotContain("tirage");
            }
        }
        Properties en = messages("en");
        for (String key : en.stringPropertyNames()) {
            assertThat(en.getProperty(key).toLowerCase(Locale.ENGLISH))
                    .as(key)
                    .doesNotContain("chances", "probabilit");
        }
    }

    @Test
    void keysUsedInTheCodeExist() throws IOException {
        Set<String> known = keys("fr");
        Set<String> rooms =
                known.stream().map(MessageKeysTest::firstPart).collect(Collectors.toSet());
        Set<String> unknown = new TreeSet<>();
        for (String literal : literals()) {
            boolean looksLikeKey =
                    KEY.matcher(literal).matches() && rooms.contains(firstPart(literal));
            boolean ofReport = known.contains("report." + literal);
            boolean property = PROPERTIES.contains(literal);
            boolean fileName = literal.matches(".*\\.(csv|xlsx|jsonl|log|css|properties|ttf)");
            boolean prefix =
                    SUFFIXES.stream().anyMatch(suffix -> known.contains(literal + suffix))
                            || known.stream().anyMatch(k -> k.startsWith(literal + "."));
            if (looksLikeKey
                    && !known.contains(literal)
                    && !prefix
                    && !ofReport
                    && !fileName
                    && !property) {
                unknown.add(literal);
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void keysThatExistAreUsed() throws IOException {
        Set<String> literals = literals();
        Set<String> prefixes =
                literals.stream()
                        .filter(l -> l.matches("[a-z][A-Za-z0-9.]*\\."))
                        .collect(Collectors.toSet());
        Set<String> unused = new TreeSet<>();
        for (String key : keys("fr")) {
            // the workbook's own keys are said without their prefix
            boolean whole =
                    literals.contains(key)
                            || (key.startsWith("report.")
                                    && literals.contains(key.substring("report.".length())));
            boolean madeOfPrefix = prefixes.stream().anyMatch(key::startsWith);
            boolean madeBySuffix =
                    literals.stream()
                            .anyMatch(
                                    l ->
                                            l.startsWith(".")
                                                    && l.length() > 1
                                                    && key.endsWith(l)
                                                    && literals.contains(
                                                            key.substring(
                                                                    0, key.length() - l.length())));
            boolean ofCommands =
                    key.matches(
                            "(palmares(\\.[a-z]+)?\\.)?usage\\..*|mixinStandardHelpOptions\\..*");
            if (!whole && !madeOfPrefix && !madeBySuffix && !ofCommands) {
                unused.add(key);
            }
        }
        assertThat(unused).isEmpty();
    }

    private static Set<String> literals() throws IOException {
        Set<String> literals = new HashSet<>();
        List<Path> sources;
        try (Stream<Path> files = Files.walk(CODE)) {
            sources = files.filter(f -> f.toString().endsWith(".java")).toList();
        }
        for (Path source : sources) {
            Matcher matcher = LITERAL.matcher(Files.readString(source));
            while (matcher.find()) {
                literals.add(matcher.group(1));
            }
        }
        return literals;
    }

    private static Set<Integer> arguments(String text) {
        Set<Integer> numbers = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{(\\d+)").matcher(text);
        while (matcher.find()) {
            numbers.add(Integer.valueOf(matcher.group(1)));
        }
        return numbers;
    }

    private static String firstPart(String key) {
        return key.substring(0, key.indexOf('.') < 0 ? key.length() : key.indexOf('.'));
    }

    private static Set<String> keys(String language) throws IOException {
        return new TreeSet<>(messages(language).stringPropertyNames());
    }

    private static Properties messages(String language) throws IOException {
        Properties properties = new Properties();
        load(properties, language);
        return properties;
    }

    private static void load(Properties properties, String language) throws IOException {
        try (Reader reader =
                Files.newBufferedReader(FILES.resolve("messages_" + language + ".properties"))) {
            properties.load(reader);
        }
    }
}
