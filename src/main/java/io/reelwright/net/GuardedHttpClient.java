package io.reelwright.net;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/**
 * HTTP client for external servers that enforces limits. Calls block and can be interrupted. Thread-safe.
 *
 * <p>Requests are not retried, except that a GET or HEAD is sent once more when the kept-alive connection it used turns out to be
 * closed. Cookies and proxies are not supported. Requests with other methods use a new connection each, so that none is lost on a
 * kept-alive connection that the server is closing.
 */
public final class GuardedHttpClient implements AutoCloseable {
    private final UrlCheck urls;
    private final Duration window;
    private final ConnectionType untrusted;
    private final ConnectionType untrustedOnce;
    private final ConnectionType trusted;
    private final ConnectionType trustedOnce;
    private final Set<TextFeed> feeds = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    public GuardedHttpClient() {
        this(NetworkAccess.real(), BoundedBody.WINDOW);
    }

    /** @param window period over which the minimum speed is measured */
    GuardedHttpClient(NetworkAccess outside, Duration window) {
        this.urls = new UrlCheck(outside.ports());
        this.window = window;
        this.untrusted = new ConnectionType(outside, true, true);
        this.untrustedOnce = new ConnectionType(outside, true, false);
        this.trusted = new ConnectionType(outside, false, true);
        this.trustedOnce = new ConnectionType(outside, false, false);
    }

    /**
     * Returns the User-Agent for services that want to know whom to ask: program, contact and library.
     *
     * @param contact a mail address or page in visible ASCII; empty when there is none
     */
    public static String userAgent(String contact) {
        return ConnectionType.userAgent() + " (" + (contact.isEmpty() ? "no contact set" : contact) + ") "
                + ConnectionType.library();
    }

    /**
     * Sends a request and reads the whole response, whatever its status.
     *
     * @throws HttpFailure when there is no response, or it exceeds a limit of the call
     */
    public HttpResponse send(HttpCall call) throws HttpFailure, InterruptedException {
        try (StreamingResponse answer = opened(call, "gzip")) {
            return new HttpResponse(
                    answer.status(), answer.headers(), answer.body().readAllBytes());
        } catch (HttpFailure failed) {
            throw failed;
        } catch (IOException broken) {
            throw new IllegalStateException("reading a body may only fail with HttpFailure", broken);
        }
    }

    /**
     * Sends a request and returns the response with a streaming body, whatever its status.
     *
     * @throws HttpFailure when there is no response
     */
    public StreamingResponse open(HttpCall call) throws HttpFailure, InterruptedException {
        return opened(call, "identity");
    }

    /**
     * Downloads a file. On success it is in the folder, named by its hash and flushed to disk; on failure nothing is left there.
     * Other files in the folder are not touched.
     *
     * @param check checks that the file has a wanted type
     * @throws HttpFailure when the file cannot be fetched or has an unwanted type
     * @throws IOException when the file cannot be written
     */
    public DownloadedFile download(HttpCall call, Path folder, FileTypeCheck check)
            throws IOException, InterruptedException {
        try (StreamingResponse answer = open(call)) {
            return new Download(folder, check).of(answer);
        }
    }

    /**
     * Opens a feed of text messages at an address that the operator configured. To be closed by the caller; closing this client closes it
     * as well.
     *
     * @param call     a GET request; its limits do not apply
     * @param messages receives each text on a thread of the feed; must not block
     * @throws HttpFailure when the server opens none within five seconds
     */
    public TextFeed feed(HttpCall call, Consumer<String> messages) throws HttpFailure, InterruptedException {
        TextFeed feed = TextFeed.open(call, messages);
        feeds.removeIf(one -> !one.isOpen());
        feeds.add(feed);
        if (closed) feed.close();
        return feed;
    }

    private StreamingResponse opened(HttpCall first, String encoding) throws HttpFailure, InterruptedException {
        long until = System.nanoTime() + first.limits().whole().toNanos();
        HttpCall call = first;
        for (int redirects = 0; ; redirects++) {
            URI address = urls.checked(call.url(), call.trusted());
            HttpExchange exchange = answered(call, address, encoding, until);
            String location = location(exchange, call);
            if (location == null) return open(exchange, call, until);
            exchange.end();
            if (redirects == first.limits().redirects())
                throw exchange.failure(HttpFailure.Reason.REFUSED, "redirects more than " + redirects + " times");
            call = redirected(call, address, location);
        }
    }

    private HttpExchange answered(HttpCall call, URI address, String encoding, long until)
            throws HttpFailure, InterruptedException {
        ConnectionType connections = connections(call, address);
        HttpExchange exchange = new HttpExchange(call, address, encoding);
        try {
            exchange.answered(connections, left(until));
            return exchange;
        } catch (HttpFailure failed) {
            if (!exchange.mayBeRepeated() || failed.reason() != HttpFailure.Reason.LOST) throw failed;
        }
        HttpExchange again = new HttpExchange(call, address, encoding);
        again.answered(call.trusted() == null ? untrustedOnce : trustedOnce, left(until));
        return again;
    }

