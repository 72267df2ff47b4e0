package io.reelwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.config.ServerLimits;
import io.reelwright.store.StateJson;
import io.reelwright.store.Tokens.Created;
import io.reelwright.store.Tokens.Scope;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the streams of a token. */
@Timeout(60)
class TokenStreamsTest {
    @TempDir
    Path folder;

    private static final int STREAMS = 12;

    private TestServer service;
    private String admin;

    @BeforeEach
    void open() throws Exception {
        service = new TestServer(folder);
        admin = service.tokens.create("me", "default", Scope.ADMIN).secret();
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void aRevokedTokensStreamsEnd() throws Exception {
        Created guest = service.tokens.create("guest", "default", Scope.READ);
        try (InputStream own = stream(guest.secret()).body();
                InputStream others = stream(admin).body()) {
            service.send(bearer(admin, "/v1/tokens/" + guest.token().id()).DELETE());

            own.readAllBytes();
            assertThat(service.send(bearer(guest.secret(), "/v1/events")).statusCode())
                    .isEqualTo(401);
            assertThat(new String(others.readNBytes(7))).isEqualTo("retry: ");
        }
    }

    @Test
    void aTokensStreamsEndAlsoWhenAnotherServerRevokedIt() throws Exception {
        Created guest = service.tokens.create("guest", "default", Scope.READ);
        try (InputStream own = stream(guest.secret()).body()) {
            service.tokens.revoke(guest.token().id());

            assertThat(new String(own.readAllBytes())).doesNotContain("retry: 500");
        }
    }

    @Test
    void aTicketIsNoBetterThanItsToken() throws Exception {
        Created guest = service.tokens.create("guest", "default", Scope.READ);
        String early = ticket(guest.secret());
        try (InputStream opened = service.stream(service.request("/v1/events?ticket=" + ticket(guest.secret())))
                .body()) {
            service.send(bearer(admin, "/v1/tokens/" + guest.token().id()).DELETE());

            opened.readAllBytes();
        }
        assertThat(service.get("/v1/events?ticket=" + early).statusCode()).isEqualTo(401);
    }

    @Test
    void aProjectHasSoManyStreamsAndAnotherProjectHasItsOwn() throws Exception {
        service.close();
        service = new TestServer(folder, new ServerLimits(100, STREAMS), ServerTimeouts.USUAL);
        Created guest = service.tokens.create("guest", "films", Scope.READ);
        Created second = service.tokens.create("second", "films", Scope.READ);
        Created stranger = service.tokens.create("stranger", "others", Scope.READ);
        List<InputStream> open = new ArrayList<>();
        try {
            for (int i = 0; i < STREAMS; i++)
                open.add(stream(i % 2 == 0 ? guest.secret() : second.secret()).body());

            HttpResponse<String> more = service.send(bearer(guest.secret(), "/v1/events"));
            assertThat(more.statusCode()).isEqualTo(429);
            assertThat(more.headers().firstValue("Retry-After")).isPresent();
            assertThat(more.body()).contains("quota-streams", "close some");
            open.add(stream(stranger.secret()).body());
        } finally {
            for (InputStream one : open) one.close();
        }
    }

    @Test
    void streamsAreBesideTheConnections() throws Exception {
        service.close();
        service = new TestServer(folder, new ServerLimits(10, 40), ServerTimeouts.USUAL);
        Created guest = service.tokens.create("guest", "films", Scope.READ);
        List<InputStream> open = new ArrayList<>();
        try {
            for (int i = 0; i < 40; i++) open.add(stream(guest.secret()).body());

            assertThat(service.get("/health/live").statusCode()).isEqualTo(200);
        } finally {
            for (InputStream one : open) one.close();
        }
    }

    @Test
    void aDatabaseThatIsAwayIsNoMistakeOfOurs() throws Exception {
        service.database.close();

        HttpResponse<String> away = service.send(bearer(admin, "/v1/campaigns"));

        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.headers().firstValue("Retry-After")).isPresent();
        assertThat(away.body()).contains("the database does not answer");
    }

    private HttpResponse<InputStream> stream(String token) throws Exception {
        HttpResponse<InputStream> opened = service.stream(bearer(token, "/v1/events"));
        assertThat(opened.statusCode()).isEqualTo(200);
        return opened;
    }

    private String ticket(String token) throws Exception {
        HttpResponse<String> made =
                service.send(bearer(token, "/v1/tickets").POST(HttpRequest.BodyPublishers.noBody()));
        return StateJson.tree(made.body()).path("ticket").asText();
    }

    private HttpRequest.Builder bearer(String token, String path) {
        return service.request(path).header("Authorization", "Bearer " + token);
    }
}
