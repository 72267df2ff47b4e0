package io.reelwright.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.helidon.webserver.CloseConnectionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SlowBodyWatchTest {
    private static final Duration QUIET = Duration.ofMillis(400);

    @TempDir
    Path folder;

    @Test
    void aClientThatSendsNoMoreIsCutOffAndNothingOfItIsLeft() throws Exception {
        try (TestServer service = new TestServer(folder, QUIET)) {
            String set = service.post("/v1/uploads", "").body().replaceAll("(?s).*\"id\"\\s*:\\s*\"(\\w+)\".*", "$1");

            assertThat(stalled(service, "PUT", "/v1/uploads/" + set + "/lake.png", "image/png"))
                    .isTrue();
            assertThat(stalled(service, "POST", "/v1/campaigns", "application/json"))
                    .isTrue();

            assertThat(drafts()).isEmpty();
            assertThat(service.get("/v1/uploads/" + set).body()).contains("\"files\":[]");
            assertThat(service.send(service.request("/v1/uploads/" + set + "/lake.png")
                                    .header("Content-Type", "image/png")
                                    .PUT(BodyPublishers.ofString("water")))
                            .statusCode())
                    .isEqualTo(201);
        }
    }

    @Test
    void aBodyThatComesInDropsIsCutOffToo() {
        InputStream drops = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                bytes[from] = 'x';
                return 1;
            }
        };
        try (SlowBodyWatch slow = new SlowBodyWatch(Duration.ofMillis(50), Long.MAX_VALUE / 100)) {
            InputStream body = slow.watched(drops);

            assertThatThrownBy(() -> body.transferTo(OutputStream.nullOutputStream()))
                    .isInstanceOf(CloseConnectionException.class);
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
    }

    /** Whether the server hangs up on a client that sends the beginning of a body and then waits. */
    private static boolean stalled(TestServer service, String method, String path, String type) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", service.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write((method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
                                    + "\r\nContent-Length: 100000\r\n\r\n{\"topic\": ")
                            .getBytes(StandardCharsets.US_ASCII));
            return socket.getInputStream().read() < 0;
        }
    }

    private List<Path> drafts() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("assets/work"))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
