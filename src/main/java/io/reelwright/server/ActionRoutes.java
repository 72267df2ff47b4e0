package io.reelwright.server;

import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.reelwright.campaign.ActionRefused;
import io.reelwright.store.CampaignList.Line;
import io.reelwright.store.NeedsNewer;
import io.reelwright.store.UnreadableState;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** Does something with a campaign of the caller's project, and answers with how it stands then. */
record ActionRoutes(Supplier<ServerParts> parts) {
    /** @param action throws {@link ActionRefused} for what cannot be done now, with the mend */
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
