package io.reelwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.store.StateJson;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class GateTest {
    @TempDir
    Path folder;

    private House house;

    @BeforeEach
    void open() throws Exception {
        house = new House(folder);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void withTheFirstTokenNobodyComesInWithoutOne() throws Exception {
        assertThat(house.get("/v1/campaigns").statusCode()).isEqualTo(200);
        assertThat(token("", "reader", "read", "default").statusCode()).isEqualTo(409);

        String admin = secret(token("", "me", "admin", "default"));

        HttpResponse<String> stranger = house.get("/v1/campaigns");
        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(stranger.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(with(admin, "/v1/campaigns").statusCode()).isEqualTo(200);
        assertThat(with(admin + "x", "/v1/campaigns").statusCode()).isEqualTo(401);
        assertThat(house.get("/v1/prices").statusCode()).isEqualTo(401);
        assertThat(with(admin, "/v1/prices").statusCode()).isEqualTo(200);
        assertThat(house.get("/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void eachTokenSeesItsOwnProjectAndDoesWhatItsScopeAllows() throws Exception {
        String admin = secret(token("", "me", "admin", "default"));
        String writer = secret(token(admin, "north", "write", "north"));
        String reader = secret(token(admin, "guest", "read", "north"));
        String other = secret(token(admin, "south", "write", "south"));

        String id = StateJson.tree(order(writer, "Bees of the north").body())
                .path("id")
                .asText();

        assertThat(with(reader, "/v1/campaigns/" + id).statusCode()).isEqualTo(200);
        assertThat(order(reader, "No").statusCode()).isEqualTo(403);
        assertThat(with(other, "/v1/campaigns/" + id).statusCode()).isEqualTo(404);
        assertThat(with(other, "/v1/campaigns").body()).doesNotContain("Bees");
        assertThat(with(writer, "/v1/tokens").statusCode()).isEqualTo(403);
    }

    @Test
    void aRevokedTokenIsNoGoodAndNoSecretIsKept() throws Exception {
        String admin = secret(token("", "me", "admin", "default"));
        HttpResponse<String> made = token(admin, "guest", "read", "default");
        String guest = secret(made);
        String id = StateJson.tree(made.body()).path("id").asText();

        assertThat(with(admin, "/v1/tokens").body()).contains("guest").doesNotContain(guest);
        house.send(bearer(admin, "/v1/tokens/" + id).DELETE());

        assertThat(with(guest, "/v1/campaigns").statusCode()).isEqualTo(401);
    }

    @Test
    void aTicketOpensOneStream() throws Exception {
        String admin = secret(token("", "me", "admin", "default"));
        String id = StateJson.tree(order(admin, "A stream").body()).path("id").asText();
        house.send(bearer(admin, "/v1/campaigns/" + id + "/cancel").POST(HttpRequest.BodyPublishers.noBody()));
        String ticket = StateJson.tree(
                        house.send(bearer(admin, "/v1/tickets").POST(HttpRequest.BodyPublishers.noBody()))
                                .body())
                .path("ticket")
                .asText();

        String path = "/v1/campaigns/" + id + "/events?ticket=" + ticket;
        assertThat(house.get(path).body()).contains("event: campaign_cancelled");
        assertThat(house.get(path).statusCode()).isEqualTo(401);
        assertThat(house.get("/v1/campaigns?ticket=" + ticket).statusCode()).isEqualTo(401);
    }

    @Test
    void aPageThatCallsUsByAnotherNameIsNotLetIn() throws Exception {
        assertThat(raw("evil.example")).contains(" 421 ");
        assertThat(raw("films.example")).contains(" 200 ");
        assertThat(raw("localhost:8765")).contains(" 200 ");
    }

    /** The status line that a request under another host's name gets. */
    private String raw(String host) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", house.server().port())) {
            String request = "GET /v1/campaigns HTTP/1.1\r\nHost: " + host + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII);
            return String.valueOf(new BufferedReader(answer).readLine());
        }
    }

    private HttpResponse<String> token(String admin, String name, String scope, String project) throws Exception {
        String body = "{\"name\":\"" + name + "\",\"scope\":\"" + scope + "\",\"project\":\"" + project + "\"}";
        return house.send(bearer(admin, "/v1/tokens")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> order(String token, String topic) throws Exception {
        return house.send(bearer(token, "/v1/campaigns")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"topic\":\"" + topic + "\"}")));
    }

    private HttpResponse<String> with(String token, String path) throws Exception {
        return house.send(bearer(token, path));
    }

    private HttpRequest.Builder bearer(String token, String path) {
        HttpRequest.Builder request = house.request(path);
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static String secret(HttpResponse<String> made) {
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return StateJson.tree(made.body()).path("token").asText();
    }
}
