package io.reelwright.net;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;

/**
 * Origin of a URL: the server that is called.
 *
 * @param scheme {@code http} or {@code https}
 * @param host   a name or an address literal, in lower case
 * @param port   1 to 65535
 */
public record HttpOrigin(String scheme, String host, int port) {
    static HttpOrigin of(URI address) {
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        String host = Objects.requireNonNull(address.getHost()).toLowerCase(Locale.ROOT);
        int port = address.getPort() >= 0 ? address.getPort() : scheme.equals("https") ? 443 : 80;
        return new HttpOrigin(scheme, host, port);
    }

    boolean isEncrypted() {
        return scheme.equals("https");
    }

    /** Returns the origin as a URL; a default port is omitted. */
    @Override
    public String toString() {
        boolean usual = port == (isEncrypted() ? 443 : 80);
        return scheme + "://" + host + (usual ? "" : ":" + port);
    }
}
