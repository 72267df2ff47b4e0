package io.reelwright.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class SpriteTest {
    private static final Rectangle2D SQUARE = new Rectangle2D.Double(100, 100, 80, 80);

    @Test
    void aSpriteIsDrawnWhereItsShapeWas() {
        BufferedImage canvas = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = canvas.createGraphics();
        Sprite.fill(SQUARE, Color.WHITE).draw(g, 10, 20);

        assertThat(canvas.getRGB(111, 121) & 255).isEqualTo(255);
        assertThat(canvas.getRGB(189, 199) & 255).isEqualTo(255);
        assertThat(canvas.getRGB(108, 130) & 255).isZero();
    }

    @Test
    void aShadowIsSoftAndKeepsItsInk() {
        Sprite sharp = Sprite.fill(SQUARE, Color.BLACK);
        Sprite soft = Sprite.shadow(SQUARE, 0, 30, Color.BLACK, 1);

        assertThat(ink(soft)).isCloseTo(ink(sharp), within(0.02 * ink(sharp)));
        assertThat(soft.image().getWidth()).isGreaterThan(sharp.image().getWidth() + 50);
    }

    @Test
    void fadingTakesAwayInk() {
        Sprite full = Sprite.fill(SQUARE, Color.RED);
        assertThat(ink(full.faded(0.25))).isCloseTo(0.25 * ink(full), within(0.02 * ink(full)));
    }

    @Test
    void aScaledSpriteGrowsAroundItsOrigin() {
        Rectangle2D small = Sprite.fill(SQUARE, Color.RED).scaled(0.2).bounds();
        assertThat(small.getCenterX()).isCloseTo(28, within(1.5));
        assertThat(small.getWidth()).isCloseTo(16, within(6.0));
    }

    private static double ink(Sprite sprite) {
        double sum = 0;
        for (int y = 0; y < sprite.image().getHeight(); y++)
            for (int x = 0; x < sprite.image().getWidth(); x++)
                sum += sprite.image().getRGB(x, y) >>> 24;
        return sum;
    }
}
