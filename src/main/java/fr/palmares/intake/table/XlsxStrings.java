package fr.palmares.intake.table;

import fr.palmares.model.Place;
import fr.palmares.model.Refused;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/**
 * Reads rich or plain text items ({@code si}, {@code is}), and the list of those that are shared.
 */
final class XlsxStrings {
    /** What the shortest text takes in memory, in characters. */
    private static final int CHARS_AN_ITEM = 24;

    private XlsxStrings() {}

    /**
     * Every shared text, in order.
     *
     * @param maxChars how much may be held in memory
     * @throws Refused when there is more
     */
    static List<String> all(Xml xml, Place place, long maxChars) throws XMLStreamException {
        List<String> texts = new ArrayList<>();
        long held = 0;
        while (xml.next()) {
            if (xml.starts("si")) {
                String text = item(xml, "si");
                texts.add(text);
                held += CHARS_AN_ITEM + text.length();
                if (held > maxChars) {
                    throw new Refused(place, "refused.limit.memory");
                }
            }
        }
        return texts;
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
