package io.reelwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.store.StateJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HTTP/1.0, as nginx speaks it by default and old programs do: answered without chunks, and one request for each connection. */
@Timeout(60)
class Http10Test {
    @TempDir
    static Path folder;

    private static TestServer service;

    @BeforeAll
    static void open() throws Exception {
        service = new TestServer(folder);
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /health/live HTTP/1.0\r\n\r\n",
                "GET /health/live HTTP/1.0\r\nHost: 127.0.0.1:8765\r\nConnection: close\r\n\r\n",
                "GET /health/live HTTP/1.0\r\nHost: localhost\r\nConnection: keep-alive\r\n\r\n",
                "GET /v1/campaigns HTTP/1.0\r\n\r\n",
                "GET /openapi.yaml HTTP/1.0\r\nAccept-Encoding: gzip\r\n\r\n",
                "GET /health/live HTTP/1.0\r\nExpect: 100-continue\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n"
            })
    void isAnsweredWithALengthAndTheEndOfTheConnection(String request) throws Exception {
        String answer = answer(request);

        assertThat(answer).startsWith("HTTP/1.1 200 OK\r\n").containsOnlyOnce("\r\nDate: ");
        String head = head(answer);
        assertThat(head).contains("connection: close").doesNotContain("transfer-encoding", "content-encoding");
        assertThat(head).contains("content-length: " + body(answer).getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void anOrderIsTaken() throws Exception {
        String json = "{\"topic\": \"Why rivers bend\"}";
        String answer = answer("POST /v1/campaigns HTTP/1.0\r\nContent-Type: application/json\r\nContent-Length: "
                + json.length() + "\r\nExpect: 100-continue\r\n\r\n" + json);

        assertThat(answer).startsWith("HTTP/1.1 201").doesNotContain("100 Continue");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /health/live HTTP/1.0\r\n",
                "GET /health/live HTTP/1.0\r\nConnection: keep-alive\r\n",
                "GET /health/live HTTP/1.0\r\nContent-Length: 0\r\nConnection: keep-alive\r\n",
                "DELETE /v1/campaigns HTTP/1.0\r\nContent-Length: 5\r\n"
            })
    void whatFollowsOnTheConnectionIsNeverReadAsARequest(String request) throws Exception {
        String answer = answer(request + "\r\n" + AmbiguousRequests.ORDER);

        assertThat(answer).containsOnlyOnce("\r\nDate: ");
        assertThat(service.get("/v1/campaigns").body()).doesNotContain("smuggled");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /health/live HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "GET /health/live HTTP/1.0\r\nTransfer-Encoding: identity\r\n\r\n",
                "GET /health/live HTTP/1.0\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET /health/live HTTP/1.0\r\nHost: a b\r\n\r\n",
                "GET /health/live HTTP/1.0\r\nContent-Length: 1, 1\r\n\r\nx",
                "GET http://localhost/health/live HTTP/1.0\r\n\r\n",
                "GET /health/live HTTP/1.00\r\n\r\n",
                "GET /health/live HTTP/01.0\r\n\r\n",
                "GET /health/live HTTP/0.9\r\n\r\n",
                "GET /health/live HTTP/1.2\r\nHost: localhost\r\n\r\n",
                "GET /health/live HTTP/2.0\r\nHost: localhost\r\n\r\n",
                "GET /health/live http/1.0\r\n\r\n",
                "GET /health/live HTTP/1.0 \r\n\r\n",
                "GET /health/live\r\n\r\n",
                "GET /health/live HTTP/1.0\nHost: localhost\n\n"
            })
    void whatTwoReadersCouldReadInTwoWaysIsRefused(String request) throws Exception {
        String answer = answer(request);

        assertThat(answer).startsWith("HTTP/1.1 4").containsOnlyOnce("\r\nDate: ");
        assertThat(body(answer)).contains("\"status\"");
    }

    @Test
    void anotherNameIsRefusedAsInHttp11() throws Exception {
        assertThat(answer("GET /v1/campaigns HTTP/1.0\r\nHost: evil.example\r\n\r\n"))
                .startsWith("HTTP/1.1 421");
    }

    @Test
    void aStreamBeginsAtOnceWithoutChunksAndEndsWithItsConnection() throws Exception {
        String id = StateJson.tree(service.post("/v1/campaigns", "{\"topic\": \"Why ice floats\"}")
                        .body())
                .path("id")
                .asText();
        try (Socket socket = new Socket("127.0.0.1", service.port())) {
            socket.getOutputStream()
                    .write(("GET /v1/campaigns/" + id
                                    + "/events?since=1 HTTP/1.0\r\n"
                                    + "Accept-Encoding: gzip, br\r\n"
                                    + "Accept: text/event-stream\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            BufferedReader lines = new BufferedReader(new InputStreamReader(socket.getInputStream()));
            StringBuilder head = new StringBuilder();
            for (String line = lines.readLine(); !line.isEmpty(); line = lines.readLine())
                head.append(line.toLowerCase(Locale.ROOT)).append('\n');
            assertThat(head.toString())
                    .contains("http/1.1 200", "x-accel-buffering: no", "cache-control: no-store", "connection: close")
                    .doesNotContain("transfer-encoding", "content-encoding", "content-length");
            assertThat(lines.readLine()).startsWith("retry: ");

            // The campaign ends only after its first events have arrived here.
            String line = lines.readLine();
            while (!line.startsWith("id: ")) line = lines.readLine();
            service.scripts.release();
            StringBuilder rest = new StringBuilder();
            for (line = lines.readLine(); line != null; line = lines.readLine()) {
                assertThat(line).matches("|(id|event|data|retry): .*|:.*");
                rest.append(line).append('\n');
            }
            assertThat(rest.toString()).contains("campaign_done");
        }
    }

    private static String head(String answer) {
        return answer.substring(0, answer.indexOf("\r\n\r\n")).toLowerCase(Locale.ROOT);
    }

    private static String body(String answer) {
        return answer.substring(answer.indexOf("\r\n\r\n") + 4);
    }

    private static String answer(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", service.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
