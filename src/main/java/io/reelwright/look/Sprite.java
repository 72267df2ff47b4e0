package io.reelwright.look;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;

/**
 * A pre-rendered image that is drawn in every frame. Strokes, blurs and gradients cost far more than copying an image.
 *
 * @param image ARGB with premultiplied alpha
 * @param x     offset of the image's left edge from the sprite's origin, in pixels
 * @param y     offset of the image's upper edge from the sprite's origin, in pixels
 */
public record Sprite(BufferedImage image, int x, int y) {
    static {
        HeadlessDrawing.prepare();
    }

    /** A transparent sprite, used for text without visible glyphs. */
    public static final Sprite EMPTY = new Sprite(new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB_PRE), 0, 0);

    /** Draws the sprite with its origin at the nearest whole pixel, which is cheap. */
    public void draw(Graphics2D g, double atX, double atY) {
        g.drawImage(image, (int) Math.round(atX) + x, (int) Math.round(atY) + y, null);
    }

    /** Draws the sprite with an opacity from 0 to 1. */
    public void draw(Graphics2D g, double atX, double atY, double opacity) {
        if (opacity <= 0.002) return;
        if (opacity >= 0.998) {
            draw(g, atX, atY);
            return;
        }
        Composite before = g.getComposite();
        g.setComposite(AlphaComposite.SrcOver.derive((float) opacity));
        draw(g, atX, atY);
        g.setComposite(before);
    }

    /**
     * Draws the sprite scaled and rotated around its origin. Costs about six times as much as {@link #draw(Graphics2D, double,
     * double)}, so use it for entrances and small pictures.
     *
     * @param opacity 0 to 1
     * @param scale   scale factor; 1 is the sprite's own size
     * @param degrees clockwise rotation
     */
    public void draw(Graphics2D g, double atX, double atY, double opacity, double scale, double degrees) {
        if (opacity <= 0.002 || scale <= 0.002) return;
        if (Math.abs(scale - 1) < 1e-4 && Math.abs(degrees) < 1e-3) {
            draw(g, atX, atY, opacity);
            return;
        }
        Composite before = g.getComposite();
        Object hint = g.getRenderingHint(RenderingHints.KEY_INTERPOLATION);
        if (opacity < 0.998) g.setComposite(AlphaComposite.SrcOver.derive((float) opacity));
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        AffineTransform place = AffineTransform.getTranslateInstance(atX, atY);
        place.rotate(Math.toRadians(degrees));
        place.scale(scale, scale);
        place.translate(x, y);
        g.drawImage(image, place, null);
        if (hint != null) g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, hint);
        g.setComposite(before);
    }

    /** Returns the bounds of the image, with the origin at (0, 0). */
    public Rectangle2D bounds() {
        return new Rectangle2D.Double(x, y, image.getWidth(), image.getHeight());
    }

    /** Returns a sprite of an image, with the origin at its upper left corner. */
    public static Sprite of(BufferedImage image) {
        return painted(0, 0, image.getWidth(), image.getHeight(), g -> g.drawImage(image, 0, 0, null));
    }

    /** Returns a sprite of what {@code painter} paints inside a rectangle. The painter uses the sprite's own coordinates. */
    public static Sprite painted(int x, int y, int width, int height, Consumer<Graphics2D> painter) {
        BufferedImage image =
                new BufferedImage(Math.max(1, width), Math.max(1, height), BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        smooth(g);
        g.translate(-x, -y);
        painter.accept(g);
        g.dispose();
        return new Sprite(image, x, y);
    }

    /** Returns a sprite of a filled shape. */
    public static Sprite fill(Shape shape, Paint paint) {
        return around(shape.getBounds2D(), 1, g -> {
            g.setPaint(paint);
            g.fill(shape);
        });
    }

    /** Returns a sprite of a shape's outline with round joins. The line is {@code width} pixels wide, half of it outside the shape. */
    public static Sprite outline(Shape shape, double width, Paint paint) {
        return around(shape.getBounds2D(), width / 2 + 1, g -> {
            g.setPaint(paint);
            g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(shape);
        });
    }

    /**
     * Returns a soft shadow of a shape, or a glow when the colour is light and {@code dy} is 0.
     *
     * @param dy      downward offset, in pixels
     * @param blur    width of the soft edge in pixels, as in CSS; 0 for a sharp edge
     * @param opacity 0 to 1
     */
    public static Sprite shadow(Shape shape, double dy, double blur, Color colour, double opacity) {
        Shape fallen = AffineTransform.getTranslateInstance(0, dy).createTransformedShape(shape);
        Sprite hard = around(fallen.getBounds2D(), blur + 2, g -> {
            g.setPaint(colour);
            g.fill(fallen);
        });
        if (blur < 1) return hard.faded(opacity);
        return new Sprite(Blur.shade(hard.image(), Blur.radius(blur), colour, opacity), hard.x(), hard.y());
    }

    /** Returns one sprite that shows this sprite with {@code top} drawn over it. */
    public Sprite under(Sprite top) {
        Rectangle2D all = bounds().createUnion(top.bounds());
        return around(all, 0, g -> {
            draw(g, 0, 0);
            top.draw(g, 0, 0);
        });
    }

    /** Returns this sprite blurred, for objects near the lens; {@code blur} is the edge width in pixels, as in CSS. */
    public Sprite blurred(double blur) {
        Sprite wide = around(bounds(), blur + 2, g -> draw(g, 0, 0));
        Blur.soften(wide.image(), blur);
        return wide;
    }

    /** Returns this sprite with a fixed opacity from 0 to 1. */
    public Sprite faded(double opacity) {
        if (opacity >= 1) return this;
        return painted(x, y, image.getWidth(), image.getHeight(), g -> draw(g, 0, 0, opacity));
    }

    /** Returns this sprite scaled around its origin, resampled at high quality. */
    public Sprite scaled(double factor) {
        AffineTransform scale = AffineTransform.getScaleInstance(factor, factor);
        Rectangle2D grown = scale.createTransformedShape(bounds()).getBounds2D();
        // Bilinear sampling skips pixels at factors below one half, so the size is halved repeatedly first.
        if (factor < 0.5) return scaled(0.5).scaled(factor * 2);
        return around(grown, 1, g -> draw(g, 0, 0, 1, factor, 0));
    }

    /** Enables antialiasing, exact strokes and bilinear interpolation, which all drawing code here uses. */
    public static void smooth(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    }

    private static Sprite around(Rectangle2D box, double margin, Consumer<Graphics2D> painter) {
        int left = (int) Math.floor(box.getMinX() - margin);
        int top = (int) Math.floor(box.getMinY() - margin);
        int right = (int) Math.ceil(box.getMaxX() + margin);
        int bottom = (int) Math.ceil(box.getMaxY() + margin);
        return painted(left, top, right - left, bottom - top, painter);
    }
}
