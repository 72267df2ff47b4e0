package io.reelwright.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RandomTextTest {
    @Test
    void theSameSeedGivesTheSameTexts() {
        List<String> texts = RandomText.texts(7, 200).toList();

        assertThat(RandomText.texts(7, 200)).containsExactlyElementsOf(texts);
        assertThat(RandomText.texts(8, 200).toList()).isNotEqualTo(texts);
    }

    @Test
    void everyGeneralCategoryOfUnicodeComesIn() {
        Set<Integer> seen = RandomText.sentences(1, 5_000)
                .flatMap(sentence -> sentence.codePoints().mapToObj(Character::getType))
                .collect(Collectors.toSet());

        assertThat(seen).hasSize(30);
    }

    @Test
    void hostileTextsAreAsLongAsWanted() {
        assertThat(RandomText.hostile(1_000))
                .allSatisfy(text -> assertThat(text.length()).isBetween(980, 1_010));
    }
}
