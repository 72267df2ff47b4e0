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
 * A picture that is made once and then drawn every frame: strokes, blurs and gradients cost far more than a blit.
 *
 * @param image ARGB with premultiplied alpha
 * @param x     where the image's left edge lies from the sprite's origin, in pixels
 * @param y     where its upper edge lies
 */
public record Sprite(BufferedImage image, int x, int y) {
    static {
        HeadlessDrawing.prepare();
    }

    /** Nothing to see: what text without ink becomes. */
    public static final Sprite EMPTY = new Sprite(new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB_PRE), 0, 0);

    /** Draws with the origin at the nearest whole pixel: cheap. */
    public void draw(Graphics2D g, double atX, double atY) {
        g.drawImage(image, (int) Math.round(atX) + x, (int) Math.round(atY) + y, null);
    }

    /** Draws with an opacity from 0 to 1. */
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
     * Draws grown and turned around the origin. Costs about six times a plain {@link #draw}: for entrances and small pictures.
     *
     * @param scale   1 is the sprite's own size
     * @param degrees clockwise
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

    /** Bounds of the image with the origin at (0, 0). */
    public Rectangle2D bounds() {
        return new Rectangle2D.Double(x, y, image.getWidth(), image.getHeight());
    }

    /** A picture whose upper left corner is the origin. */
    public static Sprite of(BufferedImage image) {
        return painted(0, 0, image.getWidth(), image.getHeight(), g -> g.drawImage(image, 0, 0, null));
    }

    /** Whatever is painted inside a rectangle; the painter uses the sprite's own coordinates. */
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

    /** A filled shape. */
    public static Sprite fill(Shape shape, Paint paint) {
        return around(shape.getBounds2D(), 1, g -> {
            g.setPaint(paint);
            g.fill(shape);
        });
    }

    /** A shape's outline with round joins, {@code width} pixels in all, half of them outside. */
    public static Sprite outline(Shape shape, double width, Paint paint) {
        return around(shape.getBounds2D(), width / 2 + 1, g -> {
            g.setPaint(paint);
            g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(shape);
        });
    }

    /**
     * The soft shadow of a shape, or its glow when it is light and not moved.
     *
     * @param dy      how far it falls, in pixels
     * @param blur    width of the soft edge in pixels, as in CSS; 0 is sharp
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

    /** This sprite with another one drawn over it, as one. */
    public Sprite under(Sprite top) {
        Rectangle2D all = bounds().createUnion(top.bounds());
        return around(all, 0, g -> {
            draw(g, 0, 0);
            top.draw(g, 0, 0);
        });
    }

    /** The sprite in one colour, with its own transparency. */
    public Sprite silhouette(Color colour) {
        return painted(x, y, image.getWidth(), image.getHeight(), g -> {
            draw(g, 0, 0);
            g.setComposite(AlphaComposite.SrcIn);
            g.setColor(colour);
            g.fillRect(x, y, image.getWidth(), image.getHeight());
        });
    }

    /** The sprite out of focus: for what is near the lens. */
    public Sprite blurred(double blur) {
        Sprite wide = around(bounds(), blur + 2, g -> draw(g, 0, 0));
        Blur.soften(wide.image(), blur);
        return wide;
    }

    /** The sprite with an opacity from 0 to 1 built in. */
    public Sprite faded(double opacity) {
        if (opacity >= 1) return this;
        return painted(x, y, image.getWidth(), image.getHeight(), g -> draw(g, 0, 0, opacity));
    }

    /** The sprite at another size around its origin, resampled well once. */
    public Sprite scaled(double factor) {
        AffineTransform scale = AffineTransform.getScaleInstance(factor, factor);
        Rectangle2D grown = scale.createTransformedShape(bounds()).getBounds2D();
        // Bilinear sampling skips pixels below one half: come down by halves first.
        if (factor < 0.5) return scaled(0.5).scaled(factor * 2);
        return around(grown, 1, g -> draw(g, 0, 0, 1, factor, 0));
    }

    /** Switches on what every drawing here wants: smooth edges, exact strokes, bilinear pictures. */
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
