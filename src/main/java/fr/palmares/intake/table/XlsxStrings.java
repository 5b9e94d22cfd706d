package fr.palmares.intake.table;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;

/**
 * Reads rich or plain text items ({@code si}, {@code is}), and the list of those that are shared.
 */
final class XlsxStrings {
    private XlsxStrings() {}

    /** Every shared text, in order. */
    static void all(Xml xml, SharedTexts into) throws XMLStreamException, IOException {
        while (xml.next()) {
            if (xml.starts("si")) {
                into.add(item(xml, "si"));
            }
        }
        into.complete();
    }

    /**
     * The text of the item at hand: its runs joined, without the reading aids of Asian scripts;
     * stands at its end afterwards.
     */
    static String item(Xml xml, String element) throws XMLStreamException {
        String first = "";
        StringBuilder more = null;
        while (xml.next() && !xml.ends(element)) {
            if (xml.starts("rPh")) {
                xml.skip();
            } else if (xml.starts("t")) {
                String run = xml.text();
                if (more != null) {
                    more.append(run);
                } else if (first.isEmpty()) {
                    first = run;
                } else {
                    more = new StringBuilder(first).append(run);
                }
                xml.checkLength(more == null ? first.length() : more.length());
            }
        }
        return XlsxEscapes.decode(more == null ? first : more.toString());
    }
}
