package fr.palmares.app;

import fr.palmares.intake.table.Cell;
import fr.palmares.intake.table.PrivateFile;
import fr.palmares.intake.table.Row;
import fr.palmares.intake.table.XlsxReference;
import fr.palmares.model.Broken;
import fr.palmares.model.CallState;
import fr.palmares.model.Dossier;
import fr.palmares.model.Place;
import fr.palmares.model.Refused;
import fr.palmares.model.Round;
import fr.palmares.ranking.Ranking;
import fr.palmares.report.Edition;
import fr.palmares.report.ResultsWorkbook;
import fr.palmares.storage.CallTables;
import fr.palmares.text.Formats;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Holds a results workbook against itself (its figures follow from its marks and weights) and, with
 * a call, against the state of the journal whose hash it names: what that state gives is written
 * again and compared cell by cell. Formulas count by the value they show.
 */
public final class VerifyWorkbook {
    private VerifyWorkbook() {}

    /**
     * A workbook that holds.
     *
     * @param head hash of the state it is from
     * @param round name of its round, as it says
     * @param figures computed again from its own marks; 0 where its rule is not the usual one
     * @param cells equal to what the call gives; 0 when it was held against no call
     */
    public record Report(String head, String round, int figures, int cells) {}

    /**
     * Checks a workbook by itself.
     *
     * @throws Refused at the first cell that does not hold, naming sheet, row and column; or when
     *     the file is no results workbook
     */
    public static Report alone(Path file) {
        return alone(read(file));
    }

    private static Report alone(WorkbookTables workbook) {
        return new Report(
                workbook.head(),
                workbook.labelled("summary.round").orElse(""),
                WorkbookFigures.check(workbook),
                0);
    }

    /**
     * Checks a workbook by itself and against a call.
     *
     * @throws Refused at the first cell that differs, naming sheet, row and column; or when the
     *     call's journal has no state of that hash
     */
    public static Report against(CallSession session, Path file) {
        WorkbookTables found = read(file);
        Report alone = alone(found);
        WorkbookTables expected =
                new ReadPast(session)
                        .with(
                                alone.head(),
                                tables -> written(session, tables, found, alone.round()))
                        .value();
        return new Report(alone.head(), alone.round(), alone.figures(), compare(found, expected));
    }

    private static WorkbookTables read(Path file) {
        return WorkbookTables.read(file)
                .orElseThrow(
                        () ->
                                new Refused(
                                        "refused.verify.kind", String.valueOf(file.getFileName())));
    }

    /** What the export gives of a state, in the language of the workbook that was found. */
    private static WorkbookTables written(
            CallSession session, CallTables tables, WorkbookTables like, String roundName) {
        Round round =
                tables.rounds().stream()
                        .filter(r -> r.name().in(like.messages().locale()).equals(roundName))
                        .findFirst()
                        .orElseThrow(() -> new Refused("refused.past.round", roundName));
        CallState state = tables.state(round);
        Map<String, Dossier> dossiers = tables.dossiers();
        try (PrivateFile file = PrivateFile.make()) {
            try (OutputStream out = new BufferedOutputStream(file.output())) {
                ResultsWorkbook.write(
                        out,
                        state,
                        Ranking.of(state),
                        dossiers,
                        like.messages(),
                        new Formats(like.messages().locale()),
                        ZonedDateTime.now(session.context().clock()),
                        Edition.JURY,
                        (sheet, done, of) -> {});
            }
            return read(file.path());
        } catch (IOException e) {
            throw new Broken("broken.export", e, String.valueOf(like.place().file()));
        }
    }

    private static int compare(WorkbookTables found, WorkbookTables expected) {
        int[] cells = {0};
        expected.sheets()
                .forEach(
                        (name, rows) -> {
                            if (name.equals(expected.say("sheet.changes"))) {
                                // the journal's own words, of which the journal is the proof
                                return;
                            }
                            NavigableMap<Integer, Row> there = found.sheets().get(name);
                            if (there == null) {
                                throw new Refused(found.place(), "refused.verify.sheet", name);
                            }
                            cells[0] += compare(found, found.place().sheet(name), there, rows);
                        });
        found.sheets().keySet().stream()
                .filter(name -> !expected.sheets().containsKey(name))
                .findFirst()
                .ifPresent(
                        name -> {
                            throw new Refused(found.place(), "refused.verify.added", name);
                        });
        return cells[0];
    }

    private static int compare(
            WorkbookTables workbook,
            Place place,
            Map<Integer, Row> found,
            Map<Integer, Row> expected) {
        NavigableSet<Integer> numbers = new TreeSet<>(found.keySet());
        numbers.addAll(expected.keySet());
        int cells = 0;
        for (int number : numbers) {
            Row is = found.getOrDefault(number, new Row(number, List.of()));
            Row owed = expected.getOrDefault(number, new Row(number, List.of()));
            if (saysWhenItWasWritten(workbook, number, owed)) {
                continue;
            }
            for (int c = 0; c < Math.max(is.width(), owed.width()); c++) {
                if (!same(is.cell(c), owed.cell(c))) {
                    throw new Refused(
                            place.row(number).column(XlsxReference.letters(c)),
                            "refused.verify.cell",
                            is.text(c),
                            owed.text(c));
                }
                cells++;
            }
        }
        return cells;
    }

    /** Rows whose words hold a moment as the clock of the writing computer showed it. */
    private static boolean saysWhenItWasWritten(WorkbookTables workbook, int number, Row row) {
        return number == 2
                || row.text(0).equals(workbook.say("summary.journal.at"))
                || row.text(0).equals(workbook.say("method.source"));
    }

    private static boolean same(Cell found, Cell expected) {
        if (found instanceof Cell.Figure a && expected instanceof Cell.Figure b) {
            return WorkbookFigures.close(a.value().doubleValue(), b.value().doubleValue());
        }
        return found.text().equals(expected.text());
    }
}
