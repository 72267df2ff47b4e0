package io.reelwright.provider.video.studio.stage;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** Shadows and glows: the silhouette of a thing, blurred once by three box filters, which together are nearly a Gaussian. */
public final class Soft {
    private Soft() {}

    /**
     * The blurred silhouette of a shape.
     *
     * @param blur    pixels over which its edge fades
     * @param opacity at its middle, 0 to 1
     */
    public static Stamp of(Shape shape, double blur, Color colour, double opacity) {
        Stamp sharp = Stamp.drawn(grown(shape.getBounds2D(), blur), g -> {
            g.setColor(Color.WHITE);
            g.fill(shape);
        });
        return blurred(sharp, blur, colour, opacity);
    }

    /** The blurred silhouette of a stamp. */
    public static Stamp of(Stamp stamp, double blur, Color colour, double opacity) {
        Rectangle2D box = new Rectangle2D.Double(stamp.x(), stamp.y(), stamp.width(), stamp.height());
        Stamp sharp = Stamp.drawn(grown(box, blur), g -> g.drawImage(stamp.image(), stamp.x(), stamp.y(), null));
        return blurred(sharp, blur, colour, opacity);
    }

    /** Draws a blurred silhouette of {@code shape} on {@code g}, moved down by {@code dy}. */
    public static void under(Graphics2D g, Shape shape, double dy, double blur, Color colour, double opacity) {
        Stamp soft = of(shape, blur, colour, opacity);
        g.drawImage(soft.image(), soft.x(), soft.y() + (int) Math.round(dy), null);
    }

    /** The rectangle with room for a blur around it. */
    public static Rectangle2D grown(Rectangle2D box, double blur) {
        double room = Math.ceil(blur * 1.2) + 2;
        return new Rectangle2D.Double(
                box.getX() - room, box.getY() - room, box.getWidth() + 2 * room, box.getHeight() + 2 * room);
    }

    private static Stamp blurred(Stamp sharp, double blur, Color colour, double opacity) {
        int width = sharp.width();
        int height = sharp.height();
        int[] alpha = new int[width * height];
        for (int i = 0; i < alpha.length; i++) alpha[i] = (sharp.pixels[i] >>> 24) << 8;
        int radius = Math.max(1, (int) Math.round(blur / 3));
        int[] other = new int[alpha.length];
        for (int pass = 0; pass < 3; pass++) {
            for (int y = 0; y < height; y++) box(alpha, other, y * width, 1, width, radius);
            for (int x = 0; x < width; x++) box(other, alpha, x, width, height, radius);
        }
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        int[] out = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < out.length; i++) out[i] = tinted(colour, alpha[i] / 65280.0 * opacity);
        return Stamp.of(image, sharp.x(), sharp.y());
    }

    private static void box(int[] from, int[] to, int start, int step, int count, int radius) {
        long sum = 0;
        int span = 2 * radius + 1;
        for (int i = 0; i <= radius && i < count; i++) sum += from[start + i * step];
        for (int i = 0; i < count; i++) {
            to[start + i * step] = (int) (sum / span);
            if (i + radius + 1 < count) sum += from[start + (i + radius + 1) * step];
            if (i - radius >= 0) sum -= from[start + (i - radius) * step];
        }
    }

    private static int tinted(Color colour, double alpha) {
        int a = (int) Math.round(alpha * 255);
        int red = colour.getRed() * a / 255;
        int green = colour.getGreen() * a / 255;
        int blue = colour.getBlue() * a / 255;
        return a << 24 | red << 16 | green << 8 | blue;
    }
}
