package fr.palmares.report;

import fr.palmares.model.CallState;
import fr.palmares.model.Dossier;
import fr.palmares.ranking.Ranking;
import fr.palmares.text.Formats;
import fr.palmares.text.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The workbook that a coordinator hands out, from the summary to the method, with one sheet more
 * for experts' opinions and for each repeated block of the form where there are any. Its ranking
 * recalculates itself from marks and weights, without doubles ever deciding a rank.
 */
public final class ResultsWorkbook {
    /** Told before each part is written; may throw an unchecked exception to give up. */
    public interface Steps {
        /**
         * Says what is done next.
         *
         * @param sheet name of the worksheet that begins, or "" for the file itself
         * @param done parts finished
         * @param of parts in all
         */
        void at(String sheet, int done, int of);
    }

    private static final int PARTS = 14;

    private ResultsWorkbook() {}

    /** Writes the workbook without telling anyone how far it is. */
    public static void write(
            OutputStream out,
            CallState state,
            Ranking ranking,
            Map<String, Dossier> dossiers,
            Messages messages,
            Formats formats,
            ZonedDateTime at)
            throws IOException {
        write(
                out,
                state,
                ranking,
                dossiers,
                messages,
                formats,
                at,
                Edition.JURY,
                (sheet, done, of) -> {});
    }

    /**
     * Writes the workbook; nothing is written before all of it is made. The stream stays open.
     *
     * @param ranking of this state, by its grid and rules
     * @param dossiers with their texts, by number; one that is missing has only its head's columns
     * @param at when it is made; its zone is the one times are shown in
     * @param edition for whom it is
     * @throws IOException when {@code out} cannot take it
     */
    public static void write(
            OutputStream out,
            CallState state,
            Ranking ranking,
            Map<String, Dossier> dossiers,
            Messages messages,
            Formats formats,
            ZonedDateTime at,
            Edition edition,
            Steps steps)
            throws IOException {
        CallState shown = edition.communicable() ? NamelessState.of(state, messages) : state;
        Ranking ranked =
                edition.communicable()
                        ? Ranking.of(shown, ranking.grid(), ranking.rules())
                        : ranking;
        Material material = new Material(shown, ranked, dossiers, messages, formats, at);
        // through memory: POI would answer a full disk with its own log and an unchecked exception
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook template = new XSSFWorkbook();
                StreamedWorkbook workbook = new StreamedWorkbook(template)) {
            describe(template, material);
            sheets(workbook, material, edition, steps);
            steps.at("", PARTS - 1, PARTS);
            workbook.writeAvoidingTempFiles(bytes);
        }
        bytes.writeTo(out);
    }

    private static void sheets(
            StreamedWorkbook workbook, Material m, Edition edition, Steps steps) {
        Styles styles = new Styles(workbook, VerticalAlignment.CENTER);
        Styles forTexts = new Styles(workbook, VerticalAlignment.TOP);
        RankingLayout ranking = new RankingLayout(m);
        MarksLayout marks = new MarksLayout(m);
        JurorLayout jurors = new JurorLayout(m);
        RankingFormulas formulas = new RankingFormulas(m, ranking, marks, jurors);
        steps.at(m.sheetName("summary"), 0, PARTS);
        SummarySheet.write(workbook, styles, m);
        steps.at(m.sheetName("decisions"), 1, PARTS);
        DecisionsSheet.write(workbook, styles, m);
        steps.at(m.sheetName("ranking"), 2, PARTS);
        RankingSheet.write(workbook, styles, m, ranking, formulas);
        steps.at(m.sheetName("jurors"), 3, PARTS);
        JurorSheet.write(workbook, styles, m, jurors, marks, ranking);
        steps.at(m.sheetName("marks"), 4, PARTS);
        MarksSheet.write(workbook, styles, m, marks, ranking);
        steps.at(m.sheetName("assessments"), 5, PARTS);
        AssessmentsSheet.write(workbook, forTexts, m);
        steps.at(m.sheetName("eligibility"), 6, PARTS);
        EligibilitySheet.write(workbook, styles, m);
        if (!edition.communicable()) {
            steps.at(m.sheetName("dossiers"), 7, PARTS);
            DossiersSheet.write(workbook, forTexts, m);
            steps.at(m.sheetName("blocks"), 8, PARTS);
            OpinionsSheet.write(workbook, forTexts, m);
            BlockSheets.write(workbook, forTexts, m);
            steps.at(m.sheetName("allocation"), 9, PARTS);
            AllocationSheet.write(workbook, styles, m, jurors);
            RecusalsSheet.write(workbook, styles, m);
        }
        steps.at(m.sheetName("statistics"), 10, PARTS);
        StatisticsSheet.write(workbook, styles, m);
        if (!edition.communicable()) {
            steps.at(m.sheetName("changes"), 11, PARTS);
            ChangesSheet.write(workbook, styles, m, edition);
        }
        steps.at(m.sheetName("method"), 12, PARTS);
        MethodSheet.write(workbook, styles, m);
    }

    private static void describe(XSSFWorkbook workbook, Material m) {
        POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
        String author = m.messages.get("app.name");
        core.setCreator(author);
        core.setLastModifiedByUser(author);
        core.setTitle(m.say("document.title", m.state.call().name()));
        core.setSubjectProperty(m.state.round().name().in(m.locale()));
        core.setCreated(Optional.of(Date.from(m.at.toInstant())));
        core.setModified(Optional.of(Date.from(m.at.toInstant())));
        core.getUnderlyingProperties().setLanguageProperty(Optional.of(m.locale().toLanguageTag()));
        workbook.getProperties().getExtendedProperties().setApplication(author);
    }
}
