package fr.palmares.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palmares.journal.Event.InternalNoteWritten;
import fr.palmares.model.CallState;
import fr.palmares.model.Decision;
import fr.palmares.model.Outcome;
import fr.palmares.model.Refused;
import fr.palmares.ranking.Ranked;
import fr.palmares.ranking.Ranking;
import fr.palmares.text.Formats;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Every document of the decided sample call, read back and held against the program's figures. */
@TestInstance(Lifecycle.PER_CLASS)
class PublishDocumentsTest {
    private static final Formats FORMATS = new Formats(Locale.FRANCE);

    private Path folder;
    private AppContext context;
    private CallSession session;
    private CallState state;
    private Ranking ranking;
    private Path out;
    private List<Path> written;

    @BeforeAll
    void publishTheSample(@TempDir Path shared) {
        folder = shared;
        context =
                new AppContext(
                        shared.resolve("home"), TestCalls.context(shared).clock(), samples());
        OpenSample sample = new OpenSample(context);
        session = sample.into(shared.resolve("call"), Progress.NONE);
        sample.decide(session);
        var sheet = session.state().sheets().values().iterator().next().id();
        session.record(
                new InternalNoteWritten(sheet.dossier(), sheet.juror(), "Entre nous : à revoir."));
        state = session.state();
        ranking = Ranking.of(state);
        out = shared.resolve("documents");
        EnumSet<Paper> papers = EnumSet.allOf(Paper.class);
        written =
                new PublishDocuments(session, context)
                        .write(papers, out, Locale.FRENCH, Progress.NONE);
    }

    private static Path samples() {
        return Path.of("sample-data").toAbsolutePath();
    }

    @AfterAll
    void close() {
        session.close();
    }

    @Test
    void writesEveryFileItNames() {
        assertThat(written).allSatisfy(f -> assertThat(f).isNotEmptyFile());
        assertThat(written)
                .extracting(f -> f.getFileName().toString())
                .contains(
                        "proces-verbal.docx",
                        "proces-verbal.pdf",
                        "fiches-de-synthese.pdf",
                        "grilles-communicables.docx",
                        "laureats.pptx",
                        "retour-plateforme.csv",
                        "donnees-ouvertes.schema.json",
                        "statistiques-type.png",
                        "laureat-405112.docx",
                        "irrecevable-406799.docx");
    }

    @Test
    void minutesGiveTheProgramsListsScoresAndReasons() throws IOException {
        try (XWPFDocument minutes = docx("proces-verbal.docx")) {
            List<List<String>> rows =
                    minutes.getTables().stream()
                            .filter(t -> t.getRow(0).getTableCells().size() == 5)
                            .flatMap(t -> rows(t).stream())
                            .toList();
            assertThat(rows).hasSize(state.decisions().size());
            for (List<String> row : rows) {
                String number = row.get(1);
                Decision decision = Objects.requireNonNull(state.decisions().get(number));
                Ranked ranked = ranking.row(number).orElseThrow();
                assertThat(row.get(3))
                        .as(number)
                        .isEqualTo(FORMATS.score(Objects.requireNonNull(ranked.score())));
                assertThat(row.get(4)).as(number).endsWith(decision.motivation());
                if (decision.outcome() == Outcome.RESERVE) {
                    assertThat(row.get(0)).isEqualTo(Integer.toString(decision.position()));
                }
            }
        }
    }

    @Test
    void minutesNameRecusalsAndInadmissibleDossiersAndShowNoSecondReading() throws IOException {
        String text = text(docx("proces-verbal.docx"));
        assertThat(state.recusals()).allSatisfy(r -> assertThat(text).contains(r.dossier()));
        assertThat(text).contains("Irrecevables : 3 dossiers", "406799");
        assertThat(text.toLowerCase(Locale.FRENCH))
                .doesNotContain("sévérité", "probabilité", "stabilité");
    }

    @Test
    void pdfSaysWhatTheWordDocumentSays() throws IOException {
        String pdf = pdf("proces-verbal.pdf");
        for (Decision decision : state.decisions().values()) {
            assertThat(pdf).contains(decision.dossier());
            assertThat(dense(pdf)).contains(dense(decision.motivation()));
        }
    }

