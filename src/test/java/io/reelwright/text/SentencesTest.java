package io.reelwright.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SentencesTest {
    @Test
    void aFullStopInANumberOrAfterAnAbbreviationEndsNothing() {
        assertThat(Sentences.of("It weighs 3.5 kg. Dr. Bell and J. S. Bach met at 9 a.m. in St. Ives. They left."))
                .containsExactly(
                        "It weighs 3.5 kg.", "Dr. Bell and J. S. Bach met at 9 a.m. in St. Ives.", "They left.");
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
}
