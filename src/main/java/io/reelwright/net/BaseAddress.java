package io.reelwright.net;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * An address that the operator set, under which calls are made. Its scheme, host and port are trusted, also on this machine or in
 * a private network; where it redirects to is not.
 */
public final class BaseAddress {
    private final String url;
    private final HttpOrigin origin;

    private BaseAddress(String url, HttpOrigin origin) {
        this.url = url;
        this.origin = origin;
    }

    /**
     * @param url as in {@code https://api.example.com/v1}
     * @throws IllegalArgumentException when it is no http or https address, or has a user, a query or a fragment
     */
    public static BaseAddress of(String url) {
        try {
            URI address = new URI(url);
            boolean plain = address.getHost() != null
                    && address.getRawUserInfo() == null
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null
                    && address.getPort() <= 65_535;
            if (plain && address.getScheme().matches("(?i)https?"))
                return new BaseAddress(url.replaceFirst("/$", ""), HttpOrigin.of(address));
        } catch (URISyntaxException wrong) {
            // Told below, without the text: it may hold a key.
        }
        throw new IllegalArgumentException("a base address is http://HOST or https://HOST, with a path at most");
    }

    /** A GET of what lies under this address at {@code path}, which begins with a slash and may have a query. */
    public HttpCall get(String path) {
        return call("GET", path);
    }

    /** Any other method. */
    public HttpCall call(String method, String path) {
        return HttpCall.trusted(method, url + path, origin);
    }

    /** Scheme, host and port. */
    public HttpOrigin origin() {
        return origin;
    }

    @Override
    public String toString() {
        return origin.toString();
    }
}
