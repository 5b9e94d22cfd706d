package fr.palmares.report.document;

import fr.palmares.report.document.Block.Column;
import fr.palmares.report.document.Block.Fact;
import fr.palmares.report.document.Block.Facts;
import fr.palmares.report.document.Block.Heading;
import fr.palmares.report.document.Block.PageBreak;
import fr.palmares.report.document.Block.Paragraph;
import fr.palmares.report.document.Block.Picture;
import fr.palmares.report.document.Block.Points;
import fr.palmares.report.document.Block.Signatures;
import fr.palmares.report.document.Block.Table;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A document as XHTML, from which PDF is laid out. */
final class Xhtml {
    private final StringBuilder html = new StringBuilder();
    private boolean breaks;

    private Xhtml() {}

    static String of(Document document) throws IOException {
        Xhtml page = new Xhtml();
        page.head(document);
        page.blocks(document.blocks());
        return page.html.append("</body></html>").toString();
    }

    /** A short table, its heading and the line below it are not parted. */
    private void blocks(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            boolean whole =
                    !breaks
                            && i + 1 < blocks.size()
                            && blocks.get(i) instanceof Heading heading
                            && heading.level() > 1
                            && blocks.get(i + 1) instanceof Table table
                            && table.rows().size() <= Table.SHORT;
            if (whole) {
                html.append("<div class=\"whole\">");
                block(blocks.get(i));
                block(blocks.get(++i));
                if (i + 1 < blocks.size() && blocks.get(i + 1) instanceof Paragraph) {
                    block(blocks.get(++i));
                }
                html.append("</div>");
            } else {
                block(blocks.get(i));
            }
        }
    }

    private void head(Document document) throws IOException {
        String language = document.language().toLanguageTag();
        html.append("<html lang=\"").append(language).append("\"><head><title>");
        html.append(text(document.title())).append("</title>");
        for (String name : List.of("description", "subject")) {
            html.append("<meta name=\"").append(name).append("\" content=\"");
            html.append(text(document.title() + " · " + document.subtitle())).append("\"/>");
        }
        html.append("<meta name=\"author\" content=\"").append(text(document.author()));
        html.append("\"/><style>").append(css(document)).append("</style></head><body>");
        html.append("<div class=\"title\">").append(text(document.title())).append("</div>");
        if (!document.subtitle().isBlank()) {
            html.append("<p class=\"subtitle\">").append(text(document.subtitle())).append("</p>");
        }
    }

    private static String css(Document document) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        Xhtml.class.getResourceAsStream("/fr/palmares/report/page.css"))) {
            String sheet = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String[] parts = document.pageOf().split("\\{[01]}", -1);
            String counter =
                    quoted(parts[0])
                            + " counter(page) "
                            + quoted(parts.length > 1 ? parts[1] : "")
                            + " counter(pages)"
                            + (parts.length > 2 ? " " + quoted(parts[2]) : "");
            return text(sheet)
                    .replace("&gt;", ">")
                    .replace("@size", document.wide() ? "A4 landscape" : "A4")
                    .replace("@footer", text(quoted(document.footer())))
                    .replace("@counter", counter);
        }
    }

    private static String quoted(String text) {
        return '"' + TextLines.clean(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private void block(Block block) {
        if (block instanceof PageBreak) {
            breaks = true;
            return;
        }
        String broken = breaks ? " class=\"break\"" : "";
        breaks = false;
        html.append("<div").append(broken).append('>');
        switch (block) {
            case Heading(int level, String text) -> element("h" + level, "", text);
            case Paragraph(Block.Tone tone, String text) ->
                    element("p", tone.name().toLowerCase(java.util.Locale.ROOT), text);
            case Points(List<String> points) -> {
                html.append("<ul>");
                points.forEach(p -> element("li", "", p));
                html.append("</ul>");
            }
            case Table table -> table(table);
            case Facts facts -> facts(facts);
            case Signatures(String description, List<String> people) ->
                    signatures(description, people);
            case Picture p ->
                    html.append("<img alt=\"")
                            .append(text(p.alternative()))
                            .append("\" style=\"width:" + p.width() + "pt;height:" + p.height())
                            .append("pt\" src=\"data:image/png;base64,")
                            .append(p.base64())
                            .append("\"/>");
            case PageBreak() -> throw new IllegalStateException("told by the block that follows");
        }
        html.append("</div>");
    }

    private void table(Table table) {
        open("grid", table.description());
        int sum = table.columns().stream().mapToInt(Column::share).sum();
        html.append("<thead><tr>");
        for (Column column : table.columns()) {
            html.append("<th scope=\"col\" style=\"width:")
                    .append(100 * column.share() / sum)
                    .append("%\"")
                    .append(column.number() ? " class=\"number\">" : ">")
                    .append(text(column.head()))
                    .append("</th>");
        }
        html.append("</tr></thead><tbody>");
        for (List<String> row : table.rows()) {
            html.append("<tr>");
            for (int c = 0; c < row.size(); c++) {
                element("td", table.columns().get(c).number() ? "number" : "", row.get(c));
            }
            html.append("</tr>");
        }
        html.append("</tbody></table>");
    }

    private void facts(Facts facts) {
        open(facts.roomy() ? "facts roomy" : "facts", facts.description());
        html.append("<tbody>");
        for (Fact fact : facts.facts()) {
            html.append("<tr><th scope=\"row\">").append(text(fact.label())).append("</th>");
            element("td", "", fact.value());
            html.append("</tr>");
        }
        html.append("</tbody></table>");
    }

    private void signatures(String description, List<String> people) {
        open("signatures", description);
        html.append("<tbody>");
        for (String person : people) {
            html.append("<tr><th scope=\"row\">")
                    .append(text(person))
                    .append("</th><td></td></tr>");
        }
        html.append("</tbody></table>");
    }

    private void open(String kind, String description) {
        html.append("<table class=\"").append(kind).append("\" title=\"");
        html.append(text(description)).append("\">");
    }

    private void element(String name, String kind, String content) {
        html.append('<').append(name);
        if (!kind.isEmpty()) {
            html.append(" class=\"").append(kind).append('"');
        }
        html.append('>').append(text(content).replace("\n", "<br/>"));
        html.append("</").append(name).append('>');
    }

    private static String text(String raw) {
        return TextLines.clean(raw)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
