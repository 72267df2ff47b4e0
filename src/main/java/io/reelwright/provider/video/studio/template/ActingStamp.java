package io.reelwright.provider.video.studio.template;

import io.reelwright.campaign.Move;
import io.reelwright.campaign.SceneCard.Act;
import io.reelwright.look.Colours;
import io.reelwright.look.Easing;
import io.reelwright.provider.video.studio.stage.Canvas;
import io.reelwright.provider.video.studio.stage.Depth;
import io.reelwright.provider.video.studio.stage.Entrance;
import io.reelwright.provider.video.studio.stage.FrameMoment;
import io.reelwright.provider.video.studio.stage.IdleMotion;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import io.reelwright.provider.video.studio.stage.Stamp;
import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.jspecify.annotations.Nullable;

/** A picture that acts out its verb: where it is, how large and of which colour follows from the moment alone. */
final class ActingStamp implements SceneLayer {
    private static final IdleMotion IDLE = IdleMotion.picture(0.1);
    private static final double CALM = 0.5;

    private final Stamp stamp;
    private final Stamp picture;
    private final Rectangle2D box;
    private final Entrance entrance;
    private final Act act;
    private final @Nullable Stamp tint;

    /**
     * @param stamp    the picture with its light
     * @param picture  the picture alone, for what has its outline
     * @param box      where it stands
     * @param entrance how it enters
     * @param act      what it does, and when
     */
    ActingStamp(Stamp stamp, Stamp picture, Rectangle2D box, Entrance entrance, Act act) {
        this.stamp = stamp;
        this.picture = picture;
        this.box = box;
        this.entrance = entrance;
        this.act = act;
        Color colour = tint(act.move());
        this.tint = colour == null ? null : tinted(picture, box, colour);
    }

    /** Where a picture is: pixels from its place, its scale and its opacity. */
    private record Pose(double x, double y, double scale, double alpha) {
        static final Pose PLACE = new Pose(0, 0, 1, 1);

        static Pose at(double x, double y) {
            return new Pose(x, y, 1, 1);
        }

        static Pose sized(double scale) {
            return new Pose(0, 0, scale, 1);
        }
    }

    @Override
    public void paint(Canvas canvas, FrameMoment now) {
        double alpha = entrance.alpha(now.t());
        if (alpha <= 0) return;
        double since = now.t() - act.at();
        Pose pose = pose(since);
        switch (act.move()) {
            case SPLIT -> halves(canvas, now, 46 * out(since), 0, 0);
            case BREAK -> halves(canvas, now, 66 * out(since), 70 * fallen(since), 120 * fallen(since));
            case MULTIPLY -> copies(canvas, now, alpha, since);
            case SINK, EMERGE -> {
                canvas.cut((int) (box.getMaxY() - box.getHeight() * 0.04));
                put(canvas, now, stamp, pose, alpha);
                canvas.uncoverAll();
            }
            case FILL, DRAIN -> partly(canvas, now, alpha, since);
            default -> put(canvas, now, stamp, pose, alpha);
        }
        if (tint != null && since > 0) put(canvas, now, tint, pose, alpha * strength(since));
    }

    /** Returns where the picture is {@code since} seconds after its verb; before it for negative ones. */
    private Pose pose(double since) {
        double size = box.getWidth();
        double done = out(since);
        double moving = since < 0 ? 0 : since;
        return switch (act.move()) {
            case GROW -> Pose.sized(1 + 0.3 * Easing.OUT_BACK.at(since, 0, 0.7));
            case SHRINK -> Pose.sized(1 - 0.4 * done);
            case RISE -> Pose.at(0, -110 * done);
            case FALL -> Pose.at(0, -40 * Easing.pulse(since, 0, 0.14, 0.1) + 90 * fallen(since));
            case DROP ->
                Pose.at(
                        0,
                        -150 * (1 - Easing.IN_CUBIC.at(since, -0.12, 0.2)) - 26 * Easing.pulse(since, 0.08, 0.1, 0.16));
            case JUMP -> Pose.at(0, -120 * Math.sin(Math.PI * Math.clamp(since / 0.5, 0, 1)));
            case SHAKE -> Pose.at(20 * Math.sin(44 * moving) * Math.exp(-3 * moving), 0);
            case SWAY -> Pose.at(34 * Math.sin(4.2 * moving), -10 * Math.abs(Math.sin(4.2 * moving)));
            case PUSH -> Pose.at(120 * done, 0);
            case LEAVE -> Pose.at(1500 * Easing.IN_CUBIC.at(since, 0, 0.8), 0);
            case COME -> Pose.at(-size * 0.5 * (1 - done), 0);
            case VANISH -> new Pose(0, 0, 1 - 0.12 * done, 1 - 0.88 * done);
            case APPEAR -> Pose.sized(1 + 0.16 * Easing.pulse(since, 0, 0.1, 0.4));
            case HEAT -> Pose.at(3 * Math.sin(31 * moving), 0);
            case BEAT ->
                Pose.sized(1 + 0.1 * (Easing.pulse(since, 0, 0.08, 0.2) + Easing.pulse(since, 0.36, 0.08, 0.2)));
            case TRAVEL -> Pose.at(-140 + 280 * Easing.IN_OUT_SINE.at(since, -0.2, 1.6), 0);
            case CIRCLE -> circle(moving);
            case SINK -> Pose.at(0, size * 0.62 * Easing.IN_OUT_CUBIC.at(since, 0, 0.9));
            case EMERGE -> Pose.at(0, size * 0.72 * (1 - done));
            default -> Pose.PLACE;
        };
    }

