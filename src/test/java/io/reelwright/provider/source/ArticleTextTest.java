package io.reelwright.provider.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is kept of an article. */
class ArticleTextTest {
    @Test
    void sectionsThatPointElsewhereFormulasAndEmptyBracketsAreLeftOut() {
        ArticleText text = ArticleText.of("Octopus", WikiArticles.OCTOPUS);

        assertThat(text.text())
                .startsWith("# Octopus\n\nAn octopus is a soft animal")
                .contains(
                        "## Arms\n\nEach arm has hundreds",
                        "## Physics\n",
                        "which holds in every sea.",
                        "(say OK-to-pus)")
                .doesNotContain(
                        "Squid",
                        "A book of arms",
                        "More arms",
                        "page about suckers",
                        "displaystyle",
                        "==",
                        "References");
        assertThat(text.words()).isBetween(90, 130);
    }

    @Test
    void aHeadingWithoutWordsIsLeftOut() {
        assertThat(ArticleText.of("A", "Words.\n\n== Table ==\n\n== More ==\nOthers.")
                        .text())
                .isEqualTo("# A\n\nWords.\n\n## More\n\nOthers.\n");
    }

    @Test
    void aLongArticleEndsBetweenTwoParagraphs() {
        String text = ArticleText.of("A", "One sentence about rivers.\n".repeat(10_000))
                .text();

        assertThat(text.length())
                .isLessThanOrEqualTo(ArticleText.LONGEST + 10)
                .isGreaterThan(ArticleText.LONGEST - 100);
        assertThat(text).endsWith("about rivers.\n");
    }
}
