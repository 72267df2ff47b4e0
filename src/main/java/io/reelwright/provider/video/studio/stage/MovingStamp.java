package io.reelwright.provider.video.studio.stage;

/**
 * A stamp that comes in, stays and drifts.
 *
 * @param pivotX the point that its growing leaves where it is
 * @param accent second of one pulse of 5 %, for the word or figure that is spoken then; negative for none
 */
public record MovingStamp(
        Stamp stamp, Depth depth, Entrance entrance, IdleMotion idle, double pivotX, double pivotY, double accent)
        implements SceneLayer {

    /** Grows around its own centre, without a pulse. */
    public MovingStamp(Stamp stamp, Depth depth, Entrance entrance, IdleMotion idle) {
        this(stamp, depth, entrance, idle, stamp.centreX(), stamp.centreY(), -1);
    }

    /** The same with a pulse at that second. */
    public MovingStamp pulsing(double at) {
        return new MovingStamp(stamp, depth, entrance, idle, pivotX, pivotY, at);
    }

    /** The same, growing around another point. */
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
        double scale = (1 - left * (1 - entrance.scale())) * idle.scale(t) * beat(t);
        double moveX = entrance.wipe() ? 0 : entrance.fromX() * left;
        double moveY = entrance.wipe() ? 0 : entrance.fromY() * left;
        if (entrance.wipe() && way < 1) canvas.uncover(stamp.x(), (int) (stamp.x() + stamp.width() * way));
        now.put(canvas, stamp, depth, moveX + idle.dx(t), moveY + idle.dy(t), scale, pivotX, pivotY, alpha);
        canvas.uncoverAll();
    }

    private double beat(double t) {
        return accent < 0 ? 1 : 1 + 0.05 * io.reelwright.look.Easing.pulse(t, accent, 0.08, 0.2);
    }
}
