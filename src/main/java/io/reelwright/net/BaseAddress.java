package io.reelwright.net;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * A base URL that the operator configured. Its scheme, host and port are trusted, even on this machine or in a private network;
 * targets of its redirects are not.
 */
public final class BaseAddress {
    private final String url;
    private final HttpOrigin origin;

    private BaseAddress(String url, HttpOrigin origin) {
        this.url = url;
        this.origin = origin;
    }

    /**
     * Parses a base URL.
     *
     * @param url for example {@code https://api.example.com/v1}
     * @throws IllegalArgumentException when it is not an http or https URL, or has user info, a query or a fragment
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
            // Reported below without quoting the URL, which may contain a key.
        }
        throw new IllegalArgumentException("a base address is http://HOST or https://HOST, optionally with a path");
    }

    /** Returns a GET request for {@code path} under this address. The path begins with a slash and may have a query. */
    public HttpCall get(String path) {
        return call("GET", path);
    }

    /** Returns a request with any method for {@code path} under this address; see {@link #get}. */
    public HttpCall call(String method, String path) {
        // Without the slash, the path would continue the host's name or the port.
        if (!path.startsWith("/")) throw new IllegalArgumentException("a path begins with a slash");
        return HttpCall.trusted(method, url + path, origin);
    }

    /** Returns whether an address has this scheme, host and port, so that it is trusted as this one. */
    public boolean covers(String address) {
        try {
            URI uri = new URI(address);
            return uri.getScheme() != null
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && HttpOrigin.of(uri).equals(origin);
        } catch (URISyntaxException | IllegalArgumentException wrong) {
            return false;
        }
    }

    /**
     * Returns a request for an address that a service at this one has named.
     *
     * @throws IllegalArgumentException when this address does not {@linkplain #covers cover} it
     */
    public HttpCall at(String method, String address) {
        if (!covers(address)) throw new IllegalArgumentException("the address is not at " + origin);
        return HttpCall.trusted(method, address, origin);
    }

    /**
     * Returns a request for a file at an address that a service at this one has named, to be sent without credentials. The service's own
     * host is trusted on any port, as it may keep its files at another; every other host must be a public one.
     */
    public HttpCall file(String method, String address) {
        try {
            URI uri = new URI(address);
            if (uri.getScheme() != null && uri.getHost() != null && uri.getRawUserInfo() == null) {
                HttpOrigin named = HttpOrigin.of(uri);
                if (named.host().equals(origin.host())) return HttpCall.trusted(method, address, named);
            }
        } catch (URISyntaxException | IllegalArgumentException wrong) {
            // Refused below, with the reason.
        }
        return HttpCall.call(method, address);
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
