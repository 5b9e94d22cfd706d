package fr.palmares.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.app.BallotOutcome.Result;
import fr.palmares.app.jury.Proposal;
import fr.palmares.intake.MarkRow;
import fr.palmares.model.Assignment;
import fr.palmares.model.CallState;
import fr.palmares.model.Criterion;
import fr.palmares.model.Divergence;
import fr.palmares.model.Juror;
import fr.palmares.model.Mark;
import fr.palmares.model.MarkingForm;
import fr.palmares.model.Sheet;
import fr.palmares.model.SheetId;
import fr.palmares.ranking.Ranking;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * The eve of the sample's sitting: of nine jurors six sent ballots, one of them twice and one of
 * them from two computers that disagree on a mark; the seventh filled in a workbook, the eighth's
 * grids came on paper, the ninth is absent.
 */
@TestInstance(Lifecycle.PER_CLASS)
class EveTest {
    private static final List<String> BY_BALLOT = List.of("A", "B", "C", "D", "E", "F");
    private static final String TWO_COMPUTERS = "B";
    private static final String BY_WORKBOOK = "G";
    private static final String ON_PAPER = "H";
    private static final String ABSENT = "I";
    private static final String PHRASE = "six mots que personne ne devine ici";

    private Path folder;
    private AppContext context;
    private List<MarkRow> marks;
    private final List<Path> files = new ArrayList<>();
    private SheetId disputed;
    private String criterion;

    @BeforeAll
    void evening(@TempDir Path shared) throws IOException {
        folder = shared;
        context = TestCalls.context(shared.resolve("home"));
        OpenSample sample = new OpenSample(context);
        marks = sample.marks();
        MarkRow four =
                marks.stream()
                        .filter(m -> m.juror().equals(TWO_COMPUTERS) && m.rawScore().equals("4"))
                        .findFirst()
                        .orElseThrow();
        try (CallSession session = sample.unmarked(shared.resolve("call"), Progress.NONE)) {
            disputed = new SheetId(session.state().round().code(), four.dossier(), TWO_COMPUTERS);
            criterion = four.criterion();
            for (String juror : BY_BALLOT) {
                Path pack = shared.resolve(juror + ".palmares-jury");
                new MakePackage(session)
                        .make(juror, pack, PHRASE, MakePackage.Letter.NONE, Progress.NONE);
                files.add(ballot(juror, pack, "", own(juror)));
                if (juror.equals(TWO_COMPUTERS)) {
                    files.add(ballot(juror, pack, "-home", List.of(two(four))));
                }
            }
            files.add(Files.copy(files.getFirst(), shared.resolve("again.palmares-ballot")));
            files.add(workbook(session));
        }
        assertThat(files).hasSize(9);
    }

    private List<MarkRow> own(String juror) {
        return marks.stream().filter(m -> m.juror().equals(juror)).toList();
    }

    private static MarkRow two(MarkRow four) {
        return new MarkRow(four.dossier(), four.juror(), four.criterion(), "2", "", four.place());
    }

    private Path ballot(String juror, Path pack, String where, List<MarkRow> what) {
        Path ballot = folder.resolve(juror + where + ".palmares-ballot");
        AppContext theirs = TestCalls.context(folder.resolve("home-" + juror + where));
        try (CallSession copy =
                new OpenPackage(theirs)
                        .open(pack, folder.resolve(juror + where), PHRASE, Progress.NONE)) {
            new RecordMarks(copy).record(what, false);
            new MakeBallot(copy).make(ballot);
        }
        return ballot;
    }