    private ConnectionType connections(HttpCall call, URI address) {
        boolean isTrusted = HttpOrigin.of(address).equals(call.trusted());
        if (call.isSafe()) return isTrusted ? trusted : untrusted;
        return isTrusted ? trustedOnce : untrustedOnce;
    }

    private static Duration left(long until) {
        return Duration.ofNanos(Math.max(1, until - System.nanoTime()));
    }

    private static @Nullable String location(HttpExchange exchange, HttpCall call) {
        ClassicHttpResponse answer = exchange.response();
        boolean followed = call.limits().redirects() > 0 && call.isSafe();
        Header to = answer.getFirstHeader("Location");
        return switch (answer.getCode()) {
            case 301, 302, 303, 307, 308 -> followed && to != null ? to.getValue() : null;
            default -> null;
        };
    }

    private HttpCall redirected(HttpCall call, URI from, String location) throws HttpFailure {
        URI to;
        try {
            to = from.resolve(location);
        } catch (IllegalArgumentException wrong) {
            throw refused(HttpOrigin.of(from), "redirects to an invalid address");
        }
        // Checked before the origins are compared, so that the target is known to have a host.
        urls.checked(to.toString(), call.trusted());
        HttpOrigin before = HttpOrigin.of(from);
        HttpOrigin after = HttpOrigin.of(to);
        if (before.isEncrypted() && !after.isEncrypted()) throw refused(before, "redirects from https to http");
        return call.redirected(to.toString(), before, after);
    }

    private static HttpFailure refused(HttpOrigin from, String why) {
        return new HttpFailure(HttpFailure.Reason.REFUSED, from, why, 0);
    }

    private StreamingResponse open(HttpExchange exchange, HttpCall call, long until) throws HttpFailure {
        ClassicHttpResponse answer = exchange.response();
        HttpLimits limits = call.limits();
        Thread watch = watch(exchange, until, limits);
        try {
            HttpEntity entity = answer.getEntity();
            if (entity != null && entity.getContentLength() > limits.maxBytes())
                throw exchange.failure(HttpFailure.Reason.TOO_LARGE, BoundedBody.tooLarge(limits));
            if (answer.getCode() == 206 && !isPartAskedFor(call, answer))
                throw exchange.failure(HttpFailure.Reason.WRONG_ANSWER, "sends a different part than requested");
            InputStream body = new BoundedBody(decoded(entity, exchange), exchange, limits, window);
            return new StreamingResponse(
                    exchange.origin(), answer.getCode(), headers(answer), body, () -> end(exchange, watch));
        } catch (IOException failed) {
            end(exchange, watch);
            throw exchange.failure(failed);
        }
    }

    private static void end(HttpExchange exchange, @Nullable Thread watch) {
        if (watch != null) watch.interrupt();
        exchange.end();
    }

    private static boolean isPartAskedFor(HttpCall call, ClassicHttpResponse answer) {
        Header part = answer.getFirstHeader("Content-Range");
        String asked = call.header("Range");
        return part != null
                && asked != null
                && part.getValue().replaceFirst(" ", "=").startsWith(asked);
    }

    private static @Nullable Thread watch(HttpExchange exchange, long until, HttpLimits limits) {
        if (limits.whole().equals(HttpLimits.NO_END)) return null;
        return Thread.ofVirtual().name("http-deadline").start(() -> {
            try {
                Thread.sleep(left(until));
                exchange.expire();
            } catch (InterruptedException ended) {
                // The response ended in time.
            }
        });
    }

    private static InputStream decoded(@Nullable HttpEntity entity, HttpExchange exchange) throws IOException {
        if (entity == null) return InputStream.nullInputStream();
        String encoding = entity.getContentEncoding() == null ? "identity" : entity.getContentEncoding();
        return switch (encoding.toLowerCase(Locale.ROOT)) {
            case "identity", "" -> entity.getContent();
            case "gzip", "x-gzip" -> new GZIPInputStream(entity.getContent());
            default -> throw exchange.failure(HttpFailure.Reason.WRONG_ANSWER, "its body has an unrequested encoding");
        };
    }

    private static Map<String, List<String>> headers(ClassicHttpResponse answer) {
        Map<String, List<String>> headers = new HashMap<>();
        for (Header header : answer.getHeaders())
            headers.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                    .add(String.valueOf(header.getValue()));
        return headers;
    }

    /** Aborts all calls in progress and closes all feeds. */
    @Override
    public void close() {
        closed = true;
        feeds.forEach(TextFeed::close);
        for (ConnectionType each : List.of(untrusted, untrustedOnce, trusted, trustedOnce)) each.close();
    }
}
