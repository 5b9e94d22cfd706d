package fr.palmares.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palmares.model.Decision;
import fr.palmares.model.Eligibility;
import fr.palmares.model.Mark;
import fr.palmares.model.Outcome;
import fr.palmares.model.Recusal;
import fr.palmares.model.Round;
import fr.palmares.model.Rules;
import fr.palmares.model.Sheet;
import fr.palmares.model.SheetId;
import fr.palmares.model.StandardGrids;
import fr.palmares.ranking.Ranked;
import fr.palmares.ranking.Ranking;
import fr.palmares.text.Formats;
import fr.palmares.text.Messages;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.TempFile;
import org.apache.poi.util.TempFileCreationStrategy;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResultsWorkbookTest {
    private final Panel panel = Panel.random(11, StandardGrids.amiIa2(), 20, 5);

    @Test
    void holdsItsSheetsInOrderInBothLanguages() throws Exception {
        assertThat(names(Workbooks.bytes(panel)))
                .containsExactly(
                        "Synthèse",
                        "Décisions",
                        "Classement",
                        "Notes par juré",
                        "Notes (long)",
                        "Appréciations",
                        "Recevabilité",
                        "Dossiers",
                        "Répartition",
                        "Déports",
                        "Statistiques",
                        "Journal",
                        "Méthode");
        assertThat(names(Workbooks.bytes(panel, Locale.UK)))
                .containsExactly(
                        "Summary",
                        "Decisions",
                        "Ranking",
                        "Marks by juror",
                        "Marks (long)",
                        "Assessments",
                        "Eligibility",
                        "Dossiers",
                        "Allocation",
                        "Recusals",
                        "Statistics",
                        "Journal",
                        "Method");
    }

    @Test
    void sortsWholeRowsWithTheirHelpers() throws Exception {
        try (XSSFWorkbook workbook = Workbooks.read(Workbooks.bytes(panel))) {
            for (String name : List.of("Classement", "Notes par juré", "Notes (long)")) {
                XSSFSheet sheet = workbook.getSheet(name);
                CellRangeAddress filter =
                        CellRangeAddress.valueOf(sheet.getCTWorksheet().getAutoFilter().getRef());
                int used = sheet.getRow(filter.getFirstRow()).getLastCellNum() - 1;
                assertThat(filter.getLastColumn()).as(name).isEqualTo(used);
            }
        }
    }

    @Test
    void saysTheStateOfTheMarksAndTheProperties() throws Exception {
        try (XSSFWorkbook workbook = Workbooks.read(Workbooks.bytes(panel))) {
            XSSFSheet summary = workbook.getSheetAt(0);
            assertThat(all(summary))
                    .contains("AMI IA 2 (fictif)", "Sélection", panel.state().journal().head())
                    .contains("Places\u00a0: 3\u00a0; liste complémentaire\u00a0: 2.");
            Cell time = beside(summary, "Dernière entrée");
            assertThat(time.getLocalDateTimeCellValue())
                    .isEqualTo(LocalDateTime.of(2026, 3, 2, 10, 30));
            assertThat(beside(summary, "Dossiers reçus").getNumericCellValue()).isEqualTo(20);
            assertThat(beside(summary, "Irrecevables").getNumericCellValue()).isEqualTo(1);
            assertThat(beside(summary, "Fiches comptées").getNumericCellValue())
                    .isEqualTo(
                            Ranking.of(panel.state()).rows().stream()
                                    .mapToInt(Ranked::sheets)
                                    .sum());
            assertThat(workbook.getProperties().getCoreProperties().getCreator())
                    .isEqualTo("Palmarès");
            assertThat(workbook.getProperties().getCoreProperties().getTitle())
                    .startsWith("AMI IA 2 (fictif)");
        }
    }

    @Test
    void leavesInadmissibleDossiersOutOfTheRankingAndNamesThem() throws Exception {
        String late = List.copyOf(panel.dossiers.keySet()).getLast();
        try (XSSFWorkbook workbook = Workbooks.read(Workbooks.bytes(panel))) {
            assertThat(RankingTable.of(workbook).rows).hasSize(19).doesNotContainKey(late);
            Row first = workbook.getSheet("Recevabilité").getRow(Page.HEAD + 1);
            assertThat(RankingTable.text(first.getCell(0))).isEqualTo(late);
            assertThat(first.getCell(4).getLocalDateTimeCellValue())
                    .isEqualTo(LocalDateTime.of(2026, 1, 15, 18, 30));
            assertThat(first.getCell(5).getStringCellValue()).isEqualTo("Irrecevable");
            assertThat(first.getCell(6).getStringCellValue()).isEqualTo("Déposé hors délai");
            assertThat(workbook.getSheet("Recevabilité").getLastRowNum()).isEqualTo(Page.HEAD + 20);
        }
    }

    @Test
    void listsDecisionsInTheirOrderWithDeparturesAndReasons() throws Exception {
        panel.decideAsRanked();
        List<Ranked> rows = Ranking.of(panel.state()).rows();
        String last = rows.getLast().dossier();
        panel.decisions.put(
                last,
                new Decision(Round.FIRST.code(), last, Outcome.LAUREATE, 0, "Seul projet de mer."));
        try (XSSFWorkbook workbook = Workbooks.read(Workbooks.bytes(panel))) {
            XSSFSheet sheet = workbook.getSheet("Décisions");
            Map<String, Row> byDossier = new HashMap<>();
            List<String> lists = new ArrayList<>();
            for (int r = Page.HEAD + 1; r <= sheet.getLastRowNum(); r++) {
                byDossier.put(RankingTable.text(sheet.getRow(r).getCell(0)), sheet.getRow(r));
                lists.add(sheet.getRow(r).getCell(3).getStringCellValue());
            }
            assertThat(lists.subList(0, 4)).containsOnly("Lauréat");
            assertThat(lists.subList(4, 6)).containsOnly("Liste complémentaire");
            assertThat(lists.subList(6, 19)).containsOnly("Non retenu");
            assertThat(row(byDossier, last).getCell(7).getStringCellValue())
                    .isEqualTo("Le classement donnait\u00a0: non retenu");
            assertThat(row(byDossier, last).getCell(9).getStringCellValue())
                    .isEqualTo("Seul projet de mer.");
            Recusal recusal = panel.recusals.iterator().next();
            assertThat(row(byDossier, recusal.dossier()).getCell(8).getStringCellValue())
                    .isNotBlank();
            assertThat(row(byDossier, rows.getFirst().dossier()).getCell(7).getStringCellValue())
                    .isEmpty();
        }
    }

    @Test
    void showsWhatARecusedJurorOrADraftLacksAndNeverTheirMarks() throws Exception {
        Recusal recusal = panel.recusals.iterator().next();
        panel.sheet(
                recusal.dossier(), recusal.juror(), Map.of("impact", Mark.of(1)), true, "Nul !");
        try (XSSFWorkbook workbook = Workbooks.read(Workbooks.bytes(panel))) {
            XSSFSheet sheet = workbook.getSheet("Notes (long)");
            Map<String, Row> bySheet = new HashMap<>();
            for (int r = Page.HEAD + 1; r <= sheet.getLastRowNum(); r++) {
                Row row = sheet.getRow(r);
                String juror = row.getCell(MarksLayout.JUROR).getStringCellValue();
                bySheet.put(RankingTable.text(row.getCell(0)) + "/" + juror, row);
            }
            Row row = row(bySheet, recusal.dossier() + "/" + recusal.juror());
            assertThat(row.getCell(MarksLayout.STATE).getStringCellValue()).isEqualTo("déport");
            assertThat(row.getCell(MarksLayout.COMPLETE).getNumericCellValue()).isZero();
            assertThat(row.getCell(MarksLayout.FIRST_CRITERION).getCellType())
                    .isEqualTo(CellType.BLANK);
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                assertThat(all(workbook.getSheetAt(i))).doesNotContain("Nul !");
            }
        }
    }

    @Test
    void keepsInternalNotesOut() throws Exception {
        SheetId id = new SheetId(Round.FIRST.code(), "1014", "J02");
        panel.sheets.put(
                id,
                new Sheet(
                        id,
                        Map.of(),
                        Map.of("impact", "Gains chiffrés."),
                        "Projet clair.",
                        "à ne pas diffuser",
                        false,
                        false,
                        Set.of()));
        try (XSSFWorkbook workbook = Workbooks.read(Workbooks.bytes(panel))) {
            assertThat(all(workbook.getSheet("Appréciations")))
                    .contains("Projet clair.", "Gains chiffrés.");
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                assertThat(all(workbook.getSheetAt(i))).doesNotContain("à ne pas diffuser");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MEDIAN", "OLYMPIC"})
    void writesValuesAndSaysSoForAnotherRule(Rules.Method method) throws Exception {
        panel.rules = new Rules(3, 2, method, Rules.Abstentions.LEAVE_OUT);
        try (XSSFWorkbook workbook = Workbooks.read(Workbooks.bytes(panel))) {
            RankingTable table = RankingTable.of(workbook);
            assertThat(table.notice()).contains("écrits en valeurs");
            for (Ranked row : Ranking.of(panel.state()).rows()) {
                assertThat(table.whole(row.dossier(), "Rang arrêté")).isEqualTo(row.place());
                assertThat(table.text(row.dossier(), "Rang recalculé")).isEqualTo("–");
            }
            workbook.forEach(
                    sheet ->
                            sheet.forEach(
                                    row ->
                                            row.forEach(
                                                    c ->
                                                            assertThat(c.getCellType())
                                                                    .isNotEqualTo(
                                                                            CellType.FORMULA))));
        }
    }

    @Test
    void writesAnEmptyCallWithoutFormulas() throws Exception {
        Panel empty = new Panel(StandardGrids.amiIa2());
        try (XSSFWorkbook workbook = Workbooks.read(Workbooks.bytes(empty))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(13);
            assertThat(RankingTable.of(workbook).notice()).isEqualTo("Aucun dossier à classer.");
        }
    }

    @Test
    void leavesNoTemporaryFileWhateverHappens() throws Exception {
        TempFileCreationStrategy none =
                new TempFileCreationStrategy() {
                    @Override
                    public File createTempFile(String prefix, String suffix) throws IOException {
                        throw new IOException("temporary file " + prefix);
                    }

                    @Override
                    public File createTempDirectory(String prefix) throws IOException {
                        throw new IOException("temporary folder " + prefix);
                    }
                };
        TempFile.setThreadLocalTempFileCreationStrategy(none);
        try {
            assertThat(Workbooks.bytes(panel)).isNotEmpty();
        } finally {
            TempFile.setThreadLocalTempFileCreationStrategy(null);
        }
    }

    @Test
    void writesValuesAboveTheSizeThatFormulasServe() throws Exception {
        Panel big = new Panel(StandardGrids.amiIa2());
        for (int d = 0; d <= Material.LIVE_LIMIT; d++) {
            big.dossier(Integer.toString(1 + d), "O", "T");
        }
        try (XSSFWorkbook workbook = Workbooks.read(Workbooks.bytes(big))) {
            assertThat(RankingTable.of(workbook).notice()).startsWith("Trop de dossiers");
        }
    }

    @Test
    void writesACallWithoutMarks() throws Exception {
        Panel fresh = new Panel(StandardGrids.amiIa2()).dossier("12", "O", "T");
        fresh.eligibility.put("12", new Eligibility("12", Eligibility.Verdict.ADMISSIBLE, ""));
        try (XSSFWorkbook workbook = Workbooks.read(Workbooks.bytes(fresh))) {
            RankingTable table = RankingTable.of(workbook);
            assertThat(table.whole("12", "Rang arrêté")).isNull();
            assertThat(table.text("12", "Rang recalculé")).isEmpty();
            assertThat(table.whole("12", "Fiches comptées")).isZero();
        }
    }

    @Test
    void passesOnAFullDiskAndAnswersToCancelling() {
        OutputStream full =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("No space left on device");
                    }
                };
        Messages messages = Messages.of(Locale.FRANCE);
        assertThatThrownBy(() -> write(full, messages, (sheet, done, of) -> {}))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(
                        () ->
                                write(
                                        new ByteArrayOutputStream(),
                                        messages,
                                        (sheet, done, of) -> {
                                            if (done == 3) {
                                                throw new CancellationException();
                                            }
                                        }))
                .isInstanceOf(CancellationException.class);
    }

    private void write(OutputStream out, Messages messages, ResultsWorkbook.Steps steps)
            throws IOException {
        ResultsWorkbook.write(
                out,
                panel.state(),
                Ranking.of(panel.state()),
                panel.dossiers,
                messages,
                new Formats(Locale.FRANCE),
                Panel.AT.atZone(ZoneId.of("UTC")),
                Edition.JURY,
                steps);
    }

    private static List<String> names(byte[] bytes) throws IOException {
        List<String> names = new ArrayList<>();
        try (XSSFWorkbook workbook = Workbooks.read(bytes)) {
            workbook.forEach(sheet -> names.add(sheet.getSheetName()));
        }
        return names;
    }

    private static List<String> all(XSSFSheet sheet) {
        List<String> texts = new ArrayList<>();
        sheet.forEach(row -> row.forEach(cell -> texts.add(RankingTable.text(cell))));
        return texts;
    }

    private static Row row(Map<String, Row> rows, String key) {
        return Objects.requireNonNull(rows.get(key), key);
    }

    private static Cell beside(XSSFSheet sheet, String label) {
        for (Row row : sheet) {
            if (RankingTable.text(row.getCell(0)).equals(label)) {
                return row.getCell(1);
            }
        }
        throw new IllegalArgumentException(label);
    }
}
