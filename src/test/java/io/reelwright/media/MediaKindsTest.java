package io.reelwright.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.reelwright.media.UntrustedMedia.Opened;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures and clips as people have them: every kind is opened by its content and looks as it was made. */
class MediaKindsTest {
    private static final int[] SKIN = {235, 180, 150};
    private static final int[] BLUE = {40, 70, 200};

    private final UntrustedMedia media = OwnFfmpeg.get().untrusted();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"smpte2084", "arib-std-b67"})
    void highDynamicRangeLooksLikeTheSameColoursInStandardRange(String transfer) throws Exception {
        for (int[] colour : List.of(SKIN, BLUE)) {
            Path clip = file(transfer + colour[0] + ".mkv");
            String toHdr =
                    ",format=gbrp,setparams=colorspace=gbr:color_primaries=bt709:color_trc=iec61966-2-1:range=pc,"
                            + "zscale=t=linear:npl=203,format=gbrpf32le,zscale=p=bt2020,"
                            + "zscale=t=" + transfer + ":m=bt2020nc:r=limited:npl=203:agamma=0,format=yuv420p10le";
            make(clip, plain(colour, 96, 64, 4) + toHdr, "-c:v", "ffv1");

            assertThat(media.open(clip).picture().isHdr()).isTrue();
            assertColour(clip, colour, 12);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1280x720, bt709, tv, ''",
        "320x240, smpte170m, tv, ''",
        "320x240, bt709, tv, bt709",
        "320x240, bt709, pc, bt709"
    })
    void coloursAreReadAsTaggedAndWithoutTagsByTheSizeOfThePicture(
            String size, String matrix, String range, String tagged) throws Exception {
        // AVI has no place for tags.
        Path clip = file(tagged.isEmpty() ? "clip.avi" : "clip.mkv");
        String[] sides = size.split("x", -1);
        List<String> line = new ArrayList<>(List.of("-c:v", "ffv1"));
        if (!tagged.isEmpty()) line.addAll(List.of("-colorspace", tagged, "-color_range", range));
        String filters = ",scale=out_color_matrix=" + matrix + ":out_range=" + range + ",format=yuv420p";
        make(
                clip,
                plain(SKIN, Integer.parseInt(sides[0]), Integer.parseInt(sides[1]), 2) + filters,
                line.toArray(String[]::new));

        assertColour(clip, SKIN, 5);
    }

    @Test
    void interlacedClipsAreShownWithoutCombs() throws Exception {
        Path clip = file("camera.mkv");
        String fields = "testsrc2=s=320x576:r=50:d=1,scroll=h=0.05,interlace=lowpass=off,format=yuv420p,setfield=prog";
        make(clip, fields, "-c:v", "ffv1");

        assertThat(media.open(clip).first().interlaced()).isTrue();
        FrameRequest wish = FrameRequest.all(160, 576, Pixels.GRAY).part(0, 5);
        Combs untouched = new Combs();
        Combs shown = new Combs();
        OwnFfmpeg.get().frames(clip, wish, untouched);
        media.frames(media.open(clip), wish, shown);
        assertThat(shown.sum).isLessThan(0.3 * untouched.sum);
    }

    @Test
    void coloursUnderTransparentPartsNeverShow() throws Exception {
        BufferedImage logo = new BufferedImage(64, 64, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < 64; y++) for (int x = 0; x < 64; x++) logo.setRGB(x, y, x < 32 ? 0x00ff00ff : 0xff101010);
        ImageIO.write(logo, "png", file("logo.png").toFile());

        Opened opened = media.open(file("logo.png"));
        byte[] pixels = first(opened, 16);

        assertThat(opened.first().clear()).isCloseTo(0.5, within(0.05));
        assertThat(opened.first().lightness().orElseThrow()).isLessThan(0.2);
        assertThat(Arrays.copyOfRange(pixels, 0, 4)).containsOnly(0);
        assertThat(pixels[pixels.length - 1]).isEqualTo((byte) 255);
    }

    @Test
    void transparencyOfVp9IsSeenAndAClipOfNothingElseIsRefused() throws Exception {
        String half =
                "color=s=64x64:r=10:d=0.5:c=white,format=yuva420p,geq=lum=255:cb=128:cr=128:a='255*lt(X,32)*ALPHA'";
        Path seen = make(file("half.webm"), half.replace("ALPHA", "1"), "-c:v", "libvpx-vp9", "-b:v", "1M");
        Path empty = make(file("empty.webm"), half.replace("ALPHA", "0"), "-c:v", "libvpx-vp9", "-b:v", "1M");

        assertThat(media.open(seen).first().clear()).isCloseTo(0.5, within(0.1));
        assertThatThrownBy(() -> media.open(empty))
                .isInstanceOf(UnusableMedia.class)
                .hasMessageContaining("shows nothing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ball.gif", "ball.apng", "ball.webp"})
    void animationsBeginAgainAsLongAsTheyAreWanted(String name) throws Exception {
        Path made = file(name.equals("ball.apng") ? "ball.apng" : name);
        List<String> codec =
                name.endsWith("webp") ? List.of("-c:v", "libwebp_anim", "-lossless", "1") : List.of("-loop", "0");
        List<String> more = name.endsWith("apng") ? List.of("-plays", "0") : codec;
        make(made, "testsrc2=s=64x48:r=10:d=0.5", more.toArray(String[]::new));

        Opened opened = media.open(made);
        List<Integer> seen = new ArrayList<>();
        FrameRequest wish = FrameRequest.all(32, 24, Pixels.BGR0).atFps(10).part(0, 40);
        media.repeated(opened, wish, (_, pixels) -> seen.add(Arrays.hashCode(pixels)));

        assertThat(opened.repeats()).isTrue();
        assertThat(opened.seconds()).isCloseTo(0.5, within(0.1));
        assertThat(seen).hasSize(40);
        assertThat(seen.stream().distinct().count()).isBetween(4L, 6L);
        assertThat(seen.subList(30, 40)).doesNotContainSequence(seen.get(30), seen.get(30), seen.get(30));
    }

    @Test
    void theMovingPictureIsShownWhateverComesBeforeIt() throws Exception {
        Path film = OwnFfmpeg.clip(file("film.mp4"), 160, 120, 30, false);
        Path cover = make(file("cover.jpg"), "color=s=640x480:c=red:d=1", "-frames:v", "1");
        for (String disposition : List.of("attached_pic", "0")) {
            Path both = file("both" + disposition + ".mp4");
            HostileFiles.run(
                    "-i",
                    cover.toString(),
                    "-i",
                    film.toString(),
                    "-map",
                    "0",
                    "-map",
                    "1",
                    "-c",
                    "copy",
                    "-disposition:v:0",
                    disposition,
                    both.toString());

            assertThat(media.open(both).picture().width()).isEqualTo(160);
            assertThat(media.open(both).moves()).isTrue();
        }
    }

    @Test
    void aClipThatEndsBeforeItsStatedEndIsTold() throws Exception {
        Path whole = make(file("whole.avi"), "testsrc2=s=320x240:r=25:d=8", "-c:v", "mpeg4", "-g", "10");
        Path half = HostileFiles.part(whole, 40);

        MediaCheck.Usable usable = media.check(half);

        assertThat(usable.seconds()).isBetween(2.0, 5.0);
        assertThat(usable.flaws()).singleElement().asString().contains("cut short");
        assertThat(media.check(make(file("fine.avi"), "testsrc2=s=320x240:r=25:d=2", "-c:v", "mpeg4"))
                        .flaws())
                .isEmpty();
    }

    @Test
    void aPictureThatComesSecondsAfterTheSoundIsShownFromItsFirstFrame() throws Exception {
        Path film = OwnFfmpeg.clip(file("film.mp4"), 160, 120, 30, true);
        Path late = file("late.mkv");
        HostileFiles.run(
                "-i",
                film.toString(),
                "-itsoffset",
                "3",
                "-i",
                film.toString(),
                "-map",
                "0:a",
                "-map",
                "1:v",
                "-c",
                "copy",
                late.toString());

        assertThat(media.open(late).seconds()).isCloseTo(1, within(0.1));
        int[] frames = {0};
        media.frames(
                media.open(late),
                FrameRequest.all(32, 24, Pixels.BGR0).atFps(30).part(0, 20),
                (_, _) -> ++frames[0] > 0);
        assertThat(frames[0]).isEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource({
        "tiff, false",
        "avi, true",
        "mts, true",
        "3gp, true",
        "wmv, true",
        "mxf, true",
        "ppm, false",
        "avif, false"
    })
    void whatFfmpegReadsIsTakenByItsContent(String kind, boolean moves) throws Exception {
        Path made = file("made." + kind);
        List<String> more =
                new ArrayList<>(kind.equals("avif") ? List.of("-c:v", "libaom-av1", "-cpu-used", "8") : List.of());
        if (!moves) more.addAll(List.of("-frames:v", "1"));
        make(made, "testsrc2=s=176x144:r=25:d=0.5", more.toArray(String[]::new));
        Path other = Files.move(made, file("some.dat"));

        assertThat(media.check(other).moves()).isEqualTo(moves);
    }

    @Test
    void aVectorPictureIsDrawnWithoutTheFilesThatItNames() throws Exception {
        Files.write(
                file("secret.png"), Files.readAllBytes(make(file("s.png"), plain(BLUE, 64, 64, 1), "-frames:v", "1")));
        Path plan = Files.writeString(
                file("plan.dat"), """
                <?xml version="1.0"?><!-- made by hand -->
                <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://127.0.0.1:9/svg11.dtd" [<!ENTITY tone "#eb9664">]>
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 90 160">
                <style>@import url(http://127.0.0.1:9/a.css);</style><script>while (true) {}</script>
                <rect width="90" height="80" fill="&tone;"/><image width="90" height="160" xlink:href="secret.png"/>
                <image width="90" height="160" xlink:href="%s"/></svg>""".formatted(file("secret.png").toUri()));

        Opened opened = media.open(plan);
        byte[] pixels = first(opened, 16);

        assertThat(opened.picture().seenHeight()).isEqualTo(2_400);
        assertThat(opened.first().clear()).isCloseTo(0.5, within(0.1));
        assertThat(new int[] {pixels[2] & 0xff, pixels[1] & 0xff, pixels[0] & 0xff})
                .containsExactly(0xeb, 0x96, 0x64);
    }

    @Test
    void aVectorPictureThatWouldTakeForEverIsRefused() throws Exception {
        StringBuilder text = new StringBuilder("<!DOCTYPE svg [<!ENTITY a0 \"0123456789\">");
        for (int i = 1; i < 12; i++)
            text.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
        text.append("]><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><text>&a11;</text></svg>");
        Path bomb = Files.writeString(file("bomb.svg"), text);

        assertThatThrownBy(() -> media.open(bomb)).isInstanceOf(UnusableMedia.class);
    }

    /** Adds up how much the rows of frames differ from both rows beside them. */
    private static final class Combs implements FrameSink {
        private double sum;

        @Override
        public boolean frame(int index, byte[] grey) {
            for (int i = 160; i < grey.length - 160; i++) {
                int around = (grey[i - 160] & 0xff) + (grey[i + 160] & 0xff);
                sum += Math.max(0, Math.abs(2 * (grey[i] & 0xff) - around) - 20);
            }
            return true;
        }
    }

    private void assertColour(Path clip, int[] wanted, int tolerance) throws Exception {
        byte[] pixels = first(media.open(clip), 256);
        int middle = 4 * (128 * 256 + 128);
        for (int i = 0; i < 3; i++)
            assertThat(pixels[middle + 2 - i] & 0xff).as(clip + " " + i).isCloseTo(wanted[i], within(tolerance));
    }

    private byte[] first(Opened opened, int side) throws Exception {
        List<byte[]> frames = new ArrayList<>();
        media.frames(
                opened,
                FrameRequest.all(side, side, Pixels.BGRA).part(0, 1),
                (_, pixels) -> frames.add(pixels.clone()));
        return frames.getFirst();
    }

    private static String plain(int[] rgb, int width, int height, int frames) {
        return "color=s=%dx%d:r=25:d=%.2f:c=0x%02x%02x%02x,format=rgb24"
                .formatted(width, height, frames / 25.0, rgb[0], rgb[1], rgb[2]);
    }

    private Path make(Path file, String source, String... more) throws Exception {
        List<String> line = new ArrayList<>(List.of("-filter_complex", source + "[v]", "-map", "[v]"));
        line.addAll(List.of(more));
        line.add(file.toString());
        HostileFiles.run(line.toArray(String[]::new));
        return file;
    }

    private Path file(String name) {
        return folder.resolve(name);
    }
}
