package fr.palmares.app.jury;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AffinityTest {
    @Test
    void aListedDomainIsTheDossiersWhateverCaseAndAccents() {
        Affinity affinity = new Affinity("Santé ; Traitement des langues");
        assertThat(affinity.to("SANTE")).isEqualTo(Affinity.SAME);
        assertThat(affinity.to("Santé publique")).isEqualTo(Affinity.SAME);
        assertThat(affinity.to("langues")).isEqualTo(Affinity.SAME);
    }

    @Test
    void aSharedWordIsNear() {
        assertThat(new Affinity("Informatique médicale").to("Imagerie médicale"))
                .isEqualTo(Affinity.NEAR);
        assertThat(new Affinity("Service public").to("Service après-vente"))
                .isEqualTo(Affinity.OTHER);
    }

    @Test
    void nothingSaidIsBetterThanAnotherField() {
        assertThat(new Affinity("").to("Santé")).isEqualTo(Affinity.UNKNOWN);
        assertThat(new Affinity("Justice").to("")).isEqualTo(Affinity.UNKNOWN);
        assertThat(new Affinity("art").to("intelligence artificielle")).isEqualTo(Affinity.OTHER);
    }
}
