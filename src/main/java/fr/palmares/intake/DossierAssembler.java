package fr.palmares.intake;

import fr.palmares.intake.DossierColumns.Column;
import fr.palmares.intake.PlatformLabels.Role;
import fr.palmares.intake.table.Cell;
import fr.palmares.intake.table.Row;
import fr.palmares.intake.table.XlsxReference;
import fr.palmares.model.Answer;
import fr.palmares.model.Dossier;
import fr.palmares.model.Place;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a dossier of a row and of what the other sheets say of it. */
final class DossierAssembler {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_CATEGORY = 200;

    private final DossierColumns columns;

    /** Whether the platform gave the numbers. */
    private final boolean platform;

    private final Sides sides;
    private final List<Problem> notices;

    /** The state that was read last, and what it is in French. */
    private String lastState = "";

    private String lastFrench = PlatformStates.french(lastState);

    DossierAssembler(DossierColumns columns, boolean platform, Sides sides, List<Problem> notices) {
        this.platform = platform;
        this.columns = columns;
        this.sides = sides;
        this.notices = notices;
    }

    /** The number a row is about, or ""; its row in a table that a mapping says has none. */
    String number(Row row) {
        int column = columns.of(Role.NUMBER);
        if (column < 0) {
            return Integer.toString(row.number());
        }
        String written = row.text(column).strip();
        return platform ? DossierNumbers.plain(written) : written;
    }

    Dossier assemble(Row row, Place place) {
        String number = number(row);
        Sides.Side side = sides.of(number);
        List<Answer> fixed = fixed(row, side);
        return new Dossier(
                number,
                title(row, number),
                organisation(row, side),
                siret(row, side, place),
                category(row, columns.organisationType()),
                category(row, columns.domain()),
                category(row, columns.region()),
                category(row, columns.track()),
                state(text(row, Role.STATE)),
                submitted(row, place),
                answers(row),
                fixed,
                side.tables(),
                side.opinions(),
                attachments(row));
    }

    /** A column of states says the same few words again and again. */
    private String state(String written) {
        if (!written.equals(lastState)) {
            lastState = written;
            lastFrench = PlatformStates.french(written);
        }
        return lastFrench;
    }

    private List<Answer> answers(Row row) {
        List<Answer> answers = new ArrayList<>(columns.answers().size());
        for (Column column : columns.answers()) {
            String value = columns.text(row, column.index());
            if (column.labelled() || !value.isBlank()) {
                answers.add(new Answer(column.label(), value));
            }
        }
        // a spreadsheet may hold notes to the right of the last label
        for (int i = columns.width(); i < row.width(); i++) {
            if (!row.cell(i).blank()) {
                answers.add(new Answer(XlsxReference.letters(i), row.text(i)));
            }
        }
        return answers;
    }

    private List<Answer> fixed(Row row, Sides.Side side) {
        List<Answer> fixed = new ArrayList<>();
        for (Column column : columns.fixed()) {
            Cell cell = row.cell(column.index());
            String value =
                    switch (column.role()) {
                        case MOMENT, SUBMITTED -> moment(cell);
                        case DAY -> day(cell);
                        case FLAG -> flag(cell);
                        default -> columns.text(row, column.index());
                    };
            fixed.add(new Answer(column.label(), value));
        }
        for (Answer answer : side.establishment()) {
            if (fixed.stream().noneMatch(a -> a.label().equals(answer.label()))) {
                fixed.add(answer);
            }
        }
        return fixed;
    }

    /** ISO 8601, local time, however the file wrote it; its own text when that is no moment. */
    private static String moment(Cell cell) {
        LocalDateTime at = Moments.read(cell).orElse(null);
        return at == null ? cell.text() : new Cell.Moment(at, false).text();
    }

    /** ISO 8601, however the file wrote it: 31/05/2019 after a French Excel. */
    private static String day(Cell cell) {
        LocalDateTime at = Moments.read(cell).orElse(null);
        return at == null
                ? cell.text()
                : new Cell.Moment(at, at.toLocalTime().equals(LocalTime.MIDNIGHT)).text();
    }

    /** As the platform writes it; a French Excel writes VRAI. */
    private static String flag(Cell cell) {
        return switch (Labels.fold(cell.text())) {
            case "vrai" -> "true";
            case "faux" -> "false";
            default -> cell.text();
        };
    }

