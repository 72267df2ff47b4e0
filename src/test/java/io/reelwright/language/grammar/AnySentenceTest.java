package io.reelwright.language.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.testing.RandomText;
import io.reelwright.testing.Rounds;
import io.reelwright.text.CharacterClasses;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AnySentenceTest {
    private final Grammar grammar = EnglishGrammar.shared();

    @Test
    void wordsCoverAllLettersAndDigitsInOrderWhateverTheText() {
        Stream.of(RandomText.sentences(67, Rounds.of(300)), RandomText.texts(68, Rounds.of(25)))
                .flatMap(it -> it)
                .forEach(this::isCovered);
    }

    @Test
    void longTextsOfOnePieceAreCovered() {
        RandomText.hostile(Rounds.of(600)).forEach(this::isCovered);
    }

    @Test
    void aLongTextWithoutAFullStopIsReadInParts() {
        int pieces = Rounds.of(40_000);
        String text = "the keeper of the lamp and ".repeat(pieces);

        Tree tree = isCovered(text);

        assertThat(tree.words()).hasSize(6 * pieces);
        assertThat(tree.words().getLast().label()).isEqualTo("dep");
    }

    @Test
    void tenThousandBracketsAreMarks() {
        isCovered("(".repeat(10_000) + "lamp" + ")".repeat(10_000));
        isCovered("lamp ".repeat(20) + "(".repeat(10_000));
        isCovered("(lamp) ".repeat(3_000));
        isCovered("[(".repeat(5_000));
    }

    @Test
    void aMegabyteWithoutABlankIsOneWord() {
        isCovered("ab".repeat(500_000));
        isCovered("a.b/".repeat(250_000));
    }

    private Tree isCovered(String text) {
        Tree tree = grammar.read(text);
        String shown = RandomText.shown(text);
        boolean[] covered = new boolean[text.length()];
        int end = 0;
        for (Word word : tree.words()) {
            assertThat(word.begin()).as(shown).isGreaterThanOrEqualTo(end);
            assertThat(word.end()).as(shown).isGreaterThan(word.begin());
            assertThat(word.text()).as(shown).isEqualTo(text.substring(word.begin(), word.end()));
            end = word.end();
            for (int i = word.begin(); i < end; i++) covered[i] = true;
        }
        for (int i = 0; i < text.length(); i++)
            if (CharacterClasses.isLetterOrNumber(text.codePointAt(i)))
                assertThat(covered[i]).as("character " + i + " of " + shown).isTrue();
        hasOneRoot(tree.words(), shown);
        return tree;
    }

    private static void hasOneRoot(List<Word> words, String shown) {
        if (words.isEmpty()) return;
        assertThat(words.stream().filter(word -> word.head() < 0)).as(shown).hasSize(1);
        for (Word word : words.subList(0, Math.min(words.size(), 2_000))) {
            Word at = word;
            for (int steps = 0; at.head() >= 0; steps++) {
                assertThat(steps).as("circle in " + shown).isLessThan(words.size());
                at = words.get(at.head());
            }
        }
    }
}
