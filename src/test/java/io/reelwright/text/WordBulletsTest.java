package io.reelwright.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.text.PlainText.Block;
import io.reelwright.text.PlainText.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Marks of lists, as they stand in a text that was copied from a word processor. */
class WordBulletsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "§ The sea is deep.\n§ It is dark there.",
                "Ø The sea is deep.\nØ It is dark there.",
                "ü The sea is deep.\nü It is dark there.",
                "v\tThe sea is deep.\nv\tIt is dark there.",
                "o The sea is deep.\no It is dark there.",
                "q   The sea is deep.\nq   It is dark there.",
                "a. The sea is deep.\nb. It is dark there.",
                "a) The sea is deep.\nb) It is dark there.",
                "(a) The sea is deep.\n(b) It is dark there.",
                "A) The sea is deep.\nB) It is dark there.",
                "A. The sea is deep.\nB. It is dark there.",
                "i. The sea is deep.\nii. It is dark there.",
            })
    void aMarkThatBeginsSeveralLinesIsNotSpoken(String list) {
        List<Block> items =
                List.of(new Block(Kind.ITEM, "The sea is deep."), new Block(Kind.ITEM, "It is dark there."));

        assertThat(PlainText.narration(list).blocks()).isEqualTo(items);
        assertThat(PlainText.source(list).blocks()).isEqualTo(items);
    }

    @Test
    void aRowMayBeginAgain() {
        assertThat(texts("a. Salt is old.\nb. It is white.\n\nSo is sugar.\n\na. Sugar is sweet.\nb. It melts."))
                .containsExactly("Salt is old.", "It is white.", "So is sugar.", "Sugar is sweet.", "It melts.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A. Smith wrote it.",
                "§ 12 of the law is short.",
                "O Captain, my Captain.",
                "o Captain, my Captain.",
                "I. Newton saw it fall.",
                "A good plan helps.",
                "v Chelsea",
            })
    void aSingleLineKeepsItsWords(String line) {
        assertThat(texts(line)).containsExactly(line);
    }

    @Test
    void namesWithInitialsAreNoList() {
        assertThat(String.join(" ", texts("A. Smith\nB. Jones\nC. Doe"))).isEqualTo("A. Smith B. Jones C. Doe");
        assertThat(String.join(" ", texts("v Chelsea\nv Arsenal"))).isEqualTo("v Chelsea v Arsenal");
    }

    private static List<String> texts(String text) {
        return PlainText.narration(text).blocks().stream().map(Block::text).toList();
    }
}
