package io.reelwright.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
    @Test
    void aFullStopInANumberOrAfterAnAbbreviationEndsNothing() {
        assertThat(Sentences.of("It weighs 3.5 kg. Dr. Bell and J. S. Bach met at 9 a.m. in St. Ives. They left."))
                .containsExactly(
                        "It weighs 3.5 kg.", "Dr. Bell and J. S. Bach met at 9 a.m. in St. Ives.", "They left.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "See p. 12 for the map.",
                "It was built c. 1500 by monks.",
                "Call +1 (800) 555-0199 ext. 22 now.",
                "He lives at no. 7 there.",
                "It cost 5 Mrd. Euro in all.",
                "It cost $30 mil. last year.",
                "See vol. 3, pp. 4 and fig. 5 of it.",
                "It has approx. 50 seats.",
                "INT. KITCHEN – DAY.",
                "The U.S. Army came to the town.",
                "We know that 5! = 120 holds."
            })
    void aShortenedWordEndsNothing(String sentence) {
        assertThat(Sentences.of(sentence + " Then they left.")).containsExactly(sentence, "Then they left.");
    }

    @Test
    void aWordThatMayBeShortenedEndsASentenceAllTheSame() {
        assertThat(Sentences.of("He said no. She left the U.S. In May it cost 5 Mrd. The end came. Call us. +1 (800)"
                        + " 555-0199 is free."))
                .containsExactly(
                        "He said no.",
                        "She left the U.S.",
                        "In May it cost 5 Mrd.",
                        "The end came.",
                        "Call us.",
                        "+1 (800) 555-0199 is free.");
    }

    @Test
    void aUnitOrAMonthBehindItsNumberMayEndASentence() {
        assertThat(Sentences.of("It flies at 35,000 ft. Boeing built it. It flew on 9 Feb. The hall is 90 ft. long."))
                .containsExactly(
                        "It flies at 35,000 ft.", "Boeing built it.", "It flew on 9 Feb.", "The hall is 90 ft. long.");
        assertThat(Sentences.of("He came to Ft. Worth. In Feb. Boeing flew it."))
                .containsExactly("He came to Ft. Worth.", "In Feb. Boeing flew it.");
    }

    @Test
    void closingQuotationMarksStayWithTheirSentence() {
        assertThat(Sentences.of("“Go!” he said. She went. \"Really?\" Yes."))
                .containsExactly("“Go!” he said.", "She went.", "\"Really?\"", "Yes.");
    }

    @Test
    void longSentencesAreCutWithoutLosingAWord() {
        Random random = new Random(4);
        for (int round = 0; round < 200; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < random.nextInt(200); i++)
                text.append("w").append(i).append(random.nextInt(9) == 0 ? ", " : " ");
            List<String> pieces = Sentences.bounded(text.toString(), 20);

            assertThat(pieces)
                    .allSatisfy(piece -> assertThat(Token.of(piece).size()).isLessThanOrEqualTo(20));
            assertThat(String.join(" ", pieces)).isEqualTo(text.toString().strip());
        }
    }

    /** Where each mark looks for the next word behind all that follow it, the time grows with the square of the marks. */
    @Test
    @Timeout(20)
    void aMillionMarksWithoutAWordAreReadInTimeThatGrowsAsTheyDo() {
        assertThat(Sentences.of(". ".repeat(500_000))).isEmpty();
    }
}
