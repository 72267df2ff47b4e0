package io.reelwright.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LanguageGuessTest {
    @Test
    void aTextIsKnownByItsSmallWords() {
        Map.ofEntries(
                        Map.entry("de", "Der Biber baut einen Damm, und sein Bau ist nur unter Wasser zu erreichen."),
                        Map.entry("fr", "Le castor construit un barrage dans la rivière et il y vit avec ses petits."),
                        Map.entry("es", "El castor construye una presa en el río y vive con los suyos todo el año."),
                        Map.entry(
                                "it",
                                "Il castoro costruisce una diga nel fiume e vive con i suoi piccoli, che sono molti."),
                        Map.entry("nl", "De bever bouwt een dam in het water en woont er met zijn jongen."),
                        Map.entry(
                                "pt",
                                "O castor constrói uma barragem no rio e vive ali com a sua família, que não é grande."),
                        Map.entry(
                                "pl", "Bóbr buduje tamę na rzece i nie jest to łatwe, ale jego dom jest bardzo mocny."),
                        Map.entry("sv", "Bävern bygger en damm i floden och det är inte lätt för den att hitta mat."),
                        Map.entry("en", "The beaver builds a dam in the river and lives there with its young."))
                .forEach((code, text) -> {
                    LanguageGuess guess = LanguageGuess.of(text);

                    assertThat(guess.code()).as(text).isEqualTo(code);
                    assertThat(guess.sure()).as(text).isTrue();
                    assertThat(guess.isForeign()).as(text).isEqualTo(!code.equals("en"));
                    assertThat(guess.unspoken()).as(text).isEmpty();
                });
    }

    @Test
    void aShortTopicIsKnownWhenItHasSmallWords() {
        assertThat(Stream.of("Warum Honig nie verdirbt und wie die Bienen ihn machen", "Die Geschichte der Eisenbahn")
                        .map(LanguageGuess::of))
                .allMatch(LanguageGuess::isForeign)
                .allMatch(guess -> guess.name().equals("German"));
        assertThat(Stream.of(
                                "Why honey never spoils",
                                "Die Hard",
                                "The Bundestag",
                                "Nikola Tesla",
                                "La La Land",
                                "How the Rio de la Plata got its name",
                                "Das Kapital in ten minutes",
                                "Vincent van Gogh",
                                "El Niño",
                                "12 years, 3 cities",
                                "")
                        .map(LanguageGuess::of))
                .noneMatch(LanguageGuess::isForeign);
    }

    @Test
    void aTopicOfThreeWordsIsKnownByAnArticleAndAFrequentWord() {
        assertThat(LanguageGuess.of("Der alte Leuchtturm").isForeign()).isTrue();
        assertThat(LanguageGuess.of("Le vieux phare").isForeign()).isTrue();
        assertThat(LanguageGuess.of("Los gatos duermen mucho siempre.").name()).isEqualTo("Spanish");
        assertThat(Stream.of("Der Spiegel", "Die Zeit", "El Greco", "La Vie", "La Dolce Vita", "Das Boot", "Alter ego")
                        .map(LanguageGuess::of))
                .noneMatch(LanguageGuess::isForeign);
    }

    @Test
    void anEnglishTextWithForeignNamesStaysEnglish() {
        assertThat(LanguageGuess.of(
                                "Charles de Gaulle and the Marquis de La Fayette met in the Rue de la Paix, and Le Monde said so.")
                        .isForeign())
                .isFalse();
    }

    @Test
    void otherScriptsAreNamedAndTheirWordsListed() {
        LanguageGuess russian = LanguageGuess.of("Бобры строят плотины на реках.");
        assertThat(russian.name()).isEqualTo("Russian");
        assertThat(russian.isForeign()).isTrue();
        assertThat(russian.unspokenShare()).isEqualTo(1);

        assertThat(LanguageGuess.of("海狸在河上筑坝。").name()).isEqualTo("Chinese");
        assertThat(LanguageGuess.of("古代日本史").name()).isEqualTo("Chinese or Japanese");
        assertThat(LanguageGuess.of("ビーバーは川にダムを作る。").name()).isEqualTo("Japanese");

        LanguageGuess mixed = LanguageGuess.of("The Japanese word 海 means sea, and “море,” is Russian for it.");
        assertThat(mixed.isForeign()).isFalse();
        assertThat(mixed.unspoken()).containsExactly("海", "море");
        assertThat(mixed.otherScript()).isEqualTo(2);
    }

    @Test
    void greekSignsOfFormulasAreNoForeignWords() {
        assertThat(LanguageGuess.of("A circle has 2πr, a hair 70 μm, and α is an angle.")
                        .unspoken())
                .isEmpty();
        assertThat(LanguageGuess.of("The word θάλασσα means sea.").unspoken()).containsExactly("θάλασσα");
    }
}
