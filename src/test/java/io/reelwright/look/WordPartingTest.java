package io.reelwright.look;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.testing.HostileWords;
import io.reelwright.testing.RandomText;
import io.reelwright.text.WhiteSpace;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordPartingTest {
    private final TextStyle letters = TextStyle.of(Typeface.INTER_BOLD, 60);

    @Test
    void aLongWordIsHyphenatedWhereADictionaryWould() {
        assertThat(hyphenated("hyphenation")).isEqualTo("hy-phen-ation");
        assertThat(hyphenated("concatenation")).isEqualTo("con-cate-na-tion");
        assertThat(hyphenated("SUPERCALIFRAGILISTIC")).isEqualTo("SU-PER-CAL-IFRAG-ILIS-TIC");
        assertThat(hyphenated("tree")).isEqualTo("tree");
        assertThat(letters.parts("counterrevolutionaries", 500))
                .allMatch(part -> part.endsWith("-") || part.endsWith("ries"));
    }

    @Test
    void anAddressIsPartedAtItsMarksAndGetsNoHyphen() {
        assertThat(letters.parts("tickets@lighthousemuseum.example.org", 700))
                .containsExactly("tickets@", "lighthousemuseum", ".example.org");
        for (String address : HostileWords.ADDRESSES)
            for (int width : new int[] {120, 300, 700})
                assertThat(String.join("", letters.parts(address, width))).isEqualTo(address);
    }

    @Test
    void aWordWithHyphensIsPartedAfterThem() {
        assertThat(letters.parts("state-of-the-art", 300)).containsExactly("state-of-", "the-art");
    }

    @Test
    void noPartIsWiderThanTheLineAndNoLetterIsLost() {
        for (String word : HostileWords.all()) kept(TypographicText.clean(word));
        RandomText.sentences(71, 200)
                .flatMap(text -> WhiteSpace.words(TypographicText.clean(text)).stream())
                .forEach(this::kept);
    }

    @Test
    void aWordOfThousandsOfLettersIsPartedToo() {
        assertThat(String.join("", letters.parts("x1".repeat(20_000), 700))).hasSize(40_000);
    }

    private void kept(String word) {
        for (Typeface face : List.of(Typeface.ANTON, Typeface.SORA, Typeface.PLAYFAIR)) {
            TextStyle style = TextStyle.of(face, 60);
            for (int width : new int[] {90, 400}) {
                List<String> parts = style.parts(word, width);
                assertThat(bare(String.join("", parts)))
                        .as(RandomText.shown(word))
                        .isEqualTo(bare(word));
                assertThat(parts)
                        .as(RandomText.shown(word))
                        .allMatch(part -> style.line(part).width() <= width * 1.03
                                || part.codePointCount(0, part.length()) < 4
                                || !TypographicText.clean(part)
                                        .codePoints()
                                        .allMatch(c -> Character.getType(c) != Character.NON_SPACING_MARK));
            }
        }
    }

    private static String bare(String word) {
        return word.replace("-", "");
    }

    private static String hyphenated(String word) {
        StringBuilder shown = new StringBuilder(word);
        var breaks = Hyphenation.english().breaks(word);
        for (int at = breaks.length() - 1; at >= 0; at = breaks.previousSetBit(at - 1)) shown.insert(at, '-');
        return shown.toString();
    }
}
