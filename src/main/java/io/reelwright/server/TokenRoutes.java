package io.reelwright.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.reelwright.config.Excerpt;
import io.reelwright.order.SingleLine;
import io.reelwright.store.StateJson;
import io.reelwright.store.Submission;
import io.reelwright.store.Tickets;
import io.reelwright.store.Tokens;
import io.reelwright.store.Tokens.Scope;
import io.reelwright.store.Tokens.Token;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/** Routes that create, list and revoke tokens, and issue tickets for event streams. */
final class TokenRoutes {
    private static final int LONGEST_NAME = 100;

    private final Supplier<ServerParts> parts;
    private final Callers callers;
    private final OpenStreams streams;

    TokenRoutes(Supplier<ServerParts> parts, Callers callers, OpenStreams streams) {
        this.parts = parts;
        this.callers = callers;
        this.streams = streams;
    }

    List<Route> routes() {
        return List.of(
                new Route("POST", "/v1/tokens", RouteAccess.ADMIN, BodyRule.JSON, this::create),
                new Route("GET", "/v1/tokens", RouteAccess.ADMIN, BodyRule.NONE, this::list),
                new Route("DELETE", "/v1/tokens/{id}", RouteAccess.ADMIN, BodyRule.NONE, this::revoke),
                new Route("POST", "/v1/tickets", RouteAccess.READ, BodyRule.NONE, this::ticket));
    }

    private void create(ServerRequest request, ServerResponse response, Caller caller) {
        OrderJson json = OrderJson.of(request, Set.of("name", "project", "scope"));
        String name = SingleLine.of(Objects.requireNonNullElse(json.text("name"), ""));
        String project = Objects.requireNonNullElse(json.text("project"), Submission.DEFAULT_PROJECT);
        Scope scope = scope(Objects.requireNonNullElse(json.text("scope"), "write"));
        if (!json.problems().isEmpty()) throw HttpProblem.wrong(json.problems());
        if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST_NAME)
            throw HttpProblem.wrong("name", name, "must have 1 to 100 characters; say who uses the token");
        if (!project.matches("[a-z0-9][a-z0-9-]{0,62}"))
            throw HttpProblem.wrong(
                    "project", project, "is not a valid name; use at most 63 lower-case letters, digits and hyphens");
        if (!parts.get().tokens().any() && scope != Scope.ADMIN)
            throw HttpProblem.of(
                    409, "scope: the first token must have the scope admin, or no further token could be created");
        Tokens.Created made = parts.get().tokens().create(name, project, scope);
        callers.forget();
        Responses.json(response, 201, json(made.token()).put("token", made.secret()));
    }

    private static Scope scope(String name) {
        for (Scope scope : Scope.values()) if (scope.name().equals(name.strip().toUpperCase(Locale.ROOT))) return scope;
        throw HttpProblem.wrong("scope", name, "no such scope; choose from read, write, admin");
    }

    private void list(ServerRequest request, ServerResponse response, Caller caller) {
        Responses.json(
                response,
                200,
                Map.of(
                        "tokens",
                        parts.get().tokens().list().stream()
                                .map(TokenRoutes::json)
                                .toList()));
    }

    private void revoke(ServerRequest request, ServerResponse response, Caller caller) {
        String id = CampaignRoutes.id(request);
        if (!ResourceId.mayBe(id)) throw noSuch(id);
        switch (parts.get().tokens().revoke(id)) {
            case NOT_THERE -> throw noSuch(id);
            case LAST_ADMIN ->
                throw HttpProblem.of(
                        409,
                        id
                                + " is the last admin token, and without it no token could be created; create another"
                                + " admin token first: POST /v1/tokens");
            case DONE -> {
                callers.forget();
                streams.cut(id);
            }
        }
        response.status(204).send();
    }

    private static HttpProblem noSuch(String id) {
        return HttpProblem.of(404, Excerpt.of(id) + ": no such token, or it was already revoked");
    }

    private void ticket(ServerRequest request, ServerResponse response, Caller caller) {
        String ticket = parts.get().tokens().tickets().create(caller.project(), caller.token());
        Responses.json(response, 201, Map.of("ticket", ticket, "seconds", Tickets.LIFE.toSeconds()));
    }

    private static ObjectNode json(Token token) {
        return StateJson.mapper()
                .createObjectNode()
                .put("id", token.id())
                .put("name", token.name())
                .put("project", token.project())
                .put("scope", token.scope().name().toLowerCase(Locale.ROOT))
                .put("created_at", token.createdAt().toString())
                .put("revoked", token.revoked());
    }
}
