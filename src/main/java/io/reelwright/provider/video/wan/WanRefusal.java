package io.reelwright.provider.video.wan;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.provider.model.PaidCall;
import java.util.Map;
import java.util.Set;

/** Reads why a machine does not take a graph, or parts of it. */
final class WanRefusal {
    private WanRefusal() {}

    /** Returns what the body of a 400 says, in one line. */
    static String words(JsonNode body) {
        String nodes = nodes(body.path("node_errors"));
        JsonNode error = body.path("error");
        String all = error.isTextual() ? error.asText() : error.path("message").asText("");
        String details = error.path("details").asText("");
        if (!nodes.isEmpty()) return PaidCall.words(nodes);
        return PaidCall.words(details.isEmpty() ? all : all + ": " + details);
    }

    /**
     * Returns whether errors of nodes mean that no video is kept.
     *
     * @param errors of an answer with HTTP 200
     * @param needed the nodes without which no video is kept
     */
    static boolean concern(JsonNode errors, Set<String> needed) {
        for (Map.Entry<String, JsonNode> one : errors.properties()) {
            if (needed.contains(one.getKey())) return true;
            for (JsonNode output : one.getValue().path("dependent_outputs"))
                if (needed.contains(output.asText())) return true;
        }
        return false;
    }

    /** Returns the first error of each node: {@code node 37 (UNETLoader): Value not in list: …}. */
    static String nodes(JsonNode errors) {
        StringBuilder words = new StringBuilder();
        for (Map.Entry<String, JsonNode> one : errors.properties()) {
            JsonNode error = one.getValue().path("errors").path(0);
            if (!words.isEmpty()) words.append("; ");
            words.append("node ")
                    .append(one.getKey())
                    .append(" (")
                    .append(one.getValue().path("class_type").asText("unknown"))
                    .append("): ")
                    .append(error.path("message").asText("is not valid"));
            String details = error.path("details").asText("");
            if (!details.isEmpty()) words.append(": ").append(details);
        }
        return words.toString();
    }
}
