package io.reelwright.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.config.ClientSettings;
import io.reelwright.config.Secret;
import io.reelwright.net.BaseAddress;
import io.reelwright.net.GuardedHttpClient;
import io.reelwright.net.HttpCall;
import io.reelwright.net.HttpFailure;
import io.reelwright.net.HttpLimits;
import io.reelwright.net.StreamingResponse;
import io.reelwright.store.StateJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.StringJoiner;

/** The line to a server. Whatever comes over it that is no answer of ours becomes a sentence. */
final class ServerConnection implements AutoCloseable {
    /** No list, and no campaign with all its scenes, comes near it. */
    private static final long LARGEST_JSON = 64 << 20;

    private final ClientSettings where;
    private final BaseAddress server;
    private final GuardedHttpClient client = new GuardedHttpClient();

    ServerConnection(ClientSettings where) {
        this.where = where;
        this.server = BaseAddress.of(where.url());
    }

    String url() {
        return where.url();
    }

    HttpCall call(String method, String path) {
        HttpCall call = server.call(method, path);
        Secret token = where.token();
        return token == null ? call : call.credential("Authorization", "Bearer " + token.value());
    }

    /**
     * Asks, and reads the whole answer.
     *
     * @param patience how long nothing may come
     */
    JsonNode json(HttpCall call, Duration patience) throws InterruptedException {
        return answer(call, patience).body();
    }

    /** @param status HTTP status, 200 to 299 */
    record Answer(int status, JsonNode body) {}

    /** Does the same as {@link #json}, and returns the status too. */
    Answer answer(HttpCall call, Duration patience) throws InterruptedException {
        int status;
        String text;
        try (StreamingResponse answer = open(call, patience, LARGEST_JSON)) {
            status = answer.status();
            text = text(answer);
        } catch (HttpFailure broken) {
            throw unanswered(broken);
        }
        if (text.isEmpty()) return new Answer(status, StateJson.mapper().createObjectNode());
        try {
            JsonNode answer = StateJson.tree(text);
            if (answer.isObject()) return new Answer(status, answer);
        } catch (IllegalStateException noJson) {
            // Told below, as other JSON is that no route of ours answers with.
        }
        throw foreign("it sent no JSON object");
    }

    /**
     * Asks, and gives the answer's body as it comes, however long that takes and however much it is.
     *
     * @throws ApiFailure when it is no good one
     */
    StreamingResponse open(HttpCall call, Duration patience) throws InterruptedException {
        return open(call, patience, Long.MAX_VALUE);
    }

    private StreamingResponse open(HttpCall call, Duration patience, long most) throws InterruptedException {
        HttpLimits limits = new HttpLimits(patience, patience, HttpLimits.NO_END, most, 0, 0);
        try {
            StreamingResponse opened = client.open(call.limits(limits));
            if (opened.status() < 300) return opened;
            try (opened) {
                if (opened.status() >= 400) throw new ApiFailure(opened.status(), told(opened.status(), text(opened)));
                String to = opened.header("Location");
                throw foreign("it sends on to " + (to == null ? "another place" : to));
            }
        } catch (HttpFailure broken) {
            throw unanswered(broken);
        }
    }

    private static String text(StreamingResponse answer) throws HttpFailure {
        try {
            return new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);
        } catch (HttpFailure broken) {
            throw broken;
        } catch (IOException other) {
            throw new IllegalStateException("a body breaks off with a failure of its own", other);
        }
    }

    private ApiFailure unanswered(HttpFailure broken) {
        if (!broken.mayHaveBeenTaken())
            return new ApiFailure(
                    ApiFailure.NOT_REACHED,
                    url() + ": no Reelwright server answers there (" + broken.why()
                            + "); start one with reelwright server, or name another with --url");
        return new ApiFailure(
                ApiFailure.LOST,
                url() + ": the answer did not come (" + broken.why()
                        + "); try again, and look whether a Reelwright server answers there");
    }

    /** What answers there is something else. */
    ApiFailure foreign(String why) {
        return new ApiFailure(
                ApiFailure.FOREIGN,
                url() + ": what answers there is no Reelwright server (" + why + "); name one with --url");
    }

    private String told(int status, String text) {
        try {
            JsonNode problem = StateJson.tree(text);
            if (!problem.path("errors").isEmpty()) {
                StringJoiner lines = new StringJoiner("\n");
                for (JsonNode error : problem.get("errors")) lines.add(line(error));
                return lines.toString();
            }
            if (problem.path("detail").isTextual()) return problem.get("detail").textValue();
        } catch (IllegalStateException noJson) {
            // As from a gateway that stands before the server, or from something else.
        }
        return url() + ": answered " + status + " and did not say why; is it a Reelwright server?";
    }

    private static String line(JsonNode error) {
        String value = error.path("value").asText();
        return error.path("field").asText() + (value.isBlank() ? "" : " " + value) + ": "
                + error.path("detail").asText();
    }

    @Override
    public void close() {
        client.close();
    }
}
