package io.reelwright.net;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An immutable request and its limits. Methods that change something return a changed copy. */
public final class HttpCall {
    private static final Set<String> SAFE = Set.of("GET", "HEAD");

    /** Minimum length of a key that is searched for in the address. A shorter one may be there by coincidence. */
    private static final int SHORTEST_KEY = 16;

    private final String method;
    private final String url;
    private final @Nullable HttpOrigin trusted;
    private final List<Header> headers;
    private final HttpBody body;
    private final HttpLimits limits;

    /** @param secret whether the value is a credential, which only the first host may receive */
    record Header(String name, String value, boolean secret) {
        /** Returns the header with a secret value masked. */
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

    /** Returns a GET request for an untrusted address: only public hosts are called, on ports 80 and 443. */
    public static HttpCall get(String url) {
        return call("GET", url);
    }

    /** Returns a request with any method for an untrusted address; see {@link #get}. */
    public static HttpCall call(String method, String url) {
        return new HttpCall(method, url, null, List.of(), HttpBody.NONE, HttpLimits.API);
    }

    static HttpCall trusted(String method, String url, HttpOrigin origin) {
        return new HttpCall(method, url, origin, List.of(), HttpBody.NONE, HttpLimits.API);
    }

    /**
     * Adds a header.
     *
     * @throws IllegalArgumentException when the name or value is not allowed in a request
     */
    public HttpCall header(String name, String value) {
        return with(new Header(name, value, false));
    }

    /**
     * Adds a header with a credential. It is never sent to another host after a redirect, and its value must not appear in the
     * address.
     *
     * @throws IllegalArgumentException when the name or value is not allowed in a request, or the value appears in the address
     */
    public HttpCall credential(String name, String value) {
        String key = value.substring(value.indexOf(' ') + 1);
        if (key.length() >= SHORTEST_KEY && url.contains(key))
            throw new IllegalArgumentException(name + ": its value also appears in the address; remove it there");
        return with(new Header(name, value, true));
    }

    private HttpCall with(Header header) {
        boolean fits = header.name().matches("[A-Za-z0-9-]{1,100}")
                && header.value().chars().allMatch(letter -> letter >= ' ' && letter != 0x7f && letter < 0x100);
        if (!fits)
            throw new IllegalArgumentException(
                    "a header needs a name of letters, digits and hyphens and a one-line value of Latin-1 characters");
        List<Header> more = new ArrayList<>(headers);
        more.add(header);
        return new HttpCall(method, url, trusted, more, body, limits);
    }

    /** Sets the body. */
    public HttpCall body(HttpBody sent) {
        return new HttpCall(method, url, trusted, headers, sent, limits);
    }

    /** Sets the limits. The default is {@link HttpLimits#API}. */
    public HttpCall limits(HttpLimits most) {
        return new HttpCall(method, url, trusted, headers, body, most);
    }

    /** Returns the request for a redirect's target. A different origin receives no header except {@code Accept}. */
    HttpCall redirected(String location, HttpOrigin from, HttpOrigin to) {
        if (from.equals(to)) return new HttpCall(method, location, trusted, headers, body, limits);
        List<Header> rest = headers.stream()
                .filter(header -> header.name().equalsIgnoreCase("Accept"))
                .toList();
        return new HttpCall(method, location, null, rest, body, limits);
    }

    /** Returns whether the method is safe (RFC 9110), so that the request may be sent twice. */
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

    /** Returns the first value of a header; null when it is missing. */
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

    /** Returns the method only: address and headers may contain keys. */
    @Override
    public String toString() {
        return method;
    }
}
