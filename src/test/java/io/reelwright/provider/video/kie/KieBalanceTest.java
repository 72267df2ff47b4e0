package io.reelwright.provider.video.kie;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.reelwright.config.Secret;
import io.reelwright.net.BaseAddress;
import io.reelwright.net.GuardedHttpClient;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KieBalanceTest {
    @Test
    void creditsAreHalfACentEachAndWhatIsNoNumberIsNoBalance() throws Exception {
        assertThat(balance("{\"code\":200,\"msg\":\"success\",\"data\":100.5}")).contains(502_500L);
        assertThat(balance("{\"code\":200,\"msg\":\"success\",\"data\":\"many\"}"))
                .isEmpty();
        assertThat(balance("{\"code\":401,\"msg\":\"no access\"}")).isEmpty();
        assertThat(balance("<html>")).isEmpty();
    }

    private static Optional<Long> balance(String body) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/chat/credit", exchange -> {
            boolean known = "Bearer k-1".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] bytes = (known ? body : "{}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try (GuardedHttpClient http = new GuardedHttpClient()) {
            BaseAddress api =
                    BaseAddress.of("http://127.0.0.1:" + server.getAddress().getPort());
            return new KieBalance(api, Secret.of("k-1"), http).micros();
        } finally {
            server.stop(0);
        }
    }
}
