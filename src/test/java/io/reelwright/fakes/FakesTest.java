package io.reelwright.fakes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Asset;
import io.reelwright.campaign.QualityTier;
import io.reelwright.media.OwnFfmpeg;
import io.reelwright.media.ProbeResult;
import io.reelwright.provider.model.ModelCatalog;
import io.reelwright.provider.model.VideoModel;
import io.reelwright.provider.video.ScenePictures;
import io.reelwright.provider.video.SellerWorkshop;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fakes are as strict as the services, and the shipped models are what they accept. */
class FakesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GOOD =
            "{\"prompt\":\"a bee\",\"duration\":3,\"ratio\":\"9:16\",\"resolution\":\"720p\"}";

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private FakeKie kie;
    private FakeFal fal;

    @BeforeEach
    void open() throws Exception {
        kie = new FakeKie(FakeOptions.in(Files.createDirectory(folder.resolve("kie")), "k"));
        fal = new FakeFal(FakeOptions.in(Files.createDirectory(folder.resolve("fal")), "k"));
    }

    @AfterEach
    void close() {
        kie.close();
        fal.close();
        http.close();
    }

    @Test
    void eachShippedModelIsAcceptedAndBilledAsEstimated() throws Exception {
        for (Aspect aspect : List.of(Aspect.TALL, Aspect.WIDE)) {
            TakeRequest wish = SellerWorkshop.request(QualityTier.BULK, aspect, 150);
            for (VideoModel model : usable("kie", wish)) {
                VideoModel.Clip clip = model.clip(wish);
                assertThat(create(model.id(), clip.input().toString())
                                .path("code")
                                .asInt())
                        .as(model.name())
                        .isEqualTo(200);
                assertThat(kie.receipts().lines().getLast().micros())
                        .as(model.name())
                        .isEqualTo(clip.micros());
            }
            for (VideoModel model : usable("fal", wish)) {
                VideoModel.Clip clip = model.clip(wish);
                assertThat(submit(model.id(), clip.input().toString()).statusCode())
                        .as(model.name())
                        .isEqualTo(200);
                assertThat(fal.receipts().lines().getLast().micros())
                        .as(model.name())
                        .isBetween(clip.micros() * 9 / 10, clip.micros());
            }
        }
    }

    @Test
    void aModelWithAPictureIsAcceptedOnlyWithOneThatWasUploaded() throws Exception {
        Asset picture = new Asset("first.png", 1, "ab".repeat(32));
        for (Aspect aspect : List.of(Aspect.TALL, Aspect.WIDE)) {
            TakeRequest wish = SceneRequests.of(Blueprints.of("pose"), 0, 150, aspect)
                    .following(new ScenePictures(picture, null, List.of()));
            for (VideoModel model : withFiles("kie", wish)) {
                VideoModel.Clip clip = model.clip(wish);
                assertThat(create(model.id(), addressed(clip, "http://elsewhere/a.png"))
                                .path("code")
                                .asInt())
                        .as(model.name())
                        .isEqualTo(451);
                assertThat(create(model.id(), addressed(clip, kie.keep("a", new byte[1])))
                                .path("code")
                                .asInt())
                        .as(model.name())
                        .isEqualTo(200);
                assertThat(kie.receipts().lines().getLast().micros())
                        .as(model.name())
                        .isEqualTo(clip.micros());
            }
            for (VideoModel model : withFiles("fal", wish)) {
                VideoModel.Clip clip = model.clip(wish);
                assertThat(submit(model.id(), addressed(clip, "http://elsewhere/a.png"))
                                .body())
                        .as(model.name())
                        .contains("file_download_error");
                assertThat(submit(model.id(), addressed(clip, fal.keep("a", new byte[1])))
                                .statusCode())
                        .as(model.name())
                        .isEqualTo(200);
                assertThat(fal.receipts().lines().getLast().micros())
                        .as(model.name())
                        .isBetween(clip.micros() * 9 / 10, clip.micros());
            }
        }
    }

    private static List<VideoModel> withFiles(String service, TakeRequest wish) {
        List<VideoModel> usable = ModelCatalog.shipped().of(service).stream()
                .filter(model -> model.refusal(wish).isEmpty()
                        && !model.clip(wish).files().isEmpty())
                .toList();
        assertThat(usable).hasSizeGreaterThan(3);
        return usable;
    }

    /** Returns the input of a clip with one address for all its files. */
    private static String addressed(VideoModel.Clip clip, String address) {
        return clip.input().toString().replaceAll("\\{\"upload\":\"[0-9a-f]+\"}", "\"" + address + "\"");
    }

    @Test
    void kieRefusesWhatIsNotDocumented() throws Exception {
        String model = "wan/2-7-text-to-video";
        assertThat(create(model, GOOD).path("code").asInt()).isEqualTo(200);
        assertThat(create(model, GOOD.replace("ratio", "aspect_ratio"))
                        .path("code")
                        .asInt())
                .isEqualTo(400);
        assertThat(create(model, GOOD.replace(":3", ":\"3\"")).path("code").asInt())
                .isEqualTo(400);
        assertThat(create(model, GOOD.replace(":3", ":31")).path("code").asInt())
                .isEqualTo(400);
        assertThat(create(model, "{\"duration\":3}").path("code").asInt()).isEqualTo(422);
        assertThat(create("wan/2-1", GOOD).path("code").asInt()).isEqualTo(422);
        String kling =
                "{\"prompt\":\"a bee\",\"duration\":\"5\",\"aspect_ratio\":\"16:9\",\"mode\":\"std\",\"sound\":false,"
                        + "\"multi_shots\":false}";
        assertThat(create("kling-3.0/video", kling).path("code").asInt()).isEqualTo(422);
        assertThat(json(call(kie, "Bearer other", "POST", "/api/v1/jobs/createTask", "{}"))
                        .path("code")
                        .asInt())
                .isEqualTo(401);
        assertThat(call(kie, "Bearer k", "POST", "/api/v2/jobs", "{}").body()).contains("No message available");
        assertThat(kie.receipts().accepted()).isEqualTo(1);
    }

    @Test
    void kieTakesTwentyCreatesInTenSeconds() throws Exception {
        List<Integer> codes = new ArrayList<>();
        for (int i = 0; i < 40 && !codes.contains(429); i++)
            codes.add(create("wan/2-7-text-to-video", GOOD).path("code").asInt());

        assertThat(codes).hasSizeGreaterThan(20).contains(429);
    }

    @Test
    void kieKeepsUploadsAndSaysWhatIsLeft() throws Exception {
        String url = json(call(
                        kie,
                        "Bearer k",
                        "POST",
                        "/api/file-base64-upload",
                        "{\"base64Data\":\"data:image/png;base64,YmVl\",\"uploadPath\":\"frames\",\"fileName\":\"a.png\"}"))
                .path("data")
                .path("fileUrl")
                .asText();
        assertThat(http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
                        .body())
                .isEqualTo("bee");
        String form = "--b\r\nContent-Disposition: form-data; name=\"uploadPath\"\r\n\r\nframes\r\n--b\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\nbee\r\n--b--\r\n";
        assertThat(json(call(kie, "Bearer k", "POST", "/api/file-stream-upload", form))
                        .path("data")
                        .path("downloadUrl")
                        .asText())
                .startsWith(kie.url());
        assertThat(json(call(kie, "Bearer k", "GET", "/api/v1/chat/credit", ""))
                        .path("data")
                        .isNumber())
                .isTrue();
    }

    @Test
    void falRefusesWhatIsNotDocumented() throws Exception {
        String model = "alibaba/wan-3.0/text-to-video";
        assertThat(submit(model, "{\"prompt\":\"a bee\",\"duration\":3}").statusCode())
                .isEqualTo(200);
        assertThat(submit(model, "{\"prompt\":\"a bee\",\"length\":3}").statusCode())
                .isEqualTo(422);
        assertThat(submit(model, "{\"prompt\":\"a bee\",\"duration\":\"3\"}").body())
                .contains("\"loc\":[\"body\",\"duration\"]");
        assertThat(submit(model, "{\"duration\":3}").body()).contains("\"type\":\"missing\"");
        assertThat(submit("fal-ai/none", "{}").statusCode()).isEqualTo(404);
        assertThat(call(fal, "Bearer k", "POST", "/" + model, "{}").statusCode())
                .isEqualTo(401);
    }

    @Test
    void falsRequestsLieUnderTheApplicationAndCanBeCancelled() throws Exception {
        JsonNode flow = json(submit("workflows/studio/two-step", "{\"prompt\":\"a bee\"}"));
        assertThat(flow.path("status_url").asText()).contains("/workflows/studio/two-step/requests/");
        JsonNode clip = json(submit("alibaba/wan-3.0/text-to-video", "{\"prompt\":\"a bee\",\"duration\":3}"));
        assertThat(clip.path("status_url").asText()).contains("/alibaba/wan-3.0/requests/");
        String at = clip.path("cancel_url").asText().substring(fal.url().length());
        assertThat(call(fal, "Key k", "PUT", at, "").body()).contains("OK");
        assertThat(call(fal, "Key k", "PUT", at, "").statusCode()).isEqualTo(404);
        String other = flow.path("status_url").asText().substring(fal.url().length());
        assertThat(call(fal, "Key k", "GET", other, "").body()).contains("\"queue_position\":1");
        assertThat(call(fal, "Key k", "GET", other, "").statusCode()).isEqualTo(202);
        String cancel = flow.path("cancel_url").asText().substring(fal.url().length());
        assertThat(call(fal, "Key k", "GET", other + "/stream", "").body())
                .startsWith("data: ")
                .contains("COMPLETED");
        assertThat(call(fal, "Key k", "PUT", cancel, "").body()).contains("ALREADY_COMPLETED");
        assertThat(call(fal, "", "GET", "/.well-known/jwks.json", "").body()).contains("Ed25519");
    }

    @Test
    void falKeepsUploads() throws Exception {
        JsonNode begun = json(call(
                fal,
                "Key k",
                "POST",
                "/storage/upload/initiate?storage_type=fal-cdn-v3",
                "{\"content_type\":\"image/png\",\"file_name\":\"a.png\"}"));
        call(
                fal,
                "",
                "PUT",
                begun.path("upload_url").asText().substring(fal.url().length()),
                "bee");

        String file = begun.path("file_url").asText().substring(fal.url().length());
        assertThat(call(fal, "", "GET", file, "").body()).isEqualTo("bee");
    }

    @Test
    void aClipIsWhatWasAskedForAndItsHostRefusesALibrarysName() throws Exception {
        String task = create("wan/2-7-text-to-video", GOOD)
                .path("data")
                .path("taskId")
                .asText();
        String path = "/results/" + task + ".mp4";
        assertThat(http.send(
                                HttpRequest.newBuilder(URI.create(kie.url() + path))
                                        .build(),
                                BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(403);
        HttpRequest named = HttpRequest.newBuilder(URI.create(kie.url() + path))
                .header("User-Agent", "reelwright/1 (t)")
                .build();
        Path file = http.send(named, BodyHandlers.ofFile(folder.resolve("clip.mp4")))
                .body();

        ProbeResult clip = OwnFfmpeg.get().probe(file);
        assertThat(clip.pictureNow().width()).isEqualTo(720);
        assertThat(clip.pictureNow().height()).isEqualTo(1280);
        assertThat(clip.seconds()).isCloseTo(3.008, within(0.02));
    }

    @Test
    void librariesRefuseWhatIsNotDocumented() throws Exception {
        Path place = Files.createDirectory(folder.resolve("stock"));
        try (FakePexels pexels = new FakePexels(FakeOptions.in(place, "k"));
                FakePixabay pixabay = new FakePixabay(FakeOptions.in(place, "k"))) {
            Map<String, Integer> searches = Map.of(
                    "/v1/videos/search?query=bee&orientation=portrait&size=medium&per_page=80", 200,
                    "/v1/videos/search?query=bee&per_page=81", 400,
                    "/v1/videos/search?query=bee&colour=red", 400,
                    "/v1/videos/search?orientation=portrait", 400,
                    "/videos/search?query=bee", 404);
            for (String search : searches.keySet())
                assertThat(call(pexels, "k", "GET", search, "").statusCode())
                        .as(search)
                        .isEqualTo(searches.get(search));
            assertThat(call(pexels, "Bearer k", "GET", "/v1/videos/search?query=bee", "")
                            .statusCode())
                    .isEqualTo(401);
            String long101 = "a".repeat(101);
            Map<String, Integer> others = Map.of(
                    "/api/videos/?key=k&q=bee&video_type=film&min_width=1080&safesearch=true&per_page=200",
                    200,
                    "/api/videos/?key=k&q=bee&per_page=2",
                    400,
                    "/api/videos/?key=k&q=" + long101,
                    400,
                    "/api/videos/?key=k&q=bee&orientation=tall",
                    400,
                    "/api/videos/?key=x&q=bee",
                    400);
            for (String search : others.keySet())
                assertThat(call(pixabay, "", "GET", search, "").statusCode())
                        .as(search)
                        .isEqualTo(others.get(search));
            pixabay.allow(1);
            HttpResponse<String> busy = call(pixabay, "", "GET", "/api/videos/?key=k&q=bee", "");
            assertThat(busy.statusCode()).isEqualTo(429);
            assertThat(busy.body()).startsWith("[ERROR 429]");
            JsonNode hit = json(call(pexels, "k", "GET", "/v1/videos/search?query=bee", ""))
                    .path("videos")
                    .path(4);
            assertThat(hit.path("url").asText()).contains("/video/bee-from-the-side-");
            assertThat(hit.at("/video_files/2/width").isNull()).isTrue();
        }
    }

    private JsonNode create(String model, String input) throws Exception {
        String body = "{\"model\":\"" + model + "\",\"input\":" + input + "}";
        return json(call(kie, "Bearer k", "POST", "/api/v1/jobs/createTask", body));
    }

    private HttpResponse<String> submit(String model, String input) throws Exception {
        return call(fal, "Key k", "POST", "/" + model, input);
    }

    private HttpResponse<String> call(FakeService fake, String key, String method, String path, String body)
            throws Exception {
        HttpRequest.Builder call = HttpRequest.newBuilder(URI.create(fake.url() + path))
                .version(HttpClient.Version.HTTP_1_1)
                .header("User-Agent", "reelwright/1 (test)")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!key.isEmpty()) call.header("Authorization", key);
        return http.send(call.build(), BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> response) throws Exception {
        return JSON.readTree(response.body());
    }

    /** Models that need a picture or a video with the words are not for this scene. */
    private static List<VideoModel> usable(String service, TakeRequest wish) {
        List<VideoModel> usable = ModelCatalog.shipped().of(service).stream()
                .filter(model -> model.hasInputs(wish) && model.refusal(wish).isEmpty())
                .toList();
        assertThat(usable).hasSizeGreaterThan(3);
        return usable;
    }
}
