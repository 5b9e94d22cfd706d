package fr.palmares.ui.common;

import fr.palmares.model.Attachment;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Files of a dossier, one line each: kind, name, size; a click opens one in its viewer. */
public final class FileList extends VBox {
    private final I18n i18n;
    private final Consumer<Attachment> open;

    public FileList(I18n i18n, Consumer<Attachment> open) {
        super(4);
        this.i18n = i18n;
        this.open = open;
        setId("files");
        getStyleClass().add("file-list");
    }

    /**
     * Shows the files at hand, then the names of those that were only mentioned.
     *
     * @param mentioned names of files whose content did not come
     */
    public void show(List<Attachment> files, List<String> mentioned) {
        getChildren().clear();
        for (int i = 0; i < files.size(); i++) {
            getChildren().add(line(files.get(i), i));
        }
        for (String name : mentioned) {
            Label label = new Label(name, Icons.of(Feather.PAPERCLIP));
            label.setWrapText(true);
            Label missing = new Label(i18n.say("files.missing"));
            missing.getStyleClass().addAll("muted", "small");
            getChildren().add(new HBox(8, label, missing));
        }
    }

    private HBox line(Attachment file, int index) {
        Hyperlink link = new Hyperlink(file.name(), Icons.of(kind(file.name())));
        link.setId("file-" + index);
        link.setAccessibleText(i18n.say("files.open", file.name()));
        link.setWrapText(true);
        link.setOnAction(e -> open.accept(file));
        Label size = new Label(i18n.formats().size(file.bytes()));
        size.getStyleClass().addAll("muted", "small", "tabular");
        HBox line = new HBox(8, link, size);
        line.setStyle("-fx-alignment: center-left;");
        return line;
    }

    private static Feather kind(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.matches(".*\\.(png|jpe?g|gif|svg|webp|tiff?)")) {
            return Feather.IMAGE;
        }
        if (lower.matches(".*\\.(xlsx?|ods|csv)")) {
            return Feather.GRID;
        }
        return lower.matches(".*\\.(pdf|docx?|odt|txt|pptx?|odp)")
                ? Feather.FILE_TEXT
                : Feather.FILE;
    }
}
