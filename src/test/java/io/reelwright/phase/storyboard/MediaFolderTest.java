package io.reelwright.phase.storyboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelwright.graph.PhaseFailure;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
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
        Files.writeString(folder.resolve("a.heic"), "x");

        assertThatThrownBy(() -> MediaFolder.read(folder, _ -> 1))
                .isInstanceOf(PhaseFailure.class)
                .hasMessageContaining("a.heic");
    }

    @Test
    void picturesThatOnlyFfmpegReadsAreUsedAndAnimationsAreClips() throws Exception {
        WritableRaster cmyk = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 64, 48, 4, null);
        ImageWriter jpeg = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out =
                ImageIO.createImageOutputStream(folder.resolve("print.jpg").toFile())) {
            jpeg.setOutput(out);
            jpeg.write(null, new IIOImage(cmyk, null, null), null);
        }
        Files.writeString(folder.resolve("loop.gif"), "x");
        Files.writeString(folder.resolve("still.webp"), "x");

        MediaFolder media = MediaFolder.read(folder, _ -> 2);

        assertThat(media.findings()).isEmpty();
        assertThat(media.files())
                .extracting(file -> file.path().getFileName() + " " + file.video())
                .containsExactly("loop.gif true", "print.jpg false", "still.webp false");
    }
}
