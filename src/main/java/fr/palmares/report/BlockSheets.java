package fr.palmares.report;

import fr.palmares.model.AnswerTable;
import fr.palmares.model.Dossier;
import fr.palmares.model.DossierHead;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * The blocks of the form that applicants fill in several times, one worksheet each as the platform
 * exports them: a row for every row filled in, joined to its dossier by number. A block whose
 * columns changed between two exports has a worksheet for each set of columns.
 */
final class BlockSheets {
    /** One worksheet: dossiers whose block has the same name and the same columns. */
    private record Block(String name, List<String> header) {}

    /** A row that an applicant filled in. */
    private record Filled(String number, List<String> texts) {}

    private BlockSheets() {}

    static void write(Workbook workbook, Styles styles, Material m) {
        Map<Block, List<Filled>> rows = new HashMap<>();
        Set<Collection<Block>> orders = new LinkedHashSet<>();
        for (DossierHead head : m.state.dossiers().values()) {
            Dossier dossier = m.dossiers.get(head.number());
            if (dossier == null) {
                continue;
            }
            List<Block> order = new ArrayList<>();
            for (AnswerTable table : dossier.tables()) {
                Block block = new Block(table.name(), table.header());
                order.add(block);
                List<Filled> filled = rows.computeIfAbsent(block, b -> new ArrayList<>());
                table.rows().forEach(row -> filled.add(new Filled(head.number(), row)));
            }
            orders.add(order);
        }
        for (Block block : CommonOrder.of(orders)) {
            sheet(workbook, styles, m, block, rows.getOrDefault(block, List.of()));
        }
    }

    private static void sheet(
            Workbook workbook, Styles styles, Material m, Block block, List<Filled> rows) {
        String name = BlockNames.free(workbook, block.name());
        Page page = new Page(workbook, styles, m, name, m.say("blocks.subtitle"));
        // the worksheet's name may be cut: the whole one stands above the head, and is read back
        page.text(page.add(), 0, m.say("blocks.name", block.name()), Look.BAND);
        page.goTo(Page.HEAD);
        List<Integer> cells = cells(block, rows);
        List<Column> columns = columns(m, block, rows, cells);
        page.head(columns, 1);
        for (Filled filled : rows) {
            Row row = page.add();
            page.dossier(row, 0, filled.number(), Look.TEXT);
            int column = 1;
            for (int i = 0; i < cells.size(); i++) {
                page.texts(row, column, cells.get(i), text(filled, i), Look.WRAP);
                column += cells.get(i);
            }
        }
        page.filter(Page.HEAD, columns.size());
    }

    private static String text(Filled filled, int column) {
        return column < filled.texts().size() ? filled.texts().get(column) : "";
    }

    private static List<Integer> cells(Block block, List<Filled> rows) {
        List<Integer> pieces = new ArrayList<>();
        for (int i = 0; i < block.header().size(); i++) {
            int column = i;
            pieces.add(
                    rows.stream()
                            .map(row -> CellText.pieces(text(row, column)).size())
                            .reduce(1, Math::max));
        }
        return TextColumns.cells(block.header(), pieces);
    }

    private static List<Column> columns(
            Material m, Block block, List<Filled> rows, List<Integer> cells) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(OpinionsSheet.NUMBER, 12));
        for (int i = 0; i < cells.size(); i++) {
            int column = i;
            int longest = rows.stream().mapToInt(r -> text(r, column).length()).max().orElse(0);
            int width = Math.clamp(Math.max(longest, block.header().get(i).length()) + 4, 10, 44);
            for (int piece = 0; piece < cells.get(i); piece++) {
                String label = TextColumns.label(m, block.header().get(i), piece);
                columns.add(Column.text(label, width));
            }
        }
        return columns;
    }
}
