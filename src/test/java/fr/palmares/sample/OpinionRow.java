package fr.palmares.sample;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;

/** A row of the sheet of opinions, asked of experts who do not exist. */
final class OpinionRow {

    static final List<String> HEADER =
            List.of(
                    "Dossier ID",
                    "Introduction",
                    "Réponse",
                    "Question",
                    "Réponse oui/non",
                    "Créé le",
                    "Répondu le",
                    "Instructeur",
                    "Expert");

    private OpinionRow() {}

    static Stream<List<Cell>> all() {
        return Resources.rows("opinions.txt", '|').stream().map(OpinionRow::of);
    }

    private static List<Cell> of(List<String> fields) {
        String truth = fields.get(6);
        return List.of(
                new Cell.Text(fields.get(0)),
                text(fields.get(8)),
                text(fields.get(7)),
                text(fields.get(5)),
                truth.equals("-") ? new Cell.Blank() : new Cell.Text(truth),
                moment(fields.get(3)),
                moment(fields.get(4)),
                new Cell.Text(fields.get(1) + "@exemple.invalid"),
                new Cell.Text(fields.get(2) + "@exemple.invalid"));
    }

    private static Cell text(String value) {
        return Cell.text(FrenchTypography.set(value));
    }

    private static Cell moment(String value) {
        return new Cell.Moment(LocalDateTime.parse(value.replace(' ', 'T')));
    }
}
