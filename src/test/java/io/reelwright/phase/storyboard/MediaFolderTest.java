package io.reelwright.phase.storyboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.Script;
import io.reelwright.campaign.Script.Role;
import io.reelwright.graph.PhaseFailure;
import io.reelwright.media.EncodingProgress;
import io.reelwright.media.MediaCheck;
import io.reelwright.media.OwnFfmpeg;
import io.reelwright.testing.Storyboards;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaFolderTest {
    private static final MediaCheck MEDIA = OwnFfmpeg.get().untrusted();

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

        MediaFolder media = MediaFolder.read(folder, MEDIA);

        assertThat(media.files()).singleElement().matches(file -> file.path().endsWith("bee.png"));
        assertThat(media.findings())
                .hasSize(3)
                .anyMatch(finding -> finding.startsWith("notes.txt: is not in a supported format"))
                .anyMatch(finding -> finding.startsWith("broken.mp4: is not in a supported format"));
    }

    @Test
    void aPictureThatEndsTooEarlyIsFoundBeforeAnythingIsDrawn() throws Exception {
        Path whole = folder.resolve("whole.jpg");
        BufferedImage noise = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 400 * 300; i++) noise.setRGB(i % 400, i / 400, i * 7_919);
        ImageIO.write(noise, "jpg", whole.toFile());
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(folder.resolve("part.jpg"), Arrays.copyOf(bytes, bytes.length / 2));

        MediaFolder media = MediaFolder.read(folder, MEDIA);

        assertThat(media.files()).singleElement().matches(file -> file.path().endsWith("whole.jpg"));
        assertThat(media.findings()).singleElement().asString().startsWith("part.jpg: only a part of a picture");
    }

    @Test
    void filesThatNoSceneShowsAreNamedInOneLine() {
        MediaFolder media = new MediaFolder(
                List.of(
                        new MediaFolder.OwnFile(Path.of("/m/bee.png"), "/m/bee.png", false, 0),
                        new MediaFolder.OwnFile(Path.of("/m/dentist.png"), "/m/dentist.png", false, 0),
                        new MediaFolder.OwnFile(Path.of("/m/wasp.mp4"), "/m/wasp.mp4", true, 4)),
                List.of("odd.heic: this kind of picture cannot be read; save it as PNG or JPEG"));

        List<String> told = media.told(Storyboards.board()
                .says(Role.HOOK, "A bee.", 2)
                .storyboard(new SceneCard.OwnMedia("/m/bee.png", false, 0, null, "A bee", null)));

        assertThat(told)
                .containsExactly(
                        Script.ABOUT_MEDIA + "odd.heic: this kind of picture cannot be read; save it as PNG or JPEG",
                        Script.ABOUT_MEDIA
                                + "not shown, since every scene has a picture already: dentist.png, wasp.mp4");
    }

    @Test
    void aClipThatIsTooShortForItsSceneIsNamed() {
        MediaFolder media = new MediaFolder(
                List.of(new MediaFolder.OwnFile(Path.of("/m/bee.mp4"), "/m/bee.mp4", true, 0.7)), List.of());

        List<String> told = media.told(Storyboards.board()
                .says(Role.HOOK, "A bee.", 2)
                .storyboard(new SceneCard.OwnMedia("/m/bee.mp4", true, 0, null, "A bee", null)));

        assertThat(told)
                .singleElement()
                .asString()
                .startsWith(Script.ABOUT_MEDIA + "bee.mp4: lasts 0.7 s, and scene 1 lasts 4.5 s")
                .endsWith("it is shown again from its beginning");
    }

    @Test
    void aFolderWithNothingUsableFailsWithTheReason() throws Exception {
        Files.writeString(folder.resolve("a.heic"), "x");

        assertThatThrownBy(() -> MediaFolder.read(folder, MEDIA))
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
        make("loop.gif", 8);
        make("still.webp", 1);
        make("film.png", 8); // What a file is, its first bytes say, and not its name.

        MediaFolder media = MediaFolder.read(folder, MEDIA);

        assertThat(media.findings()).isEmpty();
        assertThat(media.files())
                .extracting(file -> file.path().getFileName() + " " + file.video())
                .containsExactly("film.png true", "loop.gif true", "print.jpg false", "still.webp false");
    }

    @Test
    void whatCannotBeLookedAtNowIsNoFindingAboutTheFile() throws Exception {
        make("loop.gif", 8);

        assertThatThrownBy(() -> MediaFolder.read(folder, _ -> {
                    throw new IOException("no process can be started");
                }))
                .isInstanceOf(PhaseFailure.class)
                .hasMessage("loop.gif: cannot be checked now: no process can be started");
    }

    private void make(String name, int frames) throws Exception {
        Path made = folder.resolve(name.equals("film.png") ? "film.mp4" : name);
        OwnFfmpeg.get()
                .run(
                        List.of(
                                "-filter_complex",
                                "testsrc2=s=64x48:r=8:d=1[v]",
                                "-map",
                                "[v]",
                                "-frames:v",
                                "" + frames,
                                "" + made),
                        EncodingProgress.NONE,
                        Duration.ofMinutes(1));
        if (!made.endsWith(name)) Files.move(made, folder.resolve(name));
    }
}
