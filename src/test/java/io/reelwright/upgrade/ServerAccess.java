package io.reelwright.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.store.StateJson;
import io.reelwright.testing.ChildJvm;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A real {@code server} of one of the binaries, which may be killed and started again, and is asked over HTTP. */
final class ServerAccess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final BinaryVersion binary;
    private final String database;
    private final Path data;
    private final HttpClient client = HttpClient.newHttpClient();
    private ChildJvm process;
    private String address;

    ServerAccess(BinaryVersion binary, String database, Path data) throws IOException {
        this.binary = binary;
        this.database = database;
        this.data = data;
        this.process = launched();
        this.address = process.hear("listening on ");
    }

    private ChildJvm launched() throws IOException {
        return binary.start(
                "io.reelwright.Reelwright",
                "server",
                "--port",
                "0",
                "--database-url",
                database,
                "--data",
                data.toString(),
                "--threads",
                "1");
    }

    /** Which binary's it is. */
    String name() {
        return binary.name();
    }

    void awaitReady() throws IOException {
        process.hear("ready");
    }

    /** Starts it again after it has ended or was killed; it may not be ready by then. */
    void startAgain() throws IOException {
        process = launched();
        address = process.hear("listening on ");
    }

    void kill() throws InterruptedException {
        process.kill();
    }

    /** Tells it to end; false when it does not. */
    boolean end() throws IOException, InterruptedException {
        process.signal("TERM");
        return process.endsWithin(Duration.ofSeconds(25));
    }

    /** Orders a campaign under a key, so that a second try is the same order; its id. */
    String order(String key, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = sent(request("/v1/campaigns")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body)));
        return StateJson.tree(answer.body()).path("id").asText();
    }

    /** Posts nothing to a place, for what it does. */
    void act(String path) throws IOException, InterruptedException {
        sent(request(path).POST(BodyPublishers.noBody()));
    }

    JsonNode campaign(String id) throws IOException, InterruptedException {
        return StateJson.tree(sent(request("/v1/campaigns/" + id)).body());
    }

    /** The numbers of all events of a campaign that has ended, as its stream tells them. */
    List<Long> events(String id) throws IOException, InterruptedException {
        return sent(request("/v1/campaigns/" + id + "/events"))
                .body()
                .lines()
                .filter(line -> line.startsWith("id: "))
                .map(line -> Long.parseLong(line.substring(4)))
                .toList();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
    }

    private HttpResponse<String> sent(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() / 100 == 2) return answer;
        throw new IOException(name() + " server: " + answer.statusCode() + " " + answer.body());
    }

    @Override
    public void close() {
        client.shutdownNow();
        process.close();
    }
}
