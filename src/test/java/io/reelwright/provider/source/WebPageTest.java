package io.reelwright.provider.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelwright.campaign.SourceOrigin;
import io.reelwright.net.PublicHosts;
import io.reelwright.net.PublicHosts.Page;
import io.reelwright.order.OrderCheck;
import io.reelwright.order.SourceTexts.Found;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page at an address is read under the rules for addresses that nobody trusts. */
@Timeout(60)
class WebPageTest {
    private static final String WORDS =
            "Ice floats, as it is lighter than water. Its molecules stand further apart than those"
                    + " of water, and so it needs more room than the water from which it came.";
    private static final String HTML = "<!doctype html><html><head><title>Why ice floats &amp; sinks | The Site</title>"
            + "<script>var a = 1;</script></head><body><p>" + WORDS + "</p></body></html>";

    private final Map<String, Page> pages = new TreeMap<>();
    private PublicHosts hosts;

    @BeforeEach
    void open() throws Exception {
        hosts = new PublicHosts(
                (host, path) -> pages.getOrDefault(host + path, new Page(404, "text/plain", new byte[0], "")));
    }

    @AfterEach
    void close() throws Exception {
        hosts.close();
    }

    @Test
    void aPageIsReadAsItIsWithItsTitleAddressAndTime() throws Exception {
        put("www.site.example/ice?a=1", "text/html; charset=utf-8", HTML);

        Found found = read("https://www.site.example/ice?a=1#why".replace("https", "http"));

        assertThat(found.text()).isEqualTo(HTML);
        assertThat(found.origin())
                .isEqualTo(new SourceOrigin(
                        SourceOrigin.Kind.ADDRESS,
                        "Why ice floats & sinks",
                        "http://www.site.example/ice?a=1#why",
                        "site.example",
                        "",
                        Instant.parse("2026-11-30T10:00:00Z")));
        assertThat(hosts.heads())
                .singleElement()
                .asString()
                .contains("User-Agent: Reelwright (me)", "Accept: text/html");
    }

    @Test
    void redirectsAreFollowedAndNoFurtherThanThree() throws Exception {
        for (int i = 1; i <= 4; i++) pages.put("site.example/" + i, moved("http://moved.example/" + (i - 1)));
        for (int i = 1; i <= 4; i++) pages.put("moved.example/" + i, moved("http://site.example/" + (i - 1)));
        put("site.example/0", "text/html", HTML);
        put("moved.example/0", "text/html", HTML);

        assertThat(read("http://site.example/3").text()).isEqualTo(HTML);
        assertThatThrownBy(() -> read("http://site.example/4")).hasMessageContaining("redirects more than 3 times");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://inside.example/ice",
                "http://127.0.0.1/ice",
                "http://localhost/ice",
                "http://169.254.169.254/latest/meta-data",
                "http://[::1]/ice"
            })
    void addressesWithinANetworkAreNotFetchedAlsoBehindARedirect(String address) {
        pages.put("site.example/in", moved(address));

        assertThatThrownBy(() -> read(address)).hasMessageContaining("the address is not public");
        assertThatThrownBy(() -> read("http://site.example/in")).hasMessageContaining("the address is not public");
    }

    @ParameterizedTest
    @CsvSource({
        "application/pdf, is a PDF",
        "image/png, is a picture (image/png)",
        "video/mp4, is a film or a sound (video/mp4)",
        "application/json, is of the kind application/json",
        "application/octet-stream, is of the kind application/octet-stream"
    })
    void whatIsNoPageIsRefusedByItsKind(String type, String why) {
        put("site.example/file", type, HTML);

        assertThatThrownBy(() -> read("http://site.example/file"))
                .hasMessage(why + ", and only web pages and plain text are read");
    }

    @Test
    void aPdfThatIsSentAsAPageIsRefusedByItsBytes() {
        put("site.example/file", "text/html", "%PDF-1.7 " + HTML);

        assertThatThrownBy(() -> read("http://site.example/file")).hasMessageContaining("is a PDF");
    }

    @ParameterizedTest
    @CsvSource({
        "text/html; charset=ISO-8859-1, '', windows-1252",
        "text/html;charset=\"windows-1251\", '', windows-1251",
        "text/html, '<meta charset=\"windows-1251\">', windows-1251",
        "text/html, '', UTF-8",
        "text/html; charset=none-such, '', UTF-8"
    })
    void thePageIsDecodedAsItsSenderSays(String type, String meta, String charset) throws Exception {
        String word = charset.equals("windows-1251") ? "лёд" : "Café – “ice”";
        String html = "<html>" + meta + "<p>" + word + " " + WORDS + "</p></html>";
        pages.put("site.example/", new Page(200, type, html.getBytes(Charset.forName(charset)), ""));

        assertThat(read("http://site.example/").text()).contains(word);
    }

    @Test
    void plainTextAndMarkdownAreReadToo() throws Exception {
        put("site.example/a.md", "text/markdown", "# Ice on ponds\n\n" + WORDS);
        put("site.example/a.txt", "", WORDS);

        assertThat(read("http://site.example/a.md").origin().title()).isEqualTo("Ice on ponds");
        assertThat(read("http://site.example/a.txt").text()).isEqualTo(WORDS);
    }

    @Test
    void aLargePageLosesItsScriptsAndAVeryLargeOneIsRefused() throws Exception {
        String script = "<script type=a>" + "x = 1; ".repeat(200_000) + "</SCRIPT><svg>" + "<path d='M0 0'/>".repeat(9)
                + "</svg>";
        put("site.example/large", "text/html", HTML.replace("<p>", script + "<p>"));
        put("site.example/huge", "text/html", HTML.replace("<p>", script.repeat(3) + "<p>"));

        Found found = read("http://site.example/large");
        assertThat(found.text()).contains(WORDS).doesNotContain("x = 1", "<path");
        assertThat(found.text().length()).isLessThan(OrderCheck.LONGEST_TEXT);
        assertThatThrownBy(() -> read("http://site.example/huge")).hasMessageContaining("cannot be fetched");
    }

    @ParameterizedTest
    @CsvSource({
        "http://site.example/none, cannot be fetched: the page answered HTTP 404",
        "http://nobody.invalid/, cannot be fetched: cannot be reached",
        "http://site.example:8080/, cannot be fetched",
        "http://me:secret@site.example/, cannot be fetched: an address must not contain a user name",
        "http://site.example/a|b, is not a valid address"
    })
    void whatCannotBeFetchedIsToldInOneSentence(String address, String why) {
        assertThatThrownBy(() -> read(address)).hasMessageStartingWith(why).hasMessageNotContaining("secret");
    }

    @Test
    void aPageWhoseWordsOnlyABrowserLoadsIsRefused() {
        put(
                "site.example/app",
                "text/html",
                "<html><div id=app></div><script>start()</script><p>Please wait.</p></html>");

        assertThatThrownBy(() -> read("http://site.example/app")).hasMessageContaining("its text may need a browser");
    }

    private Found read(String address) throws Exception {
        Clock clock = Clock.fixed(Instant.parse("2026-11-30T10:00:00.5Z"), ZoneOffset.UTC);
        return new WebPage(hosts::client, "Reelwright (me)", clock).read(address);
    }

    private void put(String at, String type, String text) {
        pages.put(at, new Page(200, type, text.getBytes(StandardCharsets.UTF_8), ""));
    }

    private static Page moved(String to) {
        return new Page(302, "", new byte[0], to);
    }
}
