package io.reelwright.phase.script.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.reelwright.campaign.Niche;
import io.reelwright.campaign.Script.Sentence;
import io.reelwright.testing.RandomText;
import io.reelwright.testing.Rounds;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The writer bears every text, and a long one takes no more than its share. */
class AnySourceTest {

    @Test
    void nothingThrowsWhateverTheText() {
        RandomText.texts(51, Rounds.of(60))
                .forEach(text -> assertThatCode(() -> Desk.narration("Bees and honey", text, 30))
                        .as(RandomText.shown(text))
                        .doesNotThrowAnyException());
    }

    @Test
    void nothingThrowsWhateverTheTopic() {
        RandomText.sentences(52, Rounds.of(60))
                .forEach(topic -> assertThatCode(
                                () -> Desk.narration(topic, "Bees make honey. They keep it dry in the hive.", 20))
                        .as(RandomText.shown(topic))
                        .doesNotThrowAnyException());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bees make honey in the hive, and ",
                "It was said — by Ann, who left, ",
                "One. Two. Three. ",
                "- a\n- b\n\n",
                "“Bees, ",
                "The second reason is acid. "
            })
    void aLongTextOfOnePieceIsToldToo(String piece) {
        String source =
                "Bees make honey from the nectar of flowers.\n\n" + piece.repeat(Rounds.of(1_000_000) / piece.length());

        List<Sentence> told = Desk.narration("Bees", Niche.NATURE, source, 30);

        assertThat(told.size()).isLessThan(60);
    }
}
