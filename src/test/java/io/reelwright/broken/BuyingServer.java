package io.reelwright.broken;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.Reelwright;
import io.reelwright.store.StateJson;
import io.reelwright.testing.ChildJvm;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real server in a process of its own that buys scenes, and to which services can post. */
final class BuyingServer implements AutoCloseable {
    private final ChildJvm process;
    private final String address;
    private final HttpClient http = HttpClient.newHttpClient();

    /**
     * Starts it and waits until it is ready.
     *
     * @param environment keys and addresses of the services
     * @param flags       further settings
     */
    BuyingServer(Map<String, String> environment, List<String> flags) throws IOException {
        int port = freePort();
        address = "http://127.0.0.1:" + port;
        List<String> line = new ArrayList<>(List.of("server", "--port", String.valueOf(port), "--public-url", address));
        line.addAll(flags);
        process = ChildJvm.start(environment, Reelwright.class, line.toArray(String[]::new));
        process.hear("ready");
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }

    /** Orders a video; its id. */
    String order(String json) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request("/v1/campaigns").POST(BodyPublishers.ofString(json)));
        if (answer.statusCode() != 201) throw new IOException("the order was refused: " + answer.body());
        return StateJson.tree(answer.body()).path("id").asText();
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request(path));
        if (answer.statusCode() != 200) throw new IOException(path + ": " + answer.body());
        return StateJson.tree(answer.body());
    }

    /** Returns the status of the answer. */
    int post(String path, String json) throws IOException, InterruptedException {
        return send(request(path).POST(BodyPublishers.ofString(json))).statusCode();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    @Override
    public void close() {
        http.shutdownNow();
        process.close();
    }
}
