package io.reelwright.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.cli.brief.FileTrouble;
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
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Calls the routes of a Reelwright server, one at a time. */
public final class ApiClient implements AutoCloseable {
    private static final int CREATED = 201;

    private static final Duration ANSWER = Duration.ofSeconds(30);

    /** A picture of a scene may have to be drawn, after those of other callers. */
    private static final Duration PICTURE = Duration.ofSeconds(90);

    /** Maximum silence of an event stream; a server sends a heartbeat every 5 seconds. */
    private static final Duration SILENCE = Duration.ofSeconds(15);

    /** Maximum time to upload a file, in addition to the time that its bytes need at the minimum speed. */
    private static final Duration FILE = Duration.ofMinutes(10);

    /** Minimum upload speed. */
    private static final long LEAST_BYTES_A_SECOND = 50_000;

    private final ServerConnection line;
    private final Consumer<String> notices;
    private final Duration silence;

    /** @param notices receives a sentence when a response takes long */
    public ApiClient(ClientSettings where, Consumer<String> notices) {
        this(where, notices, SILENCE);
    }

    /** @param silence maximum time without data on an event stream */
    ApiClient(ClientSettings where, Consumer<String> notices, Duration silence) {
        this.line = new ServerConnection(where);
        this.notices = notices;
        this.silence = silence;
    }

    /** Returns the path of a campaign. */
    public static String campaign(String id) {
        return "/v1/campaigns/" + encoded(id);
    }

    /** Returns the text percent-encoded for any place in a URL. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** @throws ApiFailure when the server refuses or cannot be reached */
    public JsonNode get(String path) throws InterruptedException {
        return line.json(line.call("GET", path), ANSWER);
    }

    /**
     * @param body sent as JSON; null for none
     * @param key  idempotency key, so that an order that is sent twice is made once; null for none. A request with a key is
     *     retried when its response is lost or the server is not ready
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
                // When the first try reaches no server, the address is most likely wrong.
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
                failed.getMessage() + "\nit may have been accepted nevertheless; reelwright list shows all campaigns");
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
     * Uploads a file, which is read while it is sent.
     *
     * @throws ApiFailure when the server refuses the file or the file cannot be read
     */
    void put(String path, Path file) throws InterruptedException {
        String again = "; run the same command again to continue (complete files are not sent again)";
        try {
            Duration most = FILE.plusSeconds(Files.size(file) / LEAST_BYTES_A_SECOND);
            HttpBody body = new HttpBody.FromFile("application/octet-stream", file);
            line.json(line.call("PUT", path).body(body), most);
        } catch (ApiFailure failed) {
            if (!failed.isLost()) throw failed;
            throw new ApiFailure(
                    ApiFailure.LOST, file + ": the connection broke while it was sent, or it took too long" + again);
        } catch (FileNotFoundException gone) {
            throw new ApiFailure(400, file + ": can no longer be read; check that it still exists");
        } catch (IOException unread) {
            throw new ApiFailure(
                    400, file + ": cannot be read (" + FileTrouble.why(unread) + "); check its permissions");
        }
    }

    /**
     * Opens a file from a byte offset on.
     *
     * @param tag the file's expected {@code ETag}; if the server has another version, it sends all of it from the first byte
     * @throws ApiFailure when the server refuses
     */
    StreamingResponse file(String path, long from, String tag) throws InterruptedException {
        HttpCall whole = line.call("GET", path);
        if (from == 0) return line.open(whole, ANSWER);
        return line.open(whole.header("Range", "bytes=" + from + "-").header("If-Range", '"' + tag + '"'), ANSWER);
    }

    /**
     * Writes the file at a path of the server to a file of this machine, which is complete or unchanged.
     *
     * @throws ApiFailure  when the server refuses
     * @throws IOException when the file cannot be written
     */
    public void save(String path, Path to) throws IOException, InterruptedException {
        Path part = Files.createTempFile(to.toAbsolutePath().getParent(), ".reelwright-", ".part");
        try (StreamingResponse opened = line.open(line.call("GET", path), PICTURE)) {
            Files.copy(opened.body(), part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, to, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /**
     * Opens a stream of the events after number {@code since}. A connection that is silent for three heartbeats is closed.
     *
     * @throws ApiFailure when the server refuses
     */
    StreamingResponse stream(String path, long since) throws InterruptedException {
        HttpCall request = line.call("GET", path)
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", String.valueOf(since));
        StreamingResponse opened = line.open(request, silence);
        String type = opened.header("Content-Type");
        if (type != null && type.startsWith("text/event-stream")) return opened;
        opened.close();
        throw line.foreign("its response is not an event stream");
    }

    /** Returns the server's address, for messages. */
    String url() {
        return line.url();
    }

    @Override
    public void close() {
        line.close();
    }
}
