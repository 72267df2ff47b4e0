package io.reelwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.config.ServerLimits;
import io.reelwright.store.StateJson;
import io.reelwright.store.Tokens.Created;
import io.reelwright.store.Tokens.Scope;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RequestGateTest {
    @TempDir
    Path folder;

    private TestServer service;

    @BeforeEach
    void open() throws Exception {
        service = new TestServer(folder);
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void withTheFirstTokenNobodyComesInWithoutOne() throws Exception {
        assertThat(service.get("/v1/campaigns").statusCode()).isEqualTo(200);
        assertThat(token("", "reader", "read", "default").statusCode()).isEqualTo(409);

        String admin = secret(token("", "me", "admin", "default"));

        HttpResponse<String> stranger = service.get("/v1/campaigns");
        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(stranger.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(with(admin, "/v1/campaigns").statusCode()).isEqualTo(200);
        assertThat(with(admin + "x", "/v1/campaigns").statusCode()).isEqualTo(401);
        assertThat(service.get("/v1/prices").statusCode()).isEqualTo(401);
        assertThat(with(admin, "/v1/prices").statusCode()).isEqualTo(200);
        assertThat(service.get("/health/ready").statusCode()).isEqualTo(200);
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
        service.send(bearer(admin, "/v1/tokens/" + id).DELETE());

        assertThat(with(guest, "/v1/campaigns").statusCode()).isEqualTo(401);
    }

    @Test
    void theLastAdminsTokenStaysGoodAsNobodyCouldMakeAnother() throws Exception {
        HttpResponse<String> made = token("", "me", "admin", "default");
        String admin = secret(made);
        String id = StateJson.tree(made.body()).path("id").asText();
        secret(token(admin, "north", "write", "north"));

        HttpResponse<String> refused =
                service.send(bearer(admin, "/v1/tokens/" + id).DELETE());
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("is the last admin token").contains("create another admin token first");
        assertThat(with(admin, "/v1/tokens").statusCode()).isEqualTo(200);

        String second = secret(token(admin, "you", "admin", "north"));
        assertThat(service.send(bearer(admin, "/v1/tokens/" + id).DELETE()).statusCode())
                .isEqualTo(204);
        assertThat(with(second, "/v1/tokens").statusCode()).isEqualTo(200);
    }

    @Test
    void whenATokenWasEverMadeEverybodyNeedsOne() throws Exception {
        Created made = service.tokens.create("me", "default", Scope.WRITE);
        service.tokens.revoke(made.token().id());

        assertThat(service.get("/v1/campaigns").statusCode()).isEqualTo(401);
        assertThat(token("", "stranger", "admin", "default").statusCode()).isEqualTo(401);
    }

    @Test
    void withoutATokenNobodyComesInFromElsewhere() throws Exception {
        try (ApiServer open = ApiServer.open("0.0.0.0", 0, Set.of(), ServerLimits.DEFAULT)) {
            open.serve(service.parts());
            HttpRequest.Builder order =
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + open.port() + "/v1/campaigns"));

            assertThat(service.send(order).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void aTokensNameIsOneLineOfAtMostAHundredCharacters() throws Exception {
        String admin = secret(token("", "a\\u001b[31m\\nb", "admin", "default"));

        assertThat(StateJson.tree(with(admin, "/v1/tokens").body())
                        .at("/tokens/0/name")
                        .asText())
                .isEqualTo("a [31m b");
        assertThat(token(admin, "x".repeat(101), "read", "default").body()).contains("1 to 100 characters");
    }

    @Test
    void aTicketOpensOneStream() throws Exception {
        String admin = secret(token("", "me", "admin", "default"));
        String id = StateJson.tree(order(admin, "A stream").body()).path("id").asText();
        service.send(bearer(admin, "/v1/campaigns/" + id + "/cancel").POST(HttpRequest.BodyPublishers.noBody()));
        String ticket = StateJson.tree(
                        service.send(bearer(admin, "/v1/tickets").POST(HttpRequest.BodyPublishers.noBody()))
                                .body())
                .path("ticket")
                .asText();

        String path = "/v1/campaigns/" + id + "/events?ticket=" + ticket;
        assertThat(service.get(path).body()).contains("event: campaign_cancelled");
        assertThat(service.get(path).body()).contains("event: campaign_cancelled");
        assertThat(service.get("/v1/events?ticket=" + ticket).statusCode()).isEqualTo(401);
        assertThat(service.get("/v1/campaigns?ticket=" + ticket).statusCode()).isEqualTo(401);
    }

    @Test
    void aPageThatCallsUsByAnotherNameIsNotLetIn() throws Exception {
        assertThat(raw("evil.example")).contains(" 421 ");
        assertThat(raw("films.example")).contains(" 200 ");
        assertThat(raw("films.example:9000")).contains(" 200 ");
        assertThat(raw("ports.example:8443")).contains(" 200 ");
        assertThat(raw("ports.example:8444")).contains(" 421 ");
        assertThat(raw("localhost:8765")).contains(" 200 ");
    }

    @Test
    void anAddressIsNoNameThatAPageCouldHaveAndHealthIsAskedUnderAny() throws Exception {
        assertThat(raw("192.168.1.20:8765")).contains(" 200 ");
        assertThat(raw("[fd00::1]:8765")).contains(" 200 ");
        assertThat(raw("10.0.0.1.evil.example")).contains(" 421 ");
        assertThat(raw("reelwright.pod", "/health/ready")).contains(" 200 ");
    }

    /** The status line that a request under another host's name gets. */
    private String raw(String host) throws Exception {
        return raw(host, "/v1/campaigns");
    }

    private String raw(String host, String path) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", service.server().port())) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII);
            return String.valueOf(new BufferedReader(answer).readLine());
        }
    }

    private HttpResponse<String> token(String admin, String name, String scope, String project) throws Exception {
        String body = "{\"name\":\"" + name + "\",\"scope\":\"" + scope + "\",\"project\":\"" + project + "\"}";
        return service.send(bearer(admin, "/v1/tokens")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> order(String token, String topic) throws Exception {
        return service.send(bearer(token, "/v1/campaigns")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"topic\":\"" + topic + "\"}")));
    }

    private HttpResponse<String> with(String token, String path) throws Exception {
        return service.send(bearer(token, path));
    }

    private HttpRequest.Builder bearer(String token, String path) {
        HttpRequest.Builder request = service.request(path);
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static String secret(HttpResponse<String> made) {
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return StateJson.tree(made.body()).path("token").asText();
    }
}
