package fr.palmares.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesTest {
    @TempDir Path home;

    @Test
    void whatWasChosenIsThereAtTheNextStart() {
        Preferences first = new Preferences(home);
        first.language(Locale.UK);
        first.scheme(Preferences.Scheme.DARK);
        first.textSize(18);
        first.bounds(new Preferences.Bounds(10, 20, 1300, 740));
        first.maximized(true);
        Preferences second = new Preferences(home);
        assertThat(second.language().getLanguage()).isEqualTo("en");
        assertThat(second.scheme()).isEqualTo(Preferences.Scheme.DARK);
        assertThat(second.textSize()).isEqualTo(18);
        assertThat(second.bounds()).hasValue(new Preferences.Bounds(10, 20, 1300, 740));
        assertThat(second.maximized()).isTrue();
        assertThat(new Preferences(home.resolve("none")).maximized()).isFalse();
    }

    @Test
    void recentCallsStandLatestFirstOnceEachAndOnlyWhileTheirFoldersExist() throws IOException {
        Path a = Files.createDirectory(home.resolve("a"));
        Path b = Files.createDirectory(home.resolve("b"));
        Preferences preferences = new Preferences(home);
        preferences.opened(a);
        preferences.opened(b);
        preferences.opened(a);
        assertThat(new Preferences(home).recentCalls()).containsExactly(a, b);
        Files.delete(b);
        assertThat(new Preferences(home).recentCalls()).containsExactly(a);
        preferences.forget(a);
        assertThat(new Preferences(home).recentCalls()).isEmpty();
    }

    @Test
    void aRecentCallIsNamedAsItWasWhenItWasOpenedLast() throws IOException {
        Path a = Files.createDirectory(home.resolve("a"));
        Preferences preferences = new Preferences(home);
        assertThat(preferences.nameOf(a)).isEqualTo("a");
        preferences.opened(a, "AMI IA 2 = été");
        assertThat(new Preferences(home).nameOf(a)).isEqualTo("AMI IA 2 = été");
        preferences.forget(a);
        assertThat(new Preferences(home).nameOf(a)).isEqualTo("a");
    }

    @Test
    void aDamagedFileReadsAsNoChoiceAtAll() throws IOException {
        Files.writeString(
                home.resolve("preferences.properties"), "text-size=huge\ntheme=pink\nwindow.x=?");
        Preferences preferences = new Preferences(home);
        assertThat(preferences.textSize()).isEqualTo(Preferences.USUAL_TEXT);
        assertThat(preferences.scheme()).isEqualTo(Preferences.Scheme.SYSTEM);
        assertThat(preferences.bounds()).isEmpty();
    }
}
