package fr.palmares.ui.guide;

import fr.palmares.text.Messages;
import fr.palmares.ui.common.Shortcut;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * One page of the guide in one language.
 *
 * @param name the page's name, the same in both languages; other pages link to it as {@code
 *     name.md}
 * @param title its first heading
 * @param document the page, parsed
 * @param plain its text without any mark-up, one line per paragraph
 */
record GuidePage(String name, String title, Node document, String plain) {
    /** The pages, in the order in which they are listed. */
    static final List<String> NAMES =
            List.of(
                    "start",
                    "prepare",
                    "import",
                    "jury",
                    "assignment",
                    "packages",
                    "sharing",
                    "ranking",
                    "deliberation",
                    "documents",
                    "afterwards",
                    "juror",
                    "figures",
                    "files",
                    "trouble",
                    "keyboard",
                    "accessibility");

    private static final Map<String, String> OF_SCREENS =
            Map.of(
                    "sharing", "sharing",
                    "dossiers", "import",
                    "grid", "prepare",
                    "jury", "jury",
                    "evaluation", "juror",
                    "ranking", "ranking",
                    "deliberation", "deliberation",
                    "results", "documents",
                    "journal", "files");

    /** Stands in a page where the list of shortcuts goes, made of those the screens use. */
    private static final String SHORTCUTS = "{{shortcuts}}";

    /** Name of the page that tells of a screen; the first page where no screen is open. */
    static String of(String screen) {
        return OF_SCREENS.getOrDefault(screen, NAMES.getFirst());
    }

    /** All pages in one language. */
    static List<GuidePage> all(Messages messages) {
        return NAMES.stream().map(name -> read(name, messages)).toList();
    }

    private static GuidePage read(String name, Messages messages) {
        String path =
                "/fr/palmares/guide/%s/%s.md".formatted(messages.locale().getLanguage(), name);
        String source;
        try (InputStream in =
                Objects.requireNonNull(GuidePage.class.getResourceAsStream(path), path)) {
            source = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Node document =
                Parser.builder().build().parse(source.replace(SHORTCUTS, shortcuts(messages)));
        TextContentRenderer text =
                TextContentRenderer.builder()
                        .lineBreakRendering(LineBreakRendering.COMPACT)
                        .build();
        Heading first = headings(document).getFirst();
        return new GuidePage(
                name, text.render(first).strip(), document, text.render(document).strip());
    }

    /** Every shortcut of the program, as the card that ? opens has them. */
    private static String shortcuts(Messages messages) {
        StringBuilder list = new StringBuilder();
        for (Shortcut.Place place : Shortcut.Place.values()) {
            list.append("\n## ").append(messages.get(place.key())).append("\n\n");
            for (Shortcut shortcut : Shortcut.of(place)) {
                list.append("- `")
                        .append(shortcut.keys(messages))
                        .append("` ")
                        .append(messages.get(shortcut.key()))
                        .append('\n');
            }
        }
        return list.toString();
    }

    /** The headings of a page, in its order. */
    static List<Heading> headings(Node document) {
        List<Heading> all = new ArrayList<>();
        document.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Heading heading) {
                        all.add(heading);
                    }
                });
        return all;
    }

    /** Names of the pages this one links to. */
    List<String> links() {
        List<String> all = new ArrayList<>();
        document.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Link link) {
                        all.add(target(link));
                    }
                });
        return all;
    }

    /** Name of the page a link leads to. */
    static String target(Link link) {
        return link.getDestination().replaceFirst("\\.md$", "");
    }
}
