package fr.palmares.ui.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.model.CallState;
import fr.palmares.ranking.Acceptability;
import fr.palmares.ranking.WeightSimulation;
import fr.palmares.ui.ExampleCall;
import fr.palmares.ui.common.Drawing;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.SvgDrawing;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class DrawingTest {
    private static Document svg(Drawing drawing) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(SvgDrawing.bytes(drawing)));
    }

    @Test
    void everyShapeIsInTheFileOfVectorsWithItsPlace() throws Exception {
        Document svg =
                svg(
                        new Drawing(
                                "A < B & « C »",
                                120,
                                40.126,
                                11,
                                List.of(
                                        new Drawing.Box(1, 2.5, 30, 4, 0.25),
                                        new Drawing.Line(0, 0, 9, 9, true),
                                        new Drawing.Words(3, 10, 50, "n° 7 <é>"))));
        assertThat(svg.getDocumentElement().getAttribute("viewBox")).isEqualTo("0 0 120 40.13");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("A < B & « C »");
        Element box = (Element) svg.getElementsByTagName("rect").item(1);
        assertThat(box.getAttribute("y")).isEqualTo("2.5");
        assertThat(box.getAttribute("fill-opacity")).isEqualTo("0.25");
        Element line = (Element) svg.getElementsByTagName("line").item(0);
        assertThat(line.getAttribute("stroke-dasharray")).isNotEmpty();
        assertThat(svg.getElementsByTagName("text").item(0).getTextContent()).isEqualTo("n° 7 <é>");
    }

    @Test
    void theHeatMapHasACellForEachRankThatASimulationGaveAndStaysInItsFrame() {
        CallState state = ExampleCall.state(435, 5);
        WeightSimulation simulation = WeightSimulation.of(state, state.grid());
        Acceptability found =
                simulation.run(
                        Acceptability.Model.WITHIN, state.grid().integerWeights(), 0.2, 15, 1, 200);
        List<String> dossiers = found.dossiers();
        Drawing drawing = new HeatMap(found, dossiers, 15, "t").drawing(1300);

        long cells = 0;
        for (int d = 0; d < dossiers.size(); d++) {
            for (int rank = 1; rank <= dossiers.size(); rank++) {
                cells += found.share(d, rank) > 0 ? 1 : 0;
            }
        }
        assertThat(drawing.shapes().stream().filter(Drawing.Box.class::isInstance).count())
                .isEqualTo(cells);
        for (Drawing.Shape shape : drawing.shapes()) {
            if (shape instanceof Drawing.Box box) {
                assertThat(box.x() + box.width()).isLessThanOrEqualTo(drawing.width());
                assertThat(box.y() + box.height()).isLessThanOrEqualTo(drawing.height());
                assertThat(box.opacity()).isBetween(0.12, 1.0);
            }
        }
    }

    @Test
    void jurorsStandWhereTheirFiguresAreAndTheOneWithoutIsSaid() {
        JurorChart.Column severity =
                new JurorChart.Column(
                        "Sévérité",
                        0,
                        0.5,
                        false,
                        List.of(
                                new JurorChart.Point(-0.5, -0.9, -0.1),
                                new JurorChart.Point(0.25, 0.25, 0.25),
                                JurorChart.Point.of(null)));
        Drawing drawing =
                JurorChart.drawing(
                        List.of("A", "B", "C"), List.of(severity), "t", Double::toString, 400);
        assertThat(severity.reach()).isEqualTo(1.0);
        List<Drawing.Box> marks =
                drawing.shapes().stream()
                        .filter(Drawing.Box.class::isInstance)
                        .map(Drawing.Box.class::cast)
                        .filter(b -> b.opacity() == 1)
                        .toList();
        assertThat(marks).hasSize(2);
        Drawing.Line usual =
                (Drawing.Line)
                        drawing.shapes().stream()
                                .filter(Drawing.Line.class::isInstance)
                                .findFirst()
                                .orElseThrow();
        assertThat(marks.getFirst().x()).isLessThan(usual.fromX());
        assertThat(marks.getLast().x()).isGreaterThan(usual.fromX());
        assertThat(drawing.shapes())
                .anyMatch(s -> s instanceof Drawing.Words words && words.words().equals("—"));
        inFrame(drawing);
    }

    @Test
    void dotsOf435DossiersStayInTheFrameAndNoneIsLost() {
        CallState state = ExampleCall.state(435, 5);
        List<RankingLine> lines = RankingTable.of(state, new I18n(Locale.FRANCE)).lines();
        Drawing drawing = DotsChart.drawing(lines, "0", "5", "t", 900);
        long marks =
                drawing.shapes().stream()
                        .filter(s -> s instanceof Drawing.Box box && box.opacity() > 0.5)
                        .count();
        assertThat(marks).isEqualTo(lines.stream().mapToInt(l -> l.dots().size()).sum());
        inFrame(drawing);
    }

    private static void inFrame(Drawing drawing) {
        for (Drawing.Shape shape : drawing.shapes()) {
            if (shape instanceof Drawing.Box box) {
                assertThat(box.x()).isNotNegative();
                assertThat(box.y()).isNotNegative();
                assertThat(box.x() + box.width()).isLessThanOrEqualTo(drawing.width());
                assertThat(box.y() + box.height()).isLessThanOrEqualTo(drawing.height());
            }
        }
    }
}
