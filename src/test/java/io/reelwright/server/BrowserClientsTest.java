package io.reelwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.store.StateJson;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What browsers, players and generated clients expect of a server. */
@Timeout(60)
class BrowserClientsTest {
    private static final byte[] FILM = BrowserSessionsTest.FILM;

    /** Headers that differ from response to response, or say how a body is sent. */
    private static final Set<String> OF_ONE_RESPONSE = Set.of("date", "transfer-encoding");

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

    @Test
    void headAnswersAsGetDoesWithoutABody() throws Exception {
        String id = ended(campaignWithFilm());
        for (String path : List.of(
                "/v1/campaigns",
                "/v1/campaigns/" + id,
                "/v1/campaigns/" + id + "/assets",
                "/v1/campaigns/" + id + "/assets/masters/film.mp4",
                "/v1/campaigns/" + id + "/scenes",
                "/v1/campaigns/" + id + "/events",
                "/v1/jobs",
                "/v1/costs",
                "/v1/prices",
                "/v1/providers",
                "/v1/tokens",
                "/health/live",
                "/health/ready",
                "/openapi.yaml",
                "/v1/campaigns?limit=0",
                "/nowhere")) {
            HttpResponse<byte[]> get = service.bytes(service.request(path));
            HttpResponse<byte[]> head = service.bytes(service.request(path).HEAD());

            assertThat(head.statusCode()).as(path).isEqualTo(get.statusCode());
            assertThat(head.body()).as(path).isEmpty();
            assertThat(stable(head)).as(path).isEqualTo(stable(get));
        }
    }

    @Test
    void headOfAStreamOpensNone() throws Exception {
        HttpResponse<String> all = service.send(service.request("/v1/events").HEAD());

        assertThat(all.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        assertThat(service.get("/metrics").body()).contains("reelwright_streams_open 0.0");
    }

    @Test
    void whatIsUnchangedIsToldWithoutALength() throws Exception {
        String path = "/v1/campaigns/" + campaignWithFilm() + "/assets/masters/film.mp4";
        for (String one : List.of(path, "/openapi.yaml")) {
            String tag = service.bytes(service.request(one))
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow();
            for (HttpRequest.Builder again :
                    List.of(service.request(one), service.request(one).HEAD())) {
                HttpResponse<byte[]> same = service.bytes(again.header("If-None-Match", tag));
                assertThat(same.statusCode()).isEqualTo(304);
                assertThat(same.body()).isEmpty();
                assertThat(same.headers().firstValue("ETag")).hasValue(tag);
                assertThat(same.headers().firstValue("Content-Length")).isEmpty();
            }
        }
        assertThat(service.bytes(service.request(path).header("If-None-Match", "*"))
                        .statusCode())
                .isEqualTo(304);
        assertThat(service.bytes(service.request(path).header("If-Match", "\"other\""))
                        .statusCode())
                .isEqualTo(412);
        assertThat(service.bytes(service.request(path).header("If-Match", "*")).body())
                .isEqualTo(FILM);
        HttpResponse<byte[]> head = service.bytes(service.request(path).HEAD().header("Range", "bytes=2-4"));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("Content-Length")).hasValue("10");
        HttpResponse<String> deleted =
                service.send(service.request("/v1/session").DELETE());
        assertThat(deleted.statusCode()).isEqualTo(204);
        assertThat(deleted.headers().firstValue("Content-Length")).isEmpty();
    }