    /** The seventh juror's workbook, filled in with a spreadsheet. */
    private Path workbook(CallSession session) throws IOException {
        Path file = folder.resolve("G.xlsx");
        new MarkingPapers(session, context)
                .write(
                        MarkingPapers.Kind.WORKBOOK,
                        BY_WORKBOOK,
                        file,
                        MakePackage.Letter.NONE,
                        Locale.FRANCE);
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            var sheet = workbook.getSheetAt(MarkingForm.MARKS_SHEET);
            Map<String, Integer> columns = new HashMap<>();
            for (Cell head : sheet.getRow(0)) {
                columns.put(head.getStringCellValue(), head.getColumnIndex());
            }
            Map<String, Row> rows = new HashMap<>();
            for (int i = 2; i <= sheet.getLastRowNum(); i++) {
                rows.put(sheet.getRow(i).getCell(0).getStringCellValue(), sheet.getRow(i));
            }
            for (MarkRow mark : own(BY_WORKBOOK)) {
                Criterion one = session.state().grid().criterion(mark.criterion()).orElseThrow();
                Cell cell =
                        Objects.requireNonNull(rows.get(mark.dossier()))
                                .getCell(
                                        Objects.requireNonNull(columns.get(MarkingForm.mark(one))));
                if (mark.abstains()) {
                    cell.setCellValue("NSP");
                } else {
                    cell.setCellValue(Double.parseDouble(mark.rawScore().replace(',', '.')));
                }
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
        return file;
    }

    /** The eighth juror's grids, sheet by sheet as the double entry keeps them. */
    private void paper(CallSession session) {
        Map<String, Map<String, Mark>> sheets = new LinkedHashMap<>();
        for (MarkRow row : own(ON_PAPER)) {
            Mark mark = row.mark(session.state().grid().scale());
            if (mark != null) {
                sheets.computeIfAbsent(row.dossier(), d -> new LinkedHashMap<>())
                        .put(row.criterion(), mark);
            }
        }
        String round = session.state().round().code();
        sheets.forEach(
                (dossier, given) ->
                        new GiveMarks(session).marks(new SheetId(round, dossier, ON_PAPER), given));
    }

    /** The call as the packages left it, in a folder of its own. */
    private CallSession evening(String name) throws IOException {
        Path to = folder.resolve(name);
        try (Stream<Path> all = Files.walk(folder.resolve("call"))) {
            for (Path one : all.toList()) {
                Path copy = to.resolve(folder.resolve("call").relativize(one).toString());
                if (Files.isDirectory(one)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(one, copy);
                }
            }
        }
        return CallSession.open(context, to);
    }

    private static void merge(CallSession session, List<Path> some) {
        assertThat(new MergeBallots(session).merge(some, Progress.NONE).outcomes())
                .noneMatch(o -> o.result() == Result.REFUSED);
    }

    private CallSession received(String name) throws IOException {
        CallSession session = evening(name);
        merge(session, files);
        paper(session);
        return session;
    }

    @Test
    void anyOrderGivesOneRankingAndTheSameCellIsBlocked() throws IOException {
        Ranking expected;
        Map<SheetId, Sheet> sheets;
        try (CallSession session = received("straight")) {
            expected = Ranking.of(session.state());
            sheets = session.state().sheets();
            assertThat(sheets.keySet().stream().map(SheetId::juror).distinct())
                    .containsExactlyInAnyOrder("A", "B", "C", "D", "E", "F", "G", "H");
            assertThat(expected.rows()).anyMatch(r -> r.place() != null);
        }
        for (int seed = 1; seed <= 2; seed++) {
            Random random = new Random(seed);
            List<Path> order = new ArrayList<>(files);
            Collections.shuffle(order, random);
            int paperAfter = random.nextInt(order.size() + 1);
            try (CallSession session = evening("order-" + seed)) {
                for (int i = 0; i < order.size(); ) {
                    if (i >= paperAfter) {
                        paper(session);
                    }
                    int next = Math.min(order.size(), i + 1 + random.nextInt(3));
                    merge(session, order.subList(i, next));
                    i = next;
                }
                paper(session);
                assertThat(Ranking.of(session.state()).rows())
                        .as("order " + order)
                        .isEqualTo(expected.rows());
                assertThat(session.state().sheets()).isEqualTo(sheets);
                assertThat(new SettleDivergences(session).open()).hasSize(1);
            }
        }
    }

    @Test
    void theCellOnWhichTwoComputersDisagreeIsNamedAndDoesNotCountUntilItIsDecided()
            throws IOException {
        try (CallSession session = received("disputed")) {
            Divergence only =
                    assertThat(new SettleDivergences(session).open()).singleElement().actual();
            assertThat(only.sheet()).isEqualTo(disputed);
            assertThat(only.criterion()).isEqualTo(criterion);
            assertThat(only.sides())
                    .extracting(Divergence.Side::mark)
                    .containsExactlyInAnyOrder(Mark.of(4), Mark.of(2));
            assertThat(session.state().sheet(disputed).conflicts()).containsExactly(criterion);
            int without = counted(session.state());
            String four =
                    only.sides().stream()
                            .filter(s -> Mark.of(4).equals(s.mark()))
                            .map(Divergence.Side::event)
                            .findFirst()
                            .orElseThrow();
            new SettleDivergences(session)
                    .decide(List.of(new SettleDivergences.Choice(only, four)));
            assertThat(new SettleDivergences(session).open()).isEmpty();
            assertThat(session.state().sheet(disputed).marks().get(criterion))
                    .isEqualTo(Mark.of(4));
            assertThat(counted(session.state())).isEqualTo(without + 1);
        }
    }

    private int counted(CallState state) {
        return Ranking.of(state).row(disputed.dossier()).orElseThrow().sheets();
    }

    @Test
    void theAbsenteesDossiersGoToReadersWhoMayReadThemAndNoScoreMoves() throws IOException {
        try (CallSession session = received("absent")) {
            CallState before = session.state();
            List<String> left =
                    before.assignments().stream()
                            .filter(a -> a.juror().equals(ABSENT))
                            .map(Assignment::dossier)
                            .filter(d -> !before.recused(ABSENT, d) && !before.inadmissible(d))
                            .toList();
            assertThat(left).isNotEmpty();
            Ranking ranking = Ranking.of(before);
            Proposal proposal = new AssignReaders(session).transfer(ABSENT, 3);
            CallState after = session.state();
            assertThat(Objects.requireNonNull(after.jurors().get(ABSENT)).standing())
                    .isEqualTo(Juror.Standing.ABSENT);
            assertThat(after.assignments()).noneMatch(a -> a.juror().equals(ABSENT));
            List<String> blocked =
                    proposal.blocked().stream().map(Proposal.Shortage::dossier).toList();
            for (String dossier : left) {
                List<String> fresh =
                        after.assignments().stream()
                                .filter(a -> a.dossier().equals(dossier))
                                .filter(a -> !before.assignments().contains(a))
                                .map(Assignment::juror)
                                .toList();
                if (blocked.contains(dossier)) {
                    assertThat(fresh).as(dossier).isEmpty();
                } else {
                    assertThat(fresh).as(dossier).hasSize(1);
                    assertThat(after.recused(fresh.getFirst(), dossier)).isFalse();
                    assertThat(fresh).doesNotContain(ABSENT);
                }
            }
            assertThat(blocked).as("dossiers that nobody is left to read").isEmpty();
            assertThat(Ranking.of(after).rows().stream().map(r -> r.score()).toList())
                    .as("the transfer moves no score")
                    .isEqualTo(ranking.rows().stream().map(r -> r.score()).toList());
        }
    }
}
