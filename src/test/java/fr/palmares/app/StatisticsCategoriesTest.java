package fr.palmares.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palmares.app.ReadStatistics.Figures;
import fr.palmares.app.ReadStatistics.Row;
import fr.palmares.app.ReadStatistics.Sorted;
import fr.palmares.model.Category;
import fr.palmares.model.Refused;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Statistics by the categories that the call chose, the same on screen and in every document. */
@TestInstance(Lifecycle.PER_CLASS)
class StatisticsCategoriesTest {
    private static final String ORIGIN = "Origine des données";

    private Path folder;
    private CallSession session;

    @BeforeAll
    void sample(@TempDir Path shared) {
        folder = shared;
        OpenSample sample = new OpenSample(TestCalls.context(shared.resolve("home")));
        session = sample.into(shared.resolve("call"), Progress.NONE);
        sample.decide(session);
    }

    @AfterAll
    void close() {
        session.close();
    }

    private Figures figures() {
        return new ReadStatistics(session).of(Locale.FRANCE);
    }

    private static Sorted by(Figures figures, String key) {
        return figures.sorted().stream().filter(s -> s.key().equals(key)).findFirst().orElseThrow();
    }

    @Test
    void theUsualCategoriesAreFoundAndTheOneThatNoColumnFeedsIsNamed() {
        new SetCategories(session).set(List.of());
        Figures figures = figures();
        assertThat(figures.total()).isEqualTo(new Row("", 46, 43, 15, 33));
        assertThat(figures.sorted())
                .extracting(Sorted::key)
                .containsExactly("type", "domain", "region", "track", "family");
        assertThat(figures.missing()).containsExactly("Impact attendu");
        Sorted types = by(figures, "type");
        assertThat(types.rows().stream().mapToInt(Row::submitted).sum()).isEqualTo(46);
        assertThat(types.rows().stream().mapToInt(Row::selected).sum()).isEqualTo(15);
    }

    @Test
    void aCategoryOfTheCallsOwnIsInTheWorkbookTheDocumentAndThePictures() throws Exception {
        new SetCategories(session)
                .set(
                        List.of(
                                new Category(Category.TYPE, "Nature de l’organisme", ""),
                                new Category(Category.IMPACT, "", ORIGIN),
                                new Category("own-1", "Volet souhaité", "Volet demandé")));
        assertThat(new SetCategories(session).columns())
                .contains(ORIGIN)
                .doesNotContain("Objectif");
        Figures figures = figures();
        assertThat(figures.sorted())
                .extracting(Sorted::name)
                .containsExactly("Nature de l’organisme", "Impact attendu", "Volet souhaité");
        Sorted impact = by(figures, "impact");
        assertThat(impact.rows()).extracting(Row::name).contains("interne", "externe");
        Path out = folder.resolve("out");
        List<Path> files =
                new PublishDocuments(session, session.context())
                        .write(EnumSet.of(Paper.STATISTICS), out, Locale.FRANCE, Progress.NONE);
        assertThat(files)
                .extracting(f -> f.getFileName().toString())
                .contains("statistiques-impact.png", "statistiques-own-1.png");
        List<List<String>> expected = new ArrayList<>();
        figures.sorted().forEach(s -> s.rows().forEach(r -> expected.add(cells(r))));
        assertThat(document(out.resolve("statistiques.docx"))).isEqualTo(expected);
        Path book = folder.resolve("r.xlsx");
        new ExportResults(session, session.context()).write(book, Locale.FRANCE, Progress.NONE);
        assertThat(workbook(book)).containsAll(expected);
        assertThat(session.canUndo()).isTrue();
        session.undo();
        assertThat(figures().sorted()).extracting(Sorted::key).doesNotContain("own-1");
    }

    private static List<String> cells(Row row) {
        return List.of(
                row.name(),
                Integer.toString(row.submitted()),
                Integer.toString(row.admissible()),
                Integer.toString(row.selected()));
    }

    private static List<List<String>> document(Path docx) throws Exception {
        List<List<String>> rows = new ArrayList<>();
        try (InputStream in = Files.newInputStream(docx);
                XWPFDocument document = new XWPFDocument(in)) {
            for (XWPFTable table : document.getTables()) {
                table.getRows().stream()
                        .skip(1)
                        .map(
                                r ->
                                        r.getTableCells().stream()
                                                .limit(4)
                                                .map(c -> c.getText())
                                                .toList())
                        .forEach(rows::add);
            }
        }
        return rows;
    }

    private static List<List<String>> workbook(Path book) throws Exception {
        DataFormatter shown = new DataFormatter(Locale.FRANCE);
        List<List<String>> rows = new ArrayList<>();
        try (InputStream in = Files.newInputStream(book);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            workbook.getSheet("Statistiques")
                    .forEach(
                            row -> {
                                List<String> cells = new ArrayList<>();
                                for (int i = 0; i < 4; i++) {
                                    cells.add(shown.formatCellValue(row.getCell(i)));
                                }
                                rows.add(cells);
                            });
        }
        return rows;
    }

    @Test
    void aColumnThatNoDossierHasOrACategoryGivenTwiceIsRefused() {
        SetCategories set = new SetCategories(session);
        assertThatThrownBy(
                        () ->
                                set.set(
                                        List.of(
                                                new Category(
                                                        "own-1", "Budget", "Tranche de budget"))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        r -> assertThat(r.key()).isEqualTo("refused.category.column"));
        Category type = Category.USUAL.getFirst();
        assertThatThrownBy(() -> set.set(List.of(type, type)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        r -> assertThat(r.key()).isEqualTo("refused.category.twice"));
        assertThatThrownBy(() -> new Category("own-1", "", ORIGIN)).isInstanceOf(Refused.class);
    }
}