    @Test
    void pdfIsTaggedAndTitledForScreenReaders() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(out.resolve("proces-verbal.pdf").toFile())) {
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("fr-FR");
            assertThat(pdf.getDocumentInformation().getTitle())
                    .isEqualTo("Procès-verbal du jury (projet)");
        }
    }

    @Test
    void wordDocumentHasAnOutlineRepeatedHeadsAndALanguage() throws IOException {
        try (XWPFDocument minutes = docx("proces-verbal.docx")) {
            assertThat(minutes.getParagraphs())
                    .extracting(XWPFParagraph::getStyle)
                    .contains("Title", "Heading1");
            assertThat(minutes.getTables())
                    .filteredOn(t -> t.getRow(0).isRepeatHeader())
                    .hasSizeGreaterThanOrEqualTo(5);
            assertThat(minutes.getProperties().getCoreProperties().getTitle())
                    .isEqualTo("Procès-verbal du jury (projet)");
        }
    }

    @Test
    void communicableGridsShowNoNameOfAJurorAndNoInternalNote() throws IOException {
        String text = text(docx("grilles-communicables.docx")) + pdf("grilles-communicables.pdf");
        assertThat(state.jurors().values())
                .allSatisfy(j -> assertThat(text).doesNotContain(j.name()));
        assertThat(state.sheets().values().stream().filter(s -> !s.internalNote().isBlank()))
                .isNotEmpty()
                .allSatisfy(s -> assertThat(text).doesNotContain(flat(s.internalNote())));
        assertThat(text).contains("Rapporteur 1");
    }

    @Test
    void gridsWithNamesGiveEachJurorsScore() throws IOException {
        String text = text(docx("grilles-individuelles.docx"));
        for (Ranked row : ranking.rows()) {
            row.jurors()
                    .values()
                    .forEach(s -> assertThat(text).contains("Note globale : " + FORMATS.score(s)));
        }
    }

    @Test
    void slidesAndPublicListNameTheLaureatesAlone() throws IOException {
        List<String> laureates =
                state.decisions().values().stream()
                        .filter(d -> d.outcome() == Outcome.LAUREATE)
                        .map(d -> state.dossiers().get(d.dossier()).title())
                        .toList();
        List<String> titles;
        try (InputStream in = Files.newInputStream(out.resolve("laureats.pptx"));
                XMLSlideShow show = new XMLSlideShow(in)) {
            titles =
                    show.getSlides().stream()
                            .skip(1)
                            .map(s -> s.getPlaceholder(0).getText())
                            .toList();
        }
        assertThat(titles).containsExactlyInAnyOrderElementsOf(laureates);
        String list = text(docx("liste-des-laureats.docx"));
        assertThat(laureates).allSatisfy(t -> assertThat(list).contains(t));
        assertThat(list).doesNotContain("4,66");
    }

    @Test
    void platformFileHasTheReasonItsPlatformDemands() throws IOException {
        List<String> lines = Files.readAllLines(out.resolve("retour-plateforme.csv"));
        assertThat(lines.getFirst()).isEqualTo("dossier,decision,etat,motivation");
        assertThat(lines).filteredOn(l -> l.contains(",accepter,Accepté,")).hasSize(15);
        assertThat(lines)
                .filteredOn(l -> l.contains(",refuser,Refusé,"))
                .hasSize(23)
                .allSatisfy(l -> assertThat(l).doesNotEndWith("Refusé,"));
        assertThat(lines).filteredOn(l -> l.contains(",sans_suite,")).hasSize(3);
    }

    @Test
    void lettersFillTheirFieldsAndLeaveNone() throws IOException {
        for (Path letter :
                written.stream().filter(f -> f.getParent().endsWith("courriers")).toList()) {
            try (InputStream in = Files.newInputStream(letter);
                    XWPFDocument docx = new XWPFDocument(in)) {
                assertThat(text(docx)).as(letter.toString()).doesNotContain("{{", "}}");
            }
        }
        assertThat(text(docx("courriers/non-retenu-404218.docx")))
                .contains(
                        flat(Objects.requireNonNull(state.decisions().get("404218")).motivation()));
    }

    @Test
    void aTemplateWithAnUnknownFieldIsRefusedByName(@TempDir Path other) throws IOException {
        PublishDocuments publish = new PublishDocuments(session, context);
        publish.write(EnumSet.of(Paper.LETTERS), other, Locale.FRENCH, Progress.NONE);
        Path template = other.resolve("courriers/modeles/laureat.docx");
        try (InputStream in = Files.newInputStream(template);
                XWPFDocument docx = new XWPFDocument(in)) {
            // cut into two runs, as a word processor does
            XWPFParagraph added = docx.createParagraph();
            added.createRun().setText("Votre score : {{no");
            added.createRun().setText("te}}");
            try (var to = Files.newOutputStream(template)) {
                docx.write(to);
            }
        }
        assertThatThrownBy(
                        () ->
                                publish.write(
                                        EnumSet.of(Paper.LETTERS),
                                        other,
                                        Locale.FRENCH,
                                        Progress.NONE))
                .isInstanceOfSatisfying(
                        Refused.class,
                        r -> {
                            assertThat(r.key()).isEqualTo("refused.template.field");
                            assertThat(r.arguments()).contains("note");
                        });
    }

    @Test
    void aFileInPlaceOfTheFolderIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("occupied"), "x");
        assertThatThrownBy(
                        () ->
                                new PublishDocuments(session, context)
                                        .write(
                                                EnumSet.of(Paper.PLATFORM),
                                                file,
                                                Locale.FRENCH,
                                                Progress.NONE))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.key()).isEqualTo("refused.publish.file"));
        assertThat(file).hasContent("x");
    }

    private XWPFDocument docx(String name) throws IOException {
        try (InputStream in = Files.newInputStream(out.resolve(name))) {
            return new XWPFDocument(in);
        }
    }

    private static String text(XWPFDocument docx) {
        StringBuilder text = new StringBuilder();
        docx.getParagraphs().forEach(p -> text.append(p.getText()).append('\n'));
        docx.getTables().forEach(t -> rows(t).forEach(r -> text.append(r).append('\n')));
        docx.getTables().forEach(t -> text.append(t.getRow(0).getCell(0).getText()).append('\n'));
        return flat(text.toString());
    }

    private static List<List<String>> rows(XWPFTable table) {
        return table.getRows().stream()
                .skip(table.getRow(0).isRepeatHeader() ? 1 : 0)
                .map(
                        r ->
                                r.getTableCells().stream()
                                        .map(c -> c.getParagraphs().getFirst().getText())
                                        .toList())
                .toList();
    }

    private String pdf(String name) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(out.resolve(name).toFile())) {
            return flat(new PDFTextStripper().getText(pdf));
        }
    }

    /** Without spaces or page furniture: a text may go on over a line or a page. */
    private static String dense(String text) {
        // the typeface has one glyph for both apostrophes, which a reader of PDF takes for the
        // other
        return text.replace('\u02bc', '’')
                .replaceAll("AMI IA 2 \\(exemple\\) · État des notes.{1,60}page \\d+ sur \\d+", "")
                .replaceAll("[\\s\\u00a0\\u202f]+", "");
    }

    /** One space between words, whatever stood there. */
    private static String flat(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
    }
}
