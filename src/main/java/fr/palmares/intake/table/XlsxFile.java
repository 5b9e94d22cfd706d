package fr.palmares.intake.table;

import fr.palmares.model.Place;
import fr.palmares.model.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.jspecify.annotations.Nullable;

/**
 * An XLSX workbook: POI finds the parts of the package, each part is then read forward only, never
 * as a whole document.
 */
final class XlsxFile implements TableSource {
    private static final String SPREADSHEET = "spreadsheetml";

    /** Shared texts have this part of the memory, and where they stand may take as much. */
    private static final int SHARED_SHARE = 8;

    private final Place place;
    private final Limits limits;
    private final BoundedZip zip;
    private final OPCPackage parcel;
    private final PackagePart workbook;
    private final List<String> names = new ArrayList<>();
    private final List<PackagePart> sheets = new ArrayList<>();
    private boolean dates1904;
    private @Nullable SharedTexts shared;
    private @Nullable XlsxStyles styles;

    XlsxFile(BoundedZip zip, Place place, Limits limits)
            throws IOException, InvalidFormatException, XMLStreamException {
        this.place = place;
        this.limits = limits;
        this.zip = zip;
        this.parcel = OPCPackage.open(zip);
        this.workbook = workbook();
        zip.structureRead();
        readWorkbook();
    }

    /**
     * Opens a workbook.
     *
     * @throws Refused when it is none, is protected by a password, holds macros or is damaged
     */
    static XlsxFile open(Path file, Place place, Limits limits) throws IOException {
        BoundedZip zip = new BoundedZip(file, place, limits);
        try {
            return new XlsxFile(zip, place, limits);
        } catch (InvalidFormatException | XMLStreamException | RuntimeException e) {
            zip.close();
            throw Damage.refused(place, e);
        } catch (IOException e) {
            zip.close();
            throw e;
        }
    }

    private PackagePart workbook() {
        List<PackagePart> main =
                parcel.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT);
        if (main.isEmpty()) {
            main = parcel.getPartsByRelationshipType(PackageRelationshipTypes.STRICT_CORE_DOCUMENT);
        }
        String type = main.isEmpty() ? "" : main.getFirst().getContentType();
        if (type.contains("macroEnabled") || type.contains("sheet.binary")) {
            throw new Refused(place, "refused.file.macros");
        }
        if (!type.contains(SPREADSHEET)) {
            throw new Refused(place, "refused.file.notWorkbook");
        }
        return main.getFirst();
    }

    private void readWorkbook() throws IOException, InvalidFormatException, XMLStreamException {
        try (Xml xml = xml(workbook, place)) {
            while (xml.next()) {
                if (xml.starts("workbookPr")) {
                    String dates = xml.attribute("date1904");
                    dates1904 = dates.equals("1") || dates.equals("true");
                } else if (xml.starts("sheet")) {
                    addSheet(xml.attribute("name"), xml.attribute("id"));
                }
            }
        }
        if (sheets.isEmpty()) {
            throw new Refused(place, "refused.file.noSheet");
        }
    }

    /** Charts and dialogs are sheets too; only worksheets hold cells. */
    private void addSheet(String name, String relation) throws InvalidFormatException {
        PackageRelationship target = workbook.getRelationship(relation);
        if (target != null && target.getTargetMode() == TargetMode.EXTERNAL) {
            throw new Refused(place.sheet(name), "refused.file.damaged");
        }
        if (target == null || !target.getRelationshipType().endsWith("/worksheet")) {
            return;
        }
        PackagePart part = workbook.getRelatedPart(target);
        if (part == null) {
            throw new Refused(place.sheet(name), "refused.file.damaged");
        }
        if (names.size() == Limits.SHEETS) {
            throw new Refused(place, "refused.file.damaged");
        }
        names.add(name);
        sheets.add(part);
    }

    private Optional<PackagePart> related(String kind) throws InvalidFormatException {
        for (PackageRelationship relation : workbook.getRelationships()) {
            if (relation.getRelationshipType().endsWith(kind)
                    && relation.getTargetMode() == TargetMode.INTERNAL) {
                return Optional.ofNullable(workbook.getRelatedPart(relation));
            }
        }
        return Optional.empty();
    }

    private Xml xml(PackagePart part, Place where) throws IOException, XMLStreamException {
        if (part.getInputStream() instanceof BoundedInput bounded) {
            return new Xml(bounded, where, limits.cellChars());
        }
        throw new IOException("part that is not in the file: " + part);
    }

    /** A shared text; all are read when the first is asked for. */
    String shared(int index) throws Exception {
        SharedTexts known = shared;
        if (known == null) {
            PackagePart part =
                    related("/sharedStrings")
                            .orElseThrow(() -> new Refused(place, "refused.file.damaged"));
            long share = Runtime.getRuntime().maxMemory() / SHARED_SHARE;
            known = new SharedTexts(place, share, share);
            shared = known;
            try (Xml xml = xml(part, place)) {
                XlsxStrings.all(xml, known);
            }
        }
        return known.get(index);
    }

    XlsxStyles styles() {
        XlsxStyles known = styles;
        if (known == null) {
            known = readStyles();
            styles = known;
        }
        return known;
    }

    private XlsxStyles readStyles() {
        try {
            Optional<PackagePart> part = related("/styles");
            if (part.isEmpty()) {
                return new XlsxStyles();
            }
            try (Xml xml = xml(part.get(), place)) {
                return new XlsxStyles(xml, place);
            }
        } catch (IOException | InvalidFormatException | XMLStreamException e) {
            throw Damage.refused(place, e);
        }
    }

    boolean dates1904() {
        return dates1904;
    }

    @Override
    public Format format() {
        return Format.XLSX;
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
            Xml xml = xml(sheets.get(sheet), where);
            return new SheetRows(
                    where, new XlsxRows(xml, this, where, limits.columns()), limits, looksRight);
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw Damage.refused(where, e);
        }
    }

    @Override
    public List<String> notices() {
        return List.of();
    }

    @Override
    public void close() {
        parcel.revert();
        try {
            if (shared != null) {
                shared.close();
            }
            zip.close();
        } catch (IOException e) {
            throw Damage.refused(place, e);
        }
    }
}
