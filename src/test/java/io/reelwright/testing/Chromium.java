package io.reelwright.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.store.StateJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A page in a headless Chromium, which runs scripts by the DevTools protocol. */
public final class Chromium implements AutoCloseable {
    private final Process process;
    private final WebSocket socket;
    private final BlockingQueue<String> answers;
    private int last;

    private Chromium(Process process, WebSocket socket, BlockingQueue<String> answers) {
        this.process = process;
        this.socket = socket;
        this.answers = answers;
    }

    /** Returns the program; empty where there is none. */
    public static Optional<Path> program() {
        return List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome").stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Opens a page in a browser of its own. */
    public static Chromium open(Path program, Path profile, String address) throws Exception {
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--autoplay-policy=no-user-gesture-required",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        address)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Path told = profile.resolve("DevToolsActivePort");
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> Files.exists(told) && Files.size(told) > 3);
        String port = Files.readAllLines(told).getFirst();
        HttpClient client = HttpClient.newHttpClient();
        BlockingQueue<String> answers = new LinkedBlockingQueue<>();
        String page = Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> page(client, port, address), found -> !found.isEmpty());
        WebSocket socket = client.newWebSocketBuilder()
                .buildAsync(URI.create(page), new Answers(answers))
                .get();
        Chromium opened = new Chromium(process, socket, answers);
        opened.until("document.readyState === 'complete'");
        return opened;
    }

    private static String page(HttpClient client, String port, String address) throws Exception {
        var request = java.net.http.HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list"))
                .build();
        String list = client.send(request, java.net.http.HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                .body();
        for (JsonNode page : StateJson.tree(list))
            if (page.path("url").asText().equals(address))
                return page.path("webSocketDebuggerUrl").asText();
        return "";
    }

    /** Runs a script in the page and returns its value, or that of its promise. */
    public JsonNode run(String script) throws Exception {
        int id = ++last;
        Map<String, Object> parameters = Map.of("expression", script, "awaitPromise", true, "returnByValue", true);
        socket.sendText(StateJson.writeAny(Map.of("id", id, "method", "Runtime.evaluate", "params", parameters)), true)
                .get();
        while (true) {
            String answer = answers.poll(1, TimeUnit.MINUTES);
            if (answer == null) throw new IOException("the page does not answer: " + script);
            JsonNode json = StateJson.tree(answer);
            if (json.path("id").asInt() != id) continue;
            if (json.has("error") || json.path("result").has("exceptionDetails")) throw new IOException(answer);
            return json.at("/result/result/value");
        }
    }

    /** Waits until an expression is true in the page. */
    public void until(String expression) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> run(expression).asBoolean());
    }

    @Override
    public void close() throws InterruptedException {
        socket.abort();
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
    }

    private static final class Answers implements WebSocket.Listener {
        private final BlockingQueue<String> answers;
        private final StringBuilder text = new StringBuilder();

        Answers(BlockingQueue<String> answers) {
            this.answers = answers;
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                answers.add(text.toString());
                text.setLength(0);
            }
            socket.request(1);
            return null;
        }
    }
}
