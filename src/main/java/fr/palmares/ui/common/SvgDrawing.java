package fr.palmares.ui.common;

import fr.palmares.ui.common.Drawing.Box;
import fr.palmares.ui.common.Drawing.Line;
import fr.palmares.ui.common.Drawing.Shape;
import fr.palmares.ui.common.Drawing.Words;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A drawing as a file of vectors, SVG 1.1: black on white, its title first. */
public final class SvgDrawing {
    private static final String SVG = "http://www.w3.org/2000/svg";

    private final XMLStreamWriter xml;

    private SvgDrawing(XMLStreamWriter xml) {
        this.xml = xml;
    }

    public static byte[] bytes(Drawing drawing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory()
                            .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            new SvgDrawing(xml).write(drawing);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("memory can be written", e);
        }
        return bytes.toByteArray();
    }

    private void write(Drawing drawing) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("svg");
        xml.writeDefaultNamespace(SVG);
        number("width", drawing.width());
        number("height", drawing.height());
        xml.writeAttribute(
                "viewBox", "0 0 " + text(drawing.width()) + " " + text(drawing.height()));
        xml.writeAttribute("role", "img");
        xml.writeAttribute("font-family", "sans-serif");
        number("font-size", drawing.text());
        xml.writeStartElement("title");
        xml.writeCharacters(drawing.title());
        xml.writeEndElement();
        xml.writeEmptyElement("rect");
        xml.writeAttribute("width", "100%");
        xml.writeAttribute("height", "100%");
        xml.writeAttribute("fill", "#ffffff");
        for (Shape shape : drawing.shapes()) {
            write(shape);
        }
        xml.writeEndDocument();
    }

    private void write(Shape shape) throws XMLStreamException {
        switch (shape) {
            case Box box -> {
                xml.writeEmptyElement("rect");
                number("x", box.x());
                number("y", box.y());
                number("width", box.width());
                number("height", box.height());
                number("fill-opacity", box.opacity());
            }
            case Line line -> {
                xml.writeEmptyElement("line");
                number("x1", line.fromX());
                number("y1", line.fromY());
                number("x2", line.toX());
                number("y2", line.toY());
                xml.writeAttribute("stroke", "#000000");
                if (line.dashed()) {
                    xml.writeAttribute("stroke-dasharray", "4 3");
                }
            }
            case Words words -> {
                xml.writeStartElement("text");
                number("x", words.x());
                number("y", words.y());
                xml.writeCharacters(words.words());
                xml.writeEndElement();
            }
        }
    }

    private void number(String name, double value) throws XMLStreamException {
        xml.writeAttribute(name, text(value));
    }

    private static String text(double value) {
        return BigDecimal.valueOf(value)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
