package fr.palmares.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class FindTest {
    @Test
    void wordsAreFoundWithoutAccentsInAnyCaseAndOrder() {
        String plain = Find.plain("Préfecture de l’Hérault", Locale.FRANCE);
        assertThat(Find.matches(plain, "herault PREFECTURE", Locale.FRANCE)).isTrue();
        assertThat(Find.matches(plain, "l'hér", Locale.FRANCE)).isTrue();
        assertThat(Find.matches(plain, "gard", Locale.FRANCE)).isFalse();
    }

    @Test
    void aQueryIsAskedOfManyTextsAndAnEmptyOneFindsThemAll() {
        Predicate<String> wanted = Find.query(" Forêt  données ", Locale.FRANCE);
        assertThat(wanted).accepts("donnees de la foret").rejects("donnees", "");
        assertThat(Find.query("  ", Locale.FRANCE)).accepts("", "x");
    }

    @Test
    void placesAreThoseOfTheOriginalText() {
        assertThat(Find.places("Été, ete, ÉTÉ", "ete", Locale.FRANCE))
                .containsExactly(new int[] {0, 3}, new int[] {5, 8}, new int[] {10, 13});
        assertThat(Find.places("texte", " ", Locale.FRANCE)).isEmpty();
    }

    @Test
    void turkishLettersDoNotConfuseIt() {
        assertThat(Find.matches(Find.plain("TITRE", Locale.of("tr")), "titre", Locale.of("tr")))
                .isTrue();
    }
}
