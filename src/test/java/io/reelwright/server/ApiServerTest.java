package io.reelwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.campaign.Asset;
import io.reelwright.campaign.Master;
import io.reelwright.campaign.Output;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.change.Claim;
import io.reelwright.money.Price;
import io.reelwright.money.Prices;
import io.reelwright.store.ContentHash;
import io.reelwright.store.StateJson;
import io.reelwright.store.Submission;
import io.reelwright.testing.Campaigns;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ApiServerTest {
    @TempDir
    static Path folder;

    private static TestServer service;

    @BeforeAll
    static void open() throws Exception {
        service = new TestServer(folder);
    }

    /** What another test has left over would let a campaign of this one through. */
    @BeforeEach
    void noScriptIsWrittenUntilATestLetsIt() {
        service.scripts.drainPermits();
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @Test
    void anOrderIsTakenAndCanBeLookedAt() throws Exception {
        HttpResponse<String> made = service.post(
                "/v1/campaigns",
                "{\"topic\": \"Why honey never spoils\", \"seconds\": 20, \"outputs\": [\"reels_9x16\"]}");

        assertThat(made.statusCode()).isEqualTo(201);
        String id = id(made);
        assertThat(made.headers().firstValue("Location")).hasValue("/v1/campaigns/" + id);
        JsonNode found = json(service.get("/v1/campaigns/" + id));
        assertThat(found.path("topic").asText()).isEqualTo("Why honey never spoils");
        assertThat(found.at("/state/campaign/brief/seconds").asInt()).isEqualTo(20);
        assertThat(found.at("/state/campaign/brief/outputs/0").asText()).isEqualTo("REELS_9X16");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceWithItsFieldAndItsMend() throws Exception {
        HttpResponse<String> refused = service.post(
                "/v1/campaigns",
                "{\"topic\": \"honey\", \"secnds\": 20, \"tier\": \"gold\", \"seed\": 1.5, \"outputs\": []}");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(refused).path("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("secnds", "tier", "seed", "outputs");
        assertThat(refused.body()).contains("did you mean seconds?").contains("choose from premium, bulk");
    }

    @Test
    void whatIsNoTextIsRefusedAndWhatTurnsTheReadingIsLeftOut() throws Exception {
        for (String odd : List.of("be\\u0000es", "be\\ud800es", "be\\udc00\\ud800es"))
            assertThat(service.post("/v1/campaigns", "{\"topic\": \"" + odd + "\"}")
                            .body())
                    .contains("\"field\":\"topic\"", "contains an invalid character");
        assertThat(json(service.post("/v1/campaigns", "{\"topic\": \"bees \\u202e and\\thoney\\ud83d\\udc1d\"}"))
                        .path("topic")
                        .asText())
                .isEqualTo("bees and honey\ud83d\udc1d");
    }

    @Test
    void aFieldThatComesTwiceAndABodyThatIsNoJsonAreRefused() throws Exception {
        assertThat(service.post("/v1/campaigns", "{\"topic\": \"a bee\", \"topic\": \"a wasp\"}")
                        .body())
                .contains("\"field\":\"topic\"", "appears twice; remove one of them");
        assertThat(service.post("/v1/campaigns", "topic=honey").statusCode()).isEqualTo(400);
        assertThat(service.post("/v1/campaigns", "[1]").body()).contains("is not a JSON object");
        assertThat(service.post("/v1/campaigns", "{\"campaign_budget\": NaN}").body())
                .contains("is not valid JSON at line 1, column", "cannot be NaN")
                .doesNotContain("token", "JsonParser");
        assertThat(service.send(service.request("/v1/campaigns")
                                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"topic\": \"bees\"}")))
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void theSameKeyIsTheSameOrderAndNoOther() throws Exception {
        HttpResponse<String> first = keyed("k-1", "{\"topic\": \"Bees dance\"}");
        HttpResponse<String> again = keyed("k-1", "{\"topic\": \"Bees dance\"}");
        HttpResponse<String> other = keyed("k-1", "{\"topic\": \"Wasps do not\"}");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(id(again)).isEqualTo(id(first));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains(id(first));
    }

    @Test
    void withoutAKeyEachOrderIsANewCampaign() throws Exception {
        String one = id(service.post("/v1/campaigns", "{\"topic\": \"Twice\"}"));
        String two = id(service.post("/v1/campaigns", "{\"topic\": \"Twice\"}"));

        assertThat(one).isNotEqualTo(two);
    }

    @Test
    void theListIsReadPageByPageNewestFirst() throws Exception {
        for (int i = 0; i < 5; i++) service.post("/v1/campaigns", "{\"topic\": \"Page number " + i + "\"}");

        JsonNode first = json(service.get("/v1/campaigns?topic=page%20number&limit=2"));
        JsonNode second = json(service.get("/v1/campaigns?topic=page%20number&limit=3&cursor="
                + first.path("next").asText()));

        assertThat(first.findValuesAsText("topic")).containsExactly("Page number 4", "Page number 3");
        assertThat(second.findValuesAsText("topic")).containsExactly("Page number 2", "Page number 1", "Page number 0");
        assertThat(second.has("next")).isFalse();
        assertThat(service.get("/v1/campaigns?phase=nowhere").body()).contains("choose from planning");
        assertThat(service.get("/v1/campaigns?limit=0").statusCode()).isEqualTo(400);
        assertThat(service.get("/v1/campaigns?colour=red").body()).contains("no such parameter");
    }

    @Test
    void aRunningCampaignIsCancelledAndOnlyThenForgotten() throws Exception {
        String id = id(service.post("/v1/campaigns", "{\"topic\": \"Forget me\"}"));

        assertThat(service.send(service.request("/v1/campaigns/" + id).DELETE()).statusCode())
                .isEqualTo(409);
        assertThat(json(service.post("/v1/campaigns/" + id + "/cancel", ""))
                        .path("phase")
                        .asText())
                .isEqualTo("CANCELLED");
        assertThat(service.post("/v1/campaigns/" + id + "/retry", "").statusCode())
                .isEqualTo(409);
        Asset film = service.keep(id + "/masters/film.mp4", new byte[] {1});
        assertThat(service.send(service.request("/v1/campaigns/" + id).DELETE()).statusCode())
                .isEqualTo(204);
        assertThat(service.get("/v1/campaigns/" + id).statusCode()).isEqualTo(404);
        assertThat(service.assets.has(film)).isFalse();
    }

    @Test
    void aCampaignThatIsToBeLookedAtWaitsUntilItIsApproved() throws Exception {
        String id = id(service.post(
                "/v1/campaigns", "{\"topic\": \"Look at me\", \"approve\": [\"script\"], \"stop_after\": \"motion\"}"));
        service.scripts.release(100);

        assertThat(told(id, 4)).contains("\"what\":\"approval\",\"on\":\"script\"");
        assertThat(json(service.get("/v1/campaigns/" + id))
                        .path("waits_for_approval_of")
                        .asText())
                .isEqualTo("script");
        assertThat(service.post("/v1/campaigns/" + id + "/retry", "").body()).contains("approve or reject it");
        assertThat(service.post("/v1/campaigns/" + id + "/approve", "").statusCode())
                .isEqualTo(200);

        assertThat(told(id, 8)).contains("\"why\":\"approved\"").contains("\"on\":\"motion\"");
        assertThat(service.post("/v1/campaigns/" + id + "/reject", "{}").body())
                .contains("say what is wrong with the result");
        assertThat(service.post("/v1/campaigns/" + id + "/reject", "{\"why\": \"" + "x".repeat(1_001) + "\"}")
                        .body())
                .contains("the maximum is 1000");
        service.post("/v1/campaigns/" + id + "/reject", "{\"why\": \"too\\u001b\\nslow\"}");

        JsonNode rejected = json(service.get("/v1/campaigns/" + id));
        assertThat(rejected.path("phase").asText()).isEqualTo("FAILED");
        assertThat(rejected.path("failure").asText()).isEqualTo("rejected: too slow");
        assertThat(service.post("/v1/campaigns/" + id + "/approve", "").statusCode())
                .isEqualTo(409);
        assertThat(service.post("/v1/campaigns/" + id + "/retry", "").statusCode())
                .isEqualTo(200);
        assertThat(told(id, 11)).contains("asked for after a failure");
    }

    @Test
    void aFinishedCampaignIsDoneAgainFromAPhaseOn() throws Exception {
        service.scripts.release(100);
        String id = id(service.post("/v1/campaigns", "{\"topic\": \"Once more\"}"));
        assertThat(service.get("/v1/campaigns/" + id + "/events").body()).contains("event: campaign_done");

        assertThat(service.post("/v1/campaigns/" + id + "/retry?from=nowhere", "")
                        .statusCode())
                .isEqualTo(400);
        assertThat(service.post("/v1/campaigns/" + id + "/retry?from=done", "").statusCode())
                .isEqualTo(409);
        assertThat(service.post("/v1/campaigns/" + id + "/retry?from=quality", "")
                        .statusCode())
                .isEqualTo(200);

        assertThat(service.get("/v1/campaigns/" + id + "/events?since=10").body())
                .contains("\"from\":\"DONE\"", "\"to\":\"QUALITY\"")
                .contains("event: campaign_done")
                .doesNotContain("\"to\":\"SCRIPT\"");
    }

    @Test
    void oneSceneIsDrawnAgain() throws Exception {
        service.scripts.release(100);
        String id = id(service.post("/v1/campaigns", "{\"topic\": \"Another picture\"}"));
        assertThat(service.get("/v1/campaigns/" + id + "/events").body()).contains("event: campaign_done");
        assertThat(service.post("/v1/campaigns/" + id + "/scenes/0/redo", "").body())
                .contains("no scene has been drawn yet");
        assertThat(service.post("/v1/campaigns/" + id + "/scenes/x/redo", "").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aCampaignCannotBeDoneAgainFromWhereItHasNotBeen() throws Exception {
        String id = id(service.post("/v1/campaigns", "{\"topic\": \"Early\", \"stop_after\": \"planning\"}"));
        told(id, 3);

        assertThat(service.post("/v1/campaigns/" + id + "/retry?from=compose", "")
                        .body())
                .contains("has only come to SCRIPT");
        assertThat(service.post("/v1/campaigns/" + id + "/retry?from=planning", "")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void onlyWhatCanBeLookedAtCanBeApproved() throws Exception {
        assertThat(service.post("/v1/campaigns", "{\"topic\": \"bees\", \"approve\": [\"music\"]}")
                        .body())
                .contains("choose from compose, script, storyboard");
        assertThat(service.post("/v1/campaigns", "{\"topic\": \"bees\", \"stop_after\": \"done\"}")
                        .body())
                .contains("choose from planning, script");
    }

    /** The stream of a campaign up to an event of this number. */
    private static String told(String id, int number) throws Exception {
        return service.told(id, text -> text.contains("id: " + number + "\n"));
    }

    @Test
    void aFileIsGivenWholeInPartOrNotAgain() throws Exception {
        byte[] content = "0123456789".getBytes(StandardCharsets.UTF_8);
        VideoState state = campaignWithMaster(content);
        String id = state.campaign().id();
        String path = "/v1/campaigns/" + id + "/assets/masters/film.mp4";

        HttpResponse<byte[]> whole = service.bytes(service.request(path));
        String tag = whole.headers().firstValue("ETag").orElseThrow();

        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.body()).isEqualTo(content);
        assertThat(part(path, "bytes=2-4")).isEqualTo("206 bytes 2-4/10 234");
        assertThat(part(path, "bytes=7-")).isEqualTo("206 bytes 7-9/10 789");
        assertThat(part(path, "bytes=-3")).isEqualTo("206 bytes 7-9/10 789");
        assertThat(part(path, "bytes=0-")).isEqualTo("206 bytes 0-9/10 0123456789");
        assertThat(part(path, "bytes=-99")).isEqualTo("206 bytes 0-9/10 0123456789");
        assertThat(part(path, "bytes=5-99")).isEqualTo("206 bytes 5-9/10 56789");
        assertThat(part(path, "bytes=5-2")).isEqualTo("200  0123456789");
        assertThat(part(path, "bytes=10-")).startsWith("416 bytes */10");
        assertThat(service.bytes(service.request(path).header("If-None-Match", tag))
                        .statusCode())
                .isEqualTo(304);
        assertThat(service.bytes(service.request(path).header("If-None-Match", "\"other\", W/" + tag))
                        .statusCode())
                .isEqualTo(304);
        assertThat(service.get("/v1/campaigns/" + id + "/assets/masters/other.mp4")
                        .statusCode())
                .isEqualTo(404);
        assertThat(service.get("/v1/campaigns/" + id + "/assets/%2e%2e/%2e%2e/id")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aDamagedFileIsNotSentAndItsCampaignGoesBackToMakeItAgain() throws Exception {
        VideoState state = campaignWithMaster("0123456789".getBytes(StandardCharsets.UTF_8));
        String id = state.campaign().id();
        String path = "/v1/campaigns/" + id + "/assets/masters/film.mp4";
        at("DONE", id);
        Files.writeString(service.assets.path(state.masters().getFirst().video()), "012345678X");

        HttpResponse<byte[]> whole = service.bytes(service.request(path));
        HttpResponse<byte[]> part = service.bytes(service.request(path).header("Range", "bytes=0-3"));

        assertThat(new String(whole.body(), StandardCharsets.UTF_8))
                .contains("masters/film.mp4 has changed since it was stored and is being made again");
        assertThat(whole.statusCode()).isEqualTo(503);
        assertThat(part.statusCode()).isEqualTo(503);
        assertThat(service.told(id, text -> text.contains("event: campaign_done")))
                .contains("\"from\":\"DONE\",\"to\":\"COMPOSE\"")
                .contains("the finished video is made again: " + id
                        + "/masters/film.mp4 has changed since it was stored");
    }

    @Test
    void aDamagedFileOfACancelledCampaignStaysSoAndWhatHelpsIsTold() throws Exception {
        VideoState state = campaignWithMaster("0123456789".getBytes(StandardCharsets.UTF_8));
        String id = state.campaign().id();
        Files.delete(service.assets.path(state.masters().getFirst().video()));
        at("CANCELLED", id);

        HttpResponse<String> lost = service.get("/v1/campaigns/" + id + "/assets/masters/film.mp4");

        assertThat(lost.statusCode()).isEqualTo(409);
        assertThat(lost.body()).contains("is gone, and its campaign was cancelled: make it again as a new campaign");
    }

    private static void at(String phase, String id) {
        service.database.transaction(handle -> handle.execute(
                "UPDATE campaigns SET phase = ?, state = jsonb_set(state, '{phase}', to_jsonb(CAST(? AS text)))"
                        + " WHERE id = ?",
                phase,
                phase,
                id));
    }

    @Test
    void whatIsNotThereAndWhatCannotBeDoneThereAreToldApart() throws Exception {
        assertThat(service.get("/v1/campaign").statusCode()).isEqualTo(404);
        HttpResponse<String> not = service.send(service.request("/v1/campaigns").DELETE());
        assertThat(not.statusCode()).isEqualTo(405);
        assertThat(not.body()).contains("supports only POST, GET");
        assertThat(service.get("/v1/campaigns/01NOSUCH").body()).contains("no such campaign");
    }

    @Test
    void theSameOrderWrittenInAnotherWayIsTheSameOrder() throws Exception {
        HttpResponse<String> first = keyed("k-2", "{\"topic\": \"Bees dance\", \"seed\": 2}");
        HttpResponse<String> again = keyed("k-2", "{ \"seed\":2,\n \"topic\":\"Bees dance\" }");

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(id(again)).isEqualTo(id(first));
    }

    @Test
    void anOrderOfAnOlderVersionIsKnownAgain() throws Exception {
        String order = "{\"topic\": \"Bees dance\", \"seed\": 3}";
        String older = ContentHash.of(order.getBytes(StandardCharsets.UTF_8));
        String made = service.writer
                .submit(
                        Campaigns.brief("Bees dance"),
                        new Submission(Submission.DEFAULT_PROJECT, "k-3", older, false, Set.of()))
                .id();

        assertThat(id(keyed("k-3", order))).isEqualTo(made);
        assertThat(keyed("k-3", "{\"topic\": \"Wasps\"}").statusCode()).isEqualTo(422);
    }

    @Test
    void aTopicThatComesOutOfATextIsAsCleanAsOneThatWasGiven() throws Exception {
        assertThat(topicOf("# The \\u202ebees\\u001b[31m dance\\nAnd sting.")).isEqualTo("The bees [31m dance");
        assertThat(topicOf("\\u043f\\u0447\\u0435\\u043b\\u044b\\nBees dance.")).isEqualTo("Bees dance.");
        assertThat(topicOf("See " + "x".repeat(400) + " here")).isEqualTo("See here");
        assertThat(topicOf(("\\ud83d\\udc1d".repeat(50) + "bee ").repeat(8)))
                .endsWith("\ud83d\udc1d")
                .satisfies(topic -> assertThat(topic.codePoints()).hasSize(300));
    }

    @Test
    void aTextIsNoLongerThanTheCommandsAllow() throws Exception {
        assertThat(service.post("/v1/campaigns", "{\"source\": \"" + "honey ".repeat(170_000) + "\"}")
                        .body())
                .contains("\"field\":\"source\"", "is longer than 1 MB");
        assertThat(service.post(
                                "/v1/campaigns",
                                "{\"source\": \"" + "Bees make honey of what flowers give them all day. ".repeat(19_000)
                                        + "\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(service.post("/v1/campaigns", "{\"script\": \"" + "<!-- ".repeat(190_000) + "bees\"}")
                        .body())
                .contains("\"field\":\"script\"", "has 190001 words");
    }

    private static String topicOf(String source) throws Exception {
        HttpResponse<String> made = service.post("/v1/campaigns", "{\"source\": \"" + source + "\"}");
        return json(service.get("/v1/campaigns/" + id(made))).path("topic").asText();
    }

    @Test
    void itTellsItsHealthAndItsMeasures() throws Exception {
        assertThat(service.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(service.get("/health/ready").statusCode()).isEqualTo(200);
        service.server().trouble("cannot work now: the database does not answer");
        HttpResponse<String> away = service.get("/health/ready");
        service.server().fine();
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.headers().firstValue("Retry-After")).isPresent();
        assertThat(away.body()).contains("the database does not answer");
        assertThat(service.get("/metrics").body())
                .contains("reelwright_lane_campaigns{lane=\"media\"} ", "reelwright_lane_campaigns{lane=\"pipeline\"} ")
                .contains("reelwright_database_connections{share=\"callers\"} 0")
                .contains("reelwright_campaigns{phase=\"script\"}")
                .contains("reelwright_http_requests_total{method=\"GET\",status=\"200\"}");
    }

    @Test
    void pricesAreThoseOfToday() throws Exception {
        assertThat(json(service.get("/v1/prices")).get("prices")).isEmpty();
        Prices prices = new Prices(service.database);
        Instant may = Instant.parse("2026-05-01T00:00:00Z");
        prices.add(new Price("fake", "fake-1", "second", 50_000, may, "a page"));
        prices.add(new Price("fake", "fake-1", "second", 40_000, may.plusSeconds(60), "a page"));
        prices.add(new Price("fake", "fake-1", "second", 1, Instant.parse("2099-01-01T00:00:00Z"), "a dream"));

        JsonNode told = json(service.get("/v1/prices")).get("prices");

        assertThat(told).hasSize(1);
        assertThat(told.get(0).get("micros").asLong()).isEqualTo(40_000);
        assertThat(told.get(0).get("valid_from").asText()).isEqualTo("2026-05-01T00:01:00Z");
    }

    private static VideoState campaignWithMaster(byte[] content) throws Exception {
        var campaign = service.writer.create(Campaigns.brief("film " + System.nanoTime()));
        Asset asset = service.keep(campaign.id() + "/masters/film.mp4", content);
        // Under a ticket of which no engine knows.
        Claim claim = service.writer.claim(campaign.id(), 0).orElseThrow();
        Master master = new Master(Output.TIKTOK_9X16, asset, asset, asset, asset, 30, -14, -1.5);
        VideoState state = claim.state().withMasters(List.of(master));
        service.writer.checkpoint(claim, state, List.of());
        return state;
    }

    private static String part(String path, String range) throws Exception {
        HttpResponse<byte[]> part = service.bytes(service.request(path).header("Range", range));
        return part.statusCode() + " "
                + part.headers().firstValue("Content-Range").orElse("") + " "
                + new String(part.body(), StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> keyed(String key, String body) throws Exception {
        return service.send(service.request("/v1/campaigns")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body)));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return StateJson.tree(answer.body());
    }

    private static String id(HttpResponse<String> answer) {
        Matcher id = Pattern.compile("\"id\":\"([0-9A-Z]{26})\"").matcher(answer.body());
        assertThat(id.find()).as(answer.body()).isTrue();
        return id.group(1);
    }
}
