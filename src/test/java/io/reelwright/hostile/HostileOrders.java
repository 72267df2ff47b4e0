package io.reelwright.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.testing.Await;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;

/** What a tenant with a token orders and sends, many at once. */
final class HostileOrders implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int AT_ONCE = 8;

    private final Target target;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Collection<String> ordered = new ConcurrentLinkedQueue<>();

    HostileOrders(Target target) {
        this.target = target;
    }

    /** Does something again and again, several at once, until the attack is over. Each gets another number. */
    void flood(IntConsumer one) throws InterruptedException {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int first = 0; first < AT_ONCE; first++) {
                int from = first;
                var _ = threads.submit(() -> {
                    for (int number = from; !target.isOver(); number += AT_ONCE) one.accept(number);
                });
            }
        }
    }

    /** Orders a video that stops before it is drawn; what the server says to it is all right. */
    void order(ObjectNode order, String stopAfter) {
        try {
            HttpResponse<String> answer = post("/v1/campaigns", order.put("stop_after", stopAfter));
            if (answer.statusCode() == 201)
                ordered.add(JSON.readTree(answer.body()).get("id").asText());
        } catch (IOException refused) {
            // The server defends itself.
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** A new set for files. */
    String set() throws IOException, InterruptedException {
        return JSON.readTree(post("/v1/uploads", object()).body()).get("id").asText();
    }

    /** Sends a file into a set; the status of the answer, 0 when there was none. */
    int put(String set, String name, Path file) {
        try {
            return client.send(
                            ask("/v1/uploads/" + set + "/" + name)
                                    .header("Content-Type", "application/octet-stream")
                                    .PUT(BodyPublishers.ofFile(file))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException refused) {
            return 0;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /**
     * Cancels all that was ordered, and waits until none of it holds a turn: one more order then comes to where it stops.
     *
     * @throws IOException when it does not
     */
    @Override
    public void close() throws IOException {
        try {
            for (String id : ordered) post("/v1/campaigns/" + id + "/cancel", object());
            ordered.clear();
            order(
                    object().put("topic", "Why bees dance").put("script", "Bees dance. They show where flowers are."),
                    "script");
            if (ordered.isEmpty()) throw new IOException("nothing can be ordered after the attack");
            String last = ordered.iterator().next();
            if (!Await.within(PATIENCE, () -> waits(last)))
                throw new IOException("cancelled work goes on: others have no turn");
            for (String id : ordered) post("/v1/campaigns/" + id + "/cancel", object());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } finally {
            client.shutdownNow();
        }
    }

    private boolean waits(String id) throws IOException, InterruptedException {
        String answer = client.send(ask("/v1/campaigns/" + id).build(), BodyHandlers.ofString())
                .body();
        JsonNode campaign = JSON.readTree(answer);
        if (List.of("FAILED", "CANCELLED").contains(campaign.path("phase").asText())) throw new IOException(answer);
        return campaign.has("waits_for_approval_of");
    }

    private HttpResponse<String> post(String path, ObjectNode body) throws IOException, InterruptedException {
        return client.send(
                ask(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body.toString()))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder ask(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + target.port() + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + target.token());
    }
}
