package io.reelwright.provider.video.studio.backdrop;

import io.reelwright.look.Colours;
import io.reelwright.look.Sprite;
import io.reelwright.look.Tone;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Consumer;

/** The opaque background: the tone's gradient with glows and textures. */
final class Ground {
    private Ground() {}

    /** Returns an image a little larger than the frame; the painter uses the frame's coordinates. */
    static BufferedImage build(BackdropSetting stage, boolean diagonal, Consumer<Graphics2D> texture) {
        int width = (int) Math.round(stage.width() * Backdrop.OVERSIZE);
        int height = (int) Math.round(stage.height() * Backdrop.OVERSIZE);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        Sprite.smooth(g);
        g.translate((width - stage.width()) / 2, (height - stage.height()) / 2);
        g.setPaint(gradient(stage, stage.palette().ground(), diagonal));
        g.fillRect(-width, -height, 3 * width, 3 * height);
        texture.accept(g);
        g.dispose();
        return image;
    }

    /** Returns the share of the frame's height that text may use; a gradient that changes lower down is stretched to it. */
    static double contentEnd(BackdropSetting stage) {
        return stage.pick(0.58, 0.79);
    }

    /** Returns a tone's gradient over the frame. */
    static Paint gradient(BackdropSetting stage, Tone tone, boolean diagonal) {
        List<Color> stops = tone.stops();
        if (stops.size() == 1) return stops.getFirst();
        float[] at = new float[stops.size()];
        for (int i = 0; i < at.length; i++) {
            at[i] = (float)
                    (diagonal ? tone.at().get(i) : stretched(tone.at().get(i), tone.reach(), contentEnd(stage)));
        }
        float w = stage.width();
        float h = stage.height();
        // A diagonal gradient is tilted a little from the vertical, like falling light.
        return diagonal
                ? new LinearGradientPaint(w * 0.15f, 0, w * 0.85f, h, at, stops.toArray(Color[]::new))
                : new LinearGradientPaint(0, 0, 0, h, at, stops.toArray(Color[]::new));
    }

    private static double stretched(double at, double reach, double end) {
        if (reach >= 1) return at;
        return at <= reach ? at / reach * end : end + (at - reach) / (1 - reach) * (1 - end);
    }

    /** Draws a soft light, strongest at its centre. */
    static void glow(Graphics2D g, double x, double y, double radius, Color colour, double strength) {
        g.setPaint(new RadialGradientPaint(
                (float) x, (float) y, (float) radius, new float[] {0, 0.25f, 0.5f, 0.75f, 1}, new Color[] {
                    Colours.alpha(colour, strength),
                    Colours.alpha(colour, strength * 0.72),
                    Colours.alpha(colour, strength * 0.34),
                    Colours.alpha(colour, strength * 0.09),
                    Colours.alpha(colour, 0)
                }));
        g.fillRect((int) (x - radius), (int) (y - radius), (int) (2 * radius), (int) (2 * radius));
    }
}
