package io.reelwright.cli.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.reelwright.campaign.VideoState;
import io.reelwright.store.StateJson;

/**
 * Writes the storyboard as JSON: direction, scenes with their cards and times, and the narration with word times. The user's pictures are
 * named within their folder: the page may be passed on, and tells nothing of the machine.
 */
final class StoryboardPage {
    private StoryboardPage() {}

    static String of(VideoState state) {
        ObjectWriter writer = StateJson.mapper().writerWithDefaultPrettyPrinter();
        JsonMapper json = StateJson.mapper();
        ObjectNode page = json.createObjectNode();
        page.put("campaign", state.campaign().id());
        page.put("topic", state.campaign().brief().topic());
        page.put("seed", state.campaign().brief().seed());
        if (state.campaign().brief().origin() != null)
            page.set("source", json.valueToTree(state.campaign().brief().origin()));
        page.set("direction", json.valueToTree(state.direction()));
        page.set("blueprint", json.valueToTree(state.blueprint()));
        page.set("storyboard", json.valueToTree(state.storyboard()));
        shorten(page, UserPaths.of(state));
        try {
            return writer.writeValueAsString(page) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the storyboard cannot be written as JSON", e);
        }
    }

    private static void shorten(JsonNode node, UserPaths paths) {
        if (node instanceof ObjectNode fields)
            fields.properties().forEach(field -> field.setValue(shortened(field.getValue(), paths)));
        if (node instanceof ArrayNode items)
            for (int i = 0; i < items.size(); i++) items.set(i, shortened(items.get(i), paths));
    }

    private static JsonNode shortened(JsonNode value, UserPaths paths) {
        if (value.isTextual()) return TextNode.valueOf(paths.without(value.textValue()));
        shorten(value, paths);
        return value;
    }
}
