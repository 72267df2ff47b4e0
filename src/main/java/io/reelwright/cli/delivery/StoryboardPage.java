package io.reelwright.cli.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.reelwright.campaign.VideoState;

/** The storyboard as JSON: direction, scenes with their cards and times, and the narration word by word. */
final class StoryboardPage {
    private StoryboardPage() {}

    static String of(VideoState state) {
        ObjectMapper json = new ObjectMapper()
                .registerModule(new Jdk8Module())
                .registerModule(new JavaTimeModule())
                .enable(SerializationFeature.INDENT_OUTPUT);
        ObjectNode page = json.createObjectNode();
        page.put("campaign", state.campaign().id());
        page.put("topic", state.campaign().brief().topic());
        page.put("seed", state.campaign().brief().seed());
        page.set("direction", json.valueToTree(state.direction()));
        page.set("blueprint", json.valueToTree(state.blueprint()));
        page.set("storyboard", json.valueToTree(state.storyboard()));
        try {
            return json.writeValueAsString(page) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the storyboard cannot be written as JSON", e);
        }
    }
}
