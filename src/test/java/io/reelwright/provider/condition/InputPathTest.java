package io.reelwright.provider.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.campaign.Asset;
import io.reelwright.media.OwnFfmpeg;
import io.reelwright.money.JobProvider.Sent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputPathTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void aFieldIsSetWhereItsPathLeads() throws Exception {
        ObjectNode input = JSON.createObjectNode();
        InputPath.put(input, "prompt", JSON.readTree("\"a bee\""));
        InputPath.put(input, "parameters/size", JSON.readTree("\"720*1280\""));
        InputPath.put(input, "a/b/c", JSON.readTree("1"));

        assertThat(input)
                .isEqualTo(JSON.readTree(
                        "{\"prompt\":\"a bee\",\"parameters\":{\"size\":\"720*1280\"},\"a\":{\"b\":{\"c\":1}}}"));
        assertThat(InputPath.get(input, "parameters/size").asText()).isEqualTo("720*1280");
        assertThat(InputPath.get(input, "prompt").asText()).isEqualTo("a bee");
        assertThat(InputPath.get(input, "a/x/c").isMissingNode()).isTrue();
        assertThat(InputPath.get(input, "").isMissingNode()).isTrue();
    }

    @Test
    void objectsAreMerged() throws Exception {
        ObjectNode input = JSON.createObjectNode();
        InputPath.put(input, "parameters/size", JSON.readTree("\"720*1280\""));
        InputPath.put(input, "parameters", JSON.readTree("{\"watermark\":false,\"more\":{\"a\":1}}"));
        InputPath.put(input, "parameters", JSON.readTree("{\"more\":{\"b\":2}}"));

        JsonNode merged = JSON.readTree(
                "{\"parameters\":{\"size\":\"720*1280\",\"watermark\":false,\"more\":{\"a\":1,\"b\":2}}}");
        assertThat(input).isEqualTo(merged);
        assertThatThrownBy(() -> InputPath.put(input, "parameters/size/width", JSON.readTree("1")))
                .hasMessageContaining("size is no object");
    }

    @Test
    void filesLieAtAnyDepth() throws Exception {
        ObjectNode request = JSON.createObjectNode();
        ObjectNode input = request.putObject("input");
        InputPath.put(input, "character", JSON.readTree("{\"type\":\"image\"}"));
        InputFiles files = new InputFiles();
        Asset picture = new Asset("frame.png", 4, "ab".repeat(32));
        files.picture(input, "character/uri", false, picture);
        files.picture(input, "more/pictures", true, picture);
        InputFiles.comingFrame(input, "input/media/first", false);
        files.lastFrame(input, picture);
        request.set(InputFiles.FILES, files.recipes());
        List<ObjectNode> sent = new ArrayList<>();

        new InputUploads(OwnFfmpeg::get, this::stored, (_, _, _) -> "runway://one").resolve(request, ready -> {
            sent.add(ready);
            return new Sent.Accepted("task");
        });

        assertThat(sent.getFirst().path("input"))
                .isEqualTo(
                        JSON.readTree(
                                "{\"character\":{\"type\":\"image\",\"uri\":\"runway://one\"},"
                                        + "\"more\":{\"pictures\":[\"runway://one\"]},\"input\":{\"media\":{\"first\":\"runway://one\"}}}"));
    }

    private Path stored(Asset picture) throws java.io.IOException {
        return Files.writeString(folder.resolve(picture.key()), "a picture");
    }
}
