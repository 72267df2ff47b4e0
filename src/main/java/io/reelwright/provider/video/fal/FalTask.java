package io.reelwright.provider.video.fal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.money.Cancellation;
import io.reelwright.net.HttpResponse;
import io.reelwright.provider.model.PaidCall;
import io.reelwright.text.LinearRegex;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The handle of an accepted request. Its addresses come from the response to the submit, since they cannot be derived from the model's id in
 * every case.
 *
 * @param id       request id
 * @param status   address of its status
 * @param response address of its result
 * @param cancel   address at which it is cancelled; empty in tasks that an older binary stored
 */
record FalTask(String id, String status, String response, String cancel) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reads the response to a submit; empty when it lacks the id or an address. */
    static Optional<FalTask> accepted(JsonNode body) {
        String id =
                body.path("request_id").isTextual() ? body.path("request_id").asText() : "";
        String status = body.path("status_url").asText("");
        String response = body.path("response_url").asText("");
        boolean good = PaidCall.isTaskId(id) && isAddress(status) && isAddress(response);
        String cancel = body.path("cancel_url").asText("");
        return good
                ? Optional.of(new FalTask(id, status, response, isAddress(cancel) ? cancel : ""))
                : Optional.empty();
    }

    /** What can be asked about a request. */
    enum Part {
        STATUS("GET", "/status"),
        RESULT("GET", ""),
        CANCEL("PUT", "/cancel");

        private final String method;
        private final String end;

        Part(String method, String end) {
            this.method = method;
            this.end = end;
        }

        /** Returns the HTTP method of the call. */
        String method() {
            return method;
        }
    }

    /** Reads the response to a cancel. A gateway's page says nothing. */
    static Cancellation cancelled(HttpResponse response) {
        Optional<JsonNode> body = PaidCall.json(response);
        String status = body.map(found -> found.path("status").asText("")).orElse("");
        return switch (response.status()) {
            case 200 -> status.equals("OK") ? Cancellation.REMOVED : Cancellation.REQUESTED;
            case 202 -> Cancellation.REQUESTED;
            case 400 -> status.equals("ALREADY_COMPLETED") ? Cancellation.TOO_LATE : Cancellation.SILENT;
            case 404 -> body.isPresent() ? Cancellation.UNKNOWN : Cancellation.SILENT;
            default -> Cancellation.SILENT;
        };
    }

    /**
     * Reads a stored task.
     *
     * @throws IllegalArgumentException when it is not one of fal
     */
    static FalTask of(String task) {
        try {
            return accepted(JSON.readTree(task))
                    .orElseThrow(() -> new IllegalArgumentException("not a task of fal: " + task));
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("not a task of fal: " + task, broken);
        }
    }

    /** Returns the request id in a task: a person gives the id alone. */
    static String id(String task) {
        if (!task.startsWith("{")) return task;
        try {
            return of(task).id();
        } catch (IllegalArgumentException unreadable) {
            return task;
        }
    }

    /**
     * Returns the path of a request whose addresses are not known, as when a person resolved a doubt. It lies under the model's
     * application: the first two segments of its id, three for a workflow.
     */
    static String path(String model, String id, Part part) {
        String[] parts = LinearRegex.split(model, "/");
        int most = parts[0].equals("workflows") || parts[0].equals("comfy") ? 3 : 2;
        String app = String.join("/", Arrays.copyOf(parts, Math.min(most, parts.length)));
        String name = URLEncoder.encode(id, StandardCharsets.UTF_8);
        return "/" + app + "/requests/" + name + part.end;
    }

    String address(Part part) {
        return switch (part) {
            case STATUS -> status;
            case RESULT -> response;
            case CANCEL -> cancel;
        };
    }

    /** Returns the form in which it is stored with the job: one line of JSON. */
    String stored() {
        ObjectNode node = JSON.createObjectNode();
        node.put("request_id", id).put("status_url", status).put("response_url", response);
        if (!cancel.isEmpty()) node.put("cancel_url", cancel);
        return node.toString();
    }

    private static boolean isAddress(String text) {
        return text.length() <= 2_000 && LinearRegex.matches(text, "https?://\\S+");
    }
}
