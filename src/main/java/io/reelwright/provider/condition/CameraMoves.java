package io.reelwright.provider.condition;

import io.reelwright.campaign.MotionBlueprint.CameraPart;
import io.reelwright.campaign.MotionBlueprint.CameraPart.Label;
import java.util.EnumSet;
import java.util.Set;

/** Which moves a camera part has, by its labels or its numbers. */
final class CameraMoves {
    // Below these speeds nobody sees a move. Percent of the picture per second, degrees per second, percent of the
    // width.
    private static final double PAN = 2;
    private static final double TILT = 3;
    private static final double ZOOM = 3;
    private static final double ROLL = 2;
    private static final double SHAKE = 0.22;

    /** A move that is this many times faster than the slowest visible one is no longer slow. */
    private static final double SLOW = 4;

    private static final double FAST = 12;

    private CameraMoves() {}

    /** Returns the moves, at least one: the labels if there are any. */
    static Set<Label> of(CameraPart part) {
        if (!part.labels().isEmpty()) return EnumSet.copyOf(part.labels());
        Set<Label> moves = EnumSet.noneOf(Label.class);
        if (Math.abs(part.pan()) > PAN) moves.add(part.pan() > 0 ? Label.PAN_RIGHT : Label.PAN_LEFT);
        if (Math.abs(part.tilt()) > TILT) moves.add(part.tilt() > 0 ? Label.TILT_UP : Label.TILT_DOWN);
        if (Math.abs(part.zoom()) > ZOOM) moves.add(part.zoom() > 0 ? Label.ZOOM_IN : Label.ZOOM_OUT);
        if (Math.abs(part.roll()) > ROLL) moves.add(part.roll() > 0 ? Label.ROLL_RIGHT : Label.ROLL_LEFT);
        if (part.shake() > SHAKE) moves.add(Label.SHAKE);
        if (moves.isEmpty()) moves.add(Label.STILL);
        return moves;
    }

    /** Returns the word for the speed of the fastest move. A move that is only named is slow. */
    static String speed(CameraPart part, String slow, String usual, String fast) {
        double most = Math.max(
                Math.max(Math.abs(part.pan()) / PAN, Math.abs(part.tilt()) / TILT),
                Math.max(Math.abs(part.zoom()) / ZOOM, Math.abs(part.roll()) / ROLL));
        return most < SLOW ? slow : most > FAST ? fast : usual;
    }
}
