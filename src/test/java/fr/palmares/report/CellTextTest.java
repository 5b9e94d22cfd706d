package fr.palmares.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {
    @Test
    void escapesWhatTheFormatWouldReadAsAnEscape() {
        assertThat(CellText.first("_x0041_")).isEqualTo("_x005F_x0041_");
        assertThat(CellText.first("a_x00e9_b _x_")).isEqualTo("a_x005F_x00e9_b _x_");
    }

    @Test
    void escapesControlCharactersAndKeepsTabsAndLines() {
        assertThat(CellText.first("a\u0001b\u0000\tc\r\nd\re"))
                .isEqualTo("a_x0001_b_x0000_\tc\nd\ne");
    }

    @Test
    void replacesHalvesOfCharacters() {
        assertThat(CellText.first("a\ud83db\udc00\uffff")).isEqualTo("a\ufffdb\ufffd\ufffd");
        assertThat(CellText.first("\ud83d\ude00")).isEqualTo("\ud83d\ude00");
    }

    @Test
    void cutsLongTextsIntoPiecesThatFitAndLoseNothing() {
        String text = "é".repeat(40_000) + "_x0041_".repeat(3_000);
        List<String> pieces = CellText.pieces(text);
        assertThat(pieces).hasSize(3).allMatch(p -> p.length() <= CellText.LIMIT);
        assertThat(String.join("", pieces).replace("_x005F_", "_")).isEqualTo(text);
    }

    @Test
    void neverCutsACharacterInTwo() {
        String text = "a" + "\ud83d\ude00".repeat(20_000);
        List<String> pieces = CellText.pieces(text);
        assertThat(pieces).hasSize(2);
        assertThat(pieces.getFirst()).hasSize(CellText.LIMIT);
        assertThat(String.join("", pieces)).isEqualTo(text);
        assertThat(CellText.pieces("b" + text).getFirst()).hasSize(CellText.LIMIT - 1);
    }

    @Test
    void anEmptyTextIsOnePiece() {
        assertThat(CellText.pieces("")).containsExactly("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+33 1", "-5", "@SUM(A1)", "\tx", "\rx", "＝1", "＋1", "－1", "＠a"})
    void knowsWhatASpreadsheetMightExecute(String text) {
        assertThat(CellText.looksExecutable(text)).isTrue();
    }

    @Test
    void leavesPlainTextsAlone() {
        assertThat(CellText.looksExecutable("l'eau = la vie")).isFalse();
        assertThat(CellText.looksExecutable("")).isFalse();
    }
}
