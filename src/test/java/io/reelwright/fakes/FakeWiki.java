package io.reelwright.fakes;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The read part of a MediaWiki API, with a search for articles that have one of the words, and faults in the order of a script. */
public final class FakeWiki implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_HITS = 5;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Page> pages = new LinkedHashMap<>();
    private final Map<String, String> redirects = new ConcurrentHashMap<>();
    private final Deque<Answer> faults = new ConcurrentLinkedDeque<>();
    private final List<Map<String, String>> requests = new CopyOnWriteArrayList<>();
    private final List<String> agents = new CopyOnWriteArrayList<>();
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private volatile String licence = "https://creativecommons.org/licenses/by-sa/4.0/deed.en";

    private record Page(String title, String extract, String snippet, boolean ambiguous) {}

    /** An answer, whatever was asked. */
    private record Answer(int status, String type, String body, Map<String, String> headers) {}

    public FakeWiki() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Returns the address of the API. */
    public String api() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/w/api.php";
    }

    /** Adds an article; searches find it by the words of its title and text. */
    public FakeWiki article(String title, String extract) {
        String snippet = extract.substring(0, Math.min(extract.length(), 160));
        return add(new Page(title, extract, snippet, false));
    }

    /** Adds a page that only lists articles of the same name. */
    public FakeWiki ambiguous(String title) {
        return add(new Page(title, title + " may refer to many things, which are listed here.", title, true));
    }

    private synchronized FakeWiki add(Page page) {
        pages.put(page.title(), page);
        return this;
    }

    /** Lets a title lead to another one. */
    public FakeWiki redirect(String from, String to) {
        redirects.put(from, to);
        return add(new Page(from, "", from, false));
    }

    /** Deletes the text of an article that searches still find. */
    public synchronized void delete(String title) {
        pages.computeIfPresent(title, (_, page) -> new Page(title, "", page.snippet(), false));
    }

    /** Says another licence; empty for none at all. */
    public void licence(String url) {
        licence = url;
    }

    /** Answers the next request with a status, and with {@code Retry-After} unless that is empty. */
    public FakeWiki next(int status, String retryAfter) {
        faults.add(new Answer(
                status,
                "text/html",
                "<h1>Wait</h1>",
                retryAfter.isEmpty() ? Map.of() : Map.of("Retry-After", retryAfter)));
        return this;
    }

    /** Answers the next request with an error as this API tells it: in HTTP 200. */
    public FakeWiki nextError(String code, String retryAfter) {
        String body = "{\"error\":{\"code\":\"" + code + "\",\"info\":\"please wait\"},\"servedby\":\"one\"}";
        faults.add(new Answer(
                200, "application/json", body, retryAfter.isEmpty() ? Map.of() : Map.of("Retry-After", retryAfter)));
        return this;
    }

    /** Answers the next request with a body that is none of this API's. */
    public FakeWiki nextBody(String type, String body) {
        faults.add(new Answer(200, type, body, Map.of()));
        return this;
    }

    /** Returns the parameters of all requests so far. */
    public List<Map<String, String>> requests() {
        return List.copyOf(requests);
    }

    public List<String> agents() {
        return List.copyOf(agents);
    }

    /** Returns how many requests were in progress at the same time, at most. */
    public int mostAtOnce() {
        return mostAtOnce.get();
    }

    private void handle(HttpExchange exchange) {
        mostAtOnce.accumulateAndGet(now.incrementAndGet(), Math::max);
        try (exchange) {
            Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
            String agent = String.valueOf(exchange.getRequestHeaders().getFirst("User-Agent"));
            requests.add(query);
            agents.add(agent);
            Answer answer = faults.poll();
            if (answer == null) answer = answer(query, agent);
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException gone) {
            // The client has gone.
        } finally {
            now.decrementAndGet();
        }
    }

    private synchronized Answer answer(Map<String, String> query, String agent) {
        // The edge refuses the names of libraries.
        if (agent.isBlank() || agent.startsWith("Java") || agent.startsWith("Apache"))
            return new Answer(403, "text/plain", "set a user agent", Map.of());
        ObjectNode answer = JSON.createObjectNode().put("batchcomplete", true);
        if ("search".equals(query.get("list"))) search(query, answer.putObject("query"));
        else if (query.containsKey("titles")) text(query, answer.putObject("query"));
        else answer.putObject("error").put("code", "badvalue").put("info", "no such module");
        return new Answer(200, "application/json", answer.toString(), Map.of());
    }

    private void search(Map<String, String> query, ObjectNode answer) {
        List<String> words = words(query.getOrDefault("srsearch", ""));
        Map<String, Long> found = new TreeMap<>();
        ArrayNode hits = answer.putArray("search");
        pages.values().stream()
                .filter(page -> words.stream().anyMatch(words(page.title() + " " + page.extract())::contains))
                .limit(MOST_HITS)
                .forEach(page -> hits.addObject()
                        .put("ns", 0)
                        .put("title", page.title())
                        .put("pageid", 1 + found.size())
                        .put("snippet", "<span class=\"searchmatch\">" + page.snippet() + "</span> &amp; more")
                        .put("timestamp", "2026-11-01T00:00:00Z"));
    }

    private static List<String> words(String text) {
        return List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).stream()
                .filter(word -> word.length() > 3)
                .map(word -> word.substring(0, 4))
                .toList();
    }

    private void text(Map<String, String> query, ObjectNode answer) {
        String title = query.getOrDefault("titles", "");
        String redirected = redirects.get(title);
        if (redirected != null) title = redirected;
        ObjectNode one = answer.putArray("pages").addObject().put("ns", 0).put("title", title);
        Page page = pages.get(title);
        answer.putObject("general").put("sitename", "Testpedia");
        if (!licence.isEmpty())
            answer.putObject("rightsinfo").put("url", licence).put("text", "Licence of " + licence);
        if (page == null || page.extract().isEmpty()) {
            one.put("missing", true);
            return;
        }
        one.put("pageid", 7)
                .put("extract", page.extract())
                .put("fullurl", "https://test.example/wiki/" + title.replace(' ', '_'));
        if (page.ambiguous()) one.putObject("pageprops").put("disambiguation", "");
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new TreeMap<>();
        for (String part : String.valueOf(raw).split("&")) {
            int at = part.indexOf('=');
            if (at > 0)
                query.put(part.substring(0, at), URLDecoder.decode(part.substring(at + 1), StandardCharsets.UTF_8));
        }
        return query;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
