package io.reelwright.provider.video.studio.template;

import io.reelwright.look.Colours;
import io.reelwright.provider.video.studio.stage.Depth;
import io.reelwright.provider.video.studio.stage.Entrance;
import io.reelwright.provider.video.studio.stage.IdleMotion;
import io.reelwright.provider.video.studio.stage.MovingStamp;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import io.reelwright.provider.video.studio.stage.SoftShadow;
import io.reelwright.provider.video.studio.stage.Stamp;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pictures, plates and other things that are not text, lit and shaded so that they belong to the look. */
final class ArtObjects {
    private final TemplateContext setting;

    ArtObjects(TemplateContext setting) {
        this.setting = setting;
    }

    /**
     * The one large picture of a scene, with a glow behind it; nothing when there is no such picture.
     *
     * @param x    left edge
     * @param y    upper edge
     * @param size side in pixels, 8 to 2000
     */
    List<SceneLayer> hero(@Nullable String name, double x, double y, double size, double at) {
        return hero(name, x, y, size, Entrance.picture(at, setting.look()));
    }

    /** The one large picture, coming in another way. */
    List<SceneLayer> hero(@Nullable String name, double x, double y, double size, Entrance entrance) {
        List<SceneLayer> layers = new ArrayList<>();
        image(name, size).ifPresent(image -> {
            Stamp stamp = Stamp.of(image, (int) x, (int) y);
            Color light = setting.look().dark()
                    ? setting.palette().light()
                    : setting.palette().accent2();
            double glow = setting.look().dark() ? 0.42 : 0.3;
            Stamp lit = withGlow(stamp, size * 0.09, light, glow, size * 0.03);
            layers.add(new MovingStamp(lit, Depth.KEY, entrance, IdleMotion.picture(0.1)));
        });
        return layers;
    }

    /** Size of a hero in the bleed of a tall picture: smaller where the look's foreground would cover its foot. */
    double low(double size) {
        return switch (setting.look().backdrop()) {
            case DAYBREAK, REEF -> Math.min(size, 470);
            case NOCTURNE, PARCHMENT, POSTCARD -> Math.min(size, 570);
            default -> size;
        };
    }

    /** A smaller picture with a soft shadow. */
    List<SceneLayer> support(
            @Nullable String name, double x, double y, double size, Entrance entrance, IdleMotion idle) {
        List<SceneLayer> layers = new ArrayList<>();
        image(name, size).ifPresent(image -> {
            Stamp stamp = Stamp.of(image, (int) x, (int) y);
            Stamp shaded = withGlow(stamp, size * 0.07, setting.palette().shade(), 0.34, size * 0.04);
            layers.add(new MovingStamp(shaded, Depth.KEY, entrance, idle));
        });
        return layers;
    }

    /** The picture's stamp with a shadow, at a place; empty when there is none. */
    java.util.Optional<Stamp> stamp(@Nullable String name, double x, double y, double size) {
        return image(name, size)
                .map(image -> withGlow(
                        Stamp.of(image, (int) x, (int) y),
                        size * 0.07,
                        setting.palette().shade(),
                        0.3,
                        size * 0.035));
    }

    /** A picture far in front: cropped by an edge and out of focus. */
    List<SceneLayer> bokeh(@Nullable String name, double x, double y, double size, double at) {
        List<SceneLayer> layers = new ArrayList<>();
        image(name, size / 3).ifPresent(image -> {
            // A third of the size drawn three times as large is as soft as a lens would make it.
            Stamp large = Stamp.drawn(new Rectangle2D.Double(x, y, size, size), g -> {
                g.drawImage(softened(image), (int) x, (int) y, (int) size, (int) size, null);
            });
            layers.add(
                    new MovingStamp(large, Depth.FRONT, Entrance.picture(at, setting.look()), IdleMotion.picture(0.6)));
        });
        return layers;
    }

    /** A plate with a shadow: the place where the key word or a card stands. */
    Stamp plate(Shape shape, Color colour) {
        return plate(shape, colour, g -> {});
    }

    /** A plate with something printed on it; the print ends at its edge. */
    Stamp plate(Shape shape, Color colour, java.util.function.Consumer<Graphics2D> print) {
        double blur = setting.look().dark() ? 44 : 34;
        double opacity = setting.look().dark() ? 0.34 : 0.26;
        return Stamp.drawn(SoftShadow.grown(shape.getBounds2D(), blur + 22), g -> {
            SoftShadow.under(g, shape, 16, blur, setting.palette().shade(), opacity);
            g.setColor(colour);
            g.fill(shape);
            g.clip(shape);
            print.accept(g);
        });
    }

    Shape rounded(double x, double y, double width, double height, double radius) {
        double arc = Math.min(2 * radius, Math.min(width, height));
        return new RoundRectangle2D.Double(x, y, width, height, arc, arc);
    }

    Shape circle(double centreX, double centreY, double radius) {
        return new Ellipse2D.Double(centreX - radius, centreY - radius, 2 * radius, 2 * radius);
    }

    static Shape turned(Shape shape, double degrees, double x, double y) {
        return AffineTransform.getRotateInstance(Math.toRadians(degrees), x, y).createTransformedShape(shape);
    }

    /** A colour between accent and its darker self, for the foot of bars and plates. */
    static Color deep(Color colour) {
        return Colours.mix(colour, Color.BLACK, 0.3);
    }

    static Color bright(Color colour) {
        return Colours.mix(colour, Color.WHITE, 0.28);
    }

    private Stamp withGlow(Stamp stamp, double blur, Color colour, double opacity, double down) {
        Rectangle2D box = new Rectangle2D.Double(stamp.x(), stamp.y(), stamp.width(), stamp.height() + down);
        return Stamp.drawn(SoftShadow.grown(box, blur), (Graphics2D g) -> {
            Stamp soft = SoftShadow.of(stamp, blur, colour, opacity);
            g.drawImage(soft.image(), soft.x(), soft.y() + (int) down, null);
            g.drawImage(stamp.image(), stamp.x(), stamp.y(), null);
        });
    }

    private java.util.Optional<BufferedImage> image(@Nullable String name, double size) {
        if (name == null) return java.util.Optional.empty();
        return setting.pictures().image(name, (int) Math.clamp(size, 8, 2000));
    }

    private static BufferedImage softened(BufferedImage image) {
        BufferedImage out = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB_PRE);
        float ninth = 1 / 9f;
        var kernel = new java.awt.image.Kernel(
                3, 3, new float[] {ninth, ninth, ninth, ninth, ninth, ninth, ninth, ninth, ninth});
        new java.awt.image.ConvolveOp(kernel).filter(image, out);
        return out;
    }
}
