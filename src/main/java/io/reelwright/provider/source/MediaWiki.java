package io.reelwright.provider.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.net.BaseAddress;
import io.reelwright.net.GuardedHttpClient;
import io.reelwright.net.HttpFailure;
import io.reelwright.net.HttpLimits;
import io.reelwright.net.HttpResponse;
import io.reelwright.order.SourceUnavailable;
import io.reelwright.provider.model.PaidCall;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Client of the MediaWiki Action API, for reading. It keeps the robot policy: a User-Agent with a contact, one request at a time (the caller
 * sees to that), {@code maxlag}, and no request before the time that a refusal names.
 */
final class MediaWiki {
    /** Results of a search. */
    private static final int MOST_HITS = 5;

    /** Tries of one request, of which all but the first follow a refusal that may pass. */
    private static final int MOST_TRIES = 3;

    /** Longest time that is waited at once, and that a whole look-up may take. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(8);

    /** Time that is waited after a refusal that names none, as clients of this API do. */
    private static final Duration UNTOLD_WAIT = Duration.ofSeconds(5);

    static final Duration WHOLE = Duration.ofSeconds(25);

    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final HttpLimits LIMITS = HttpLimits.API.within(ANSWER, ANSWER, ANSWER);
    private static final String COMMON = "?action=query&format=json&formatversion=2&maxlag=5";
    private static final int LONGEST_ADDRESS = 2_000;

    private final URI api;
    private final String agent;
    private final Supplier<GuardedHttpClient> http;
    private final RequestPace pace;
    private final Clock clock;

    /** @param agent the User-Agent of all requests */
    MediaWiki(URI api, String agent, Supplier<GuardedHttpClient> http, RequestPace pace, Clock clock) {
        this.api = api;
        this.agent = agent;
        this.http = http;
        this.pace = pace;
        this.clock = clock;
    }

    /** A page that a search found, in the order of the engine. */
    record Hit(String title, String snippet) {}

    /**
     * An article.
     *
     * @param ambiguous whether it only lists articles of the same name
     * @param extract   its plain text, with headings as wikis write them
     */
    record Article(String title, String address, String publisher, String licence, boolean ambiguous, String extract) {}

    /** Returns the host, as messages name it. */
    String host() {
        return api.getHost() == null ? api.toString() : api.getHost();
    }

    /** Returns what answers depend on besides the request. */
    String address() {
        return api.toString();
    }

    /**
     * Searches for pages.
     *
     * @param until when the look-up has to end
     */
    List<Hit> search(String words, Instant until) throws SourceUnavailable, InterruptedException {
        JsonNode answer = asked("&list=search&srlimit=" + MOST_HITS + "&srsearch=" + encoded(plain(words)), until);
        List<Hit> hits = new ArrayList<>();
        for (JsonNode hit : answer.path("query").path("search")) {
            String title = hit.path("title").asText("");
            if (hit.path("ns").asInt(0) == 0 && !title.isBlank() && hits.size() < MOST_HITS)
                hits.add(new Hit(
                        title, LinearRegex.replaceAll(hit.path("snippet").asText(""), "<[^>]*>", "")));
        }
        return hits;
    }

    /**
     * Returns the article of a title, or the one to which it leads; empty when there is none.
     *
     * @param until when the look-up has to end
     */
    Optional<Article> article(String title, Instant until) throws SourceUnavailable, InterruptedException {
        JsonNode answer = asked(
                "&prop=extracts%7Cinfo%7Cpageprops&inprop=url&ppprop=disambiguation&explaintext=1&exsectionformat=wiki&redirects=1"
                        + "&meta=siteinfo&siprop=general%7Crightsinfo&titles=" + encoded(title),
                until);
        JsonNode query = answer.path("query");
        JsonNode page = query.path("pages").path(0);
        String extract = page.path("extract").asText("");
        if (page.path("missing").asBoolean(false) || page.path("invalid").asBoolean(false) || extract.isBlank())
            return Optional.empty();
        String name = page.path("title").asText(title);
        return Optional.of(new Article(
                name,
                readable(page.path("fullurl").asText(""), name),
                publisher(query.path("general").path("sitename").asText("")),
                licence(query.path("rightsinfo")),
                page.path("pageprops").has("disambiguation"),
                extract));
    }

    private String publisher(String site) {
        if (!site.isBlank()) return site.strip();
        return host().endsWith(".wikipedia.org") ? "Wikipedia" : host();
    }

