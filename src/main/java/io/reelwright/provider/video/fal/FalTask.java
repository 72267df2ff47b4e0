package io.reelwright.provider.video.fal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * The handle of an accepted request. Its addresses come from the response to the submit, since they cannot be derived from the model's id in
 * every case.
 *
 * @param id       request id
 * @param status   address of its status
 * @param response address of its result
 */
record FalTask(String id, String status, String response) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reads the response to a submit; empty when it lacks the id or an address. */
    static Optional<FalTask> accepted(JsonNode body) {
        String id = body.path("request_id").asText("");
        String status = body.path("status_url").asText("");
        String response = body.path("response_url").asText("");
        boolean good = id.matches("[A-Za-z0-9._-]{1,200}") && isAddress(status) && isAddress(response);
        return good ? Optional.of(new FalTask(id, status, response)) : Optional.empty();
    }

    /**
     * Reads the task of a job. A person who resolved a doubt has only the request id; the addresses are then those of the model's
     * application, its first two segments.
     *
     * @param base  address of the queue
     * @param model the model's id
     */
    static FalTask of(String task, String base, String model) {
        if (!task.startsWith("{")) {
            String[] parts = model.split("/");
            String app = base + "/" + parts[0] + (parts.length > 1 ? "/" + parts[1] : "") + "/requests/" + task;
            return new FalTask(task, app + "/status", app);
        }
        try {
            return accepted(JSON.readTree(task)).orElseThrow(() -> new IllegalArgumentException("not a task of fal: " + task));
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("not a task of fal: " + task, broken);
        }
    }

    /** Returns the form in which it is stored with the job: one line of JSON. */
    String stored() {
        ObjectNode node = JSON.createObjectNode();
        node.put("request_id", id).put("status_url", status).put("response_url", response);
        return node.toString();
    }

    private static boolean isAddress(String text) {
        return text.matches("https?://\\S{1,2000}");
    }
}
