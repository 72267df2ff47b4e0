package io.reelwright.provider.source;

import io.reelwright.campaign.SourceOrigin;
import io.reelwright.net.GuardedHttpClient;
import io.reelwright.net.HttpCall;
import io.reelwright.net.HttpFailure;
import io.reelwright.net.HttpLimits;
import io.reelwright.net.HttpResponse;
import io.reelwright.order.SourceTexts.Found;
import io.reelwright.order.SourceUnavailable;
import io.reelwright.text.PlainText;
import io.reelwright.text.WhiteSpace;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/** Fetches the page at an address that a user gave, under the rules for untrusted addresses. */
final class WebPage {
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final int MOST_REDIRECTS = 3;

    /** Maximum size of a page with its scripts, which are often larger than its words. */
    private static final long MOST_BYTES = 4_000_000;

    /** A page with fewer words is a frame whose words only a browser loads, or a notice. */
    private static final int FEWEST_WORDS = 20;

    private static final HttpLimits LIMITS = new HttpLimits(ANSWER, ANSWER, ANSWER, MOST_BYTES, 0, MOST_REDIRECTS);

    private final Supplier<GuardedHttpClient> http;
    private final String agent;
    private final Clock clock;

    WebPage(Supplier<GuardedHttpClient> http, String agent, Clock clock) {
        this.http = http;
        this.agent = agent;
        this.clock = clock;
    }

    /**
     * Reads a page.
     *
     * @throws SourceUnavailable when it cannot be fetched, or has no words that can be read
     */
    Found read(String address) throws SourceUnavailable, InterruptedException {
        URI page = parsed(address);
        HttpResponse answer = sent(page);
        if (answer.status() != 200)
            throw new SourceUnavailable("cannot be fetched: the page answered HTTP " + answer.status());
        PageText text = PageText.of(answer);
        PlainText.Reading reading = PlainText.source(text.text());
        int words = reading.blocks().stream()
                .mapToInt(block -> WhiteSpace.count(block.text()))
                .sum();
        if (words < FEWEST_WORDS)
            throw new SourceUnavailable("has only " + words + " words that can be read; its text may need a browser");
        String title = text.title().isEmpty() ? first(reading) : text.title();
        return new Found(
                text.text(),
                new SourceOrigin(
                        SourceOrigin.Kind.ADDRESS,
                        title,
                        address,
                        publisher(page),
                        "",
                        clock.instant().truncatedTo(ChronoUnit.SECONDS)));
    }

    private static String first(PlainText.Reading reading) {
        return reading.blocks().stream()
                .filter(block -> block.kind() == PlainText.Kind.HEADING)
                .findFirst()
                .or(() -> reading.blocks().stream().findFirst())
                .map(block -> PageText.shortened(block.text()))
                .orElse("");
    }

    private static String publisher(URI page) {
        String host = page.getHost() == null ? "" : page.getHost();
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    /** Returns the address without its fragment, which is the browser's, and with other letters percent-encoded. */
    private static URI parsed(String address) throws SourceUnavailable {
        int fragment = address.indexOf('#');
        try {
            return new URI(new URI(fragment < 0 ? address : address.substring(0, fragment)).toASCIIString());
        } catch (URISyntaxException wrong) {
            throw new SourceUnavailable("is not a valid address; copy it from the browser");
        }
    }

    private HttpResponse sent(URI page) throws SourceUnavailable, InterruptedException {
        try {
            return http.get()
                    .send(HttpCall.get(page.toString())
                            .header("Accept", "text/html, application/xhtml+xml, text/markdown, text/plain;q=0.9")
                            .header("User-Agent", agent)
                            .limits(LIMITS));
        } catch (HttpFailure none) {
            throw new SourceUnavailable("cannot be fetched: " + none.why());
        }
    }
}
