package io.reelwright.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.config.ServerSettings;
import io.reelwright.store.StateJson;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** A server's routes, called one at a time. */
public final class Api implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final Duration FILE = Duration.ofMinutes(30);

    private final ServerSettings where;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    public Api(ServerSettings where) {
        this.where = where;
    }

    /** @throws ApiFailure when the server says no or cannot be reached */
    public JsonNode get(String path) throws InterruptedException {
        return json(request(path).timeout(ANSWER).GET());
    }

    /**
     * @param body sent as JSON; null for none
     * @param key  the order's own name, so that sending it twice makes it once; null for none
     */
    public JsonNode post(String path, @Nullable Object body, @Nullable String key) throws InterruptedException {
        HttpRequest.Builder request = request("POST", path, body);
        if (key != null) request.header("Idempotency-Key", key);
        return json(request);
    }

    /** @param method {@code PUT} or {@code PATCH} */
    public JsonNode send(String method, String path, Object body) throws InterruptedException {
        return json(request(method, path, body));
    }

    private HttpRequest.Builder request(String method, String path, @Nullable Object body) {
        String text = body == null ? "" : StateJson.writeAny(body);
        return request(path)
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(text));
    }

    public void delete(String path) throws InterruptedException {
        json(request(path).timeout(ANSWER).DELETE());
    }

    /**
     * Sends a file, which is read while it goes.
     *
     * @throws ApiFailure when the server does not take it, or it cannot be read
     */
    void put(String path, Path file) throws InterruptedException {
        try {
            json(request(path)
                    .header("Content-Type", "application/octet-stream")
                    .timeout(FILE)
                    .PUT(HttpRequest.BodyPublishers.ofFile(file)));
        } catch (FileNotFoundException gone) {
            throw new ApiFailure(400, file + ": it was there a moment ago and cannot be read any more");
        }
    }

    /** Fetches a file whole: it is written beside its place and renamed. */
    public void download(String path, Path file) throws IOException, InterruptedException {
        HttpResponse<Path> answer =
                client.send(request(path).timeout(FILE).GET().build(), BodyHandlers.ofFile(file));
        if (answer.statusCode() != 200) throw new IOException(path + ": the server answered " + answer.statusCode());
    }

    /** Opens a stream of events after number {@code since}. */
    HttpResponse<InputStream> stream(String path, long since) throws IOException, InterruptedException {
        HttpRequest request = request(path)
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", String.valueOf(since))
                .GET()
                .build();
        return client.send(request, BodyHandlers.ofInputStream());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(where.url() + path));
        if (where.token() != null) request.header("Authorization", "Bearer " + where.token());
        return request;
    }

    private JsonNode json(HttpRequest.Builder request) throws InterruptedException {
        try {
            HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
            String text = new String(answer.body(), StandardCharsets.UTF_8);
            if (answer.statusCode() >= 400) throw new ApiFailure(answer.statusCode(), told(answer.statusCode(), text));
            return text.isEmpty() ? StateJson.mapper().createObjectNode() : StateJson.tree(text);
        } catch (IOException unreachable) {
            throw new ApiFailure(
                    0,
                    where.url() + ": no Reelwright server answers there ("
                            + unreachable.getClass().getSimpleName()
                            + "); start one with reelwright server, or name another with --url");
        }
    }

    static String told(int status, String text) {
        try {
            JsonNode problem = StateJson.tree(text);
            if (!problem.path("errors").isEmpty()) {
                StringJoiner lines = new StringJoiner("\n");
                for (JsonNode error : problem.get("errors")) lines.add(line(error));
                return lines.toString();
            }
            return problem.path("detail").asText("the server answered " + status);
        } catch (IllegalStateException noJson) {
            return "the server answered " + status;
        }
    }

    private static String line(JsonNode error) {
        String value = error.path("value").asText();
        return error.path("field").asText() + (value.isBlank() ? "" : " " + value) + ": "
                + error.path("detail").asText();
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
