package io.reelwright.text.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What an HTML page and a part of one tell of their structure. */
class PageStructureTest {
    private static final String ONE =
            "The lighthouse on the cape was lit in 1861, and its keeper carried oil up a hundred and twelve steps every evening, whatever the weather was.";
    private static final String TWO =
            "Ships saw it from nineteen miles away, so that the bank north of the cape, which had taken forty of them, took none in the ten years that followed.";
    private static final String THREE =
            "When the lamp became electric in 1932, the last keeper stayed in the house, kept goats there, and painted the tower each spring until he died.";

    private static String page(String head, String body) {
        return "<!DOCTYPE html><html><head>" + head + "</head><body>" + body + "</body></html>";
    }

    private static String paragraphs() {
        return "<p>" + ONE + "</p><p>" + TWO + "</p><p>" + THREE + "</p>";
    }

    @Test
    void theMainTextOfAPageIsRead() {
        String html = page(
                "<title>The lamp on the cape | Coast News</title>",
                "<nav><ul><li><a href='/'>Home</a></li><li><a href='/n'>News</a></li></ul></nav>"
                        + "<div id='content'><h1>The lamp on the cape</h1>" + paragraphs() + "</div>"
                        + "<div class='sidebar'><h3>Most read</h3><ul><li><a href='/a'>Ten capes that you must see before you sail</a></li></ul></div>"
                        + "<footer><p>Contact us by mail. All rights reserved.</p></footer>");
        assertThat(SourceDocument.read(html).title()).isEqualTo("The lamp on the cape");
        assertThat(Shown.parts(html)).containsExactly("P " + ONE, "P " + TWO, "P " + THREE);
    }

    @Test
    void aPageKeepsItsHeadingsListsTablesAndQuotations() {
        String html = page(
                "<title>The lamp</title>",
                "<article><h1>The lamp</h1>" + paragraphs()
                        + "<h2>Work of a night</h2><p>" + ONE.replace("oil", "coal")
                        + " Each night the keeper did this:</p>"
                        + "<ol><li>He trimmed the wick.</li><li>He filled the tank.<ul><li>in winter twice</li></ul></li></ol>"
                        + "<h3>Ships</h3><table><caption>Wrecks in ten years</caption><tr><th>Years</th><th>Wrecks</th></tr><tr><td>1851–1860</td><td>40</td></tr><tr><td>1861–1870</td><td>0</td></tr></table>"
                        + "<blockquote><p>A lamp is a promise to people whom you never meet.</p><cite>Nora Hale, keeper</cite></blockquote>"
                        + "<p>" + TWO.replace("Ships", "Boats") + "</p></article>");
        String lead = "Each night the keeper did this:";
        assertThat(Shown.parts(html))
                .containsExactly(
                        "P " + ONE,
                        "P " + TWO,
                        "P " + THREE,
                        "H2 Work of a night",
                        "P " + ONE.replace("oil", "coal"),
                        "L0 #1 {" + lead + "} He trimmed the wick.",
                        "L0 #2 {" + lead + "} He filled the tank.",
                        "L1 {" + lead + "} in winter twice",
                        "H3 Ships",
                        "T Wrecks in ten years [Years, Wrecks] [[1851–1860, 40], [1861–1870, 0]]",
                        "Q [Nora Hale, keeper] A lamp is a promise to people whom you never meet.",
                        "P " + TWO.replace("Ships", "Boats"));
    }

    @Test
    void theTitleComesFromTheHeadingOrTheHeadWithoutTheSite() {
        String body = "<div><p>x</p></div><div>" + paragraphs() + "</div>";
        assertThat(SourceDocument.read(page(
                                "<meta property='og:title' content='The lamp on the cape - Coast News'><meta property='og:site_name' content='Coast News'>",
                                body))
                        .title())
                .isEqualTo("The lamp on the cape");
        assertThat(SourceDocument.read(page("<title>Lamp and bell - what a cape needs</title>", body))
                        .title())
                .isEqualTo("Lamp and bell - what a cape needs");
        assertThat(SourceDocument.read(page(
                                "<title>Coast News: The lamp on the cape</title>",
                                "<h1>The lamp on the cape</h1>" + body))
                        .title())
                .isEqualTo("The lamp on the cape");
    }

    @Test
    void whoWroteItAndWhenIsReadFromThePage() {
        String html = page(
                "<title>The lamp</title><meta name='author' content='Nora Hale'><meta property='article:published_time' content='2021-05-04T10:00:00Z'>",
                "<article><h1>The lamp</h1><p class='byline'>By Nora Hale</p>" + paragraphs() + "</article>");
        SourceDocument document = SourceDocument.read(html);
        assertThat(document.byline()).isEqualTo("Nora Hale");
        assertThat(document.date()).isEqualTo("2021-05-04");
        assertThat(document.parts()).hasSize(3);
    }