    @Test
    void optionsAndARefusedMethodNameTheMethodsOfAPath() throws Exception {
        String path = "/v1/campaigns/01KB5YHZ6V8Q3M0R4T7W9X2C5D";
        HttpResponse<String> options = service.send(service.request(path).method("OPTIONS", BodyPublishers.noBody()));
        HttpResponse<String> refused = service.send(service.request(path).PUT(BodyPublishers.noBody()));

        assertThat(options.statusCode()).isEqualTo(204);
        assertThat(refused.statusCode()).isEqualTo(405);
        for (HttpResponse<String> one : List.of(options, refused))
            assertThat(one.headers().firstValue("Allow")).hasValue("GET, DELETE, HEAD, OPTIONS");
        assertThat(service.send(service.request("/nowhere").method("OPTIONS", BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(404);
    }

    /** Generated clients encode the slashes of a parameter. */
    @Test
    void aFileIsNamedWithSlashesInEitherForm() throws Exception {
        String assets = "/v1/campaigns/" + campaignWithFilm() + "/assets/";
        for (String name : List.of("masters/film.mp4", "masters%2Ffilm.mp4", "masters%2ffilm.mp4"))
            assertThat(service.bytes(service.request(assets + name)).body())
                    .as(name)
                    .isEqualTo(FILM);
        for (String name : List.of("..%2F..%2Fid", "masters%2F%2E%2E%2Fx", "%2Fetc", "masters%2F%2Ffilm.mp4", "a%5Cb"))
            assertThat(service.get(assets + name).statusCode()).as(name).isEqualTo(400);
        assertThat(service.get("/v1/campaigns%2F01KB5YHZ6V8Q3M0R4T7W9X2C5D").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aStreamEndsWithItsOwnFrameAndABrowserDoesNotComeBack() throws Exception {
        String id = ended(campaignWithFilm());
        String path = "/v1/campaigns/" + id + "/events";

        String stream = service.get(path).body();
        assertThat(stream).endsWith("\n\n").contains("\n\nevent: stream_end\ndata: {\"campaign\":\"" + id + "\"");
        String end = stream.substring(stream.indexOf("event: stream_end"))
                .lines()
                .toList()
                .get(1)
                .substring(6);
        assertThat(ApiContract.faults("stream_end", end)).isEmpty();
        String last = String.valueOf(StateJson.tree(end).path("events").asLong());

        assertThat(service.get(path + "?since=1").body()).contains("event: stream_end");
        for (HttpRequest.Builder again : List.of(
                service.request(path).header("Last-Event-ID", last), service.request(path + "?since=" + last))) {
            HttpResponse<String> nothing = service.send(again);
            assertThat(nothing.statusCode()).isEqualTo(204);
            assertThat(nothing.body()).isEmpty();
        }
    }

    /** Each round ends with an event of its own; the stream ends once. */
    @Test
    void aRepeatedCampaignIsToldToItsEnd() throws Exception {
        service.scripts.release(10);
        String id = StateJson.tree(
                        service.post("/v1/campaigns", "{\"topic\": \"bees\"}").body())
                .path("id")
                .asText();
        service.told(id, text -> text.contains("event: stream_end"));
        String ahead = lastId(id);
        for (int round = 0; round < 2; round++) {
            service.send(service.request("/v1/campaigns/" + id + "/retry?from=compose")
                    .POST(BodyPublishers.noBody()));
            service.told(id, text -> text.contains("event: stream_end"));
        }

        String path = "/v1/campaigns/" + id + "/events";
        String stream = service.get(path).body();
        assertThat(stream.split("event: campaign_done\n", -1)).hasSize(4);
        assertThat(stream.split("event: stream_end\n", -1)).hasSize(2);
        assertThat(stream.lastIndexOf("event: ")).isEqualTo(stream.indexOf("event: stream_end"));
        assertThat(service.send(service.request(path).header("Last-Event-ID", ahead))
                        .body())
                .contains("event: resumed", "event: stream_end");
    }

    /** A client whose numbers are doubles loses digits past 2⁵³. */
    @Test
    void seedsKeepTheirDigits() throws Exception {
        String long17 = "99999999999999993";
        JsonNode asText = json(service.post("/v1/campaigns", "{\"topic\": \"bees\", \"seed\": \"" + long17 + "\"}"));
        JsonNode asNumber = json(service.post("/v1/campaigns", "{\"topic\": \"bees\", \"seed\": " + long17 + "}"));
        for (JsonNode ordered : List.of(asText, asNumber)) {
            JsonNode shown =
                    json(service.get("/v1/campaigns/" + ordered.path("id").asText()));
            assertThat(shown.at("/state/campaign/brief/seed").textValue()).isEqualTo(long17);
        }
        for (String odd : List.of("\"-1\"", "\"x\"", "1.5", "\"1000000000000000000\"", "true"))
            assertThat(service.post("/v1/campaigns", "{\"topic\": \"bees\", \"seed\": " + odd + "}")
                            .body())
                    .as(odd)
                    .contains("\"field\":\"seed\"");
        HttpRequest.Builder first = order("{\"topic\": \"bees\", \"seed\": \"7\"}");
        HttpRequest.Builder second = order("{\"topic\": \"bees\", \"seed\": 7}");
        assertThat(service.send(first).statusCode()).isEqualTo(201);
        assertThat(service.send(second).statusCode()).isEqualTo(200);
    }

    private static HttpRequest.Builder order(String json) {
        return service.request("/v1/campaigns")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "the-same")
                .POST(BodyPublishers.ofString(json));
    }

    private static String lastId(String id) throws Exception {
        String stream = service.get("/v1/campaigns/" + id + "/events").body();
        return stream.lines()
                .filter(line -> line.startsWith("id: "))
                .toList()
                .getLast()
                .substring(4);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return StateJson.tree(answer.body());
    }

    private static Map<String, List<String>> stable(HttpResponse<?> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeIf(OF_ONE_RESPONSE::contains);
        return headers;
    }

    private static String ended(String id) {
        return BrowserSessionsTest.ended(service, id);
    }

    private static String campaignWithFilm() throws Exception {
        return BrowserSessionsTest.campaignWithFilm(service);
    }
}
