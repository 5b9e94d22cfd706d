package fr.palmares.report;

import fr.palmares.model.Dossier;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Opinion;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * The experts' opinions as the platform exports them, name and labels of the sheet included: it is
 * read back like the platform's own. There is none where no opinion was received.
 */
final class OpinionsSheet {
    /** The platform's label of the column by which its sheets are joined to the dossiers. */
    static final String NUMBER = "Dossier ID";

    private static final String ASKED = "Créé le";

    /** The platform's labels, in its order, after the number. */
    private static final List<String> LABELS =
            List.of(
                    "Introduction",
                    "Réponse",
                    "Question",
                    "Réponse oui/non",
                    ASKED,
                    "Instructeur",
                    "Expert");

    /** An opinion and the dossier it is about. */
    private record Received(String number, Opinion opinion) {}

    private OpinionsSheet() {}

    static void write(Workbook workbook, Styles styles, Material m) {
        List<Received> all = received(m);
        if (all.isEmpty()) {
            return;
        }
        Page page =
                new Page(workbook, styles, m, m.sheetName("opinions"), m.say("opinions.subtitle"));
        page.goTo(Page.HEAD);
        List<Integer> cells = cells(all);
        List<Column> columns = columns(m, cells);
        page.head(columns, 1);
        for (Received received : all) {
            row(page, received, cells);
        }
        page.filter(Page.HEAD, columns.size());
    }

    private static List<Received> received(Material m) {
        List<Received> all = new ArrayList<>();
        for (DossierHead head : m.state.dossiers().values()) {
            Dossier dossier = m.dossiers.get(head.number());
            if (dossier != null) {
                dossier.opinions().forEach(o -> all.add(new Received(head.number(), o)));
            }
        }
        return all;
    }

    /** Under {@link #LABELS}. */
    private static List<String> texts(Opinion opinion) {
        return List.of(
                opinion.introduction(),
                opinion.answer(),
                opinion.question(),
                opinion.yesNo(),
                opinion.asked(),
                opinion.askedBy(),
                opinion.expert());
    }

    private static List<Integer> cells(List<Received> all) {
        List<Integer> pieces = new ArrayList<>();
        for (int i = 0; i < LABELS.size(); i++) {
            int label = i;
            pieces.add(
                    all.stream()
                            .map(r -> CellText.pieces(texts(r.opinion()).get(label)).size())
                            .reduce(1, Math::max));
        }
        return TextColumns.cells(LABELS, pieces);
    }

    private static List<Column> columns(Material m, List<Integer> cells) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(NUMBER, 12));
        for (int i = 0; i < LABELS.size(); i++) {
            String label = LABELS.get(i);
            int width =
                    switch (label) {
                        case "Introduction", "Question" -> 40;
                        case "Réponse" -> 60;
                        case "Réponse oui/non" -> 12;
                        case ASKED -> 17;
                        default -> 28;
                    };
            for (int piece = 0; piece < cells.get(i); piece++) {
                String head = TextColumns.label(m, label, piece);
                columns.add(
                        label.equals(ASKED)
                                ? Column.center(head, width)
                                : Column.text(head, width));
            }
        }
        return columns;
    }

    private static void row(Page page, Received received, List<Integer> cells) {
        Row row = page.add();
        page.dossier(row, 0, received.number(), Look.TEXT);
        List<String> texts = texts(received.opinion());
        int column = 1;
        for (int i = 0; i < texts.size(); i++) {
            Optional<LocalDateTime> asked =
                    LABELS.get(i).equals(ASKED) ? moment(texts.get(i)) : Optional.empty();
            if (asked.isPresent()) {
                page.time(row, column, asked.get(), Look.TIME);
            } else {
                page.texts(row, column, cells.get(i), texts.get(i), Look.WRAP);
            }
            column += cells.get(i);
        }
    }

    /** The moment where the text is exactly one that a worksheet gives back unchanged. */
    private static Optional<LocalDateTime> moment(String text) {
        try {
            LocalDateTime at = LocalDateTime.parse(text);
            boolean same = DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(at).equals(text);
            // worksheets count the days of 1900 wrongly, and no part of a second
            return same
                            && at.truncatedTo(ChronoUnit.SECONDS).equals(at)
                            && at.getYear() > 1900
                            && at.getYear() < 10_000
                    ? Optional.of(at)
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            // shown as the file gave it
            return Optional.empty();
        }
    }
}
