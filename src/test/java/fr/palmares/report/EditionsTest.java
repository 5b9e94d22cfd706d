package fr.palmares.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.app.CallSession;
import fr.palmares.app.ExportResults;
import fr.palmares.app.GiveMarks;
import fr.palmares.app.Progress;
import fr.palmares.app.RunRounds;
import fr.palmares.model.CallState;
import fr.palmares.model.Juror;
import fr.palmares.model.Mark;
import fr.palmares.model.RoundState;
import fr.palmares.model.SheetId;
import fr.palmares.model.SheetState;
import fr.palmares.ui.UiStand;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The results workbook for the jury, and the one that a candidate may be given. */
class EditionsTest {
    @TempDir private Path home;

    private CallSession session;
    private CallState state;

    @BeforeEach
    void open() {
        session = UiStand.sample(home);
        state = session.state();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private Path export(boolean communicable) {
        Path file = home.resolve(communicable ? "com.xlsx" : "jury.xlsx");
        new ExportResults(session, UiStand.context(home))
                .write(file, Locale.FRANCE, communicable, Progress.NONE);
        return file;
    }

    /** Rows of a sheet below its head, as their cells are shown. */
    private static List<List<String>> rows(Path file, String sheet) throws IOException {
        DataFormatter shown = new DataFormatter(Locale.FRANCE);
        List<List<String>> rows = new ArrayList<>();
        try (var workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            Sheet found = workbook.getSheet(sheet);
            assertThat(found).as(sheet).isNotNull();
            for (Row row : found) {
                if (row.getRowNum() > Page.HEAD) {
                    List<String> cells = new ArrayList<>();
                    row.forEach(cell -> cells.add(shown.formatCellValue(cell)));
                    rows.add(cells);
                }
            }
        }
        return rows;
    }

    @Test
    void theAllocationTellsOfEachDossierWhoReadsItAndHowFarTheyAre() throws Exception {
        List<List<String>> rows = rows(export(false), "Répartition");
        List<String> jurors = List.copyOf(state.jurors().keySet());
        int dossiers = 0;
        for (String number : state.dossiers().keySet()) {
            List<String> row = rows.get(dossiers++);
            assertThat(row.getFirst()).isEqualTo(number);
            for (int j = 0; j < jurors.size(); j++) {
                SheetId id = new SheetId(state.round().code(), number, jurors.get(j));
                boolean finished =
                        state.sheets().containsKey(id)
                                && state.sheets().get(id).state(state.grid())
                                        == SheetState.FINISHED;
                String cell = row.get(6 + j);
                if (state.recused(jurors.get(j), number)) {
                    assertThat(cell).isEqualTo("déport");
                } else if (finished) {
                    assertThat(cell).endsWith("✓");
                } else {
                    assertThat(cell).isNotEqualTo("✓");
                }
            }
        }
        // below an empty row; it has cells for its name and the jurors only
        List<String> load = rows.get(dossiers + 1);
        assertThat(load.getFirst()).isEqualTo("Dossiers à lire");
        long assigned =
                state.assignments().stream()
                        .filter(a -> a.juror().equals(jurors.getFirst()))
                        .filter(a -> !state.recused(a.juror(), a.dossier()))
                        .count();
        assertThat(load.get(1)).isEqualTo(Long.toString(assigned));
    }

    @Test
    void recusalsAndStatisticsAreTheCalls() throws Exception {
        Path file = export(false);
        assertThat(rows(file, "Déports")).hasSize(state.recusals().size());
        List<String> total = rows(file, "Statistiques").getFirst();
        long admissible =
                state.dossiers().keySet().stream().filter(d -> !state.inadmissible(d)).count();
        assertThat(total.get(1)).isEqualTo(Integer.toString(state.dossiers().size()));
        assertThat(total.get(2)).isEqualTo(Long.toString(admissible));
    }

    @Test
    void theJournalSheetHasWhatWasChangedAfterTheRoundWasClosedAndNothingBefore() throws Exception {
        RunRounds rounds = new RunRounds(session);
        String round = state.round().code();
        if (state.procedure().state().phase() == RoundState.Phase.PREPARED) {
            rounds.open(round);
        }
        if (state.procedure().state().phase() != RoundState.Phase.CLOSED) {
            rounds.close(round);
        }
        assertThat(rows(export(false), "Journal")).isEmpty();
        rounds.reopen(round, "une note mal lue");
        SheetId sheet = state.sheets().keySet().iterator().next();
        String criterion = state.grid().criteria().getFirst().code();
        Mark before = state.sheets().get(sheet).marks().get(criterion);
        Mark after = Mark.of(Mark.of(0).equals(before) ? 1 : 0);
        new GiveMarks(session).mark(sheet, criterion, after);

        List<List<String>> rows = rows(export(false), "Journal");
        Juror juror = state.jurors().get(sheet.juror());
        assertThat(rows)
                .anySatisfy(
                        row -> assertThat(row).contains(sheet.dossier()).contains(juror.name()));
    }

    @Test
    void theCommunicableEditionNamesNoJurorAndHoldsTheSameFigures() throws Exception {
        Path com = export(true);
        String all = everything(com);
        for (Juror juror : state.jurors().values()) {
            assertThat(all).doesNotContain(juror.name());
        }
        state.sheets()
                .values()
                .forEach(
                        s -> {
                            if (!s.internalNote().isEmpty()) {
                                assertThat(all).doesNotContain(s.internalNote());
                            }
                        });
        state.recusals().forEach(r -> assertThat(all).doesNotContain(r.reason()));
        assertThat(all).contains("Évaluateur 1");
        try (var workbook = WorkbookFactory.create(com.toFile(), null, true)) {
            List<String> names = new ArrayList<>();
            workbook.forEach(s -> names.add(s.getSheetName()));
            assertThat(names)
                    .doesNotContain("Dossiers", "Avis", "Répartition", "Déports", "Journal")
                    .contains("Classement", "Décisions", "Notes par juré", "Statistiques");
        }
        List<List<String>> mine = rows(com, "Classement");
        List<List<String>> theirs = rows(export(false), "Classement");
        assertThat(mine).isEqualTo(theirs);
    }

    /** Every part of the file as text. */
    private static String everything(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                try (InputStream in = zip.getInputStream(entries.nextElement())) {
                    text.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        assertThat(Files.size(file)).isPositive();
        return text.toString();
    }
}
