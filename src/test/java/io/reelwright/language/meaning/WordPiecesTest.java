package io.reelwright.language.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordPiecesTest {
    private final Vocabulary vocabulary = Vocabulary.shared();
    private final WordPieces pieces = new WordPieces(vocabulary, 256);

    private void areCut(String text, String... expected) {
        assertThat(pieces.numbers(text))
                .containsExactly(
                        List.of(expected).stream().mapToLong(vocabulary::number).toArray());
    }

    @Test
    void wordsAreCutIntoTheLongestKnownPieces() {
        areCut("The lighthouses", "[CLS]", "the", "lighthouse", "##s", "[SEP]");
        areCut("unbelievably", "[CLS]", "un", "##bel", "##ie", "##va", "##bly", "[SEP]");
        areCut("tokenized", "[CLS]", "token", "##ized", "[SEP]");
    }

    @Test
    void marksAreWordsAndAccentsFall() {
        areCut("Caffè, Belém!", "[CLS]", "caf", "##fe", ",", "bel", "##em", "!", "[SEP]");
        areCut("it’s $2.50", "[CLS]", "it", "’", "s", "$", "2", ".", "50", "[SEP]");
        areCut("a\u00ADb\u200Bc\u0000d", "[CLS]", "abc", "##d", "[SEP]");
        areCut("東京", "[CLS]", "東", "京", "[SEP]");
    }

    @Test
    void whatIsNoWordIsUnknown() {
        areCut("x".repeat(101) + " lamp", "[CLS]", "[UNK]", "lamp", "[SEP]");
        areCut("\uD83D\uDE9C lamp", "[CLS]", "[UNK]", "lamp", "[SEP]");
        areCut(" \n", "[CLS]", "[SEP]");
    }

    @Test
    void aLongTextIsCutOff() {
        long[] numbers = pieces.numbers("lamp ".repeat(5_000));

        assertThat(numbers).hasSize(256);
        assertThat(numbers[255]).isEqualTo(vocabulary.number("[SEP]"));
        assertThat(pieces.numbers("lighthouses ".repeat(200))).hasSize(256).endsWith(vocabulary.number("[SEP]"));
    }

    @Test
    void frequentWordsHaveLowNumbers() {
        assertThat(vocabulary.number("the")).isBetween(1_996, vocabulary.number("lamp"));
        assertThat(vocabulary.number("lamp")).isLessThan(vocabulary.number("lantern"));
        assertThat(vocabulary.number("lighthousekeeper")).isEqualTo(-1);
        assertThat(vocabulary.size()).isEqualTo(30_522);
    }
}
