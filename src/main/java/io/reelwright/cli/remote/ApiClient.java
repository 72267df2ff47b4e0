package io.reelwright.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.config.ClientSettings;
import io.reelwright.config.Excerpt;
import io.reelwright.net.HttpBody;
import io.reelwright.net.HttpCall;
import io.reelwright.net.StreamingResponse;
import io.reelwright.store.StateJson;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A server's routes, called one at a time. */
public final class ApiClient implements AutoCloseable {
    private static final int CREATED = 201;

    private static final Duration ANSWER = Duration.ofSeconds(30);

    /** A server beats every 5 seconds. */
    private static final Duration SILENCE = Duration.ofSeconds(15);

    /** How long a file may take beside what its bytes need. */
    private static final Duration FILE = Duration.ofMinutes(10);

    /** A line that is slower than this has no use for films. */
    private static final long LEAST_BYTES_A_SECOND = 50_000;

    private final ServerConnection line;
    private final Consumer<String> notices;
    private final Duration silence;

    /** @param notices told when an answer takes long, a sentence each */
    public ApiClient(ClientSettings where, Consumer<String> notices) {
        this(where, notices, SILENCE);
    }

    /** @param silence how long a stream may be silent */
    ApiClient(ClientSettings where, Consumer<String> notices, Duration silence) {
        this.line = new ServerConnection(where);
        this.notices = notices;
        this.silence = silence;
    }

    /** The address of a campaign. */
    public static String campaign(String id) {
        return "/v1/campaigns/" + encoded(id);
    }

    /** A text as it may stand anywhere in an address. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** @throws ApiFailure when the server says no or cannot be reached */
    public JsonNode get(String path) throws InterruptedException {
        return line.json(line.call("GET", path), ANSWER);
    }

    /**
     * @param body sent as JSON; null for none
     * @param key  the order's own name, so that sending it twice makes it once; null for none. With one it is sent again when
     *     the answer gets lost or the server is not ready
     */
    public JsonNode post(String path, @Nullable Object body, @Nullable String key) throws InterruptedException {
        HttpCall request = request("POST", path, body);
        return key == null
                ? line.json(request, ANSWER)
                : repeated(keyed(request, key)).body();
    }

    /**
     * Sends an order as {@link #post} with a key does.
     *
     * @return the response, and whether the order is new
     */
    Posted order(String path, Object body, String key) throws InterruptedException {
        return repeated(keyed(request("POST", path, body), key));
    }

    /**
     * The response to an order.
     *
     * @param fresh whether this call made it; false when the same order had come before under the same key
     */
    record Posted(JsonNode body, boolean fresh) {}

    private static HttpCall keyed(HttpCall request, String key) {
        if (!key.matches("[!-~]{1,200}"))
            throw new ApiFailure(
                    400, "key " + Excerpt.of(key) + ": is not a valid key; use 1 to 200 visible ASCII characters");
        return request.header("Idempotency-Key", key);
    }

    private Posted repeated(HttpCall request) throws InterruptedException {
        RetryDelays tries = new RetryDelays(8);
        while (true) {
            try {
                ServerConnection.Answer answer = line.answer(request, ANSWER);
                // After a lost response, the order that came before is most likely this one.
                return new Posted(answer.body(), answer.status() == CREATED || !tries.none());
            } catch (ApiFailure failed) {
                // With nobody there at first it is most likely the wrong address.
                boolean first = tries.none();
                if (!failed.mayPass() || failed.isFault() || first && failed.wasNotReached() || !tries.again())
                    throw failed.isLost() ? uncertain(failed) : failed;
                if (first) notices.accept(line.url() + ": is not ready; trying again …");
            }
        }
    }

    private static ApiFailure uncertain(ApiFailure failed) {
        return new ApiFailure(
                ApiFailure.LOST,
                failed.getMessage() + "\nit may have been taken nevertheless: list shows what there is");
    }

    /** @param method {@code PUT} or {@code PATCH} */
    public JsonNode send(String method, String path, Object body) throws InterruptedException {
        return line.json(request(method, path, body), ANSWER);
    }

    private HttpCall request(String method, String path, @Nullable Object body) {
        return line.call(method, path).body(HttpBody.json(body == null ? "" : StateJson.writeAny(body)));
    }

    public void delete(String path) throws InterruptedException {
        line.json(line.call("DELETE", path), ANSWER);
    }

    /**
     * Sends a file, which is read while it goes.
     *
     * @throws ApiFailure when the server does not take it, or it cannot be read
     */
    void put(String path, Path file) throws InterruptedException {
        String again = "; the same command goes on, and sends nothing twice that has come whole";
        try {
            Duration most = FILE.plusSeconds(Files.size(file) / LEAST_BYTES_A_SECOND);
            HttpBody body = new HttpBody.FromFile("application/octet-stream", file);
            line.json(line.call("PUT", path).body(body), most);
        } catch (ApiFailure failed) {
            if (!failed.isLost()) throw failed;
            throw new ApiFailure(
                    ApiFailure.LOST, file + ": the connection broke while it was sent, or it took too long" + again);
        } catch (FileNotFoundException gone) {
            throw new ApiFailure(400, file + ": it was there a moment ago and cannot be read any more");
        } catch (IOException unread) {
            throw new ApiFailure(400, file + ": cannot be read (" + unread.getMessage() + "); check its permissions");
        }
    }

    /**
     * Opens a file from one of its bytes on.
     *
     * @param tag the version that is meant: of another one the whole is sent, from its first byte
     * @throws ApiFailure when the server does not give it
     */
    StreamingResponse file(String path, long from, String tag) throws InterruptedException {
        HttpCall whole = line.call("GET", path);
        if (from == 0) return line.open(whole, ANSWER);
        return line.open(whole.header("Range", "bytes=" + from + "-").header("If-Range", '"' + tag + '"'), ANSWER);
    }

    /**
     * Opens a stream of events after number {@code since}. A connection in which it is silent for three beats is broken off.
     *
     * @throws ApiFailure when the server does not give it
     */
    StreamingResponse stream(String path, long since) throws InterruptedException {
        HttpCall request = line.call("GET", path)
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", String.valueOf(since));
        StreamingResponse opened = line.open(request, silence);
        String type = opened.header("Content-Type");
        if (type != null && type.startsWith("text/event-stream")) return opened;
        opened.close();
        throw line.foreign("it sent no stream of events");
    }

    /** Where the server is, for messages. */
    String url() {
        return line.url();
    }

    @Override
    public void close() {
        line.close();
    }
}
