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

    private House house;
    private String admin;

    @BeforeEach
    void open() throws Exception {
        house = new House(folder);
        admin = house.tokens.create("me", "default", Scope.ADMIN).secret();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aRevokedTokensStreamsEnd() throws Exception {
        Created guest = house.tokens.create("guest", "default", Scope.READ);
        try (InputStream own = stream(guest.secret()).body();
                InputStream others = stream(admin).body()) {
            house.send(bearer(admin, "/v1/tokens/" + guest.token().id()).DELETE());

            own.readAllBytes();
            assertThat(house.send(bearer(guest.secret(), "/v1/events")).statusCode())
                    .isEqualTo(401);
            assertThat(new String(others.readNBytes(7))).isEqualTo("retry: ");
        }
    }

    @Test
    void aTokensStreamsEndAlsoWhenAnotherServerRevokedIt() throws Exception {
        Created guest = house.tokens.create("guest", "default", Scope.READ);
        try (InputStream own = stream(guest.secret()).body()) {
            house.tokens.revoke(guest.token().id());

            assertThat(new String(own.readAllBytes())).doesNotContain("retry: 500");
        }
    }

    @Test
    void aTicketIsNoBetterThanItsToken() throws Exception {
        Created guest = house.tokens.create("guest", "default", Scope.READ);
        String early = ticket(guest.secret());
        try (InputStream opened = house.stream(house.request("/v1/events?ticket=" + ticket(guest.secret())))
                .body()) {
            house.send(bearer(admin, "/v1/tokens/" + guest.token().id()).DELETE());

            opened.readAllBytes();
        }
        assertThat(house.get("/v1/events?ticket=" + early).statusCode()).isEqualTo(401);
    }

    @Test
    void aProjectHasSoManyStreamsAndAnotherProjectHasItsOwn() throws Exception {
        house.close();
        house = new House(folder, new ServerLimits(100, STREAMS), Times.USUAL);
        Created guest = house.tokens.create("guest", "films", Scope.READ);
        Created second = house.tokens.create("second", "films", Scope.READ);
        Created stranger = house.tokens.create("stranger", "others", Scope.READ);
        List<InputStream> open = new ArrayList<>();
        try {
            for (int i = 0; i < STREAMS; i++)
                open.add(stream(i % 2 == 0 ? guest.secret() : second.secret()).body());

            HttpResponse<String> more = house.send(bearer(guest.secret(), "/v1/events"));
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
        house.close();
        house = new House(folder, new ServerLimits(10, 40), Times.USUAL);
        Created guest = house.tokens.create("guest", "films", Scope.READ);
        List<InputStream> open = new ArrayList<>();
        try {
            for (int i = 0; i < 40; i++) open.add(stream(guest.secret()).body());

            assertThat(house.get("/health/live").statusCode()).isEqualTo(200);
        } finally {
            for (InputStream one : open) one.close();
        }
    }

    @Test
    void aDatabaseThatIsAwayIsNoMistakeOfOurs() throws Exception {
        house.database.close();

        HttpResponse<String> away = house.send(bearer(admin, "/v1/campaigns"));

        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.headers().firstValue("Retry-After")).isPresent();
        assertThat(away.body()).contains("the database does not answer");
    }

    private HttpResponse<InputStream> stream(String token) throws Exception {
        HttpResponse<InputStream> opened = house.stream(bearer(token, "/v1/events"));
        assertThat(opened.statusCode()).isEqualTo(200);
        return opened;
    }

    private String ticket(String token) throws Exception {
        HttpResponse<String> made = house.send(bearer(token, "/v1/tickets").POST(HttpRequest.BodyPublishers.noBody()));
        return StateJson.tree(made.body()).path("ticket").asText();
    }

    private HttpRequest.Builder bearer(String token, String path) {
        return house.request(path).header("Authorization", "Bearer " + token);
    }
}
