package fr.palmares.report;

import java.util.List;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;

/** How a worksheet is printed: landscape A4, as wide as the page, call and page number below. */
final class PrintSettings {
    private PrintSettings() {}

    static void apply(Sheet sheet, Material material, String name) {
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(false);
        PrintSetup setup = sheet.getPrintSetup();
        setup.setLandscape(true);
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        for (PageMargin side : List.of(PageMargin.LEFT, PageMargin.RIGHT)) {
            sheet.setMargin(side, 0.5);
        }
        sheet.setMargin(PageMargin.TOP, 0.6);
        sheet.setMargin(PageMargin.BOTTOM, 0.7);
        sheet.getFooter()
                .setLeft("&8" + plain(material.say("footer", material.state.call().name(), name)));
        sheet.getFooter().setRight("&8" + material.say("footer.page", "&P", "&N"));
    }

    /** An ampersand begins a code in headers and footers. */
    private static String plain(String text) {
        String brief = text.length() > 120 ? text.substring(0, 120) : text;
        return " " + CellText.first(brief).replace("&", "&&").replace('\n', ' ');
    }
}
