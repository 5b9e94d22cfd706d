package fr.palmares.intake.table;

import fr.palmares.model.Place;
import fr.palmares.model.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** A workbook of Excel 97 to 2003 (BIFF8), read record by record, never as a whole document. */
final class XlsFile implements TableSource {
    private static final String STREAM = "Workbook";

    private final Place place;
    private final Limits limits;
    private final POIFSFileSystem compound;
    private final List<String> names = new ArrayList<>();

    /** For each sheet, which of the substreams is its own: they may lie in another order. */
    private final List<Integer> substreams = new ArrayList<>();

    private final List<XlsxStyles.Shows> styles = new ArrayList<>();
    private @Nullable SSTRecord texts;
    private boolean dates1904;

    private XlsFile(POIFSFileSystem compound, Place place, Limits limits) throws IOException {
        this.compound = compound;
        this.place = place;
        this.limits = limits;
        readGlobals();
    }

    /**
     * Opens a workbook.
     *
     * @throws Refused when it is protected by a password, holds macros, is older or is damaged
     */
    static XlsFile open(Path file, Place place, Limits limits) throws IOException {
        POIFSFileSystem compound = new POIFSFileSystem(file.toFile(), true);
        try {
            DirectoryNode root = compound.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new Refused(place, "refused.file.encrypted");
            }
            if (root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
                throw new Refused(place, "refused.file.macros");
            }
            if (!root.hasEntryCaseInsensitive(STREAM)) {
                throw new Refused(
                        place,
                        root.hasEntryCaseInsensitive("Book")
                                ? "refused.file.xls"
                                : "refused.file.notWorkbook");
            }
            return new XlsFile(compound, place, limits);
        } catch (EncryptedDocumentException e) {
            compound.close();
            throw new Refused(place, "refused.file.encrypted").because(e);
        } catch (IOException | RuntimeException e) {
            compound.close();
            throw Damage.refused(place, e);
        }
    }

    private void readGlobals() throws IOException {
        Map<Integer, String> formats = new HashMap<>();
        List<Integer> styleFormats = new ArrayList<>();
        List<BoundSheetRecord> sheets = new ArrayList<>();
        RecordFactoryInputStream records = records();
        for (Record record = records.nextRecord();
                record != null && !(record instanceof EOFRecord);
                record = records.nextRecord()) {
            switch (record) {
                case BoundSheetRecord sheet -> sheets.add(sheet);
                case SSTRecord shared -> texts = shared;
                case FormatRecord format ->
                        formats.put(format.getIndexCode(), format.getFormatString());
                case ExtendedFormatRecord style -> styleFormats.add((int) style.getFormatIndex());
                case DateWindow1904Record window -> dates1904 = window.getWindowing() == 1;
                default -> {
                    // fonts, colours, windows: nothing of what cells hold
                }
            }
        }
        if (sheets.isEmpty()) {
            throw new Refused(place, "refused.file.noSheet");
        }
        styleFormats.forEach(id -> styles.add(XlsxStyles.shows(id, formats)));
        List<BoundSheetRecord> inFile = List.of(BoundSheetRecord.orderByBofPosition(sheets));
        for (BoundSheetRecord sheet : sheets) {
            names.add(sheet.getSheetname());
            substreams.add(inFile.indexOf(sheet));
        }
    }

    private RecordFactoryInputStream records() throws IOException {
        DirectoryNode root = compound.getRoot();
        return new RecordFactoryInputStream(
                root.createDocumentInputStream(root.getEntryCaseInsensitive(STREAM)), false);
    }

    String text(int index) {
        SSTRecord known = texts;
        if (known == null || index < 0 || index >= known.getNumUniqueStrings()) {
            throw new Refused(place, "refused.file.damaged");
        }
        return known.getString(index).getString();
    }

    Cell number(double value, int style) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return new Cell.Text(Double.toString(value));
        }
        XlsxStyles.Shows shows =
                style >= 0 && style < styles.size() ? styles.get(style) : XlsxStyles.Shows.NUMBER;
        return NumberCells.of(Double.toString(value), shows, dates1904);
    }

    @Override
    public Format format() {
        return Format.XLS;
    }

    @Override
    public Place place() {
        return place;
    }

    @Override
    public List<String> sheets() {
        return List.copyOf(names);
    }

    @Override
    public SheetRows open(int sheet, HeaderRule looksRight) {
        Place where = place.sheet(names.get(sheet));
        try {
            return new SheetRows(
                    where,
                    new XlsRows(records(), this, substreams.get(sheet), where, limits.columns()),
                    limits,
                    looksRight);
        } catch (IOException | RuntimeException e) {
            throw Damage.refused(where, e);
        }
    }

    @Override
    public List<String> notices() {
        return List.of();
    }

    @Override
    public void close() {
        try {
            compound.close();
        } catch (IOException e) {
            throw Damage.refused(place, e);
        }
    }
}
