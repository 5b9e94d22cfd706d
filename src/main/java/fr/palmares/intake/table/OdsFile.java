package fr.palmares.intake.table;

import fr.palmares.model.Place;
import fr.palmares.model.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** An OpenDocument workbook, whose sheets all stand in one XML document that is read forward. */
final class OdsFile implements TableSource {
    private static final String CONTENT = "content.xml";
    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final String SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet";
    private static final int LONGEST_TYPE = 200;

    private final Place place;
    private final Limits limits;
    private final BoundedZip zip;
    private final List<String> names;

    private OdsFile(BoundedZip zip, Place place, Limits limits)
            throws IOException, XMLStreamException {
        this.place = place;
        this.limits = limits;
        this.zip = zip;
        checkType();
        checkReadable();
        zip.structureRead();
        this.names = readNames();
    }

    /**
     * Opens a workbook.
     *
     * @throws Refused when it is none, is protected by a password or is damaged
     */
    static OdsFile open(Path file, Place place, Limits limits) throws IOException {
        BoundedZip zip = new BoundedZip(file, place, limits);
        try {
            return new OdsFile(zip, place, limits);
        } catch (XMLStreamException | RuntimeException e) {
            zip.close();
            throw Damage.refused(place, e);
        } catch (IOException e) {
            zip.close();
            throw e;
        }
    }

    private void checkType() throws IOException {
        try (InputStream in = zip.open("mimetype")) {
            String type = new String(in.readNBytes(LONGEST_TYPE), StandardCharsets.US_ASCII);
            if (!type.startsWith(SPREADSHEET)) {
                throw new Refused(place, "refused.file.notWorkbook");
            }
        }
    }

    private void checkReadable() throws IOException, XMLStreamException {
        if (!zip.has(MANIFEST)) {
            return;
        }
        try (Xml xml = new Xml(zip.open(MANIFEST), place, limits.cellChars())) {
            while (xml.next()) {
                if (xml.starts("encryption-data")) {
                    throw new Refused(place, "refused.file.encrypted");
                }
            }
        }
    }

    private List<String> readNames() throws IOException, XMLStreamException {
        List<String> found = new ArrayList<>();
        try (Xml xml = content()) {
            while (xml.next()) {
                if (xml.starts("table")) {
                    if (found.size() == Limits.SHEETS) {
                        throw new Refused(place, "refused.file.damaged");
                    }
                    found.add(xml.attribute("name"));
                    xml.skip();
                }
            }
        }
        if (found.isEmpty()) {
            throw new Refused(place, "refused.file.noSheet");
        }
        return List.copyOf(found);
    }

    private Xml content() throws IOException, XMLStreamException {
        return new Xml(zip.open(CONTENT), place, limits.cellChars());
    }

    @Override
    public Format format() {
        return Format.ODS;
    }

    @Override
    public Place place() {
        return place;
    }

    @Override
    public List<String> sheets() {
        return names;
    }

    @Override
    public SheetRows open(int sheet, HeaderRule looksRight) {
        Place where = place.sheet(names.get(sheet));
        try {
            return new SheetRows(
                    where,
                    new OdsRows(content(), sheet, where, limits.columns()),
                    limits,
                    looksRight);
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
        try {
            zip.close();
        } catch (IOException e) {
            throw Damage.refused(place, e);
        }
    }
}
