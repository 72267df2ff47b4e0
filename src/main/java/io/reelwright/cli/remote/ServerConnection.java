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

/** Sends requests to a server. Turns every failure and every foreign response into a message for the user. */
final class ServerConnection implements AutoCloseable {
    /** Maximum size of a JSON response, bytes; lists and campaigns with all their scenes are much smaller. */
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
     * Sends a request and reads the whole response.
     *
     * @param patience maximum time without data
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
            // Reported below, like JSON that is not an object.
        }
        throw foreign("its answer has another form");
    }

    /**
     * Sends a request and returns the response with its body as a stream, without a limit of time or size.
     *
     * @throws ApiFailure when the status is not 200 to 299
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
                throw foreign("it redirects to " + (to == null ? "another place" : to));
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
            throw new IllegalStateException("reading a response body failed in an unexpected way", other);
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
                url() + ": no response arrived (" + broken.why()
                        + "); try again, and check that a Reelwright server runs there");
    }

    /** Returns the failure for a server that is not Reelwright. */
    ApiFailure foreign(String why) {
        return new ApiFailure(
                ApiFailure.FOREIGN,
                url() + ": the server there is not a Reelwright server (" + why + "); name one with --url");
    }

    private String told(int status, String text) {
        try {
            JsonNode problem = StateJson.tree(text);
            if (!problem.path("errors").isEmpty()) {
                StringJoiner lines = new StringJoiner("\n");
                for (JsonNode error : problem.get("errors")) lines.add(line(error));
                return CommandWords.of(lines.toString());
            }
            if (problem.path("detail").isTextual())
                return CommandWords.of(problem.get("detail").textValue());
        } catch (IllegalStateException noJson) {
            // As from a gateway before the server, or from another program.
        }
        return url() + ": " + unexplained(status);
    }

    /** Says what a refusal without a reason means most likely. */
    private static String unexplained(int status) {
        return switch (status) {
            case 401, 403, 407 ->
                "access is refused there, and no reason is given; check --token, and that it is a Reelwright server";
            case 404, 405, 501 ->
                "nothing answers this command there; is it a Reelwright server, and as new as this program?";
            case 413 -> "what was sent is too large for a program in between; raise its limit, or send less";
            case 429, 502, 503, 504 ->
                "no Reelwright server answers behind it now; try again in a moment, and look whether the server runs";
            default -> "the request was refused without a reason; is it a Reelwright server?";
        };
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
