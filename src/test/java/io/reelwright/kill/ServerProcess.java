package io.reelwright.kill;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.Reelwright;
import io.reelwright.store.StateJson;
import io.reelwright.testing.ChildJvm;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** A real {@code reelwright server} in a process of its own, on a database that it shares with others. */
final class ServerProcess implements AutoCloseable {
    private static final List<String> CONTAINER = List.of("unshare", "--pid", "--fork", "--kill-child", "--mount-proc");

    private final ChildJvm process;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;

    private ServerProcess(ChildJvm process) throws IOException {
        this.process = process;
        this.address = process.hear("listening on ");
    }

    /** Starts it and waits until it listens; it may not be ready by then. */
    static ServerProcess start(String database, Path data) throws IOException {
        return start(database, data, Map.of());
    }

    /** The same, with some more in its environment. */
    static ServerProcess start(String database, Path data, Map<String, String> environment) throws IOException {
        return start(List.of(), database, data, environment);
    }

    /** The same, where it is process 1 and sees no process outside, as in a container. */
    static ServerProcess contained(String database, Path data) throws IOException {
        return start(CONTAINER, database, data, Map.of());
    }

    /** Whether this machine lets us make such places. */
    static boolean canBeContained() throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(CONTAINER);
        line.add("true");
        return new ProcessBuilder(line).start().waitFor() == 0;
    }

    private static ServerProcess start(
            List<String> starter, String database, Path data, Map<String, String> environment) throws IOException {
        return new ServerProcess(ChildJvm.start(
                starter,
                environment,
                Reelwright.class,
                "server",
                "--port",
                "0",
                "--database-url",
                database,
                "--data",
                data.toString(),
                "--threads",
                "1"));
    }

    /** Where it listens. */
    String address() {
        return address;
    }

    ChildJvm process() {
        return process;
    }

    void awaitReady() throws IOException {
        process.hear("ready");
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    /** Asks for something to be done, without saying more. */
    HttpResponse<String> post(String path) throws IOException, InterruptedException {
        HttpRequest ask = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        return client.send(ask, BodyHandlers.ofString());
    }

    /** A file, or the part of it that a Range names. */
    HttpResponse<byte[]> bytes(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder ask = request(path);
        for (int i = 0; i < headers.length; i += 2) ask.header(headers[i], headers[i + 1]);
        return client.send(ask.build(), BodyHandlers.ofByteArray());
    }

    /** Orders a video; its id. */
    String submit(String topic) throws IOException, InterruptedException {
        return order("{\"topic\": \"" + topic + "\", \"outline\": true}");
    }

    /** Orders what a JSON object says; its id. */
    String order(String json) throws IOException, InterruptedException {
        HttpRequest order = request("/v1/campaigns")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        HttpResponse<String> answer = client.send(order, BodyHandlers.ofString());
        if (answer.statusCode() != 201) throw new IOException("the order was refused: " + answer.body());
        return StateJson.tree(answer.body()).path("id").asText();
    }

    /** A campaign's events from the first one on, each as its kind and data. */
    Iterator<Told> events(String campaign) throws IOException, InterruptedException {
        HttpRequest ask = request("/v1/campaigns/" + campaign + "/events").build();
        Iterator<String> lines = client.send(ask, BodyHandlers.ofLines()).body().iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return lines.hasNext();
            }

            @Override
            public Told next() {
                String kind = after("event: ");
                long id = Long.parseLong(after("id: "));
                return new Told(kind, id, StateJson.tree(after("data: ")));
            }

            private String after(String field) {
                String line = lines.next();
                while (!line.startsWith(field)) line = lines.next();
                return line.substring(field.length());
            }
        };
    }

    /** An event as it came over the wire. */
    record Told(String kind, long id, JsonNode data) {}

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    @Override
    public void close() {
        client.shutdownNow();
        process.close();
    }
}
