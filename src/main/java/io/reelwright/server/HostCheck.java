package io.reelwright.server;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.reelwright.config.Excerpt;
import java.util.Locale;
import java.util.Set;

/** The names by which this server goes, and the pages that may send it something. */
final class HostCheck {
    private static final String ADDRESS = "\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]";
    private static final String PORT = ":\\d+$";
    private static final HeaderName FETCHED_FROM = HeaderNames.create("Sec-Fetch-Site");
    private static final Set<String> CHANGES_NOTHING = Set.of("GET", "HEAD", "OPTIONS");

    private final String bound;
    private final Set<String> more;

    /**
     * @param bound the address at which it listens
     * @param more  by which others call it, in small letters; one with a port is meant with this port only
     */
    HostCheck(String bound, Set<String> more) {
        this.bound = bound.toLowerCase(Locale.ROOT);
        this.more = Set.copyOf(more);
    }

    /**
     * A page in a browser that was lured to our address under a name of its own (DNS rebinding) is not let in. Such a page
     * has a name, so a bare address is always good; and whoever asks for our health may call us as he likes.
     *
     * @throws HttpProblem when the request names another host
     */
    void checkHost(ServerRequest request) {
        String host = host(request);
        if (isOurs(host) || request.path().path().startsWith("/health/")) return;
        throw HttpProblem.of(421, Excerpt.of(host) + ": this server does not go by that name; add it with --hosts");
    }

    /**
     * A browser sends some requests for any page that asks it to, and lets the page see nothing of the answer: what such a
     * request changes would be changed all the same.
     *
     * @throws HttpProblem when a page that is not ours wants to change something
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
        // A server in front of us may call us otherwise than the browser calls it.
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
