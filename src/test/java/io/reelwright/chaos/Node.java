package io.reelwright.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.Reelwright;
import io.reelwright.store.StateJson;
import io.reelwright.testing.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real server in a process namespace of its own, as in a container: it is process 1 there, and what it started dies with it. It
 * can be killed, frozen and started again.
 */
final class Node implements AutoCloseable {
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final String name;
    private final CommitHoldingProxy wire;
    private final List<String> line;
    private final Path said;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private Process process;
    private String address = "";
    private long saidBefore;

    /**
     * Starts it.
     *
     * @param database where the database is reached, with {@code PORT} for the wire's port
     * @param data     the data folder
     * @param logs     folder for what it says
     */
    Node(String name, CommitHoldingProxy wire, String database, Path data, Path logs) throws IOException {
        this.name = name;
        this.wire = wire;
        this.said = logs.resolve(name + ".log");
        Files.createFile(said);
        line = List.of(
                "unshare",
                "--pid",
                "--fork",
                "--mount-proc",
                "--kill-child",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx448m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Reelwright.class.getName(),
                "server",
                "--port",
                "0",
                "--threads",
                "1",
                "--database-url",
                database.replace("PORT", String.valueOf(wire.port())),
                "--data",
                data.toString());
        process = launched();
    }

    /** Whether this machine lets us make such namespaces. */
    static boolean isPossible() throws IOException, InterruptedException {
        Process tried = new ProcessBuilder("unshare", "--pid", "--fork", "--mount-proc", "true").start();
        return tried.waitFor(10, TimeUnit.SECONDS) && tried.exitValue() == 0;
    }

    String name() {
        return name;
    }

    CommitHoldingProxy wire() {
        return wire;
    }

    private Process launched() throws IOException {
        saidBefore = Files.size(said);
        return new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(said.toFile()))
                .start();
    }

    /** Waits until it says that it works. */
    void awaitReady() {
        Await.until("readiness of " + name, START, LOOK, this::isReady);
    }

    private boolean isReady() throws IOException {
        List<String> lines = linesOfThisStart();
        for (String each : lines)
            if (each.startsWith("listening on "))
                address = each.substring("listening on ".length()).strip();
        if (lines.contains("ready") && !address.isEmpty()) return true;
        if (!process.isAlive()) throw new IOException(name + " ended: " + lines);
        return false;
    }

    private List<String> linesOfThisStart() throws IOException {
        byte[] all = Files.readAllBytes(said);
        return new String(
                        all, (int) saidBefore, (int) (all.length - saidBefore), java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    void startAgain() throws IOException {
        process = launched();
        address = "";
        awaitReady();
    }

    /** SIGKILL of the namespace's first process: the kernel ends everything in it. */
    void kill() throws InterruptedException {
        inside().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.waitFor();
    }

    void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    void thaw() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        List<String> kill = new ArrayList<>(List.of("kill", "-" + signal));
        inside().forEach(each -> kill.add(String.valueOf(each.pid())));
        new ProcessBuilder(kill).start().waitFor();
    }

    private Stream<ProcessHandle> inside() {
        return process.toHandle().descendants();
    }

    /** Orders a campaign under a key: a second try is the same order. */
    HttpResponse<String> order(String key, String body) throws IOException, InterruptedException {
        return send(request("/v1/campaigns")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200)
            throw new IOException(name + " " + path + ": " + answer.statusCode() + " " + answer.body());
        return StateJson.tree(answer.body());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    /** A file; its status and its bytes. */
    HttpResponse<byte[]> file(String path) throws IOException, InterruptedException {
        return client.send(request(path).timeout(START).build(), BodyHandlers.ofByteArray());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) throws IOException {
        if (address.isEmpty()) throw new IOException(name + " is starting");
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(ANSWER);
    }

    /** Lines that tell of a mistake of the server's own. */
    List<String> complaints() {
        try (Stream<String> lines = Files.lines(said, java.nio.charset.StandardCharsets.ISO_8859_1)) {
            return lines.filter(each -> each.contains("mistake of ours")
                            || each.contains("internal error")
                            || each.startsWith("SEVERE"))
                    .distinct()
                    .map(each -> name + " said: " + each)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() throws IOException {
        inside().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        client.shutdownNow();
        wire.close();
    }
}
