package io.reelwright.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VideoSignatureTest {
    @TempDir
    Path folder;

    @Test
    void theContainersOfVideosAreKnownByTheirFirstBytes() throws Exception {
        String packet = "G" + "x".repeat(187);
        for (String video : List.of(
                "\0\0\0 ftypisom",
                "\0\0\0\010wide\0\0",
                "\032E\337\243\001",
                "RIFF\0\0\0\0AVI LIST",
                "\0\0\001\272!",
                "0&\262u\216",
                "FLV\001",
                "OggS\0",
                "GIF89a",
                packet + packet,
                "tttt" + packet + "tttt" + packet))
            assertThat(isVideo(video)).as(video).isTrue();
    }

    @Test
    void whatOnlyHasTheNameOfAVideoIsNone() throws Exception {
        for (String other : List.of(
                "",
                "G",
                "ftyp",
                "ffconcat version 1.0\nfile a.mp4",
                "#EXTM3U\n",
                "RIFF\0\0\0\0WAVE",
                "<svg/>",
                "PK\003\004")) assertThat(isVideo(other)).as(other).isFalse();
    }

    private boolean isVideo(String content) throws Exception {
        return VideoSignature.isOf(Files.writeString(folder.resolve("some.mp4"), content, StandardCharsets.ISO_8859_1));
    }
}
