package io.reelwright.server;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.reelwright.store.BrowserSessions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Routes by which a page exchanges its token for a cookie, since a browser sends no token with a video, a picture or a stream. No script
 * can read the cookie, no page of another site has it sent, and it permits nothing but reading.
 */
final class SessionRoutes {
    private static final HeaderName FORWARDED_PROTOCOL = HeaderNames.create("X-Forwarded-Proto");

    private final Supplier<ServerParts> parts;
    private final Callers callers;

    SessionRoutes(Supplier<ServerParts> parts, Callers callers) {
        this.parts = parts;
        this.callers = callers;
    }

    List<Route> routes() {
        return List.of(
                new Route("POST", "/v1/session", RouteAccess.READ, BodyRule.NONE, this::open),
                // Everybody may end the session of a cookie that they send.
                new Route("DELETE", "/v1/session", RouteAccess.ANYBODY, BodyRule.NONE, this::end));
    }

    private void open(ServerRequest request, ServerResponse response, Caller caller) {
        String secret = parts.get().tokens().sessions().open(caller.project(), caller.token());
        long seconds = BrowserSessions.LIFE.toSeconds();
        Instant end = Instant.now().plusSeconds(seconds).truncatedTo(ChronoUnit.SECONDS);
        response.header(HeaderNames.SET_COOKIE, cookie(request, secret, seconds));
        Responses.json(response, 201, Map.of("seconds", seconds, "expires_at", end.toString()));
    }

    private void end(ServerRequest request, ServerResponse response, Caller caller) {
        ServerParts service = parts.get();
        Callers.cookie(request).ifPresent(secret -> {
            service.tokens().sessions().end(secret);
            callers.forget();
        });
        response.header(HeaderNames.SET_COOKIE, cookie(request, "", 0));
        response.status(204).send();
    }

    private static String cookie(ServerRequest request, String value, long seconds) {
        return Callers.COOKIE + "=" + value + "; Path=/v1; Max-Age=" + seconds + "; HttpOnly; SameSite=Strict"
                + (isEncrypted(request) ? "; Secure" : "");
    }

    /** Returns whether the browser has used https, as the page's own address or the proxy in front of this server says. */
    private static boolean isEncrypted(ServerRequest request) {
        String page = request.headers().first(HeaderNames.ORIGIN).orElse("");
        String proxy = request.headers().first(FORWARDED_PROTOCOL).orElse("");
        return page.toLowerCase(Locale.ROOT).startsWith("https:")
                || proxy.split(",", 2)[0].strip().equalsIgnoreCase("https");
    }
}