    private static Pose circle(double since) {
        double turn = 2 * Math.PI * Easing.IN_OUT_SINE.at(since, 0, 1.3);
        return Pose.at(54 * Math.sin(turn), 54 * (Math.cos(turn) - 1));
    }

    private static double out(double since) {
        return Easing.OUT_EXPO.at(since, 0, 0.6);
    }

    private static double fallen(double since) {
        return Easing.IN_CUBIC.at(since, 0.1, 0.4);
    }

    private void put(Canvas canvas, FrameMoment now, Stamp what, Pose pose, double alpha) {
        double t = now.t();
        double way = entrance.way(t);
        double scale = (1 - (1 - way) * (1 - entrance.scale())) * pose.scale();
        now.put(
                canvas,
                what,
                Depth.KEY,
                pose.x() + Easing.swing(t, IDLE.x() * CALM, IDLE.period(), 0.1),
                pose.y() + entrance.fromY() * (1 - way) + Easing.swing(t, IDLE.y() * CALM, IDLE.period(), 0.1),
                scale,
                box.getCenterX(),
                box.getMaxY(),
                alpha * pose.alpha());
    }

    /** Paints the halves of the picture apart, each lower by its own pixels. */
    private void halves(Canvas canvas, FrameMoment now, double apart, double left, double right) {
        double alpha = entrance.alpha(now.t());
        int middle = (int) (box.getCenterX());
        canvas.uncover(0, (int) (middle - apart));
        put(canvas, now, stamp, Pose.at(-apart, left), alpha);
        canvas.uncover((int) (middle + apart), canvas.image().getWidth());
        put(canvas, now, stamp, Pose.at(apart, right), alpha);
        canvas.uncoverAll();
    }

    private void copies(Canvas canvas, FrameMoment now, double alpha, double since) {
        double grown = Easing.OUT_BACK.at(since, 0, 0.5);
        double later = Easing.OUT_BACK.at(since, 0.18, 0.5);
        double aside = box.getWidth() * 0.5;
        if (grown > 0.05) put(canvas, now, picture, new Pose(-aside * grown, 0, 0.62 * grown, 1), alpha);
        if (later > 0.05) put(canvas, now, picture, new Pose(aside * later, 0, 0.62 * later, 1), alpha);
        put(canvas, now, stamp, Pose.PLACE, alpha);
    }

    /** Paints the picture faintly, and the part of it that is full. */
    private void partly(Canvas canvas, FrameMoment now, double alpha, double since) {
        double done = Easing.IN_OUT_CUBIC.at(since, 0, 0.9);
        double part = act.move() == Move.FILL ? done : 1 - done;
        put(canvas, now, picture, Pose.PLACE, alpha * 0.3);
        canvas.uncover(0, (int) (box.getX() + box.getWidth() * part));
        put(canvas, now, stamp, Pose.PLACE, alpha);
        canvas.uncoverAll();
    }

    private double strength(double since) {
        double most = switch (act.move()) {
            case LIGHT -> 0.75 * (0.55 + 0.45 * Math.sin(5 * since));
            case APPEAR -> 0.9 * (1 - Easing.OUT_CUBIC.at(since, 0, 0.5));
            case HEAT -> 0.5 + 0.1 * Math.sin(17 * since);
            default -> 0.62;
        };
        return most * Easing.OUT_CUBIC.at(since, 0, 0.5);
    }

    private static @Nullable Color tint(Move move) {
        return switch (move) {
            case LIGHT, APPEAR -> Colours.hex("FFF6CF");
            case DARKEN -> Colours.hex("0B0E14");
            case FREEZE -> Colours.hex("9FD8FF");
            case HEAT -> Colours.hex("FF7A1F");
            case AGE -> Colours.hex("8B8577");
            default -> null;
        };
    }

    private static Stamp tinted(Stamp picture, Rectangle2D box, Color colour) {
        return Stamp.drawn(box, g -> g.drawImage(filled(picture.image(), colour), picture.x(), picture.y(), null));
    }

    /** Returns an image of the same outline in one colour. */
    static BufferedImage filled(BufferedImage image, Color colour) {
        BufferedImage flat = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = flat.createGraphics();
        g.drawImage(image, 0, 0, null);
        g.setComposite(AlphaComposite.SrcIn);
        g.setColor(colour);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.dispose();
        return flat;
    }
}
