package io.reelwright.phase.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.media.EncodingProgress;
import io.reelwright.media.OwnFfmpeg;
import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QoiWriterTest {
    @TempDir
    Path folder;

    @Test
    void anEmptyStripIsAHundredTimesSmallerThanItsPixels() {
        int bytes = QoiWriter.of(empty(860, 252)).limit();

        assertThat(bytes).isLessThan(860 * 252 * 4 / 100);
    }

    @Test
    void ffmpegReadsTheColoursThatWereDrawn() throws Exception {
        BufferedImage strip = empty(300, 100);
        Graphics2D g = strip.createGraphics();
        g.setPaint(new GradientPaint(0, 0, new Color(0xFFE600), 300, 100, new Color(30, 60, 200, 90)));
        g.fillOval(10, 5, 250, 90);
        g.setColor(new Color(255, 255, 255, 128));
        g.fillRect(100, 40, 150, 30);
        g.dispose();

        assertSame(strip, read(strip));
    }

    @Test
    void noiseSurvivesPixelByPixel() throws Exception {
        Random random = new Random(7);
        BufferedImage strip = empty(64, 64);
        Graphics2D g = strip.createGraphics();
        g.setComposite(AlphaComposite.Src);
        for (int i = 0; i < 64 * 64; i++) {
            int near = random.nextInt(3) == 0 ? random.nextInt(0x1000000) : 0x808080 + random.nextInt(8) * 0x10101;
            g.setColor(new Color(near | (random.nextInt(4) == 0 ? 0x80 : 0xff) << 24, true));
            g.fillRect(i % 64, i / 64, 1 + random.nextInt(5), 1);
        }
        g.dispose();

        assertSame(strip, read(strip));
    }

    private static BufferedImage empty(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    }

    /** The strip as ffmpeg sees it: red, green, blue, alpha of each pixel. */
    private byte[] read(BufferedImage strip) throws Exception {
        Path file = folder.resolve("strip.qoi");
        var bytes = QoiWriter.of(strip);
        Files.write(file, Arrays.copyOf(bytes.array(), bytes.limit()));
        Path raw = folder.resolve("strip.rgba");
        List<String> line = List.of("-i", "file:" + file, "-pix_fmt", "rgba", "-f", "rawvideo", "file:" + raw);
        OwnFfmpeg.get().run(line, EncodingProgress.NONE, Duration.ofSeconds(30));
        return Files.readAllBytes(raw);
    }

    private static void assertSame(BufferedImage strip, byte[] rgba) {
        assertThat(rgba).hasSize(4 * strip.getWidth() * strip.getHeight());
        for (int y = 0; y < strip.getHeight(); y++) {
            for (int x = 0; x < strip.getWidth(); x++) {
                int at = 4 * (y * strip.getWidth() + x);
                int read = (rgba[at + 3] & 255) << 24
                        | (rgba[at] & 255) << 16
                        | (rgba[at + 1] & 255) << 8
                        | rgba[at + 2] & 255;
                int drawn = strip.getRGB(x, y);
                if ((drawn >>> 24) == 0) assertThat(read >>> 24).isZero();
                else assertThat(distance(read, drawn)).as("pixel %d, %d", x, y).isLessThanOrEqualTo(1);
            }
        }
    }

    private static int distance(int a, int b) {
        int most = 0;
        for (int shift = 0; shift < 32; shift += 8)
            most = Math.max(most, Math.abs((a >> shift & 255) - (b >> shift & 255)));
        return most;
    }
}