    /** Wikis that do not tell their licence are taken for those of Wikimedia. */
    private static String licence(JsonNode rights) {
        if (rights.isMissingNode()) return "CC BY-SA 4.0";
        String url = rights.path("url").asText("");
        return url.contains("creativecommons.org/licenses/by-sa/4.0")
                ? "CC BY-SA 4.0"
                : rights.path("text").asText("").strip();
    }

    private String readable(String address, String title) {
        String scheme = CharacterClasses.lower(address.substring(0, Math.min(8, address.length())));
        boolean web = scheme.startsWith("https://") || scheme.startsWith("http://");
        return web && address.length() <= LONGEST_ADDRESS
                ? address
                : api.getScheme() + "://" + api.getRawAuthority() + "/wiki/" + encoded(title.replace(' ', '_'));
    }

    /** Returns the words without the signs that search engines take for commands. */
    private static String plain(String words) {
        return LinearRegex.replaceAll(words, "[^\\p{L}\\p{M}\\p{N}'’.,%$€£-]+|(?:^|\\s)-+|-+(?:\\s|$)", " ")
                .strip();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private JsonNode asked(String request, Instant until) throws SourceUnavailable, InterruptedException {
        for (int tries = 1; ; tries++) {
            Optional<Duration> full = pace.next();
            if (full.isPresent()) {
                waited(full.get(), until, "allows only some requests a minute; set a contact to be allowed more");
                tries--;
                continue;
            }
            HttpResponse answer = sent(request, until);
            Optional<JsonNode> body = PaidCall.json(answer);
            if (isGood(answer, body)) return body.orElseThrow();
            if (!mayPass(answer, body) || tries == MOST_TRIES) throw failed(why(answer, body));
            waited(pause(answer), until, why(answer, body));
        }
    }

    private HttpResponse sent(String request, Instant until) throws SourceUnavailable, InterruptedException {
        if (!clock.instant().isBefore(until)) throw failed("answers too slowly");
        try {
            return http.get()
                    .send(BaseAddress.of(api.getScheme() + "://" + api.getRawAuthority())
                            .at("GET", api + COMMON + request)
                            .header("User-Agent", agent)
                            .header("Accept", "application/json")
                            .limits(LIMITS));
        } catch (HttpFailure none) {
            throw failed(none.why());
        }
    }

    private void waited(Duration pause, Instant until, String why) throws SourceUnavailable, InterruptedException {
        boolean tooLong =
                pause.compareTo(LONGEST_WAIT) > 0 || clock.instant().plus(pause).isAfter(until);
        if (tooLong) throw failed(why + "; it can be asked again in " + Math.max(1, pause.toSeconds()) + " s");
        pace.sleep(pause);
    }

    /** Returns how long to wait after a refusal; a short time where it names none. */
    private Duration pause(HttpResponse answer) {
        if (answer.header("retry-after") != null) return PaidCall.pause(answer, clock.instant());
        return answer.status() >= 500 ? Duration.ofSeconds(1) : UNTOLD_WAIT;
    }

    private static boolean isGood(HttpResponse answer, Optional<JsonNode> body) {
        return answer.status() == 200
                && body.isPresent()
                && body.get().isObject()
                && !body.get().has("error");
    }

    private static String code(Optional<JsonNode> body) {
        return body.map(one -> one.path("error").path("code").asText("")).orElse("");
    }

    private static boolean mayPass(HttpResponse answer, Optional<JsonNode> body) {
        String code = code(body);
        return answer.status() == 429
                || answer.status() >= 500
                || code.equals("maxlag")
                || code.equals("ratelimited")
                || code.equals("readonly");
    }

    private static String why(HttpResponse answer, Optional<JsonNode> body) {
        String code = code(body);
        if (answer.status() == 429 || code.equals("ratelimited")) return "allows no more requests now";
        if (code.equals("maxlag") || code.equals("readonly") || answer.status() == 503) return "is busy";
        if (answer.status() == 403) return "refuses this program (HTTP 403); set a contact, as its robot policy asks";
        if (!code.isEmpty()) return "refuses the request (" + PaidCall.words(code) + ")";
        if (answer.status() != 200) return "answered HTTP " + answer.status();
        return "sent something that is no answer of a MediaWiki API; check the address of mediawiki-url";
    }

    private SourceUnavailable failed(String why) {
        return new SourceUnavailable("is missing, and the topic could not be looked up: " + host() + " " + why);
    }
}
