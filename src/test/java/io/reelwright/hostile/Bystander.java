package io.reelwright.hostile;

import io.reelwright.event.Event;
import io.reelwright.event.change.CampaignWriter;
import io.reelwright.event.change.Claim;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A client of another project, who does what clients do: asks whether the server lives, lists, and follows a stream. It notes how
 * long each answer takes, and each event from its writing to its coming.
 */
final class Bystander implements AutoCloseable {
    private static final Pattern WRITTEN = Pattern.compile("at:(\\d+)");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long PAUSE_MILLIS = 10;
    private static final double PART = 0.99;

    private final int port;
    private final String token;
    private final CampaignWriter writer;
    private final Claim claim;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final Map<String, Collection<Long>> taken = Map.of(
            "health", new ConcurrentLinkedQueue<>(),
            "list", new ConcurrentLinkedQueue<>(),
            "stream", new ConcurrentLinkedQueue<>());
    private final Thread reader;
    private volatile boolean closed;

    Bystander(int port, String token, CampaignWriter writer, Claim claim) {
        this.port = port;
        this.token = token;
        this.writer = writer;
        this.claim = claim;
        this.reader = Thread.ofVirtual().start(this::follow);
    }

    /** Does so for a while; the 99th percentile of each kind in milliseconds. */
    Map<String, Long> during(Duration time) throws IOException, InterruptedException {
        taken.values().forEach(Collection::clear);
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            note("health", "/health/live");
            note("list", "/v1/campaigns");
            writer.checkpoint(claim, claim.state(), List.of(new Event.Waiting("bystander", "at:" + System.nanoTime())));
            Thread.sleep(PAUSE_MILLIS); // It asks at a steady rate, as what it measures are the answers to one.
        }
        Map<String, Long> all = new TreeMap<>();
        taken.forEach((kind, nanos) -> all.put(kind, percentile(nanos)));
        return all;
    }

    private void note(String kind, String path) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        HttpResponse<String> answer = client.send(ask(path).timeout(PATIENCE).build(), BodyHandlers.ofString());
        boolean good = answer.statusCode() == 200;
        Objects.requireNonNull(taken.get(kind)).add(good ? System.nanoTime() - begun : PATIENCE.toNanos());
    }

    private static long percentile(Collection<Long> nanos) {
        if (nanos.isEmpty()) return Long.MAX_VALUE;
        List<Long> sorted = nanos.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, Math.round(sorted.size() * PART))) / 1_000_000;
    }

    private void follow() {
        String last = "";
        while (!closed) {
            HttpRequest.Builder ask = ask("/v1/campaigns/" + claim.id() + "/events");
            if (!last.isEmpty()) ask.header("Last-Event-ID", last);
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                    client.send(ask.build(), BodyHandlers.ofInputStream()).body(), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith("id: ")) last = line.substring(4);
                    Matcher written = WRITTEN.matcher(line);
                    if (written.find())
                        Objects.requireNonNull(taken.get("stream"))
                                .add(System.nanoTime() - Long.parseLong(written.group(1)));
                }
            } catch (IOException again) {
                // It comes back with its last id, as every client does.
            } catch (InterruptedException ended) {
                return;
            }
        }
    }

    private HttpRequest.Builder ask(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token);
    }

    @Override
    public void close() {
        closed = true;
        reader.interrupt();
        client.shutdownNow();
    }
}
