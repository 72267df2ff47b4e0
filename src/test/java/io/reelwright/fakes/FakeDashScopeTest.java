package io.reelwright.fakes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.QualityTier;
import io.reelwright.provider.model.ModelCatalog;
import io.reelwright.provider.model.VideoModel;
import io.reelwright.provider.video.SellerWorkshop;
import io.reelwright.provider.video.TakeRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fake of DashScope is as strict as the service, and the shipped models are what it accepts. */
class FakeDashScopeTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CREATE = "/api/v1/services/aigc/video-generation/video-synthesis";
    private static final String OLDER =
            "{\"model\":\"wan2.6-t2v\",\"input\":{\"prompt\":\"a bee\"},\"parameters\":{\"size\":\"1280*720\",\"duration\":5}}";
    private static final String NEWER = "{\"model\":\"wan2.7-t2v\",\"input\":{\"prompt\":\"a bee\"},"
            + "\"parameters\":{\"resolution\":\"720P\",\"ratio\":\"16:9\",\"duration\":3}}";
    private static final Map<String, String> HEADERS =
            Map.of("Authorization", "Bearer k", "X-DashScope-Async", "enable");

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private FakeDashScope dashScope;

    @BeforeEach
    void open() throws Exception {
        dashScope = new FakeDashScope(FakeOptions.in(folder, "k"));
    }

    @AfterEach
    void close() {
        dashScope.close();
        http.close();
    }

    @Test
    void eachShippedModelIsAcceptedAndBilledAsEstimated() throws Exception {
        for (Aspect aspect : List.of(Aspect.TALL, Aspect.WIDE)) {
            TakeRequest wish = SellerWorkshop.request(QualityTier.BULK, aspect, 150);
            for (VideoModel model : ModelCatalog.shipped().of("dashscope")) {
                VideoModel.Clip clip = model.clip(wish);
                ObjectNode body = clip.input().deepCopy().put("model", model.id());

                HttpResponse<String> answer = call("POST", CREATE, body.toString(), HEADERS);

                assertThat(answer.statusCode()).as(model.name() + answer.body()).isEqualTo(200);
                assertThat(dashScope.receipts().lines().getLast().micros())
                        .as(model.name())
                        .isEqualTo(clip.micros());
            }
        }
    }

    @Test
    void eachModelHasItsOwnFormAndNothingElseIsTaken() throws Exception {
        assertThat(create(OLDER)).isEmpty();
        assertThat(create(NEWER)).isEmpty();
        List<String> wrong = List.of(
                OLDER.replace("2.6", "2.7"),
                NEWER.replace("2.7", "2.6"),
                OLDER.replace("1280*720", "1280x720"),
                OLDER.replace(":5", ":\"5\""),
                OLDER.replace(":5", ":7"),
                NEWER.replace("720P", "720p"),
                NEWER.replace(":3", ":16"),
                NEWER.replace("\"prompt\"", "\"promptText\""),
                NEWER.replace("parameters", "params"),
                NEWER.replace("wan2.7-t2v", "wan9"),
                "{}");
        for (String body : wrong) assertThat(create(body)).as(body).isEqualTo("InvalidParameter");
        assertThat(call("POST", CREATE, NEWER, Map.of("Authorization", "Bearer k"))
                        .body())
                .contains("AccessDenied");
        assertThat(call("POST", CREATE, NEWER, Map.of("Authorization", "Bearer other"))
                        .body())
                .contains("InvalidApiKey");
        assertThat(call("POST", "/api/v1/elsewhere", NEWER, HEADERS).statusCode())
                .isEqualTo(404);
        assertThat(dashScope.receipts().accepted()).isEqualTo(2);
    }

    @Test
    void aTaskIsUnknownWhenItIsOldAndCanBeCancelledWhileItWaits() throws Exception {
        JsonNode output =
                JSON.readTree(call("POST", CREATE, NEWER, HEADERS).body()).path("output");
        String task = "/api/v1/tasks/" + output.path("task_id").asText();

        assertThat(status(task)).isEqualTo("PENDING");
        assertThat(call("POST", task + "/cancel", "", HEADERS).statusCode()).isEqualTo(200);
        assertThat(status(task)).isEqualTo("CANCELED");
        assertThat(call("POST", task + "/cancel", "", HEADERS).body()).contains("UnsupportedOperation");
        dashScope.aged(true);
        assertThat(status(task)).isEqualTo("UNKNOWN");
        assertThat(status("/api/v1/tasks/nothing")).isEqualTo("UNKNOWN");
    }

    private String status(String task) throws Exception {
        return JSON.readTree(call("GET", task, "", HEADERS).body())
                .at("/output/task_status")
                .asText();
    }

    private String create(String body) throws Exception {
        return JSON.readTree(call("POST", CREATE, body, HEADERS).body())
                .path("code")
                .asText("");
    }

    private HttpResponse<String> call(String method, String path, String body, Map<String, String> headers)
            throws Exception {
        HttpRequest.Builder call = HttpRequest.newBuilder(URI.create(dashScope.url() + path))
                .version(HttpClient.Version.HTTP_1_1)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(call::header);
        return http.send(call.build(), BodyHandlers.ofString());
    }
}
