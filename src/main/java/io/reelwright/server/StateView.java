package io.reelwright.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.campaign.VideoState;
import io.reelwright.store.StateJson;

/** A campaign's state as clients see it: as it is stored, but seeds are texts. A number past 2⁵³ loses digits where numbers are doubles. */
final class StateView {
    private static final String SEED = "seed";

    private StateView() {}

    static ObjectNode of(VideoState state) {
        ObjectNode tree = StateJson.mapper().valueToTree(state);
        seedsAsTexts(tree);
        return tree;
    }

    private static void seedsAsTexts(JsonNode node) {
        if (node instanceof ObjectNode object && object.path(SEED).isIntegralNumber())
            object.put(SEED, object.get(SEED).asText());
        node.forEach(StateView::seedsAsTexts);
    }
}
