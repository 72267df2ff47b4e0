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
    }
}
