package fr.palmares.ui.guide;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.text.Messages;
import fr.palmares.ui.common.Shortcut;
import fr.palmares.ui.shell.Screens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.commonmark.node.Heading;
import org.junit.jupiter.api.Test;

class GuideTest {
    private static final Path PAGES =
            Path.of("src", "main", "resources", "fr", "palmares", "guide");

    private final List<GuidePage> french = GuidePage.all(Messages.of(Locale.FRANCE));
    private final List<GuidePage> english = GuidePage.all(Messages.of(Locale.UK));

    @Test
    void everyFileIsAPageAndEveryPageAFile() throws IOException {
        for (String language : List.of("fr", "en")) {
            try (Stream<Path> files = Files.list(PAGES.resolve(language))) {
                assertThat(files.map(f -> f.getFileName().toString().replace(".md", "")))
                        .as(language)
                        .containsExactlyInAnyOrderElementsOf(GuidePage.NAMES);
            }
        }
    }

    @Test
    void bothLanguagesHaveTheSameHeadingsInTheSameOrder() {
        for (int i = 0; i < french.size(); i++) {
            assertThat(levels(english.get(i)))
                    .as(french.get(i).name())
                    .isEqualTo(levels(french.get(i)))
                    .startsWith(1)
                    .doesNotContain(3);
            assertThat(english.get(i).title()).isNotEqualTo(french.get(i).title());
        }
    }

    @Test
    void everyLinkLeadsToAPageAndBothLanguagesLinkAlike() {
        for (int i = 0; i < french.size(); i++) {
            assertThat(french.get(i).links()).isSubsetOf(GuidePage.NAMES);
            assertThat(english.get(i).links()).isEqualTo(french.get(i).links());
        }
    }

    @Test
    void everyScreenHasItsPageAndTheStartTheFirstOne() {
        Set<String> pages = new HashSet<>(GuidePage.NAMES);
        for (Screens.Entry screen : Screens.all()) {
            assertThat(pages).contains(GuidePage.of(screen.id()));
            assertThat(GuidePage.of(screen.id())).as(screen.id()).isNotEqualTo("start");
        }
        assertThat(GuidePage.of("")).isEqualTo("start");
    }

    @Test
    void frenchPagesAreSetAsFrenchIs() throws IOException {
        for (String name : GuidePage.NAMES) {
            String source =
                    Files.readString(PAGES.resolve("fr").resolve(name + ".md"))
                            // what is typed is no punctuation
                            .replaceAll("`[^`]*`", "x");
            assertThat(source)
                    .as(name)
                    .doesNotContainPattern("[^\\d\\s] [:;!?»]|« |[\\p{L}*][:;!?]\\s")
                    .doesNotContain("'", "...");
        }
    }

    @Test
    void theKeyboardPageTellsEveryShortcut() {
        String keyboard = french.get(GuidePage.NAMES.indexOf("keyboard")).plain();
        Messages messages = Messages.of(Locale.FRANCE);
        for (Shortcut shortcut : Shortcut.values()) {
            assertThat(keyboard).contains(messages.get(shortcut.key()));
        }
    }

    /** What a page calls a button is what the button says. */
    @Test
    void whatThePagesNameIsCalledSo() {
        Messages fr = Messages.of(Locale.FRANCE);
        Messages en = Messages.of(Locale.UK);
        for (String key :
                List.of(
                        "start.sample",
                        "start.package",
                        "interests.write",
                        "interests.readBack",
                        "readers.third",
                        "jury.tabPost",
                        "post.papers",
                        "callMenu.keep",
                        "documents.all",
                        "results.export",
                        "journal.check",
                        "ranking.reason.split_jury",
                        "ranking.reason.one_juror",
                        "ranking.reason.weight_sensitive",
                        "ranking.reason.missing_sheets",
                        "ranking.reason.tied_at_cut")) {
            assertThat(french).as(key).anyMatch(p -> p.plain().contains(fr.get(key)));
            assertThat(english).as(key).anyMatch(p -> p.plain().contains(en.get(key)));
        }
    }

    private static List<Integer> levels(GuidePage page) {
        return GuidePage.headings(page.document()).stream().map(Heading::getLevel).toList();
    }
}
