package fr.palmares.ui.guide;

import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Find;
import fr.palmares.ui.common.Shortcut;
import fr.palmares.ui.common.Ui;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The guide in a window of its own: contents and search on the left, the page on the right. */
public final class GuideWindow {
    private static final double WIDTH = 980;
    private static final double HEIGHT = 680;
    private static final double CONTENTS = 280;
    private static final int EXCERPT = 60;

    private final Ui ui;
    private final Controls controls;
    private final TextField search;
    private final ListView<GuidePage> contents = new ListView<>();
    private final ScrollPane scroll = new ScrollPane();
    private final Button back;
    private final BorderPane root = new BorderPane();
    private final Deque<String> visited = new ArrayDeque<>();
    private List<GuidePage> pages = List.of();
    private String shown = "";
    private boolean filling;
    private @Nullable Stage stage;
    private Subscription following = Subscription.EMPTY;

    public GuideWindow(Ui ui) {
        this.ui = ui;
        this.controls = ui.controls();
        search = controls.field("guide-search", "guide.search");
        back = controls.button("guide-back", "guide.back", Feather.ARROW_LEFT, this::back);
        contents.setId("guide-contents");
        contents.setCellFactory(list -> new PageCell());
        contents.setPlaceholder(controls.styled("muted", "search.nothing"));
        controls.name(contents, "guide.contents");
        contents.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        search.textProperty().subscribe(words -> list());
        search.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (Shortcut.GUIDE_CONTENTS.is(event)) {
                        contents.requestFocus();
                        event.consume();
                    }
                });
        VBox left = new VBox(10, search, contents);
        VBox.setVgrow(contents, Priority.ALWAYS);
        left.setPrefWidth(CONTENTS);
        left.setMinWidth(CONTENTS);
        left.getStyleClass().add("guide-side");
        scroll.setId("guide-scroll");
        scroll.setFitToWidth(true);
        controls.name(scroll, "guide.page");
        HBox head = new HBox(back);
        head.getStyleClass().add("guide-head");
        root.setId("guide");
        root.getStyleClass().addAll("screen", "guide");
        root.setLeft(left);
        BorderPane right = new BorderPane(scroll);
        right.setTop(head);
        root.setCenter(right);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Shows the page that tells of a screen; "" for the first page. */
    public void show(String screen, @Nullable Window owner) {
        Stage open = stage;
        if (open == null) {
            open = new Stage();
            open.initOwner(owner);
            open.titleProperty().bind(ui.i18n().text("guide.title"));
            Scene scene = new Scene(root, WIDTH, HEIGHT);
            ui.theme().dress(scene);
            open.setScene(scene);
            open.setOnHidden(event -> closed());
            stage = open;
            following = ui.i18n().messagesProperty().subscribe(messages -> reload());
            open.show();
        }
        visited.clear();
        go(GuidePage.of(screen));
        open.toFront();
        scroll.requestFocus();
    }

    /** Closes the window, if it is open. */
    public void close() {
        Stage open = stage;
        if (open != null) {
            open.hide();
        }
    }

    private void closed() {
        following.unsubscribe();
        Stage open = stage;
        stage = null;
        if (open != null) {
            // the content goes on to the next window
            open.getScene().setRoot(new StackPane());
        }
    }

    private void reload() {
        pages = GuidePage.all(ui.i18n().messages());
        list();
        if (!shown.isEmpty()) {
            show(shown);
        }
    }

    /** The pages that hold the words of the search; the one that is read stays chosen. */
    private void list() {
        Locale locale = ui.i18n().locale();
        Predicate<String> wanted = Find.query(search.getText(), locale);
        filling = true;
        contents.getItems()
                .setAll(
                        pages.stream()
                                .filter(
                                        p ->
                                                wanted.test(
                                                        Find.plain(
                                                                p.title() + " " + p.plain(),
                                                                locale)))
                                .toList());
        choose();
        filling = false;
    }

    private void choose() {
        contents.getItems().stream()
                .filter(p -> p.name().equals(shown))
                .findFirst()
                .ifPresentOrElse(
                        contents.getSelectionModel()::select,
                        contents.getSelectionModel()::clearSelection);
    }

    private void chosen(@Nullable GuidePage page) {
        if (page != null && !filling && !page.name().equals(shown)) {
            go(page.name());
        }
    }

    /** Goes to a page from the one in view. */
    private void go(String name) {
        if (!shown.isEmpty() && !shown.equals(name)) {
            visited.push(shown);
        }
        show(name);
    }

    private void back() {
        if (!visited.isEmpty()) {
            show(visited.pop());
        }
    }

    private void show(String name) {
        shown = name;
        back.setDisable(visited.isEmpty());
        GuidePage page =
                pages.stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
        Parent text = GuideText.of(page, this::go);
        StackPane middle = new StackPane(text);
        middle.getStyleClass().add("guide-middle");
        scroll.setContent(middle);
        scroll.setVvalue(0);
        filling = true;
        choose();
        filling = false;
    }

    private void key(KeyEvent event) {
        if (Shortcut.CLOSE.is(event)) {
            if (search.getText().isEmpty()) {
                close();
            } else {
                search.clear();
            }
            event.consume();
        } else if (Shortcut.GUIDE_FIND.is(event)) {
            search.requestFocus();
            search.selectAll();
            event.consume();
        }
    }

    /** A page's title, and below it the place where the first word searched for was found. */
    private final class PageCell extends ListCell<GuidePage> {
        private final Label title = new Label();
        private final Label excerpt = Controls.style(new Label(), "muted small");
        private final VBox both = new VBox(2, title, excerpt);

        PageCell() {
            title.setWrapText(true);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable GuidePage page, boolean empty) {
            super.updateItem(page, empty);
            if (page == null || empty) {
                setGraphic(null);
                return;
            }
            title.setText(page.title());
            String found = found(page);
            excerpt.setText(found);
            Controls.shown(excerpt, !found.isEmpty());
            setGraphic(both);
            setAccessibleText(page.title() + " " + found);
        }

        private String found(GuidePage page) {
            String word = search.getText().strip().split("\\s+")[0];
            List<int[]> places = Find.places(page.plain(), word, ui.i18n().locale());
            if (places.isEmpty()) {
                return "";
            }
            int from = Math.max(0, places.getFirst()[0] - EXCERPT / 4);
            int to = Math.min(page.plain().length(), from + EXCERPT);
            return "… " + page.plain().substring(from, to).replace('\n', ' ') + " …";
        }
    }
}
