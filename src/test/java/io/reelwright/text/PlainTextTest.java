package io.reelwright.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.text.PlainText.Block;
import io.reelwright.text.PlainText.Kind;
import org.junit.jupiter.api.Test;

class PlainTextTest {
    @Test
    void markdownIsUndressed() {
        assertThat(
                        PlainText.blocks(
                                "# Honey\n\nIt is **sweet** and [sticky](https://x.example/a) ![p](b.png).\nReally[1].\n\n- one item\n\n```\ncode\n```\n<!-- note -->"))
                .containsExactly(
                        new Block(Kind.HEADING, "Honey"),
                        new Block(Kind.PARAGRAPH, "It is sweet and sticky. Really."),
                        new Block(Kind.ITEM, "one item"));
    }

    @Test
    void pagesLoseTheirTagsAndScripts() {
        assertThat(PlainText.blocks("<html><script>var a = 1;</script><p>One &amp; two.</p><p>Three here.</p>"))
                .extracting(Block::text)
                .containsExactly("One & two.", "Three here.");
    }

    @Test
    void binaryIsNotProse() {
        assertThat(PlainText.isProse("\u0000\u0001\u0002PNG\uFFFD\uFFFD\uFFFD")).isFalse();
        assertThat(PlainText.isProse("Honey keeps.")).isTrue();
        assertThat(PlainText.isProse(
                        "Call 0800 123 456 789. It is 24/7. 1 + 1 = 2. 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, go!"))
                .isTrue();
        assertThat(PlainText.isProse("🐝🐝🐝🐝🐝🐝🐝🐝🐝🐝 Bees! 🍯🍯🍯🍯🍯🍯🍯🍯🍯🍯🍯🍯"))
                .isTrue();
        assertThat(PlainText.isProse("\u0003\u0004PNG bees \u0000\u0000\uE000\uE001 honey"))
                .isFalse();
    }

    @Test
    void entitiesAndEmojiBecomePlainWriting() {
        assertThat(PlainText.inline("So &mdash; I&#8217;m done 😅!! 4.8 ★ at 20&nbsp;&deg;C &x;"))
                .isEqualTo("So — I’m done! 4.8 at 20 °C &x;");
    }

    @Test
    void everyNamedCharacterReferenceOfHtmlIsKnown() {
        assertThat(PlainText.inline(
                        "Se&ntilde;or Dvo&rcaron;&aacute;k &ne; &frac34; &#x1D11E; &CounterClockwiseContourIntegral;"))
                .isEqualTo("Señor Dvořák ≠ ¾ \uD834\uDD1E ∳");
        assertThat(PlainText.inline("It&#146;s 20&thinsp;&deg;C in Donau&shy;dampfschiff&hellip;"))
                .isEqualTo("It’s 20 °C in Donaudampfschiff…");
    }

    @Test
    void ampersandsThatAreNoReferenceStayAsTheyAre() {
        assertThat(PlainText.inline("AT&T, R&D, Q&A &nosuchname; &timesheets &; a && b &# &#x"))
                .isEqualTo("AT&T, R&D, Q&A &nosuchname; &timesheets &; a && b &# &#x");
        assertThat(PlainText.inline("12&#8239;000 jobs &rarr; 1")).isEqualTo("12\u202F000 jobs → 1");
        assertThat(PlainText.inline("20\u00A0km &amp; more")).isEqualTo("20\u00A0km & more");
    }

    @Test
    void signsOfAPlainTextStayAsTheyAre() {
        assertThat(PlainText.inline("I <3 bees: a < b, b > a, 2 * 3 = 6, file_name, #1 and C#."))
                .isEqualTo("I <3 bees: a < b, b > a, 2 * 3 = 6, file_name, #1 and C#.");
    }

    @Test
    void rowsOfTablesBarsOfLinksAndTasksAreNoText() {
        String source = """
                Serves 4 | Prep: 20 min

                Year   Index fund   Active fund
                2019   31.5%   28.6%

                - [ ] find the source
                - One fact stays here.

                Add to cart | Add to wishlist
                """;

        assertThat(PlainText.blocks(source)).containsExactly(new Block(Kind.ITEM, "One fact stays here."));
    }

    @Test
    void aHeadingRightAboveItsParagraphIsNotPartOfIt() {
        String text =
                "Start in Alfama, the oldest quarter, whose narrow lanes survived the great earthquake of 1755, and walk up.";

        assertThat(PlainText.blocks("Day 1: Alfama and the castle\n" + text))
                .containsExactly(
                        new Block(Kind.HEADING, "Day 1: Alfama and the castle"), new Block(Kind.PARAGRAPH, text));
    }

    @Test
    void aReportLosesItsDateline() {
        assertThat(PlainText.blocks("RIVERTON, May 4 (Daily Post) — The council of the town voted on Tuesday.\n"))
                .extracting(Block::text)
                .containsExactly("The council of the town voted on Tuesday.");
    }
}
