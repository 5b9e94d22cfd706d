package fr.palmares.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LabelsTest {
    @Test
    void labelsAreTheSameWhateverTheirSpaces() {
        assertThat(Labels.same(" N°\u00a0du \n dossier\u202f:\ufeff")).isEqualTo("N° du dossier :");
    }

    @Test
    void aLineKeepsTheNonBreakingSpacesThatWereWritten() {
        assertThat(Labels.line("n°\u00a01\u202f%\u00a0; é")).isEqualTo("n°\u00a01\u202f%\u00a0; é");
        assertThat(Labels.line("\u00a0a \u00a0 b\n\tc  d\u202f")).isEqualTo("a\u00a0b c d");
        assertThat(Labels.line("e\u0301te\u0301")).isEqualTo("été");
    }
}
