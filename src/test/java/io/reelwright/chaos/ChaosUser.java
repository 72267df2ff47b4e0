package io.reelwright.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.store.StateJson;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** What a user does: orders, asks, fetches; at whichever server answers. */
final class ChaosUser {
    private static final int TRIES = 240;
    private static final long PAUSE_MILLIS = 500;
    private static final String MASTER = "masters/tiktok_9x16.mp4";

    private final List<Node> nodes;
    private final ChaosOrders orders;

    ChaosUser(List<Node> nodes, ChaosOrders orders) {
        this.nodes = nodes;
        this.orders = orders;
    }

    /** Orders; asks again under the same key until it is taken. */
    String order(int number) throws IOException, InterruptedException {
        String why = "";
        for (int i = 0; i < TRIES; i++) {
            try {
                HttpResponse<String> answer = nodes.get(i % nodes.size()).order("chaos-" + number, orders.body(number));
                if (answer.statusCode() / 100 == 2)
                    return StateJson.tree(answer.body()).path("id").asText();
                why = answer.statusCode() + " " + answer.body();
            } catch (IOException away) {
                why = String.valueOf(away);
            }
            Thread.sleep(PAUSE_MILLIS); // A user comes back after a while; a server may be starting.
        }
        throw new IOException("order " + number + " was never taken: " + why);
    }

    JsonNode campaign(String id) throws IOException, InterruptedException {
        return asked("/v1/campaigns/" + id);
    }

    /** All of them, newest first. */
    JsonNode list() throws IOException, InterruptedException {
        return asked("/v1/campaigns?limit=500").path("campaigns");
    }

    private JsonNode asked(String path) throws IOException, InterruptedException {
        IOException last = new IOException("never asked");
        for (int i = 0; i < TRIES; i++) {
            try {
                return nodes.get(i % nodes.size()).json(path);
            } catch (IOException away) {
                last = away;
            }
            Thread.sleep(PAUSE_MILLIS); // As above.
        }
        throw last;
    }

    /** The numbers of a campaign's events, as its stream tells them; only of one that has ended. */
    List<Long> events(Node node, String id) throws IOException, InterruptedException {
        return node.get("/v1/campaigns/" + id + "/events")
                .body()
                .lines()
                .filter(each -> each.startsWith("id: "))
                .map(each -> Long.parseLong(each.substring(4)))
                .toList();
    }

    /** The hash of a finished video as a server gives it out; its status and words where it gives none. */
    String master(Node node, String id) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = node.file("/v1/campaigns/" + id + "/assets/" + MASTER);
        return answer.statusCode() == 200
                ? sha256(answer.body())
                : answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java has SHA-256", absent);
        }
    }
}