    private @Nullable LocalDateTime submitted(Row row, Place place) {
        int column = columns.of(Role.SUBMITTED);
        if (column < 0 || row.cell(column).blank()) {
            return null;
        }
        Optional<LocalDateTime> read = Moments.read(row.cell(column));
        if (read.isEmpty()) {
            notices.add(
                    Problem.at(
                            place.column(XlsxReference.letters(column)),
                            "notice.date.unread",
                            shortened(row.text(column))));
        }
        return read.orElse(null);
    }

    private String title(Row row, String number) {
        String title = first(row, columns.titles());
        if (title.isEmpty()) {
            title = first(row, columns.answers());
        }
        return title.isEmpty() ? number : shortened(title);
    }

    /** The first of these columns that says something, or "". */
    private static String first(Row row, List<Column> columns) {
        for (Column column : columns) {
            String value = row.text(column.index());
            if (!value.isBlank()) {
                return value;
            }
        }
        return "";
    }

    /** One line, cut at a word's end where it is long. */
    private static String shortened(String text) {
        String line =
                Labels.line(
                        text.substring(0, Math.min(text.length(), 4 * LONGEST_TITLE)),
                        LONGEST_TITLE + 1);
        if (line.length() <= LONGEST_TITLE) {
            return line;
        }
        int cut = line.lastIndexOf(' ', LONGEST_TITLE);
        return line.substring(0, cut > LONGEST_TITLE / 2 ? cut : LONGEST_TITLE).strip() + "…";
    }

    /** A value lists group by; a whole paragraph under such a label is no category. */
    private static String category(Row row, int column) {
        String value = column < 0 ? "" : row.text(column).strip();
        return value.length() > LONGEST_CATEGORY || value.indexOf('\n') >= 0 ? "" : value;
    }

    private String organisation(Row row, Sides.Side side) {
        String company = text(row, Role.COMPANY);
        if (!company.isBlank()) {
            return Labels.line(company);
        }
        return Stream.of(
                        establishment(side, "Entreprise raison sociale"),
                        text(row, Role.TRADE_NAME),
                        text(row, Role.ASSOCIATION),
                        establishment(side, "Entreprise nom commercial"),
                        establishment(side, "Association titre"),
                        person(row))
                .filter(name -> !name.isBlank())
                .findFirst()
                .map(Labels::line)
                .orElse("");
    }

    private String person(Row row) {
        return Stream.of(Role.CIVILITY, Role.LAST_NAME, Role.FIRST_NAME)
                .map(role -> text(row, role))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
    }

    private String siret(Row row, Sides.Side side, Place place) {
        String own = text(row, Role.SIRET);
        String written = own.isBlank() ? establishment(side, "Établissement SIRET") : own;
        if (written.isBlank()) {
            return "";
        }
        Optional<String> whole = Siret.read(written);
        Optional<String> read = whole.or(() -> Siret.repaired(written, beside(row, side)));
        if (read.isEmpty()) {
            notices.add(Problem.at(place, "notice.siret.unread", shortened(written)));
        } else if (whole.isEmpty() || Siret.scientific(written)) {
            notices.add(Problem.at(place, "notice.siret.repaired", shortened(written), read.get()));
        }
        return read.orElse("");
    }

    /** Whatever else the file says of the dossier, where the number may stand whole. */
    private List<String> beside(Row row, Sides.Side side) {
        List<String> texts = new ArrayList<>();
        row.cells().forEach(cell -> texts.add(cell.text()));
        side.establishment().forEach(answer -> texts.add(answer.value()));
        return texts;
    }

    private static String establishment(Sides.Side side, String label) {
        for (Answer answer : side.establishment()) {
            if (Labels.same(answer.label()).equals(label)) {
                return answer.value();
            }
        }
        return "";
    }

    private List<String> attachments(Row row) {
        if (columns.listed() >= 0) {
            return columns.text(row, columns.listed()).lines().filter(l -> !l.isBlank()).toList();
        }
        List<String> attachments = new ArrayList<>();
        for (Column column : columns.files()) {
            attachments.addAll(AttachedFiles.in(row.text(column.index())));
        }
        return attachments;
    }

    private String text(Row row, Role role) {
        int column = columns.of(role);
        return column < 0 ? "" : row.text(column);
    }
}
