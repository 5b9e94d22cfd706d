package fr.palmares.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.ui.WindowTest;
import fr.palmares.ui.common.Shortcut;
import fr.palmares.ui.common.Stroke;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** What the list of shortcuts says is what the keys do. */
class ShortcutsTest extends WindowTest {
    private static final Path WINDOWS = Path.of("src", "main", "java", "fr", "palmares", "ui");

    /** Keys that move within one control and are no shortcut, or that stand for characters. */
    private static final List<String> OWN_KEYS =
            List.of("Stroke.java", "Shortcut.java", "QuickSearch.java", "TopRowDigits.java");

    private static final Pattern KEY =
            Pattern.compile("KeyCombination|KeyCode\\.(?!TAB)|\\.getCode\\(\\) ==");

    @Test
    void noScreenListensToAKeyThatIsNotInTheList() throws IOException {
        TreeSet<String> own = new TreeSet<>();
        sources()
                .forEach(
                        (name, text) -> {
                            if (!OWN_KEYS.contains(name) && KEY.matcher(text).find()) {
                                own.add(name);
                            }
                        });
        // a line break in a growing field, Tab out of it
        own.remove("GrowingArea.java");
        assertThat(own).isEmpty();
    }

    @Test
    void everyShortcutOfTheListIsAskedForByAScreen() throws IOException {
        Map<String, String> sources = sources();
        sources.remove("Shortcut.java");
        // the digits come through TopRowDigits, which knows the French keyboard
        assertThat(Stream.of(Shortcut.values()).filter(s -> s != Shortcut.MARK))
                .allSatisfy(
                        s ->
                                assertThat(sources.values())
                                        .as(s.name())
                                        .anyMatch(
                                                text ->
                                                        Pattern.compile("Shortcut\\." + s + "\\b")
                                                                .matcher(text)
                                                                .find()));
    }

    @Test
    void noKeyDoesTwoThingsInOnePlace() {
        Map<String, Shortcut> taken = new HashMap<>();
        for (Shortcut shortcut : Shortcut.values()) {
            for (Stroke stroke : shortcut.strokes()) {
                assertThat(taken.put(shortcut.place() + " " + stroke, shortcut))
                        .as("%s %s", shortcut, stroke)
                        .isNull();
            }
        }
    }

    @Test
    void aQuestionMarkOpensTheListWithTheScreenInViewFirst(FxRobot robot) {
        sample("ranking");
        robot.write("?");
        settle();
        assertThat(node(robot, "shortcuts").isVisible()).isTrue();
        for (Shortcut shortcut : Shortcut.values()) {
            assertThat(text(robot, "shortcut-" + shortcut.name()))
                    .isEqualTo(stand().ui().i18n().say(shortcut.key()));
        }
        List<String> titles =
                robot.lookup("#shortcuts .strong").queryAllAs(Labeled.class).stream()
                        .map(Labeled::getText)
                        .toList();
        assertThat(titles).startsWith("Classement", "Partout").doesNotHaveDuplicates();
        robot.push(KeyCode.ESCAPE);
        settle();
        assertThat(node(robot, "shortcuts").isVisible()).isFalse();
        assertThat(robot.lookup("#ranking-list").<Node>query().isFocused()).isTrue();
    }

    @Test
    void aQuestionMarkInATextIsAQuestionMark(FxRobot robot) {
        sample("dossiers");
        robot.clickOn("#dossiers-filter").write("?");
        settle();
        assertThat(node(robot, "shortcuts").isVisible()).isFalse();
    }

    private static Map<String, String> sources() throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(WINDOWS)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                all.put(String.valueOf(file.getFileName()), Files.readString(file));
            }
        }
        return all;
    }
}
