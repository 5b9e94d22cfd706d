package fr.palmares.report;

import fr.palmares.model.CallState;
import fr.palmares.ranking.Analysis;
import fr.palmares.ranking.SecondReadings;
import fr.palmares.text.Formats;
import fr.palmares.text.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZonedDateTime;
import java.util.Map;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * How sure one can be of the ranking, for the coordinator and the chair: a workbook of its own,
 * because none of it belongs in the results or in the minutes.
 */
public final class TechnicalAnnex {
    private TechnicalAnnex() {}

    /**
     * Writes the workbook; nothing is written before all of it is made. The stream stays open.
     *
     * @param analysis of this state
     * @param second of this analysis
     * @param at when it is made; its zone is the one times are shown in
     * @throws IOException when {@code out} cannot take it
     */
    public static void write(
            OutputStream out,
            CallState state,
            Analysis analysis,
            SecondReadings second,
            Messages messages,
            Formats formats,
            ZonedDateTime at)
            throws IOException {
        Material material =
                new Material(state, analysis.ranking(), Map.of(), messages, formats, at);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook template = new XSSFWorkbook();
                StreamedWorkbook workbook = new StreamedWorkbook(template)) {
            Styles styles = new Styles(workbook, VerticalAlignment.CENTER);
            new AnnexRobustness(workbook, styles, material, analysis, second).write();
            new AnnexSimulations(workbook, styles, material, analysis, second).write();
            new AnnexJury(workbook, styles, material, analysis, second).write();
            new AnnexReadings(workbook, styles, material, second).write();
            workbook.writeAvoidingTempFiles(bytes);
        }
        bytes.writeTo(out);
    }
}
