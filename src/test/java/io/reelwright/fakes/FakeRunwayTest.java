package io.reelwright.fakes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Asset;
import io.reelwright.provider.model.ModelCatalog;
import io.reelwright.provider.model.VideoModel;
import io.reelwright.provider.video.ScenePictures;
import io.reelwright.provider.video.TakeRequest;
import io.reelwright.testing.Blueprints;
import io.reelwright.testing.SceneRequests;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fake of Runway is as strict as the service, and the shipped models are what it accepts. */
class FakeRunwayTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GOOD =
            "{\"model\":\"gen4.5\",\"promptText\":\"a bee\",\"ratio\":\"720:1280\",\"duration\":3}";
    private static final Map<String, String> HEADERS =
            Map.of("Authorization", "Bearer k", "X-Runway-Version", "2024-11-06");

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private FakeRunway runway;

    @BeforeEach
    void open() throws Exception {
        runway = new FakeRunway(FakeOptions.in(folder, "k"));
    }

    @AfterEach
    void close() {
        runway.close();
        http.close();
    }

    @Test
    void eachShippedModelIsAcceptedAndBilledAsEstimated() throws Exception {
        Asset picture = new Asset("first.png", 1, "ab".repeat(32));
        String file = uploaded(
                Files.readAllBytes(new FakeClips(Path.of("target", "fake-clips").toAbsolutePath(), null)
                        .of(new FakeClips.Wish(128, 72, 5, 24, false, 0, FakeClips.Content.MOVING))));
        for (Aspect aspect : List.of(Aspect.TALL, Aspect.WIDE)) {
            TakeRequest wish = SceneRequests.of(Blueprints.of("pose"), 0, 150, aspect)
                    .following(new ScenePictures(picture, null, List.of(picture)));
            for (VideoModel model : ModelCatalog.shipped().of("runway")) {
                VideoModel.Clip clip = model.clip(wish);
                ObjectNode body = (ObjectNode) JSON.readTree(
                        clip.input().toString().replaceAll("\\{\"upload\":\"[0-9a-f]+\"}", "\"" + file + "\""));
                body.put("model", model.id());

                HttpResponse<String> answer = call("POST", "/v1/" + model.endpoint(), body.toString(), HEADERS);

                assertThat(answer.statusCode()).as(model.name() + answer.body()).isEqualTo(200);
                assertThat(runway.receipts().lines().getLast().micros())
                        .as(model.name())
                        .isEqualTo(clip.micros());
                if (clip.files().isEmpty()) continue;
                String elsewhere = body.toString().replace(file, "runway://nothing");
                assertThat(call("POST", "/v1/" + model.endpoint(), elsewhere, HEADERS)
                                .statusCode())
                        .as(model.name())
                        .isEqualTo(400);
            }
        }
    }

    @Test
    void whatIsNotDocumentedIsRefused() throws Exception {
        assertThat(create(GOOD)).isEqualTo(200);
        List<String> wrong = List.of(
                GOOD.replace("gen4.5", "gen4_turbo"),
                GOOD.replace("duration", "seconds"),
                GOOD.replace(":3", ":\"3\""),
                GOOD.replace(":3", ":11"),
                GOOD.replace(":3", ":2.5"),
                GOOD.replace("720:1280", "9:16"),
                GOOD.replace("a bee", "a".repeat(1_001)),
                GOOD.replace(",\"duration\":3", ""),
                "[]",
                "no JSON");
        for (String body : wrong) assertThat(create(body)).as(body).isEqualTo(400);
        assertThat(call("POST", "/v1/text_to_videos", GOOD, HEADERS).statusCode())
                .isEqualTo(404);
        assertThat(call("GET", "/v1/text_to_video", "", HEADERS).statusCode()).isEqualTo(405);
        assertThat(call("POST", "/v1/text_to_video", GOOD, Map.of("Authorization", "Bearer k"))
                        .body())
                .contains("X-Runway-Version");
        assertThat(call("POST", "/v1/text_to_video", GOOD, Map.of("Authorization", "Bearer other"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(runway.receipts().accepted()).isEqualTo(1);
    }

    @Test
    void thePictureMayBeTheOnlyOneOfAList() throws Exception {
        String file = uploaded(new byte[] {1});
        String body = "{\"model\":\"gen4_turbo\",\"ratio\":\"1280:720\",\"promptImage\":[{\"uri\":\"" + file
                + "\",\"position\":\"first\"}]}";

        assertThat(call("POST", "/v1/image_to_video", body, HEADERS).statusCode())
                .isEqualTo(200);
        assertThat(call("POST", "/v1/image_to_video", body.replace("first", "last"), HEADERS)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aTaskPassesThroughItsStatusesAndIsUnknownOnceItIsDeleted() throws Exception {
        String id = JSON.readTree(
                        call("POST", "/v1/text_to_video", GOOD, HEADERS).body())
                .path("id")
                .asText();

        assertThat(task(id).path("status").asText()).isEqualTo("PENDING");
        assertThat(task(id).path("progress").isNumber()).isTrue();
        assertThat(task(id).at("/cost/credits").asDouble()).isEqualTo(36);
        HttpResponse<String> deleted = call("DELETE", "/v1/tasks/" + id, "", HEADERS);
        assertThat(deleted.statusCode()).isEqualTo(204);
        assertThat(deleted.body()).isEmpty();
        assertThat(call("GET", "/v1/tasks/" + id, "", HEADERS).statusCode()).isEqualTo(404);
        assertThat(call("DELETE", "/v1/tasks/" + id, "", HEADERS).statusCode()).isEqualTo(404);
    }

    @Test
    void theUploadHostRefusesTheHeadersOfTheApiAndAnotherForm() throws Exception {
        JsonNode place = begun();
        String path = URI.create(place.path("uploadUrl").asText()).getPath();
        String key = place.at("/fields/key").asText();
        String good =
                part("key", key) + part("policy", place.at("/fields/policy").asText()) + file();
        String late = part("key", key)
                + file()
                + part("policy", place.at("/fields/policy").asText());
        String few = part("key", key) + file();

        assertThat(call("POST", path, good + "--b--\r\n", Map.of("Authorization", "Bearer k"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(call("POST", path, good + "--b--\r\n", Map.of("X-Runway-Version", "2024-11-06"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(call("POST", path, late + "--b--\r\n", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(call("POST", path, few + "--b--\r\n", Map.of()).statusCode()).isEqualTo(403);
        assertThat(call("POST", path, good + "--b--\r\n", Map.of()).statusCode())
                .isEqualTo(204);
    }

    private String uploaded(byte[] bytes) throws Exception {
        JsonNode place = begun();
        String head = part("key", place.at("/fields/key").asText())
                + part("policy", place.at("/fields/policy").asText());
        Path form = Files.createTempFile(folder, "form", "");
        Files.writeString(form, head + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n");
        Files.write(form, bytes, java.nio.file.StandardOpenOption.APPEND);
        Files.writeString(form, "\r\n--b--\r\n", java.nio.file.StandardOpenOption.APPEND);
        HttpRequest post = HttpRequest.newBuilder(
                        URI.create(place.path("uploadUrl").asText()))
                .POST(BodyPublishers.ofFile(form))
                .build();
        assertThat(http.send(post, BodyHandlers.discarding()).statusCode()).isEqualTo(204);
        return place.path("runwayUri").asText();
    }

    private JsonNode begun() throws Exception {
        return JSON.readTree(call("POST", "/v1/uploads", "{\"filename\":\"a.png\",\"type\":\"ephemeral\"}", HEADERS)
                .body());
    }

    private static String part(String name, String value) {
        return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String file() {
        return "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\nbee\r\n";
    }

    private int create(String body) throws Exception {
        return call("POST", "/v1/text_to_video", body, HEADERS).statusCode();
    }

    private JsonNode task(String id) throws Exception {
        return JSON.readTree(call("GET", "/v1/tasks/" + id, "", HEADERS).body());
    }

    private HttpResponse<String> call(String method, String path, String body, Map<String, String> headers)
            throws Exception {
        HttpRequest.Builder call = HttpRequest.newBuilder(URI.create(runway.url() + path))
                .version(HttpClient.Version.HTTP_1_1)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(call::header);
        return http.send(call.build(), BodyHandlers.ofString());
    }
}
