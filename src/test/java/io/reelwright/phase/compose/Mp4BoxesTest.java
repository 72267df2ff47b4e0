package io.reelwright.phase.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.media.EncodingProgress;
import io.reelwright.media.OwnFfmpeg;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Mp4BoxesTest {
    @TempDir
    Path folder;

    @Test
    void whatFfmpegWritesByItselfHasAnEditListAndItsIndexLast() throws Exception {
        Mp4Boxes boxes = Mp4Boxes.of(OwnFfmpeg.clip(folder.resolve("plain.mp4"), 64, 48, 10, true));

        assertThat(boxes.editList()).isTrue();
        assertThat(boxes.indexFirst()).isFalse();
    }

    @Test
    void ourContainerHasNeither() throws Exception {
        Path plain = OwnFfmpeg.clip(folder.resolve("plain.mp4"), 64, 48, 10, false);
        Path ours = folder.resolve("ours.mp4");
        List<String> line = new ArrayList<>(List.of("-i", "file:" + plain, "-c", "copy"));
        line.addAll(Encoding.container());
        line.add("file:" + ours);
        OwnFfmpeg.get().run(line, EncodingProgress.NONE, Duration.ofSeconds(30));

        Mp4Boxes boxes = Mp4Boxes.of(ours);

        assertThat(boxes.editList()).isFalse();
        assertThat(boxes.indexFirst()).isTrue();
    }
}
