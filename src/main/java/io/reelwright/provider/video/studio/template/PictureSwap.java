package io.reelwright.provider.video.studio.template;

import io.reelwright.look.Easing;
import io.reelwright.look.Look;
import io.reelwright.provider.video.studio.stage.Canvas;
import io.reelwright.provider.video.studio.stage.Depth;
import io.reelwright.provider.video.studio.stage.FrameMoment;
import io.reelwright.provider.video.studio.stage.IdleMotion;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import io.reelwright.provider.video.studio.stage.Stamp;
import java.util.ArrayList;
import java.util.List;

/** Pictures that replace each other in one place: each rises as its part is spoken while the previous one leaves. */
final class PictureSwap implements SceneLayer {
    private static final double ENTER = 0.5;
    private static final double LEAVE = 0.22;
    private static final IdleMotion IDLE = IdleMotion.picture(0.25);

    private record Turn(Stamp stamp, double at) {}

    private final Look look;
    private final Depth depth;
    private final List<Turn> turns = new ArrayList<>();

    PictureSwap(Look look, Depth depth) {
        this.look = look;
        this.depth = depth;
    }

    /** Adds the next picture, shown from second {@code at}; times must not decrease. */
    void add(Stamp stamp, double at) {
        turns.add(new Turn(stamp, at));
    }

    boolean isEmpty() {
        return turns.isEmpty();
    }

    @Override
    public void paint(Canvas canvas, FrameMoment now) {
        int current = -1;
        while (current + 1 < turns.size() && turns.get(current + 1).at() <= now.t()) current++;
        if (current < 0) return;
        double since = now.t() - turns.get(current).at();
        if (current > 0 && since < LEAVE)
            leave(canvas, now, turns.get(current - 1).stamp(), since / LEAVE);
        double way = look.entrance().at(since / ENTER);
        put(canvas, now, turns.get(current).stamp(), 130 * (1 - way), 1 - 0.3 * (1 - way), since / 0.16 + 0.1);
    }

    private void leave(Canvas canvas, FrameMoment now, Stamp stamp, double part) {
        double way = Easing.IN_CUBIC.at(part);
        put(canvas, now, stamp, -40 * way, 1 - 0.15 * way, 1 - way);
    }

    private void put(Canvas canvas, FrameMoment now, Stamp stamp, double down, double scale, double alpha) {
        double swingX = Easing.swing(now.t(), IDLE.x(), IDLE.period() * 1.3, IDLE.phase());
        double swingY = Easing.swing(now.t(), IDLE.y(), IDLE.period(), IDLE.phase());
        double shown = Math.clamp(alpha, 0, 1);
        now.put(canvas, stamp, depth, swingX, down + swingY, scale, stamp.centreX(), stamp.centreY(), shown);
    }
}
