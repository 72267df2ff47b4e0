package io.reelwright.provider.video.studio.backdrop;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Aspect;
import io.reelwright.look.Colours;
import io.reelwright.look.Look;
import io.reelwright.look.Looks;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BackdropsTest {
    @Test
    void theSameSeedGivesTheSamePixels() {
        Look look = Looks.of("nocturne");
        assertThat(pixels(look, Aspect.TALL, 7, 1.5, true)).isEqualTo(pixels(look, Aspect.TALL, 7, 1.5, true));
    }

    @ParameterizedTest
    @EnumSource(Aspect.class)
    void twoScenesOfALookDiffer(Aspect aspect) {
        for (Look look : Looks.all()) {
            int[] one = pixels(look, aspect, 1, 2, false);
            int[] other = pixels(look, aspect, 2, 2, false);
            assertThat(share(one, other)).as(look.name()).isGreaterThan(0.02);
        }
    }

    @ParameterizedTest
    @EnumSource(Aspect.class)
    void everyWorldMoves(Aspect aspect) {
        for (Look look : Looks.all()) {
            int[] early = pixels(look, aspect, 1, 1, false);
            int[] late = pixels(look, aspect, 1, 2.5, false);
            assertThat(Arrays.equals(early, late)).as(look.name()).isFalse();
        }
    }

    @Test
    void noMoveOfTheCameraShowsAnEdge() {
        for (Look look : Looks.all()) {
            Backdrop backdrop = Backdrops.of(look, Aspect.TALL, 3, "hero", false);
            for (BackdropCamera camera :
                    new BackdropCamera[] {new BackdropCamera(1.06, 40, 30), new BackdropCamera(1, -40, -30)}) {
                BufferedImage frame = blank(Aspect.TALL, Color.MAGENTA);
                Graphics2D g = frame.createGraphics();
                backdrop.paintBack(g, 3, camera);
                backdrop.paintFront(g, 3, camera);
                assertThat(pixels(frame)).as(look.name()).doesNotContain(Color.MAGENTA.getRGB());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Aspect.class)
    void inkReadsWhereTextStands(Aspect aspect) {
        int left = aspect == Aspect.TALL ? 80 : 100;
        int right = aspect == Aspect.TALL ? 918 : 980;
        int top = aspect == Aspect.TALL ? 286 : 120;
        int bottom = aspect == Aspect.TALL ? 985 : 840;
        for (Look look : Looks.all()) {
            for (long seed = 0; seed < 2; seed++) {
                BufferedImage frame = frame(look, aspect, seed, 2, true);
                double[] contrasts = new double[(right - left) / 6 * ((bottom - top) / 6)];
                for (int i = 0; i < contrasts.length; i++) {
                    int x = left + i % ((right - left) / 6) * 6;
                    int y = top + i / ((right - left) / 6) * 6;
                    contrasts[i] = Colours.contrast(
                            new Color(frame.getRGB(x, y)), look.palette().ink());
                }
                Arrays.sort(contrasts);
                assertThat(contrasts[contrasts.length / 20])
                        .as(look.name() + " seed " + seed)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    @Test
    void grainBrightensAsMuchAsItDarkensAndNeverWrapsAround() {
        Look look = Looks.of("nocturne");
        Backdrop backdrop = Backdrops.of(look, Aspect.WIDE, 5, "quote", false);
        for (Color ground : new Color[] {Color.BLACK, Color.GRAY, Color.WHITE}) {
            BufferedImage frame = blank(Aspect.WIDE, ground);
            backdrop.grain(frame);
            double mean = Arrays.stream(pixels(frame))
                    .mapToDouble(p -> p & 255)
                    .average()
                    .orElseThrow();
            assertThat(Math.abs(mean - ground.getBlue())).isLessThan(4);
            int farthest = Arrays.stream(pixels(frame))
                    .map(p -> Math.abs((p >> 8 & 255) - ground.getGreen()))
                    .max()
                    .orElseThrow();
            assertThat(farthest).isBetween(1, 14);
        }
    }

    private static double share(int[] one, int[] other) {
        int different = 0;
        for (int i = 0; i < one.length; i += 7)
            if (Math.abs((one[i] >> 8 & 255) - (other[i] >> 8 & 255)) > 3) different++;
        return different * 7.0 / one.length;
    }

    private static int[] pixels(Look look, Aspect aspect, long seed, double t, boolean grain) {
        return pixels(frame(look, aspect, seed, t, grain));
    }

    private static BufferedImage frame(Look look, Aspect aspect, long seed, double t, boolean grain) {
        Backdrop backdrop = Backdrops.of(look, aspect, seed, "headline", false);
        BufferedImage frame = blank(aspect, Color.BLACK);
        Graphics2D g = frame.createGraphics();
        backdrop.paintBack(g, t, BackdropCamera.STILL);
        backdrop.paintFront(g, t, BackdropCamera.STILL);
        g.dispose();
        if (grain) backdrop.grain(frame);
        return frame;
    }

    private static BufferedImage blank(Aspect aspect, Color colour) {
        BufferedImage frame = new BufferedImage(aspect.width(), aspect.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = frame.createGraphics();
        g.setColor(colour);
        g.fillRect(0, 0, frame.getWidth(), frame.getHeight());
        g.dispose();
        return frame;
    }

    private static int[] pixels(BufferedImage frame) {
        return ((DataBufferInt) frame.getRaster().getDataBuffer()).getData();
    }
}
