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

/** Draws pictures, plates and other objects that are not text, with light and shadow that match the look. */
final class ArtObjects {
    private final TemplateContext setting;

    ArtObjects(TemplateContext setting) {
        this.setting = setting;
    }

    /**
     * Returns the main picture of a scene with a glow behind it; empty when there is no such picture.
     *
     * @param x    left edge
     * @param y    upper edge
     * @param size side in pixels, 8 to 2000
     */
    List<SceneLayer> hero(@Nullable String name, double x, double y, double size, double at) {
        return hero(name, x, y, size, Entrance.picture(at, setting.look()));
    }

    /** Returns the main picture with another entrance. */
    List<SceneLayer> hero(@Nullable String name, double x, double y, double size, Entrance entrance) {
        List<SceneLayer> layers = new ArrayList<>();
        boolean stands = setting.grounded() && y + size > setting.pick(1500, 700);
        Rectangle2D box = stands
                ? GroundShadow.standing(setting, Math.min(size, setting.pick(500, 560)), x + size / 2)
                : new Rectangle2D.Double(x, y, size, size);
        image(name, box.getWidth()).ifPresent(image -> {
            if (stands) layers.add(GroundShadow.under(box, setting, entrance));
            Stamp stamp = Stamp.of(image, (int) box.getX(), (int) box.getY());
            Color light = setting.look().dark()
                    ? setting.palette().light()
                    : setting.palette().accent2();
            double glow = setting.look().dark() ? 0.42 : 0.3;
            Stamp lit = withGlow(stamp, size * 0.09, light, glow, size * 0.03);
            layers.add(new MovingStamp(lit, Depth.KEY, entrance, IdleMotion.picture(0.1)));
        });
        return layers;
    }

    /** Returns the size of a hero in the bleed of a tall picture: smaller where the look's foreground would cover its foot. */
    double low(double size) {
        return switch (setting.look().backdrop()) {
            case DAYBREAK, REEF -> Math.min(size, 470);
            case NOCTURNE, PARCHMENT, POSTCARD -> Math.min(size, 570);
            default -> size;
        };
    }

    /** Returns a smaller picture with a soft shadow. */
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

    /** Returns the picture as a stamp with a shadow; empty when there is no such picture. */
    java.util.Optional<Stamp> stamp(@Nullable String name, double x, double y, double size) {
        return image(name, size)
                .map(image -> withGlow(
                        Stamp.of(image, (int) x, (int) y),
                        size * 0.07,
                        setting.palette().shade(),
                        0.3,
                        size * 0.035));
    }

    /** Returns a picture in the foreground, out of focus; callers place it so that an edge crops it. */
    List<SceneLayer> bokeh(@Nullable String name, double x, double y, double size, double at) {
        List<SceneLayer> layers = new ArrayList<>();
        image(name, size / 3).ifPresent(image -> {
            // Drawn at a third of the size and enlarged three times, the picture is as soft as a lens would make it.
            Stamp large = Stamp.drawn(new Rectangle2D.Double(x, y, size, size), g -> {
                g.drawImage(softened(image), (int) x, (int) y, (int) size, (int) size, null);
            });
            layers.add(
                    new MovingStamp(large, Depth.FRONT, Entrance.picture(at, setting.look()), IdleMotion.picture(0.6)));
        });
        return layers;
    }

    /** Returns a plate with a shadow, on which a key word or a card is placed. */
    Stamp plate(Shape shape, Color colour) {
        return plate(shape, colour, g -> {});
    }

    /** Returns a plate with a print that is clipped to its edge. */
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

    /** Returns a darker version of a colour, for the foot of bars and plates. */
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