    @Test
    void captionsButtonsNoticesAndPointersWithinTheTextAreLeftOut() {
        String html = page(
                "<title>The lamp</title>",
                "<article><h1>The lamp</h1><p>" + ONE
                        + "</p><figure><img src='a.jpg'><figcaption>The tower in fog. Photo: Coast News</figcaption></figure>"
                        + "<p>" + TWO
                        + "</p><div class='newsletter-signup'><p>Get our letter about the coast every Sunday morning.</p></div>"
                        + "<p><a href='/x'>Read how the bell was cast in a barn</a></p><button>Share</button><p>"
                        + THREE + "</p></article>");
        assertThat(Shown.parts(html)).containsExactly("P " + ONE, "P " + TWO, "P " + THREE);
    }

    @Test
    void marksOfNotesAreLeftOutAndPowersStay() {
        String html = page(
                "<title>The lamp</title>",
                "<div><h1>The lamp</h1><p>" + ONE + "<sup class='reference'><a href='#n1'>[1]</a></sup></p><p>" + TWO
                        + "</p><p>The room has 12 m<sup>2</sup>, and that is enough for a keeper, two goats and the books that he has.</p></div>");
        assertThat(Shown.parts(html))
                .contains(
                        "P " + ONE,
                        "P The room has 12 m², and that is enough for a keeper, two goats and the books that he has.");
    }

    @Test
    void headingsOfAListArticleOnAPageAreTheList() {
        String html = page(
                "<title>3 lamps that saved ships</title>",
                "<article><h1>3 lamps that saved ships</h1><p>" + ONE + "</p><h2>3. The lamp on the cape</h2><p>" + TWO
                        + "</p><h2>2. The lamp of the bank</h2><p>" + THREE + "</p><h2>1. The lamp in the barn</h2><p>"
                        + TWO.replace("Ships", "Boats") + "</p></article>");
        SourceDocument document = SourceDocument.read(html);
        assertThat(document.listOf())
                .extracting(entry -> entry.heading().number())
                .containsExactly(3, 2, 1);
        assertThat(document.listOf()).allMatch(entry -> entry.parts().size() == 1);
    }

    @Test
    void aTableThatOnlyLaysOutAPageIsReadAsParagraphs() {
        String html = page(
                "<title>The lamp</title>", "<table><tr><td><h1>The lamp</h1>" + paragraphs() + "</td></tr></table>");
        assertThat(Shown.parts(html)).containsExactly("P " + ONE, "P " + TWO, "P " + THREE);
    }

    @Test
    void cellsOverSeveralRowsAndColumnsKeepTheirPlace() {
        String html = page(
                "<title>The lamp</title>",
                "<article><h1>The lamp</h1>" + paragraphs()
                        + "<table><tr><th>Coast</th><th>Year</th><th>Lamps</th></tr><tr><td rowspan='2'>North</td><td>1861</td><td>1</td></tr><tr><td>1870</td><td>4</td></tr><tr><td colspan='2'>All</td><td>5</td></tr></table></article>");
        assertThat(Shown.parts(html))
                .contains("T [Coast, Year, Lamps] [[North, 1861, 1], [North, 1870, 4], [All, , 5]]");
    }

    @Test
    void aPartOfAPageIsReadAsItIs() {
        assertThat(
                        Shown.parts(
                                "<h2>Night work</h2><p>He trimmed the wick &amp; slept.</p><ul><li>one lamp</li><li>two goats</li></ul>"))
                .containsExactly("P He trimmed the wick & slept.", "L0 one lamp", "L0 two goats");
        assertThat(SourceDocument.read("<h2>Night work</h2><p>He trimmed the wick.</p>")
                        .title())
                .isEqualTo("Night work");
    }

    @Test
    void markdownWithSomeHtmlInItKeepsItsMarks() {
        assertThat(Shown.parts("# The lamp\n\n<div align=\"center\"><p>A tower</p></div>\n\n## Night\n\n" + ONE
                        + "\n\n- oil\n- wick\n"))
                .contains("H2 Night", "P " + ONE, "L0 oil", "L0 wick");
    }

    @Test
    void anInitialThatStandsByItselfBelongsToItsWord() {
        String html = page(
                "<title>The lamp</title>",
                "<article><h1>The lamp</h1><div class='drop'>T</div><p>" + ONE.substring(1) + "</p><p>" + TWO
                        + "</p><p>" + THREE + "</p></article>");
        assertThat(Shown.parts(html)).contains("P " + ONE);
    }

    @Test
    void termsAndDefinitionsAreItems() {
        assertThat(
                        Shown.parts(
                                "<p>" + ONE
                                        + "</p><dl><dt>Wick</dt><dd>a cord that draws oil</dd><dt>Lens</dt><dd>glass that bends light</dd></dl>"))
                .containsExactly("P " + ONE, "L0 Wick: a cord that draws oil", "L0 Lens: glass that bends light");
    }

    @Test
    void hiddenWordsAreNotRead() {
        assertThat(
                        Shown.parts(
                                "<p>" + ONE
                                        + "</p><p style='display: none'>Secret words of a page.</p><p hidden>More of them.</p><script>var a = 'x';</script>"))
                .containsExactly("P " + ONE);
    }

    @Test
    void codeIsLeftOutAndTold() {
        SourceDocument document = SourceDocument.read("<p>" + ONE + "</p><pre><code>lamp = new Lamp();</code></pre>");
        assertThat(document.parts()).hasSize(1);
        assertThat(document.leftOut()).hasSize(1);
    }
}
