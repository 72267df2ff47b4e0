package io.reelwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.campaign.Asset;
import io.reelwright.campaign.Campaign;
import io.reelwright.campaign.Master;
import io.reelwright.campaign.Output;
import io.reelwright.event.change.Claim;
import io.reelwright.graph.CampaignActions;
import io.reelwright.store.StateJson;
import io.reelwright.store.Tokens.Created;
import io.reelwright.store.Tokens.Scope;
import io.reelwright.testing.Campaigns;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How browsers are admitted, which send no token with a stream, a video or a picture. */
@Timeout(60)
class BrowserSessionsTest {
    static final byte[] FILM = "0123456789".getBytes(StandardCharsets.UTF_8);

    @TempDir
    static Path folder;

    private static TestServer service;
    private static Created admin;
    private static String local;
    private static int before;

    @BeforeAll
    static void openBeforeAnyTokenAndThenMakeOne() throws Exception {
        service = new TestServer(folder);
        local = cookie(service.send(service.request("/v1/session").POST(BodyPublishers.noBody())));
        before = service.send(with(local, "/v1/campaigns")).statusCode();
        String made = service.post("/v1/tokens", "{\"name\": \"me\", \"scope\": \"admin\"}")
                .body();
        assertThat(StateJson.tree(made).path("token").asText()).startsWith("rw_");
        admin = service.tokens.create("admin", "default", Scope.ADMIN);
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @Test
    void aTicketOpensItsStreamAgainAndNoOther() throws Exception {
        Created guest = service.tokens.create("guest", "default", Scope.READ);
        String id = ended(campaignWithFilm());
        String other = ended(campaignWithFilm());
        String ticket = json(service.send(bearer(guest, "/v1/tickets").POST(BodyPublishers.noBody())))
                .path("ticket")
                .asText();
        String path = "/v1/campaigns/" + id + "/events?ticket=" + ticket;

        assertThat(service.get(path).body()).contains("event: stream_end");
        assertThat(service.send(service.request(path).header("Last-Event-ID", "1"))
                        .body())
                .contains("event: stream_end")
                .doesNotContain("id: 1\n");
        for (String refused : List.of(
                "/v1/campaigns/" + other + "/events?ticket=" + ticket,
                "/v1/events?ticket=" + ticket,
                "/v1/campaigns/" + id + "/assets/masters/film.mp4?ticket=" + ticket))
            assertThat(service.get(refused).statusCode()).as(refused).isEqualTo(401);
    }

    @Test
    void aSessionStandsInForItsTokenWhereABrowserSendsNone() throws Exception {
        Created guest = service.tokens.create("guest", "default", Scope.WRITE);
        String id = ended(campaignWithFilm());
        String film = "/v1/campaigns/" + id + "/assets/masters/film.mp4";
        HttpResponse<String> opened = service.send(bearer(guest, "/v1/session").POST(BodyPublishers.noBody()));
        String set = opened.headers().firstValue("Set-Cookie").orElseThrow();
        String cookie = cookie(opened);

        assertThat(opened.statusCode()).isEqualTo(201);
        assertThat(set).contains("; HttpOnly", "; SameSite=Strict", "; Path=/v1", "; Max-Age=43200");
        assertThat(set).doesNotContain("Secure");
        assertThat(service.bytes(with(cookie, film)).body()).isEqualTo(FILM);
        assertThat(service.bytes(with(cookie, film).header("Range", "bytes=2-4"))
                        .statusCode())
                .isEqualTo(206);
        assertThat(service.send(with(cookie, "/v1/campaigns/" + id + "/events")).body())
                .contains("event: stream_end");
        assertThat(service.send(with(cookie, "/v1/campaigns")).statusCode()).isEqualTo(200);

        assertThat(service.send(with(cookie, film).header("Sec-Fetch-Site", "same-origin"))
                        .statusCode())
                .isEqualTo(200);
        for (String site : List.of("cross-site", "same-site"))
            assertThat(service.send(with(cookie, film).header("Sec-Fetch-Site", site))
                            .statusCode())
                    .isEqualTo(401);
        for (HttpRequest.Builder change : List.of(
                with(cookie, "/v1/campaigns/" + id).DELETE(),
                with(cookie, "/v1/tickets").POST(BodyPublishers.noBody()),
                with(cookie, "/v1/session").POST(BodyPublishers.noBody()),
                with(cookie, "/v1/tokens"),
                with(cookie, "/metrics")))
            assertThat(service.send(change).statusCode()).isEqualTo(401);

        try (InputStream stream = service.stream(with(cookie, "/v1/events")).body()) {
            service.send(bearer(admin, "/v1/tokens/" + guest.token().id()).DELETE());
            stream.readAllBytes();
        }
        assertThat(service.send(with(cookie, film)).statusCode()).isEqualTo(401);
    }

    @Test
    void aSessionIsEndedAndIsOnlySentEncryptedWhereThePageWas() throws Exception {
        HttpResponse<String> opened = service.send(bearer(admin, "/v1/session")
                .header("X-Forwarded-Proto", "https")
                .POST(BodyPublishers.noBody()));
        String set = opened.headers().firstValue("Set-Cookie").orElseThrow();
        String cookie = cookie(opened);
        assertThat(set).endsWith("; Secure");
        assertThat(service.send(with(cookie, "/v1/campaigns")).statusCode()).isEqualTo(200);

        HttpResponse<String> ended = service.send(with(cookie, "/v1/session").DELETE());

        assertThat(ended.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("reelwright_session=;", "Max-Age=0");
        assertThat(service.send(with(cookie, "/v1/campaigns")).statusCode()).isEqualTo(401);
        assertThat(service.send(with("reelwright_session=rs_" + "a".repeat(43), "/v1/campaigns"))
                        .statusCode())
                .isEqualTo(401);
    }

    /** A page that was open before the first token was made reads nothing after it. */
    @Test
    void theSessionOfALocalCallerEndsWithTheFirstToken() throws Exception {
        assertThat(before).isEqualTo(200);
        assertThat(service.send(with(local, "/v1/campaigns")).statusCode()).isEqualTo(401);
    }

    private static HttpRequest.Builder bearer(Created token, String path) {
        return service.request(path).header("Authorization", "Bearer " + token.secret());
    }

    private static HttpRequest.Builder with(String cookie, String path) {
        return service.request(path).header("Cookie", cookie);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return StateJson.tree(answer.body());
    }

    private static String cookie(HttpResponse<String> opened) {
        String set = opened.headers().firstValue("Set-Cookie").orElseThrow();
        return set.substring(0, set.indexOf(';'));
    }

    /** Cancels a campaign. */
    static String ended(TestServer service, String id) {
        new CampaignActions(service.writer).cancel(id, "enough");
        return id;
    }

    private static String ended(String id) {
        return ended(service, id);
    }

    private static String campaignWithFilm() throws Exception {
        return campaignWithFilm(service);
    }

    /** Creates a campaign whose state names the file {@code masters/film.mp4}. */
    static String campaignWithFilm(TestServer service) throws Exception {
        Campaign campaign = service.writer.create(Campaigns.brief("a film"));
        Asset film = service.keep(campaign.id() + "/masters/film.mp4", FILM);
        Claim claim = service.writer.claim(campaign.id(), 0).orElseThrow();
        Master master = new Master(Output.TIKTOK_9X16, film, film, film, film, 30, -14, -1.5);
        service.writer.checkpoint(claim, claim.state().withMasters(List.of(master)), List.of());
        return campaign.id();
    }
}
