package io.reelwright.provider.video.studio.stage;

/**
 * A stamp with an entrance, an idle motion and an optional pulse.
 *
 * @param pivotX x of the fixed point of the scaling
 * @param pivotY y of the fixed point of the scaling
 * @param accent second of one pulse of 5 %, when the word or figure is spoken; negative for none
 */
public record MovingStamp(
        Stamp stamp, Depth depth, Entrance entrance, IdleMotion idle, double pivotX, double pivotY, double accent)
        implements SceneLayer {

    /** Creates a layer that scales around its own centre, without a pulse. */
    public MovingStamp(Stamp stamp, Depth depth, Entrance entrance, IdleMotion idle) {
        this(stamp, depth, entrance, idle, stamp.centreX(), stamp.centreY(), -1);
    }

    /** Returns a copy with a pulse at second {@code at}. */
    public MovingStamp pulsing(double at) {
        return new MovingStamp(stamp, depth, entrance, idle, pivotX, pivotY, at);
    }

    /** Returns a copy that scales around another point. */
    public MovingStamp around(double x, double y) {
        return new MovingStamp(stamp, depth, entrance, idle, x, y, accent);
    }

    @Override
    public void paint(Canvas canvas, FrameMoment now) {
        double t = now.t();
        double alpha = entrance.alpha(t);
        if (alpha <= 0) return;
        double way = entrance.way(t);
        double left = 1 - way;
        double scale = (1 - left * (1 - entrance.scale())) * idle.scale(t) * beat(t) * greeting(now);
        double moveX = entrance.wipe() ? 0 : entrance.fromX() * left;
        double moveY = entrance.wipe() ? 0 : entrance.fromY() * left;
        if (entrance.wipe() && way < 1) canvas.uncover(stamp.x(), (int) (stamp.x() + stamp.width() * way));
        now.put(canvas, stamp, depth, moveX + idle.dx(t), moveY + idle.dy(t), scale, pivotX, pivotY, alpha);
        canvas.uncoverAll();
    }

    /** Returns the pulse by which a part of an opening scene moves soon after the first frame, in the order of the entrances. */
    private double greeting(FrameMoment now) {
        if (now.lead() <= 0 || idle.equals(IdleMotion.NONE)) return 1;
        double at = now.lead() + 0.08 + Math.clamp(entrance.at(), 0, 0.9);
        return 1 + 0.035 * io.reelwright.look.Easing.pulse(now.t(), at, 0.1, 0.3);
    }

    private double beat(double t) {
        return accent < 0 ? 1 : 1 + 0.05 * io.reelwright.look.Easing.pulse(t, accent, 0.08, 0.2);
    }
}
