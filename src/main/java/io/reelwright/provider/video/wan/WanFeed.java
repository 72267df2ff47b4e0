package io.reelwright.provider.video.wan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reelwright.net.GuardedHttpClient;
import io.reelwright.net.HttpFailure;
import io.reelwright.net.TextFeed;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a machine tells of its work over its WebSocket, while this process has jobs there. All of it is a hint: how a job ends is read from
 * the history. A socket that was dropped is opened again when a job is asked for, with growing pauses.
 */
final class WanFeed {
    /** The name under which this process listens; a machine tells of a prompt to the one who sent it. */
    static final String CLIENT = UUID.randomUUID().toString();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long SHORTEST_PAUSE = Duration.ofSeconds(1).toNanos();
    private static final long LONGEST_PAUSE = Duration.ofMinutes(1).toNanos();

    /** Sampling is nearly all of the work; decoding and encoding come after it. */
    private static final double SAMPLED = 0.95;

    private final WanMachine machine;
    private final GuardedHttpClient http;

    /** Progress of our own prompts, from 0 to 1. */
    private final Map<String, Double> progress = new ConcurrentHashMap<>();

    private @Nullable TextFeed feed;
    private long pause;
    private long triedAt;

    WanFeed(WanMachine machine, GuardedHttpClient http) {
        this.machine = machine;
        this.http = http;
    }

    /** Opens the socket unless it is open, or was tried a moment ago. Without one, the history alone tells of the jobs. */
    synchronized void open() throws InterruptedException {
        if (feed != null && feed.isOpen()) return;
        if (pause > 0 && System.nanoTime() - triedAt < pause) return;
        if (feed != null) feed.close();
        feed = null;
        try {
            feed = http.feed(machine.call("GET", "/ws?clientId=" + CLIENT), this::read);
            pause = SHORTEST_PAUSE;
        } catch (HttpFailure none) {
            pause = Math.clamp(2 * pause, SHORTEST_PAUSE, LONGEST_PAUSE);
        }
        triedAt = System.nanoTime();
    }

    /** Begins to listen for a prompt. */
    void listen(String id) {
        progress.putIfAbsent(id, 0.0);
    }

    /** Opens the socket again where it was dropped while this process listens for a prompt; another process listens for its own. */
    void keepOpen(String id) throws InterruptedException {
        if (progress.containsKey(id)) open();
    }

    /** Returns the progress of a prompt, from 0 to 1. */
    double progress(String id) {
        return progress.getOrDefault(id, 0.0);
    }

    /** Ends listening for a prompt. The socket is closed when there is no other. */
    void end(String id) {
        if (progress.remove(id) != null && progress.isEmpty()) close();
    }

    private synchronized void close() {
        if (feed != null && progress.isEmpty()) {
            feed.close();
            feed = null;
            pause = 0;
        }
    }

    private void read(String text) {
        try {
            JsonNode message = JSON.readTree(text);
            JsonNode data = message.path("data");
            switch (message.path("type").asText("")) {
                case "progress" -> reached(data, part(data));
                case "progress_state" -> reached(data, parts(data.path("nodes")));
                case "executing" -> {
                    if (data.has("node") && data.path("node").isNull()) reached(data, 1);
                }
                case "execution_success" -> reached(data, 1);
                default -> {
                    // Failures and the queue are read from the machine itself.
                }
            }
        } catch (JsonProcessingException other) {
            // Not a message that the documentation describes.
        }
    }

    /** Prompts of others are told to everybody by some servers. */
    private void reached(JsonNode data, double part) {
        double now = Math.clamp(part, 0, 1) * SAMPLED;
        progress.computeIfPresent(data.path("prompt_id").asText(""), (_, before) -> Math.max(before, now));
    }

    private static double part(JsonNode node) {
        double most = node.path("max").asDouble();
        double value = node.path("value").asDouble();
        return most > 0 && value >= 0 ? value / most : 0;
    }

    /** Of all nodes, the sampler has the most steps. */
    private static double parts(JsonNode nodes) {
        JsonNode longest = JSON.createObjectNode();
        for (JsonNode node : nodes)
            if (node.path("max").asDouble() > Math.max(1, longest.path("max").asDouble())) longest = node;
        return part(longest);
    }
}
