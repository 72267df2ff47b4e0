package io.reelwright.server;

import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.reelwright.campaign.ActionRefused;
import io.reelwright.store.CampaignList.Line;
import io.reelwright.store.NeedsNewer;
import io.reelwright.store.UnreadableState;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** Performs an action on a campaign of the caller's project and responds with the campaign's new status. */
record ActionRoutes(Supplier<ServerParts> parts) {
    /** @param action the action; it throws {@link ActionRefused} with a remedy when it cannot be done now */
    void act(ServerRequest request, ServerResponse response, Caller caller, BiConsumer<ServerParts, String> action) {
        Line line = CampaignRoutes.found(parts.get(), CampaignRoutes.id(request), caller);
        try {
            action.accept(parts.get(), line.id());
        } catch (ActionRefused | NeedsNewer | UnreadableState not) {
            throw HttpProblem.of(409, String.valueOf(not.getMessage()));
        }
        Responses.json(response, 200, CampaignRoutes.line(CampaignRoutes.found(parts.get(), line.id(), caller)));
    }
}
