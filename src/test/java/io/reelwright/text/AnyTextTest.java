package io.reelwright.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.testing.RandomText;
import io.reelwright.testing.Rounds;
import io.reelwright.text.quantity.Figure;
import io.reelwright.text.quantity.Figures;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever somebody writes: every reader of this room bears it, and what it finds lies inside the text. */
class AnyTextTest {
    private static final int SENTENCES = 4_000;

    @Test
    void wordsRebuildTheText() {
        RandomText.sentences(1, Rounds.of(SENTENCES)).forEach(text -> {
            List<Token> tokens = Token.of(text);

            assertThat(String.join(" ", tokens.stream().map(Token::raw).toList()))
                    .as(RandomText.shown(text))
                    .isEqualTo(WhiteSpace.single(text.strip()).strip());
            assertThat(tokens).as(RandomText.shown(text)).allSatisfy(token -> {
                assertThat(token.before() + token.core() + token.after()).isEqualTo(token.raw());
                assertThat(token.raw()).isNotEmpty();
                token.lower();
                token.endsClause();
            });
        });
    }

    @Test
    void whiteSpaceIsCountedAndPartedAlike() {
        RandomText.texts(2, Rounds.of(500))
                .forEach(text -> assertThat(WhiteSpace.words(text))
                        .as(RandomText.shown(text))
                        .hasSize(WhiteSpace.count(text))
                        .isEqualTo(WhiteSpace.words(WhiteSpace.single(text))));
    }

    @Test
    void everyWordHasAClass() {
        RandomText.sentences(3, Rounds.of(SENTENCES))
                .forEach(text -> assertThat(Tagger.classes(Token.of(text)))
                        .as(RandomText.shown(text))
                        .hasSameSizeAs(Token.of(text)));
    }

    @Test
    void figuresLieInsideTheTextInOrderAndAreNumbers() {
        RandomText.sentences(4, Rounds.of(SENTENCES)).forEach(text -> {
            int from = 0;
            for (Figure figure : Figures.in(text)) {
                assertThat(figure.first()).as(RandomText.shown(text)).isGreaterThanOrEqualTo(from);
                assertThat(figure.end())
                        .as(RandomText.shown(text))
                        .isGreaterThan(figure.first())
                        .isLessThanOrEqualTo(Token.of(text).size());
                assertThat(figure.value()).as(RandomText.shown(text)).isFinite();
                assertThat(figure.shown())
                        .as(RandomText.shown(text))
                        .isNotBlank()
                        .hasSizeLessThan(120);
                from = figure.end();
            }
        });
    }

    @Test
    void sentencesLoseNoLetter() {
        RandomText.texts(5, Rounds.of(800)).forEach(text -> {
            String whole = letters(text);

            assertThat(letters(String.join(" ", Sentences.of(text))))
                    .as(RandomText.shown(text))
                    .isEqualTo(whole);
            assertThat(letters(String.join(" ", Sentences.bounded(text, 5))))
                    .as(RandomText.shown(text))
                    .isEqualTo(whole);
            assertThat(Sentences.bounded(text, 5))
                    .allSatisfy(
                            sentence -> assertThat(WhiteSpace.count(sentence)).isBetween(1, 5));
        });
    }

    @Test
    void blocksAreOneLineOfWordsEach() {
        RandomText.texts(6, Rounds.of(2_000))
                .forEach(text -> assertThat(PlainText.blocks(text))
                        .as(RandomText.shown(text))
                        .allSatisfy(block -> {
                            assertThat(block.text())
                                    .doesNotContain("\n", "\t", "\u0000")
                                    .isEqualTo(block.text().strip());
                            assertThat(block.text().codePoints()).anyMatch(Character::isLetterOrDigit);
                        }));
    }

    @Test
    void allOtherReadersBearIt() {
        RandomText.sentences(7, Rounds.of(SENTENCES)).forEach(text -> {
            PlainText.inline(text);
            PlainText.isProse(text);
            assertThat(SearchWords.stems(text)).allMatch(stem -> !stem.isEmpty());
            assertThat(Syllables.of(text)).isNotNegative();
            assertThat(Syllables.readingEase(List.of(text))).isFinite();
            for (Token token : Token.of(text)) {
                Verbs.unThird(token.lower());
                Verbs.base(token.raw());
                SearchWords.stem(token.raw());
                SearchWords.isStop(token.raw());
                Syllables.ofWord(token.raw());
            }
        });
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        text.chars().filter(Character::isLetterOrDigit).forEach(c -> letters.append((char) c));
        return letters.toString();
    }
}
