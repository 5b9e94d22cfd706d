package fr.palmares.intake.table;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import fr.palmares.model.Place;
import fr.palmares.model.Refused;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A forward walk through the XML of one entry. A document type declaration is refused: no
 * spreadsheet program writes one, and entity bombs begin with it.
 */
final class Xml implements AutoCloseable {
    private static final XMLInputFactory FACTORY = factory();

    /** Ten times what all of a format's names come to. */
    private static final int MAX_NAMES = 5_000;

    private static final int SEEN = 32;

    private final BoundedInput input;
    private final XMLStreamReader reader;
    private final Place place;
    private final int maxText;
    private final Set<String> names = new HashSet<>();

    /**
     * Names seen last, where their hash says: the parser gives the same object for the same name.
     */
    private final @Nullable String[] seen = new String[SEEN];

    private char[] chars = new char[8192];

    /** The element at hand, kept here: every cell is asked several times what it is. */
    private String name = "";

    private boolean start;

    Xml(BoundedInput input, Place place, int maxText) throws XMLStreamException {
        this.input = input;
        this.place = place;
        this.maxText = maxText;
        this.reader = FACTORY.createXMLStreamReader(input);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** Goes to the next start or end of an element; false at the end of the document. */
    boolean next() throws XMLStreamException {
        while (reader.hasNext()) {
            int event = reader.next();
            input.alive();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    start = true;
                    name = reader.getLocalName();
                    checkNames();
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    start = false;
                    name = reader.getLocalName();
                    return true;
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new Refused(place, "refused.file.damaged");
                default -> {
                    // text between elements, comments and instructions say nothing here
                }
            }
        }
        return false;
    }

    /** A million different names would fill the parser's table of names for minutes. */
    private void checkNames() {
        checkName(name);
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            checkName(reader.getAttributeLocalName(i));
        }
    }

    @SuppressWarnings("ReferenceEquality") // another object only means that the set is asked
    private void checkName(String one) {
        int at = one.hashCode() & SEEN - 1;
        if (seen[at] == one) {
            return;
        }
        seen[at] = one;
        if (names.add(one) && names.size() > MAX_NAMES) {
            throw new Refused(place, "refused.file.damaged");
        }
    }

    boolean atStart() {
        return start;
    }

    /** Local name of the element at hand. */
    String name() {
        return name;
    }

    boolean starts(String wanted) {
        return start && wanted.equals(name);
    }

    boolean ends(String wanted) {
        return !start && wanted.equals(name);
    }

    /** An attribute by its local name, whatever its namespace, or "". */
    String attribute(String wanted) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (wanted.equals(reader.getAttributeLocalName(i))) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    int attributes() {
        return reader.getAttributeCount();
    }

    String attributeName(int i) {
        return reader.getAttributeLocalName(i);
    }

    String attribute(int i) {
        return reader.getAttributeValue(i);
    }

    /**
     * The text of the element at hand; stands at its end afterwards. Elements inside are skipped.
     *
     * @throws Refused when it is longer than a cell may be
     */
    String text() throws XMLStreamException {
        return text(inner -> null);
    }

    /**
     * The text of the element at hand; stands at its end afterwards.
     *
     * @param meaning what an element inside stands for before its own text ("" for nothing, a line
     *     break for a line break…), or null when it is to be skipped
     * @throws Refused when it is longer than a cell may be
     */
    String text(Function<String, @Nullable String> meaning) throws XMLStreamException {
        // nearly every text comes in one piece, which is copied once and for all
        String first = "";
        int length = 0;
        int depth = 0;
        while (true) {
            int event = reader.next();
            input.alive();
            switch (event) {
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE -> {
                    char[] piece = reader.getTextCharacters();
                    int count = reader.getTextLength();
                    if (length == 0) {
                        checkLength(count);
                        first = new String(piece, reader.getTextStart(), count);
                    } else {
                        room(length, count);
                        first = gather(first);
                        System.arraycopy(piece, reader.getTextStart(), chars, length, count);
                    }
                    length += count;
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    start = true;
                    name = reader.getLocalName();
                    String piece = meaning.apply(name);
                    if (piece == null) {
                        skip();
                    } else {
                        depth++;
                        room(length, piece.length());
                        first = gather(first);
                        piece.getChars(0, piece.length(), chars, length);
                        length += piece.length();
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (--depth < 0) {
                        start = false;
                        name = reader.getLocalName();
                        return first.isEmpty() && length > 0 ? new String(chars, 0, length) : first;
                    }
                }
                case XMLStreamConstants.COMMENT, XMLStreamConstants.PROCESSING_INSTRUCTION -> {
                    // not part of the text
                }
                default -> throw new Refused(place, "refused.file.damaged");
            }
        }
    }

    /** A text has a second piece: the first one goes where they are put together. */
    private String gather(String first) {
        first.getChars(0, first.length(), chars, 0);
        return "";
    }

    /** Makes room for some more characters of a text. */
    private void room(int length, int more) {
        checkLength(length + more);
        if (length + more > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(length + more, 2 * chars.length));
        }
    }

    void checkLength(int length) {
        if (length > maxText) {
            throw new Refused(place, "refused.limit.cell", maxText);
        }
    }

    /** Stands at the end of the element at hand. */
    void skip() throws XMLStreamException {
        int depth = 1;
        while (depth > 0 && next()) {
            depth += atStart() ? 1 : -1;
        }
    }

    /** Reads to the end of the document. */
    void finish() throws XMLStreamException {
        boolean more = next();
        while (more) {
            more = next();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        } finally {
            input.close();
        }
    }
}
