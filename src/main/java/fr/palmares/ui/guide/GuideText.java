package fr.palmares.ui.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

/** Turns a page into nodes: headings, paragraphs, lists, remarks, links to other pages. */
final class GuideText extends AbstractVisitor {
    private final Consumer<String> follow;
    private VBox into = new VBox(10);
    private TextFlow flow = new TextFlow();
    private final StringBuilder read = new StringBuilder();
    private final List<String> styles = new ArrayList<>();

    private GuideText(Consumer<String> follow) {
        this.follow = follow;
    }

    /**
     * The page.
     *
     * @param follow told the name of the page whose link was pressed
     */
    static VBox of(GuidePage page, Consumer<String> follow) {
        GuideText text = new GuideText(follow);
        VBox all = text.into;
        all.getStyleClass().add("guide-page");
        page.document().accept(text);
        return all;
    }

    @Override
    public void visit(Heading heading) {
        begin();
        visitChildren(heading);
        Label label = new Label(read.toString());
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("guide-heading-" + heading.getLevel());
        into.getChildren().add(label);
    }

    @Override
    public void visit(Paragraph paragraph) {
        begin();
        visitChildren(paragraph);
        flow.getStyleClass().add("guide-paragraph");
        flow.setAccessibleRole(AccessibleRole.TEXT);
        flow.setAccessibleText(read.toString());
        into.getChildren().add(flow);
    }

    @Override
    public void visit(BulletList list) {
        items(list, 0);
    }

    @Override
    public void visit(OrderedList list) {
        items(list, 1);
    }

    @Override
    public void visit(BlockQuote quote) {
        VBox outside = into;
        into = new VBox(6);
        into.getStyleClass().add("guide-remark");
        visitChildren(quote);
        outside.getChildren().add(into);
        into = outside;
    }

    @Override
    public void visit(StrongEmphasis strong) {
        within("guide-strong", strong);
    }

    @Override
    public void visit(Emphasis emphasis) {
        within("guide-emphasis", emphasis);
    }

    @Override
    public void visit(Code code) {
        styles.add("guide-code");
        add(code.getLiteral());
        styles.removeLast();
    }

    @Override
    public void visit(SoftLineBreak line) {
        add(" ");
    }

    @Override
    public void visit(org.commonmark.node.Text text) {
        add(text.getLiteral());
    }

    @Override
    public void visit(Link link) {
        StringBuilder words = new StringBuilder();
        link.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(org.commonmark.node.Text text) {
                        words.append(text.getLiteral());
                    }
                });
        String target = GuidePage.target(link);
        Hyperlink go = new Hyperlink(words.toString());
        go.setId("guide-link-" + target);
        go.getStyleClass().add("guide-link");
        go.setOnAction(event -> follow.accept(target));
        flow.getChildren().add(go);
        read.append(words);
    }

    /** A number before each item, or a dot when {@code first} is 0. */
    private void items(Node list, int first) {
        VBox outside = into;
        VBox all = new VBox(6);
        all.getStyleClass().add("guide-list");
        int number = first;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            into = new VBox(6);
            HBox.setHgrow(into, Priority.ALWAYS);
            Label mark = new Label(first == 0 ? "•" : number++ + ".");
            mark.setMinWidth(22);
            HBox row = new HBox(4, mark, into);
            visitChildren((ListItem) item);
            all.getChildren().add(row);
        }
        into = outside;
        into.getChildren().add(all);
    }

    private void begin() {
        flow = new TextFlow();
        read.setLength(0);
    }

    private void within(String style, Node node) {
        styles.add(style);
        visitChildren(node);
        styles.removeLast();
    }

    private void add(String words) {
        Text text = new Text(words);
        text.getStyleClass().add("guide-text");
        text.getStyleClass().addAll(styles);
        flow.getChildren().add(text);
        read.append(words);
    }
}
