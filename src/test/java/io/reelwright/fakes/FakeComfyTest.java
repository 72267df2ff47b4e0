package io.reelwright.fakes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fake ComfyUI is as strict as the server. */
class FakeComfyTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ID = "11111111-2222-4333-8444-555555555555";

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private FakeComfy comfy;

    @BeforeEach
    void open() throws Exception {
        comfy = new FakeComfy(FakeOptions.in(folder, "k").doneAfter(0));
    }

    @AfterEach
    void close() {
        comfy.close();
        http.close();
    }

    @Test
    void anIdThatIsNoCanonicalUuidIsRefused() throws Exception {
        for (String id : new String[] {"job-1", ID.replace("-", ""), "ABCDEF11-2222-4333-8444-555555555555"}) {
            HttpResponse<String> answer = prompt(id, graph());
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(read(answer).at("/error/type").asText()).isEqualTo("invalid_prompt_id");
        }
        assertThat(prompt(ID, graph()).statusCode()).isEqualTo(200);
    }

    @Test
    void aGraphWithAnUnknownNodeAWrongFileOrAWrongSizeIsRefusedByItsNode() throws Exception {
        assertThat(read(prompt(ID, graph().replace("KSampler", "KSimpler")))
                        .at("/error/type")
                        .asText())
                .isEqualTo("missing_node_type");
        assertThat(error(graph().replace("1.3B", "1.4B"), 37)).isEqualTo("value_not_in_list");
        assertThat(error(graph().replace("832", "830"), 40)).isEqualTo("invalid_input_type");
        assertThat(error(graph().replace("81", "80"), 40)).isEqualTo("invalid_input_type");
        assertThat(error(graph().replace("\"shift\": 8", "\"shaft\": 8"), 48)).isEqualTo("required_input_missing");
        assertThat(comfy.receipts().lines()).isEmpty();
    }

    @Test
    void theSameGraphIsAnsweredFromTheCacheWithoutAFile() throws Exception {
        prompt(ID, graph());
        assertThat(ended(ID).at("/outputs/50/images/0/filename").asText()).endsWith(".mp4");

        String second = ID.replace('1', '9');
        prompt(second, graph());

        assertThat(ended(second).at("/status/status_str").asText()).isEqualTo("success");
        assertThat(ended(second).path("outputs")).isEmpty();
    }

    @Test
    void aRequestWithAnOriginIsRefused() throws Exception {
        CompletionException refused = assertThrows(
                CompletionException.class, () -> socket("x", new LinkedBlockingQueue<>(), "http://evil.example"));
        assertThat(refused).rootCause().hasMessageContaining("403");
    }

    @Test
    void aSocketHearsOfItsOwnPromptInOrderAndOfOthersInBetween() throws Exception {
        LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();
        WebSocket socket = socket("me", heard, "");
        prompt(ID, graph());
        ended(ID);

        assertThat(heard.take()).isEqualTo("status");
        assertThat(heard.take()).isEqualTo("execution_start");
        assertThat(heard.take()).isEqualTo("execution_cached");
        assertThat(heard.take()).isEqualTo("executing");
        assertThat(heard.take()).isEqualTo("progress of-somebody-else");
        assertThat(heard.take()).isEqualTo("binary");
        assertThat(heard.take()).isEqualTo("progress");
        assertThat(heard.take()).isEqualTo("executed");
        assertThat(heard.take()).isEqualTo("executing");
        assertThat(heard.take()).isEqualTo("execution_success");
        socket.abort();
    }

    private WebSocket socket(String client, LinkedBlockingQueue<String> heard, String origin) {
        WebSocket.Builder builder = http.newWebSocketBuilder();
        if (!origin.isEmpty()) builder.header("Origin", origin);
        URI address = URI.create(comfy.url().replace("http", "ws") + "/ws?clientId=" + client);
        return builder.buildAsync(address, new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
                        try {
                            JsonNode message = JSON.readTree(text.toString());
                            String of = message.at("/data/prompt_id").asText("");
                            String whose = of.isEmpty() || of.equals(ID) ? "" : " " + of;
                            heard.add(message.path("type").asText() + whose);
                        } catch (IOException broken) {
                            heard.add("broken");
                        }
                        return WebSocket.Listener.super.onText(from, text, last);
                    }

                    @Override
                    public CompletionStage<?> onBinary(WebSocket from, ByteBuffer bytes, boolean last) {
                        heard.add("binary");
                        return WebSocket.Listener.super.onBinary(from, bytes, last);
                    }
                })
                .join();
    }

    private String error(String graph, int node) throws Exception {
        HttpResponse<String> answer = prompt(ID, graph);
        assertThat(answer.statusCode()).isEqualTo(400);
        return read(answer).at("/node_errors/" + node + "/errors/0/type").asText();
    }

    private JsonNode ended(String id) throws Exception {
        while (true) {
            JsonNode history = read(http.send(
                    HttpRequest.newBuilder(URI.create(comfy.url() + "/history/" + id))
                            .build(),
                    BodyHandlers.ofString()));
            if (history.has(id)) return history.path(id);
        }
    }

    private HttpResponse<String> prompt(String id, String graph) throws Exception {
        String body = "{\"client_id\":\"me\",\"prompt_id\":\"" + id + "\",\"prompt\":" + graph + "}";
        return http.send(
                HttpRequest.newBuilder(URI.create(comfy.url() + "/prompt"))
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static JsonNode read(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }

    /** The stock graph with values. */
    private static String graph() throws IOException {
        try (InputStream in = FakeComfyTest.class.getResourceAsStream("/io/reelwright/provider/video/wan/t2v.json")) {
            if (in == null) throw new IOException("there is no graph");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\"{{width}}\"", "832")
                    .replace("\"{{height}}\"", "480")
                    .replace("\"{{length}}\"", "81")
                    .replace("\"{{fps}}\"", "16")
                    .replace("\"{{seed}}\"", "7")
                    .replace("{{model}}", "wan2.1_t2v_1.3B_fp16.safetensors");
        }
    }
}
