package io.reelwright.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.config.ServerSettings;
import io.reelwright.store.StateJson;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.StringJoiner;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** The line to a server. Whatever comes over it that is no answer of ours becomes a sentence. */
final class Line implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final ServerSettings where;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    Line(ServerSettings where) {
        this.where = where;
    }

    String url() {
        return where.url();
    }

    /** A body that comes, as long as it is wanted. */
    record Opened(int status, String type, InputStream body) implements AutoCloseable {
        @Override
        public void close() {
            try {
                body.close();
            } catch (IOException gone) {
                // Nobody wants the rest.
            }
        }
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(where.url() + path));
        if (where.token() != null) request.header("Authorization", "Bearer " + where.token());
        return request;
    }

    /**
     * Asks, and reads the whole answer.
     *
     * @param patience how long nothing may come
     */
    JsonNode json(HttpRequest.Builder request, Duration patience) throws InterruptedException {
        String text;
        try (Opened answer = open(request, patience)) {
            text = text(answer);
        } catch (IOException broken) {
            throw unanswered(broken);
        }
        if (text.isEmpty()) return StateJson.mapper().createObjectNode();
        try {
            JsonNode answer = StateJson.tree(text);
            if (answer.isObject()) return answer;
        } catch (IllegalStateException noJson) {
            // Told below, as other JSON is that no route of ours answers with.
        }
        throw foreign("it sent no JSON object");
    }

    /**
     * Asks, and gives the answer's body as it comes.
     *
     * @throws ApiFailure when it is no good one
     */
    Opened open(HttpRequest.Builder request, Duration patience) throws InterruptedException {
        try {
            HttpResponse<InputStream> answer = sent(request.build(), patience);
            String type = answer.headers().firstValue("Content-Type").orElse("");
            Opened opened = new Opened(answer.statusCode(), type, new HeardStream(answer.body(), patience));
            if (opened.status() < 300) return opened;
            try (opened) {
                if (opened.status() >= 400) throw new ApiFailure(opened.status(), told(opened.status(), text(opened)));
                String to = answer.headers().firstValue("Location").orElse("another place");
                throw foreign("it sends on to " + to);
            }
        } catch (IOException broken) {
            throw unanswered(broken);
        }
    }

    /** Not {@code HttpRequest.timeout}: newer versions of Java count a body that is read slowly, or never ends, into it. */
    private HttpResponse<InputStream> sent(HttpRequest request, Duration patience)
            throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<InputStream>> coming = client.sendAsync(request, BodyHandlers.ofInputStream());
        try {
            return coming.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new HttpTimeoutException("no answer within " + patience.toSeconds() + " s");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException broken) throw broken;
            throw new IOException(failed.getCause());
        } finally {
            coming.cancel(true);
        }
    }

    private static String text(Opened answer) throws IOException {
        return new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);
    }

    private ApiFailure unanswered(IOException broken) {
        if (broken instanceof ConnectException
                || broken instanceof HttpConnectTimeoutException
                || broken instanceof SSLException)
            return new ApiFailure(
                    ApiFailure.NOT_REACHED,
                    url() + ": no Reelwright server answers there ("
                            + broken.getClass().getSimpleName()
                            + "); start one with reelwright server, or name another with --url");
        return new ApiFailure(
                ApiFailure.LOST,
                url() + ": the answer did not come (" + said(broken)
                        + "); try again, and look whether a Reelwright server" + " answers there");
    }

    private static String said(IOException broken) {
        String message = broken.getMessage();
        return broken.getClass().getSimpleName() + (message == null ? "" : ": " + message);
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
        client.shutdownNow();
        client.close();
    }
}
