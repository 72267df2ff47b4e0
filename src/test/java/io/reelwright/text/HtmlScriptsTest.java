package io.reelwright.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages whose scripts look like code or like HTML. */
class HtmlScriptsTest {
    @Test
    void aScriptThatLooksLikeCodeHidesNoArticle() {
        String page =
                "<!DOCTYPE html>\n<html><head><script>\n    var a = 1;\n    if (a) {\n      run();\n    }\n</script>\n"
                        + "<style>\np { color: red; }\n</style></head>\n<body>\n<script>\nfunction b() {\n  return {a: 1};\n}\n\n//]]>\n</script>\n"
                        + "<p>The sea is deep. It is dark there.</p>\n<script>\nc({\n  d: 2\n});\n</script>\n<p>Few fish live there.</p></body></html>";

        assertThat(texts(page)).containsExactly("The sea is deep. It is dark there.", "Few fish live there.");
    }

    @Test
    void tagsWithinAScriptAreNoTagsOfThePage() {
        String page = "<html><body><script>write('<script src=\"a.js\"><div>');</script>\n<p>The sea is deep.</p>\n"
                + "<script>b();</script><p>It is dark.</p></body></html>";
        String part = page.replace("<html><body>", "").replace("</body></html>", "");

        assertThat(texts(page)).containsExactly("The sea is deep.", "It is dark.");
        assertThat(texts(part)).containsExactly("The sea is deep.", "It is dark.");
    }

    @Test
    void anIndentedParagraphOfAPageIsNoCode() {
        String page = "<html>\n<body>\n\n        <div id=\"a\">\n            <p class=\"b\">The sea is deep.</p>\n"
                + "            <div class=\"c\"></div>\n            <div class=\"d\"></div>\n        </div>\n</body>\n</html>";

        assertThat(texts(page)).containsExactly("The sea is deep.");
    }

    @Test
    void aScriptThatIsNotClosedHidesNothingBeforeIt() {
        assertThat(texts("<html><body><p>The sea is deep.</p><script>a();"))
                .first()
                .isEqualTo("The sea is deep.");
    }

    @Test
    void theLanguageIsThatOfTheWordsAndNotOfTheTags() {
        String tags = "<div class=\"the and of to in is\"><a href=\"the\" title=\"of the and\">".repeat(30);
        String page = "<html><body>" + tags + "<p>Le projet de loi est adopté par les députés de l'Assemblée, et les"
                + " sénateurs vont le lire dans la semaine. Il n'est pas du goût de tous.</p></body></html>";

        assertThat(LanguageGuess.of(page).code()).isEqualTo("fr");
        assertThat(LanguageGuess.of(page).isForeign()).isTrue();
    }

    private static List<String> texts(String text) {
        return PlainText.source(text).blocks().stream()
                .map(PlainText.Block::text)
                .toList();
    }
}
