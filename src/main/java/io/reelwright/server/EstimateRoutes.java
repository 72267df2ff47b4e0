package io.reelwright.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.reelwright.campaign.Brief;
import io.reelwright.campaign.CostEstimate;
import io.reelwright.campaign.Dollars;
import io.reelwright.store.StateJson;
import java.util.List;
import java.util.function.Supplier;

/** Says what the scenes of an order may cost, without ordering anything. */
final class EstimateRoutes {
    private final Supplier<ServerParts> parts;
    private final FairChecks checks;

    EstimateRoutes(Supplier<ServerParts> parts, FairChecks checks) {
        this.parts = parts;
        this.checks = checks;
    }

    List<Route> routes() {
        return List.of(new Route("POST", "/v1/estimates", RouteAccess.READ, BodyRule.ORDER, this::estimate));
    }

    private void estimate(ServerRequest request, ServerResponse response, Caller caller) {
        ServerParts service = parts.get();
        Brief brief = OrderRequest.of(request, service, checks, caller).brief();
        Responses.json(response, 200, addTo(StateJson.mapper().createObjectNode(), service, brief));
    }

    /** Adds the estimate of an order to an answer. */
    static ObjectNode addTo(ObjectNode answer, ServerParts service, Brief brief) {
        CostEstimate estimate = service.estimates().apply(brief);
        answer.putObject("estimate")
                .put("dollars", Dollars.of(estimate.micros()))
                .put("scenes", estimate.scenes())
                .put("budget", Dollars.of(estimate.budget()));
        return answer;
    }
}
