package fr.palmares.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.app.TakeVote.Given;
import fr.palmares.journal.Event.InternalNoteWritten;
import fr.palmares.model.LeadOpinion;
import fr.palmares.model.Outcome;
import fr.palmares.model.SittingState.Ending;
import fr.palmares.model.Vote.Way;
import fr.palmares.ranking.Ranking;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a sitting leaves in the minutes, the workbook and the platform's file, read back. */
class SittingDocumentsTest {
    @TempDir Path folder;

    private CallSession deliberated() {
        CallSession session = SittingCall.closed(folder);
        var sheet = session.state().sheets().keySet().iterator().next();
        session.record(
                new InternalNoteWritten(sheet.dossier(), sheet.juror(), "Entre nous seulement."));
        HoldSitting sitting = new HoldSitting(session);
        sitting.open(SittingCall.opening());
        DecideInSitting decide = new DecideInSitting(session);
        decide.block(Outcome.LAUREATE, List.of("D1"), "");
        List<String> tied = Ranking.of(session.state()).tiedAtTheLastSeat();
        sitting.call(tied);
        sitting.left("C");
        decide.settle(
                Given.choice(tied, Way.SECRET, Map.of("D2", 4, "D3", 4)).casting("D3"),
                1,
                Map.of());
        sitting.call(List.of("D4"));
        NoteInSitting notes = new NoteInSitting(session);
        notes.opinion(
                "D4", new LeadOpinion("B", LeadOpinion.Stance.RESERVED, "Réservé.", "Trop tôt."));
        notes.note("D4", false, "Le comité invite à représenter le projet.");
        notes.note("D4", true, "Candidat connu pour ses retards.");
        sitting.pass("G", false);
        decide.decide(
                SittingCall.decision("D4", Outcome.NOT_SELECTED, 0, "Trop tôt."),
                Given.counted("D4", Outcome.NOT_SELECTED, Way.COUNTED, 6, 1, 1));
        decide.block(Outcome.NOT_SELECTED, List.of("D5"), "Hors sujet.");
        return session;
    }

    private String minutes(CallSession session) throws IOException {
        Path file = folder.resolve("pv.docx");
        new PublishDocuments(session, session.context()).minutes(file, Locale.FRANCE);
        try (InputStream in = Files.newInputStream(file);
                XWPFDocument document = new XWPFDocument(in);
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            return text.getText().replace('\u00a0', ' ');
        }
    }

    @Test
    void theMinutesTellAttendanceQuorumExitsVotesAndTheCastingVote() throws IOException {
        try (CallSession session = deliberated()) {
            String draft = minutes(session);
            assertThat(draft)
                    .contains("Procès-verbal du jury (projet)")
                    .contains("Séance n° 1 du 12 juin 2026")
                    .contains("Paris, salle 3")
                    .contains("9 présents ou représentés à l’ouverture sur 9 membres ; 5 requis")
                    .contains("Représenté, mandat à Membre B")
                    .contains("À distance")
                    .contains("Membre C, en déport, sort de ")
                    .contains("4 voix pour le dossier D2, 4 voix pour le dossier D3 (8 votants)")
                    .contains("Membre A, présidence, départage (dossier D3)")
                    .contains("6 pour, 1 contre, 1 abstention (8 votants)")
                    .contains("Adoptés en bloc, Lauréat (1 dossier) : D1.")
                    .contains("Observation : Le comité invite à représenter le projet.")
                    .doesNotContain("retards", "Entre nous seulement");
            assertThat(draft).containsPattern("Membre G\\s+En salle\\s+sortie à ");
            new SealDecisions(session).seal("A");
            new HoldSitting(session).close(Ending.DONE);
            new AfterSealing(session).withdraw("D3", "manque de moyens", true);
            String fin = minutes(session);
            assertThat(fin)
                    .doesNotContain("(projet)")
                    .contains("Définitif : décisions scellées le")
                    .contains("close à ")
                    .contains("D3 ")
                    .contains("désistement. manque de moyens")
                    .contains("promu de la liste complémentaire à la place du dossier D3");
            try (PDDocument pdf = Loader.loadPDF(folder.resolve("pv.pdf").toFile())) {
                assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                        .contains("8 votants", "Séance n° 1");
            }
        }
    }

    @Test
    void workbookPlatformAndListsAgreeOnWhoHoldsTheSeatsNow() throws IOException {
        try (CallSession session = deliberated()) {
            new SealDecisions(session).seal("A");
            new AfterSealing(session).withdraw("D3", "manque de moyens", true);
            Path book = folder.resolve("r.xlsx");
            new ExportResults(session, session.context()).write(book, Locale.FRANCE, Progress.NONE);
            Map<String, List<String>> rows = decisions(book);
            assertThat(rows.get("D3")).contains("D2 : 4 voix, D3 : 4 voix, voix prépondérante");
            assertThat(rows.get("D3")).contains("Désistement");
            assertThat(rows.get("D2")).contains("Membre C", "Promu lauréat");
            assertThat(rows.get("D4")).contains("6 pour, 1 contre, 1 abst.");
            assertThat(rows.get("D5")).contains("en bloc");
            Path out = folder.resolve("out");
            List<Path> files =
                    new PublishDocuments(session, session.context())
                            .write(
                                    EnumSet.of(
                                            Paper.PLATFORM,
                                            Paper.PUBLIC_LIST,
                                            Paper.COMMUNICABLE_GRIDS,
                                            Paper.LETTERS),
                                    out,
                                    Locale.FRANCE,
                                    Progress.NONE);
            Path csv = files.stream().filter(f -> f.toString().endsWith(".csv")).findFirst().get();
            assertThat(Files.readString(csv))
                    .contains("D1,accepter", "D2,accepter", "D3,sans_suite", "D4,refuser");
            assertThat(words(files))
                    .doesNotContain("Entre nous seulement", "retards")
                    .doesNotContain("probabilité");
            assertThat(grids(files)).doesNotContain("Membre A", "Membre B", "Membre D");
        }
    }

    private static String words(List<Path> files) throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path file : files) {
            if (file.toString().endsWith(".docx")) {
                try (InputStream in = Files.newInputStream(file);
                        XWPFDocument document = new XWPFDocument(in);
                        XWPFWordExtractor text = new XWPFWordExtractor(document)) {
                    all.append(text.getText()).append('\n');
                }
            }
        }
        return all.toString();
    }

    private static String grids(List<Path> files) throws IOException {
        return words(
                files.stream().filter(f -> f.getFileName().toString().contains("grille")).toList());
    }

    private static Map<String, List<String>> decisions(Path book) throws IOException {
        Map<String, List<String>> rows = new java.util.HashMap<>();
        DataFormatter format = new DataFormatter(Locale.FRANCE);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(book))) {
            Sheet sheet = workbook.getSheet("Décisions");
            sheet.forEach(
                    row -> {
                        List<String> cells = new ArrayList<>();
                        row.forEach(
                                c -> cells.add(format.formatCellValue(c).replace('\u00a0', ' ')));
                        if (!cells.isEmpty()) {
                            rows.put(cells.getFirst(), cells);
                        }
                    });
        }
        return rows;
    }
}
