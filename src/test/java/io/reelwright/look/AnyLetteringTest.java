package io.reelwright.look;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.testing.RandomText;
import io.reelwright.testing.Rounds;
import io.reelwright.text.WhiteSpace;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Any text can be typeset, and appears at the requested position. */
class AnyLetteringTest {
    @Test
    void anyTextIsMadeReadyToBeSet() {
        RandomText.sentences(1, Rounds.of(5_000)).forEach(text -> {
            assertThat(TypographicText.clean(text)).as(RandomText.shown(text)).doesNotContain("\"", "'", "\n", "\t");
        });
    }

    @Test
    void anyTextIsSetInLines() {
        TextStyle letters = TextStyle.of(Typeface.INTER, 40);
        RandomText.sentences(2, Rounds.of(300)).forEach(text -> {
            TextLine line = letters.line(text);
            TextBlock block = letters.wrap(text, 600, 1.2, TextBlock.Align.LEFT);

            assertThat(line.width()).as(RandomText.shown(text)).isFinite().isNotNegative();
            assertThat(letters(words(block))).as(RandomText.shown(text)).isEqualTo(letters(line.text()));
            assertThat(block.lines())
                    .as(RandomText.shown(text))
                    .allMatch(placed -> placed.line().width() <= 600.5);
        });
    }

    @Test
    void aTextIsFilledAndFittedWhateverItIs() {
        RandomText.sentences(3, Rounds.of(40)).forEach(text -> {
            TextStyle letters = TextStyle.of(Typeface.ANTON, 80);

            assertThat(letters.fit(text, 500, 60).width())
                    .as(RandomText.shown(text))
                    .isLessThanOrEqualTo(500.01);
            assertThat(letters.fill(text, 500, 200, 80, 40, 3, 1.1, TextBlock.Align.CENTRE)
                            .height())
                    .as(RandomText.shown(text))
                    .isFinite();
        });
    }

    @Test
    void thousandsOfWordsAreBrokenWithoutALookAtAllWaysToDoSo() {
        List<TextLine> words = WhiteSpace.words("honey keeps for years ".repeat(25_000)).stream()
                .map(word -> new TextLine(
                        List.of(new TextLine.Word(
                                word,
                                new java.awt.geom.Rectangle2D.Double(0, 0, word.length(), 1),
                                new java.awt.geom.Rectangle2D.Double(0, 0, word.length(), 1))),
                        10,
                        7))
                .toList();

        List<String> lines = LineBreaks.balanced(words, 1, 40);

        assertThat(lines).allMatch(line -> line.length() <= 40);
        assertThat(String.join(" ", lines))
                .isEqualTo("honey keeps for years ".repeat(25_000).strip());
    }

    /** Returns a text without the blanks and hyphens that a parted word gets. */
    private static String letters(String text) {
        return text.replace(" ", "").replace("-", "");
    }

    private static String words(TextBlock block) {
        return String.join(
                " ", block.lines().stream().map(placed -> placed.line().text()).toList());
    }
}
