package io.reelwright.server;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.reelwright.config.Excerpt;
import java.util.Locale;
import java.util.Set;

/** Checks the Host and Origin of requests: by which names this server may be called, and which web pages may send it requests. */
final class HostCheck {
    private static final String ADDRESS = "\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]";
    private static final String PORT = ":\\d+$";
    private static final HeaderName FETCHED_FROM = HeaderNames.create("Sec-Fetch-Site");
    private static final Set<String> CHANGES_NOTHING = Set.of("GET", "HEAD", "OPTIONS");

    private final String bound;
    private final Set<String> more;

    /**
     * @param bound the address on which the server listens
     * @param more  further accepted names, in lower case; a name with a port is accepted with that port only
     */
    HostCheck(String bound, Set<String> more) {
        this.bound = bound.toLowerCase(Locale.ROOT);
        this.more = Set.copyOf(more);
    }

    /**
     * Checks the Host header as a protection against DNS rebinding, where a web page's own host name resolves to this server's
     * address. Such an attack needs a name, so a bare address is always accepted. Health checks may use any name.
     *
     * @throws HttpProblem when the request names an unknown host
     */
    void checkHost(ServerRequest request) {
        String host = host(request);
        if (isOurs(host) || request.path().path().startsWith("/health/")) return;
        throw HttpProblem.of(421, Excerpt.of(host) + ": this server is not known by that name; add it with --hosts");
    }

    /**
     * Checks the origin of requests that change something. Browsers send some requests on behalf of any web page and only hide the
     * response from it, so without this check the change would take effect.
     *
     * @throws HttpProblem when the request comes from a page of another site
     */
    void checkOrigin(ServerRequest request) {
        if (CHANGES_NOTHING.contains(request.prologue().method().text())) return;
        String from = request.headers().first(FETCHED_FROM).orElse("");
        String origin = request.headers().first(HeaderNames.ORIGIN).orElse("").toLowerCase(Locale.ROOT);
        if (from.equalsIgnoreCase("cross-site") || !origin.isEmpty() && !isOurPage(origin, host(request)))
            throw HttpProblem.of(
                    403,
                    "Origin: a page of another site cannot change anything here; if it is served under another name of"
                            + " this server, add it with --hosts");
    }

    private boolean isOurPage(String origin, String host) {
        String page = origin.replaceFirst("^https?://", "");
        // A reverse proxy may use another Host than the browser does.
        return !page.equals(origin) && (page.equals(host) || more.contains(page));
    }

    private boolean isOurs(String host) {
        String bare = host.replaceFirst(PORT, "");
        return bare.equals("localhost")
                || bare.equals(bound)
                || more.contains(host)
                || more.contains(bare)
                || bare.matches(ADDRESS);
    }

    private static String host(ServerRequest request) {
        return request.headers().first(HeaderNames.HOST).orElse("").toLowerCase(Locale.ROOT);
    }
}
