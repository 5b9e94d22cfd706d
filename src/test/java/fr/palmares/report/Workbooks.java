package fr.palmares.report;

import fr.palmares.ranking.Ranking;
import fr.palmares.text.Formats;
import fr.palmares.text.Messages;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes an invented call's workbook and reads it back. */
final class Workbooks {
    private Workbooks() {}

    static byte[] bytes(Panel panel) throws IOException {
        return bytes(panel, Locale.FRANCE);
    }

    static byte[] bytes(Panel panel, Locale locale) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ResultsWorkbook.write(
                out,
                panel.state(),
                Ranking.of(panel.state()),
                panel.dossiers,
                Messages.of(locale),
                new Formats(Messages.language(locale)),
                Panel.AT.atZone(ZoneId.of("Europe/Paris")));
        return out.toByteArray();
    }

    static XSSFWorkbook read(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }
}
