package io.reelwright.provider.video.studio.stage;

import io.reelwright.look.Blur;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;

/** Creates shadows and glows as stamps: blurred silhouettes of objects. */
public final class SoftShadow {
    private SoftShadow() {}

    /**
     * Returns the blurred silhouette of a shape.
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

    /** Returns the blurred silhouette of a stamp. */
    public static Stamp of(Stamp stamp, double blur, Color colour, double opacity) {
        Rectangle2D box = new Rectangle2D.Double(stamp.x(), stamp.y(), stamp.width(), stamp.height());
        Stamp sharp = Stamp.drawn(grown(box, blur), g -> g.drawImage(stamp.image(), stamp.x(), stamp.y(), null));
        return blurred(sharp, blur, colour, opacity);
    }

    /** Draws a blurred silhouette of {@code shape} on {@code g}, moved down by {@code dy} pixels. */
    public static void under(Graphics2D g, Shape shape, double dy, double blur, Color colour, double opacity) {
        Stamp soft = of(shape, blur, colour, opacity);
        g.drawImage(soft.image(), soft.x(), soft.y() + (int) Math.round(dy), null);
    }

    /** Returns the rectangle enlarged by the room that a blur needs. */
    public static Rectangle2D grown(Rectangle2D box, double blur) {
        double room = Math.ceil(blur * 1.2) + 2;
        return new Rectangle2D.Double(
                box.getX() - room, box.getY() - room, box.getWidth() + 2 * room, box.getHeight() + 2 * room);
    }

    private static Stamp blurred(Stamp sharp, double blur, Color colour, double opacity) {
        int radius = Math.max(1, (int) Math.round(blur / 3));
        return Stamp.of(Blur.shade(sharp.image(), radius, colour, opacity), sharp.x(), sharp.y());
    }
}
