package io.reelwright.phase.storyboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelwright.graph.PhaseFailure;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaFolderTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void brokenFilesAreNamedAndTheOthersUsed() throws Exception {
        ImageIO.write(
                new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB),
                "png",
                folder.resolve("bee.png").toFile());
        Files.writeString(folder.resolve("broken.jpg"), "no picture");
        Files.writeString(folder.resolve("broken.mp4"), "no clip");
        Files.writeString(folder.resolve("notes.txt"), "not media at all");

        MediaFolder media = MediaFolder.read(folder, clip -> {
            throw new IOException("no video stream in it");
        });

        assertThat(media.files()).singleElement().matches(file -> file.path().endsWith("bee.png"));
        assertThat(media.findings()).hasSize(2).anyMatch(finding -> finding.startsWith("broken.mp4: no video stream"));
    }

    @Test
    void aFolderWithNothingUsableFailsWithTheReason() throws Exception {
        Files.writeString(folder.resolve("a.webp"), "x");

        assertThatThrownBy(() -> MediaFolder.read(folder, _ -> 1))
                .isInstanceOf(PhaseFailure.class)
                .hasMessageContaining("a.webp");
    }
}
