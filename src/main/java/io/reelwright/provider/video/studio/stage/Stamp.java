package io.reelwright.provider.video.studio.stage;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.function.Consumer;

/**
 * An image that is drawn once and copied to many frames: premultiplied pixels and their position at rest. The empty ends of
 * its rows are known and skipped.
 */
public final class Stamp {
    final int[] pixels;
    final int width;
    final int height;
    /** For each row, the first non-transparent column; {@link #to} is the column after the last. */
    final int[] from;

    final int[] to;
    private final BufferedImage image;
    private final int x;
    private final int y;

    private Stamp(BufferedImage image, int x, int y) {
        this.image = image;
        this.pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        this.width = image.getWidth();
        this.height = image.getHeight();
        this.x = x;
        this.y = y;
        this.from = new int[height];
        this.to = new int[height];
        for (int row = 0; row < height; row++) measure(row);
    }

    /** Creates a stamp from an image with its upper left corner at {@code x}, {@code y}. */
    public static Stamp of(BufferedImage image, int x, int y) {
        BufferedImage pre = image;
        if (image.getType() != BufferedImage.TYPE_INT_ARGB_PRE
                || image.getRaster().getParent() != null) {
            pre = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB_PRE);
            Graphics2D g = pre.createGraphics();
            g.drawImage(image, 0, 0, null);
            g.dispose();
        }
        return new Stamp(pre, x, y);
    }

    /**
     * Draws a stamp.
     *
     * @param bounds  the part of the picture that the painter draws on
     * @param painter draws in coordinates of the picture
     */
    public static Stamp drawn(Rectangle2D bounds, Consumer<Graphics2D> painter) {
        int x = (int) Math.floor(bounds.getMinX()) - 1;
        int y = (int) Math.floor(bounds.getMinY()) - 1;
        int width = (int) Math.ceil(bounds.getMaxX()) + 1 - x;
        int height = (int) Math.ceil(bounds.getMaxY()) + 1 - y;
        BufferedImage image =
                new BufferedImage(Math.max(1, width), Math.max(1, height), BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = fine(image.createGraphics());
        g.translate(-x, -y);
        painter.accept(g);
        g.dispose();
        return of(image, x, y);
    }

    /** Sets the rendering hints used for all drawing in the studio. */
    public static Graphics2D fine(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        return g;
    }

    /** Returns a stamp with the same pixels and its upper left corner at another position. */
    public Stamp at(int newX, int newY) {
        return new Stamp(image, newX, newY);
    }

    /** Returns the pixels, {@code TYPE_INT_ARGB_PRE}; callers must not draw on them. */
    public BufferedImage image() {
        return image;
    }

    public int x() {
        return x;
    }

    public int y() {
        return y;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public double centreX() {
        return x + width / 2.0;
    }

    public double centreY() {
        return y + height / 2.0;
    }

    private void measure(int row) {
        int start = row * width;
        int first = 0;
        while (first < width && pixels[start + first] == 0) first++;
        int last = width;
        while (last > first && pixels[start + last - 1] == 0) last--;
        from[row] = first;
        to[row] = last;
    }
}
