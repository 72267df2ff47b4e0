package io.reelwright.provider.condition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Asset;
import io.reelwright.config.Secret;
import io.reelwright.media.OwnFfmpeg;
import io.reelwright.money.JobProvider.Sent;
import io.reelwright.net.BaseAddress;
import io.reelwright.net.GuardedHttpClient;
import io.reelwright.provider.video.fal.FalUploads;
import io.reelwright.provider.video.kie.KieUploads;
import io.reelwright.testing.Blueprints;
import io.reelwright.testing.SceneRequests;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputUploadsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DrivingVideo DRIVING = new DrivingVideo(DrivingVideo.Style.SKELETON, 160, 90, 8, 1, 1_000_000);
    private static final Secret KEY = Secret.of("a-key-of-some-length");
    private static final String ADDRESS = "https://files.example/pose.mp4";

    @TempDir
    Path folder;

    private final GuardedHttpClient http = new GuardedHttpClient();
    private final List<String> heard = new ArrayList<>();
    private final List<ObjectNode> sent = new ArrayList<>();
    private HttpServer server;
    private BaseAddress address;
    private int status = 200;
    private String answer = "";

    @BeforeEach
    void open() throws Exception {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::hear);
        server.start();
        address = BaseAddress.of("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterEach
    void close() {
        server.stop(0);
        http.close();
    }

    @Test
    void aFileGoesToKieAsAFormAndItsAddressIntoTheRequest() throws Exception {
        for (String field : List.of("downloadUrl", "fileUrl")) {
            answer = "{\"success\":true,\"code\":200,\"data\":{\"" + field + "\":\"" + ADDRESS + "\"}}";

            assertThat(send(kie())).isInstanceOf(Sent.Accepted.class);

            assertThat(heard.getLast())
                    .startsWith("POST /api/file-stream-upload Bearer a-key-of-some-length multipart/form-data")
                    .contains(
                            "name=\"uploadPath\"",
                            "name=\"fileName\"",
                            "name=\"file\"; filename=",
                            "video/mp4",
                            "ftyp");
            assertThat(sent.getLast().at("/input/video_url").asText()).isEqualTo(ADDRESS);
            assertThat(sent.getLast().has("files")).isFalse();
        }
    }

    @Test
    void aFileGoesToFalInTwoStepsAndTheKeyOnlyToItsOwnApi() throws Exception {
        answer = "{\"upload_url\":\"" + address + "/put?sig=1\",\"file_url\":\"" + ADDRESS + "\"}";

        assertThat(send(fal())).isInstanceOf(Sent.Accepted.class);

        assertThat(heard).hasSize(2);
        assertThat(heard.get(0))
                .startsWith(
                        "POST /storage/upload/initiate?storage_type=fal-cdn-v3 Key a-key-of-some-length application/json")
                .contains("\"content_type\":\"video/mp4\"", "\"file_name\":");
        assertThat(heard.get(1)).startsWith("PUT /put?sig=1 null video/mp4").contains("ftyp");
        assertThat(sent.getLast().at("/input/video_url").asText()).isEqualTo(ADDRESS);
    }

    @Test
    void aRequestWithoutFilesIsSentAsItIs() throws Exception {
        ObjectNode plain = (ObjectNode) JSON.readTree("{\"id\":\"a\",\"input\":{\"prompt\":\"x\"}}");

        new InputUploads(OwnFfmpeg::get, this::stored, kie()).resolve(plain, this::create);

        assertThat(sent).containsExactly(plain);
        assertThat(heard).isEmpty();
    }

    @Test
    void nothingIsSentWhenAFileIsNotTaken() throws Exception {
        for (UploadService service : List.of(kie(), fal())) {
            answer = "{\"code\":401,\"msg\":\"no access\",\"detail\":\"no access\"}";
            status = 401;
            assertThat(send(service)).isInstanceOf(Sent.Rejected.class);
            for (int passing : List.of(429, 500, 503)) {
                status = passing;
                answer = "{\"code\":" + passing + ",\"msg\":\"later\",\"detail\":\"later\"}";
                assertThat(send(service)).as("%d", passing).isInstanceOf(Sent.NotSent.class);
            }
            status = 200;
            for (String odd : List.of(
                    "{\"success\":true,\"code\":200,\"data\":{}}",
                    "{\"success\":true,\"code\":200,\"data\":{\"fileUrl\":\"ftp://x\"}}",
                    "{\"upload_url\":\"http://10.0.0.1/x\",\"file_url\":\"https://x.example/a\"}",
                    "{\"upload_url\":\"nonsense\",\"file_url\":\"https://x.example/a\"}")) {
                answer = odd;
                assertThat(send(service)).as(odd).isNotInstanceOf(Sent.Accepted.class);
            }
        }
        server.stop(0);
        assertThat(send(kie())).isInstanceOf(Sent.NotSent.class);
        assertThat(sent).isEmpty();
    }

    @Test
    void storedPicturesGoWhereTheFieldWantsThemAndTheSameOneIsSentOnce() throws Exception {
        answer = "{\"success\":true,\"code\":200,\"data\":{\"fileUrl\":\"" + ADDRESS + "\"}}";
        ObjectNode request = JSON.createObjectNode();
        ObjectNode input = request.putObject("input");
        InputFiles files = new InputFiles();
        Asset picture = new Asset("a/frame.png", 4, "ab".repeat(32));
        files.picture(input, "image_url", false, picture);
        files.picture(input, "image_urls", true, picture);
        request.set(InputFiles.FILES, files.recipes());

        assertThat(new InputUploads(OwnFfmpeg::get, this::stored, kie()).resolve(request, this::create))
                .isInstanceOf(Sent.Accepted.class);

        assertThat(heard).singleElement().asString().contains("image/png", "a picture");
        assertThat(sent.getLast().at("/input/image_url").asText()).isEqualTo(ADDRESS);
        assertThat(sent.getLast().at("/input/image_urls/0").asText()).isEqualTo(ADDRESS);
    }

    @Test
    void withoutItsPictureNothingIsSent() throws Exception {
        ObjectNode request = JSON.createObjectNode();
        InputFiles files = new InputFiles();
        files.picture(request.putObject("input"), "image_url", false, new Asset("gone.png", 4, "ab".repeat(32)));
        request.set(InputFiles.FILES, files.recipes());

        assertThat(new InputUploads(OwnFfmpeg::get, this::stored, kie()).resolve(request, this::create))
                .isEqualTo(new Sent.NotSent("an input file could not be made here"));
        assertThat(sent).isEmpty();
    }

    private Path stored(Asset picture) throws IOException {
        if (picture.key().equals("gone.png")) throw new IOException("it is gone");
        return Files.writeString(folder.resolve("frame.png"), "a picture");
    }

    private Sent send(UploadService service) throws Exception {
        ObjectNode request = JSON.createObjectNode();
        InputFiles files = new InputFiles();
        SceneBlueprint scene = SceneBlueprint.of(SceneRequests.of(Blueprints.of("pose"), 0, 30, Aspect.WIDE));
        assertThat(files.driving(request.putObject("input"), "video_url", false, scene, DRIVING, 1))
                .isTrue();
        request.set(InputFiles.FILES, files.recipes());
        return new InputUploads(OwnFfmpeg::get, this::stored, service).resolve(request, this::create);
    }

    private Sent create(ObjectNode request) {
        sent.add(request);
        return new Sent.Accepted("task");
    }

    private UploadService kie() {
        return new KieUploads(address, KEY, http);
    }

    private UploadService fal() {
        return new FalUploads(address, KEY, http);
    }

    private void hear(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        heard.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Authorization") + " "
                + exchange.getRequestHeaders().getFirst("Content-Type") + "\n"
                + new String(body, StandardCharsets.ISO_8859_1));
        byte[] text = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, text.length);
        exchange.getResponseBody().write(text);
        exchange.close();
    }
}
