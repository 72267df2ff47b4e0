package io.reelwright.cli.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.campaign.VideoState;
import io.reelwright.store.StateJson;

/** Writes the storyboard as JSON: direction, scenes with their cards and times, and the narration with word times. */
final class StoryboardPage {
    private StoryboardPage() {}

    static String of(VideoState state) {
        ObjectWriter writer = StateJson.mapper().writerWithDefaultPrettyPrinter();
        JsonMapper json = StateJson.mapper();
        ObjectNode page = json.createObjectNode();
        page.put("campaign", state.campaign().id());
        page.put("topic", state.campaign().brief().topic());
        page.put("seed", state.campaign().brief().seed());
        page.set("direction", json.valueToTree(state.direction()));
        page.set("blueprint", json.valueToTree(state.blueprint()));
        page.set("storyboard", json.valueToTree(state.storyboard()));
        try {
            return writer.writeValueAsString(page) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the storyboard cannot be written as JSON", e);
        }
    }
}
