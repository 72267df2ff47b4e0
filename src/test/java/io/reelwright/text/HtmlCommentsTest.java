package io.reelwright.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Comments of HTML are left out, however many a text has. */
class HtmlCommentsTest {
    @Test
    void aCommentIsABlank() {
        assertThat(PlainText.narration("Bees <!-- a note --> dance.").blocks())
                .extracting(PlainText.Block::text)
                .containsExactly("Bees dance.");
    }

    /** Looking for the ends of lines in each of them to the end of the text took minutes. */
    @Test
    @Timeout(20)
    void halfAMillionCommentsOnOneLineAreReadOnce() {
        String text = "Bees dance. " + "<!---->".repeat(500_000) + " They show where flowers are.";

        assertThat(PlainText.narration(text).blocks())
                .extracting(PlainText.Block::text)
                .containsExactly("Bees dance. They show where flowers are.");
    }
}
