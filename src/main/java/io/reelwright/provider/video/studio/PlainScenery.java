package io.reelwright.provider.video.studio;

import io.reelwright.campaign.Aspect;
import io.reelwright.look.Look;
import io.reelwright.provider.video.studio.stage.Canvas;
import io.reelwright.provider.video.studio.stage.Moment;
import io.reelwright.provider.video.studio.stage.Scenery;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.RadialGradientPaint;
import java.awt.image.BufferedImage;

/** The look's ground and two glows, drawn once, that drift. */
final class PlainScenery implements Scenery {
    private static final int MARGIN = 32;

    private final BufferedImage ground;

    PlainScenery(Look look, Aspect aspect, long seed) {
        int width = aspect.width() + 2 * MARGIN;
        int height = aspect.height() + 2 * MARGIN;
        this.ground = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = ground.createGraphics();
        var stops = look.palette().ground().stops();
        float[] at = new float[Math.max(2, stops.size())];
        Color[] colours = new Color[at.length];
        for (int i = 0; i < at.length; i++) {
            at[i] = stops.size() < 2 ? i : look.palette().ground().at().get(i).floatValue();
            colours[i] = stops.get(Math.min(i, stops.size() - 1));
        }
        g.setPaint(new LinearGradientPaint(0, 0, 0, height, at, colours));
        g.fillRect(0, 0, width, height);
        float side = (seed & 1) == 0 ? 0.1f : 0.9f;
        Color glow = look.palette().light();
        Color[] fade = {alpha(glow, 60), alpha(glow, 22), alpha(glow, 0)};
        g.setPaint(new RadialGradientPaint(width * side, height * 0.3f, width * 0.8f, new float[] {0, 0.5f, 1}, fade));
        g.fillRect(0, 0, width, height);
        g.dispose();
    }

    @Override
    public void behind(Canvas canvas, Moment now) {
        int x = (int) Math.round(Math.sin(now.t() / 2) * 20);
        int y = (int) Math.round(Math.cos(now.t() / 3) * 20);
        canvas.graphics().drawImage(ground, x - MARGIN, y - MARGIN, null);
    }

    @Override
    public void before(Canvas canvas, Moment now) {
        // Nothing stands in front.
    }

    private static Color alpha(Color colour, int alpha) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
    }
}
