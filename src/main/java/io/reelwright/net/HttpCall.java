package io.reelwright.net;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A request, as it is to be sent. Each method gives a changed copy. */
public final class HttpCall {
    private static final Set<String> SAFE = Set.of("GET", "HEAD");

    /** What is shorter may stand in an address by chance. */
    private static final int SHORTEST_KEY = 16;

    private final String method;
    private final String url;
    private final @Nullable HttpOrigin trusted;
    private final List<Header> headers;
    private final HttpBody body;
    private final HttpLimits limits;

    /** @param secret whether it proves who asks, and is for the first host alone */
    record Header(String name, String value, boolean secret) {
        /** Without the value of a secret one. */
        @Override
        public String toString() {
            return name + ": " + (secret ? "****" : value);
        }
    }

    private HttpCall(
            String method,
            String url,
            @Nullable HttpOrigin trusted,
            List<Header> headers,
            HttpBody body,
            HttpLimits limits) {
        this.method = method;
        this.url = url;
        this.trusted = trusted;
        this.headers = List.copyOf(headers);
        this.body = body;
        this.limits = limits;
    }

    /** A GET of an address that may be anybody's: only what is public is asked, on the usual ports. */
    public static HttpCall get(String url) {
        return call("GET", url);
    }

    /** Any other method at an address that may be anybody's. */
    public static HttpCall call(String method, String url) {
        return new HttpCall(method, url, null, List.of(), HttpBody.NONE, HttpLimits.API);
    }

    static HttpCall trusted(String method, String url, HttpOrigin origin) {
        return new HttpCall(method, url, origin, List.of(), HttpBody.NONE, HttpLimits.API);
    }

    /**
     * @throws IllegalArgumentException when it cannot stand in a request
     */
    public HttpCall header(String name, String value) {
        return with(new Header(name, value, false));
    }

    /**
     * A header that proves who asks: it is never sent on to another host, and its value may not stand in the address.
     *
     * @throws IllegalArgumentException when it cannot stand in a request, or stands in the address
     */
    public HttpCall credential(String name, String value) {
        String key = value.substring(value.indexOf(' ') + 1);
        if (key.length() >= SHORTEST_KEY && url.contains(key))
            throw new IllegalArgumentException(name + ": its value stands in the address as well");
        return with(new Header(name, value, true));
    }

    private HttpCall with(Header header) {
        boolean fits = header.name().matches("[A-Za-z0-9-]{1,100}")
                && header.value().chars().allMatch(letter -> letter >= ' ' && letter != 0x7f && letter < 0x100);
        if (!fits)
            throw new IllegalArgumentException(
                    "a header has a name of letters, digits and hyphens and a value in one line of Latin characters");
        List<Header> more = new ArrayList<>(headers);
        more.add(header);
        return new HttpCall(method, url, trusted, more, body, limits);
    }

    /** Sent along. */
    public HttpCall body(HttpBody sent) {
        return new HttpCall(method, url, trusted, headers, sent, limits);
    }

    /** What it may take; {@link HttpLimits#API} until this is called. */
    public HttpCall limits(HttpLimits most) {
        return new HttpCall(method, url, trusted, headers, body, most);
    }

    /** The same, at a place to which a server redirected. Another host is told nothing that was meant for the first. */
    HttpCall redirected(String location, HttpOrigin from, HttpOrigin to) {
        if (from.equals(to)) return new HttpCall(method, location, trusted, headers, body, limits);
        List<Header> rest = headers.stream()
                .filter(header -> header.name().equalsIgnoreCase("Accept"))
                .toList();
        return new HttpCall(method, location, null, rest, body, limits);
    }

    /** Whether asking twice is as asking once. */
    boolean isSafe() {
        return SAFE.contains(method);
    }

    String method() {
        return method;
    }

    String url() {
        return url;
    }

    @Nullable
    HttpOrigin trusted() {
        return trusted;
    }

    List<Header> headers() {
        return headers;
    }

    /** The first value of a header; null when there is none. */
    @Nullable
    String header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst()
                .orElse(null);
    }

    HttpBody body() {
        return body;
    }

    HttpLimits limits() {
        return limits;
    }

    /** Without address and headers, which may hold keys. */
    @Override
    public String toString() {
        return method;
    }
}
