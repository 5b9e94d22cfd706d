package fr.palmares.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.app.history.Change;
import fr.palmares.app.history.Entry;
import fr.palmares.app.history.Standing;
import fr.palmares.app.history.Topic;
import fr.palmares.model.Juror;
import fr.palmares.model.Mark;
import fr.palmares.model.Recusal;
import fr.palmares.model.Rules;
import fr.palmares.model.SheetId;
import fr.palmares.model.StandardGrids;
import fr.palmares.text.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadHistoryTest {
    private static final SheetId SHEET = new SheetId("selection", "D1", "A");

    @TempDir Path folder;
    private CallSession session;

    @BeforeEach
    void aCall() {
        session =
                CallSession.create(
                        TestCalls.context(folder.resolve("home")),
                        folder.resolve("call"),
                        new NewCall("AMI", StandardGrids.amiIa2(), Rules.DEFAULT.withSeats(2, 1)));
        TestCalls.dossiers(session, "D1", "D2");
        new ManageJury(session)
                .set(List.of(new Juror("A", "Mme Alba", "", "", "", Juror.Role.MEMBER)));
    }

    @AfterEach
    void close() {
        session.close();
    }

    private List<Entry> read(Locale language) {
        return new ReadHistory(session).all(Messages.of(language), Progress.NONE);
    }

    private List<Entry> read() {
        return read(Locale.FRANCE);
    }

    @Test
    void aChangedMarkIsToldWithItsOldAndItsNewValue() {
        GiveMarks marks = new GiveMarks(session);
        marks.mark(SHEET, "impact", Mark.of(3));
        marks.mark(SHEET, "impact", Mark.of(5));
        Entry second = read().getFirst();
        assertThat(second.what()).startsWith("Note\u00a0: Impact");
        assertThat(second.before()).isEqualTo("3");
        assertThat(second.after()).isEqualTo("5");
        assertThat(second.who()).isEqualTo("Coordination");
        assertThat(second.jurorName()).isEqualTo("Mme Alba");
        assertThat(second.dossier()).isEqualTo("D1");
        assertThat(second.topic()).isEqualTo(Topic.MARKS);
        assertThat(second.standing()).isEqualTo(Standing.HOLDS);
        assertThat(second.here()).isTrue();
        Entry first = read().get(1);
        assertThat(first.standing()).isEqualTo(Standing.SUPERSEDED);
        assertThat(first.why()).startsWith("remplacé le").endsWith("par Coordination");
        assertThat(read(Locale.UK).get(1).why()).startsWith("replaced on");
    }

    @Test
    void anUndoneActIsToldAsOneMore() {
        GiveMarks marks = new GiveMarks(session);
        marks.mark(SHEET, "impact", Mark.of(3));
        marks.mark(SHEET, "impact", Mark.ABSTENTION);
        session.undo();
        Entry undone = read().getFirst();
        assertThat(undone.type()).isEqualTo("Undone");
        assertThat(undone.what()).startsWith("Annulé ou rétabli\u00a0: Note · Impact");
        assertThat(undone.changes())
                .singleElement()
                .satisfies(
                        c -> {
                            assertThat(c.before()).isEqualTo("NSP");
                            assertThat(c.after()).isEqualTo("3");
                        });
    }

    @Test
    void aMarkThatDoesNotCountSaysWhy() {
        new GiveMarks(session).mark(SHEET, "impact", Mark.of(3));
        new ManageJury(session).recuse(List.of(new Recusal("A", "D1", "parent d’un porteur")));
        List<Entry> all = read();
        assertThat(all.getFirst().what()).isEqualTo("Déport de Mme Alba déclaré");
        assertThat(all.getFirst().after()).isEqualTo("parent d’un porteur");
        assertThat(all.get(1).standing()).isEqualTo(Standing.EXCLUDED);
        assertThat(all.get(1).why()).contains("déporté");
    }

    @Test
    void everythingTheExampleHoldsIsToldInWordsInBothLanguages() {
        try (CallSession example =
                new OpenSample(
                                new AppContext(
                                        folder.resolve("home"),
                                        TestCalls.context(folder.resolve("home")).clock(),
                                        Path.of("sample-data")))
                        .into(folder.resolve("sample"), Progress.NONE)) {
            for (Locale language : List.of(Locale.FRANCE, Locale.UK)) {
                List<Entry> all =
                        new ReadHistory(example).all(Messages.of(language), Progress.NONE);
                Set<String> types = all.stream().map(Entry::type).collect(Collectors.toSet());
                assertThat(types)
                        .contains("DossiersImported", "JurorsSet", "MarksGiven", "RecusalDeclared");
                assertThat(all)
                        .allSatisfy(
                                e -> {
                                    assertThat(e.what()).isNotBlank().doesNotContain("{");
                                    assertThat(e.changes())
                                            .extracting(Change::label)
                                            .doesNotContain("");
                                    assertThat(e.id()).hasSize(64);
                                });
                Entry imported =
                        all.stream()
                                .filter(e -> e.type().equals("DossiersImported"))
                                .findFirst()
                                .orElseThrow();
                assertThat(imported.changes().size() + imported.more()).isEqualTo(46);
            }
        }
    }

    @Test
    void theJournalIsWrittenAsCsvAndAsAWorkbook() throws Exception {
        new GiveMarks(session).remark(SHEET, "impact", "=1+1 \"net\"\net tranché");
        List<Entry> all = read();
        ExportHistory export = new ExportHistory(Messages.of(Locale.FRANCE));
        Path csv = folder.resolve("journal.csv");
        export.write(all, "AMI", session.state().journal(), csv);
        assertThat(Files.readString(csv))
                .startsWith("Ligne,Quand,")
                .contains("\"'=1+1 \"\"net\"\"\net tranché\"")
                .contains("Remarque écrite\u00a0: Impact");
        Path xlsx = folder.resolve("journal.xlsx");
        export.write(all, "AMI", session.state().journal(), xlsx);
        assertThat(xlsx).isNotEmptyFile();
        String tsv = export.tsv(all);
        assertThat(tsv.lines()).hasSize(all.size() + 1);
        assertThat(tsv).contains("\t'=1+1 \"net\" et tranché\t");
    }
}
