package io.reelwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.media.HostileFiles;
import io.reelwright.media.OwnFfmpeg;
import io.reelwright.store.StateJson;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that are sent are looked into by the real reader. */
@Timeout(120)
class HostileUploadsTest {
    @TempDir
    static Path folder;

    private static TestServer service;

    @TempDir
    Path place;

    @BeforeAll
    static void open() throws Exception {
        service = new TestServer(folder);
        service.media = OwnFfmpeg.get().untrusted();
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @Test
    void whatCannotBeUsedIsRefusedWithItsNameAndIsNotKept() throws Exception {
        String set = set();

        HttpResponse<String> tiff = put(set, "picture.png", HostileFiles.tiff(place.resolve("a"), 7_700));
        HttpResponse<String> gif = put(set, "loop.gif", HostileFiles.gif(place.resolve("b"), 200_000));
        HttpResponse<String> list =
                put(set, "words.mp4", Files.writeString(place.resolve("c"), "ffconcat version 1.0\n"));

        assertThat(tiff.statusCode()).isEqualTo(422);
        JsonNode said = StateJson.mapper().readTree(tiff.body());
        assertThat(said.path("detail").asText())
                .startsWith("picture.png: not a picture or video, or too damaged to read");
        assertThat(said.path("code").asText()).isEqualTo("unreadable");
        assertThat(said.at("/errors/0/value").asText()).isEqualTo("picture.png");
        assertThat(gif.body()).contains("loop.gif: too large", "\"code\":\"too_large\"");
        assertThat(list.body()).contains("words.mp4: is not in a supported format");
        assertThat(Stream.of(tiff, gif, list).map(HttpResponse::body))
                .noneMatch(body -> body.contains(folder.toString()) || body.contains("drafts"));
        assertThat(StateJson.mapper()
                        .readTree(service.get("/v1/uploads/" + set).body())
                        .path("files"))
                .isEmpty();
        try (Stream<Path> drafts = Files.walk(folder.resolve("assets/work"))) {
            assertThat(drafts.filter(Files::isRegularFile)).isEmpty();
        }
        assertThat(service.get("/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void aReferenceThatDoesNotMoveIsRefusedWithTheOrder() throws Exception {
        String set = set();
        put(set, "still.gif", HostileFiles.png(place.resolve("still"), 64, 48, 48 * 193));
        put(set, "film.mp4", HostileFiles.film(place.resolve("film"), 8));

        HttpResponse<String> refused = order(set + "/still.gif");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("still.gif: is a still picture; send an MP4");
        assertThat(order(set + "/film.mp4").statusCode()).isEqualTo(201);
    }

    private static HttpResponse<String> order(String reference) throws Exception {
        return service.post("/v1/campaigns", "{\"topic\": \"Lakes\", \"reference\": \"" + reference + "\"}");
    }

    private static String set() throws Exception {
        return StateJson.mapper()
                .readTree(service.post("/v1/uploads", "").body())
                .path("id")
                .asText();
    }

    private static HttpResponse<String> put(String set, String name, Path file) throws Exception {
        return service.send(service.request("/v1/uploads/" + set + "/" + name)
                .header("Content-Type", "application/octet-stream")
                .PUT(BodyPublishers.ofFile(file)));
    }
}
