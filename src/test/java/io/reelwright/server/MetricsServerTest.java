package io.reelwright.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelwright.config.MetricsAddress;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class MetricsServerTest {
    private static final MetricsAddress ANY = new MetricsAddress("127.0.0.1", 0, true);

    @Test
    void figuresNeedNoTokenThereAndNothingElseIsThere() throws Exception {
        try (MetricsServer server = MetricsServer.open(ANY, () -> "figures 1\n");
                HttpClient client = HttpClient.newHttpClient()) {
            URI there = URI.create(server.url());
            HttpResponse<String> figures =
                    client.send(HttpRequest.newBuilder(there).build(), BodyHandlers.ofString());
            HttpResponse<String> other = client.send(
                    HttpRequest.newBuilder(there.resolve("/v1/campaigns")).build(), BodyHandlers.ofString());

            assertThat(figures.body()).isEqualTo("figures 1\n");
            assertThat(figures.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
            assertThat(other.statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aPageThatCallsItByANameOfItsOwnGetsNothing() throws Exception {
        try (MetricsServer server = MetricsServer.open(ANY, () -> "figures 1\n");
                Socket socket = new Socket("127.0.0.1", URI.create(server.url()).getPort())) {
            socket.getOutputStream()
                    .write("GET /metrics HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 421")
                    .doesNotContain("figures");
        }
    }

    @Test
    void aPortThatIsTakenIsToldWithWhoHasIt() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            MetricsAddress taken = new MetricsAddress("127.0.0.1", other.getLocalPort(), false);

            assertThatThrownBy(() -> MetricsServer.open(taken, () -> ""))
                    .isInstanceOf(PortInUse.class)
                    .hasMessageContaining("--metrics-address " + other.getLocalPort() + ": is in use by process "
                            + ProcessHandle.current().pid());
        }
    }
}
