package io.reelwright.fakes;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Answers of a fake ComfyUI that depend on nothing that it has. */
final class ComfyAnswers {
    private ComfyAnswers() {}

    static ObjectNode stats() {
        ObjectNode stats = FakeService.JSON.createObjectNode();
        stats.putObject("system").put("comfyui_version", "0.9.0");
        stats.putArray("devices")
                .addObject()
                .put("name", "cuda:0 NVIDIA")
                .put("vram_total", 24_000_000_000L)
                .put("vram_free", 23_000_000_000L);
        return stats;
    }

    static boolean isCanonical(String id) {
        return id.matches("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    }

    static Reply refused(FakeService.Replies replies, ComfyGraph.Wrong... all) {
        ObjectNode body = FakeService.JSON.createObjectNode();
        boolean ofNodes = !all[0].node().isEmpty();
        body.set(
                "error",
                ofNodes
                        ? error("prompt_outputs_failed_validation", "Prompt outputs failed validation", "")
                        : error(all[0].type(), all[0].message(), all[0].details()));
        ObjectNode nodes = body.putObject("node_errors");
        if (ofNodes)
            for (ComfyGraph.Wrong one : all) {
                ObjectNode node = nodes.putObject(one.node()).put("class_type", "of its kind");
                node.putArray("errors").add(error(one.type(), one.message(), one.details()));
            }
        return replies.json(400, body);
    }

    private static ObjectNode error(String type, String message, String details) {
        ObjectNode error = FakeService.JSON.createObjectNode();
        error.put("type", type).put("message", message).put("details", details).putObject("extra_info");
        return error;
    }
}
