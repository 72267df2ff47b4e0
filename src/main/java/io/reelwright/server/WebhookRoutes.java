package io.reelwright.server;

import io.helidon.http.Header;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.reelwright.provider.video.Webhook;
import io.reelwright.store.StateJson;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** The route to which services post news of paid jobs. The signed reference in its path stands in for a token. */
final class WebhookRoutes {
    private final Supplier<ServerParts> parts;

    WebhookRoutes(Supplier<ServerParts> parts) {
        this.parts = parts;
    }

    List<Route> routes() {
        return List.of(new Route(
                "POST", "/v1/webhooks/{provider}/{reference}", RouteAccess.ANYBODY, BodyRule.JSON, this::receive));
    }

    private void receive(ServerRequest request, ServerResponse response, Caller caller) throws InterruptedException {
        Map<String, String> headers = new HashMap<>();
        for (Header header : request.headers()) headers.put(header.name().toLowerCase(Locale.ROOT), header.get());
        String provider = request.path().pathParameters().get("provider");
        String reference = request.path().pathParameters().get("reference");
        boolean known =
                parts.get().callbacks().receive(provider, reference, new Webhook(headers, JsonBody.bytes(request)));
        if (!known) throw HttpProblem.of(404, "no such callback address");
        Responses.json(response, 200, StateJson.mapper().createObjectNode().put("received", true));
    }
}
