package io.reelwright.provider.video.studio.stage;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An image that is drawn once, when a frame first needs it, and copied to many frames: premultiplied pixels and their position at rest. A
 * layout that is refused has drawn nothing. The empty ends of its rows are known and skipped.
 */
public final class Stamp {
    private final Content content;
    private final int x;
    private final int y;

    private Stamp(Content content, int x, int y) {
        this.content = content;
        this.x = x;
        this.y = y;
    }

    /** The pixels of a stamp, shared by all copies of it. */
    private static final class Content {
        final int width;
        final int height;
        private @Nullable Supplier<BufferedImage> drawing;
        private @Nullable Pixels pixels;

        Content(int width, int height, Supplier<BufferedImage> drawing) {
            this.width = width;
            this.height = height;
            this.drawing = drawing;
        }

        synchronized Pixels pixels() {
            Pixels known = pixels;
            if (known != null) return known;
            Supplier<BufferedImage> wanted = drawing;
            if (wanted == null) throw new IllegalStateException("a stamp is drawn while it is being drawn");
            drawing = null;
            Pixels drawn = Pixels.of(wanted.get());
            pixels = drawn;
            return drawn;
        }
    }

    /**
     * What is copied to a frame.
     *
     * @param colours premultiplied, row by row
     * @param from    for each row, the first column that is not transparent
     * @param to      for each row, the column after the last one
     */
    record Pixels(BufferedImage image, int[] colours, int[] from, int[] to) {
        static Pixels of(BufferedImage image) {
            int[] colours = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
            int width = image.getWidth();
            int[] from = new int[image.getHeight()];
            int[] to = new int[from.length];
            for (int row = 0; row < from.length; row++) {
                int start = row * width;
                int first = 0;
                while (first < width && colours[start + first] == 0) first++;
                int last = width;
                while (last > first && colours[start + last - 1] == 0) last--;
                from[row] = first;
                to[row] = last;
            }
            return new Pixels(image, colours, from, to);
        }
    }

    /** Creates a stamp from an image with its upper left corner at {@code x}, {@code y}. */
    public static Stamp of(BufferedImage image, int x, int y) {
        return new Stamp(new Content(image.getWidth(), image.getHeight(), () -> premultiplied(image)), x, y);
    }

    private static BufferedImage premultiplied(BufferedImage image) {
        if (image.getType() == BufferedImage.TYPE_INT_ARGB_PRE
                && image.getRaster().getParent() == null) return image;
        BufferedImage pre = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = pre.createGraphics();
        g.drawImage(image, 0, 0, null);
        g.dispose();
        return pre;
    }

    /**
     * Returns a stamp that is drawn when a frame first needs it.
     *
     * @param bounds  the part of the picture that the painter draws on
     * @param painter draws in coordinates of the picture
     */
    public static Stamp drawn(Rectangle2D bounds, Consumer<Graphics2D> painter) {
        int x = (int) Math.floor(bounds.getMinX()) - 1;
        int y = (int) Math.floor(bounds.getMinY()) - 1;
        int width = Math.max(1, (int) Math.ceil(bounds.getMaxX()) + 1 - x);
        int height = Math.max(1, (int) Math.ceil(bounds.getMaxY()) + 1 - y);
        return new Stamp(new Content(width, height, () -> painted(x, y, width, height, painter)), x, y);
    }

    private static BufferedImage painted(int x, int y, int width, int height, Consumer<Graphics2D> painter) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = fine(image.createGraphics());
        g.translate(-x, -y);
        painter.accept(g);
        g.dispose();
        return image;
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
        return new Stamp(content, newX, newY);
    }

    /** Returns the pixels, {@code TYPE_INT_ARGB_PRE}; callers must not draw on them. */
    public BufferedImage image() {
        return pixels().image();
    }

    Pixels pixels() {
        return content.pixels();
    }

    public int x() {
        return x;
    }

    public int y() {
        return y;
    }

    public int width() {
        return content.width;
    }

    public int height() {
        return content.height;
    }

    public double centreX() {
        return x + content.width / 2.0;
    }

    public double centreY() {
        return y + content.height / 2.0;
    }
}
