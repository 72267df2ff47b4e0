package io.reelwright.provider.video.studio.backdrop;

import io.reelwright.campaign.Aspect;
import io.reelwright.look.Look;
import io.reelwright.look.Palette;
import io.reelwright.look.Sprite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Input of a backdrop builder, and helpers that all builders share.
 *
 * @param template template of the scene's card
 * @param occupied whether the template has a large picture in the lower part, or at the right of a wide picture
 * @param random   source of every random choice; drawn from in a fixed order
 * @param kind     selects the arrangement, 0 or more; builders take it modulo the number of theirs
 */
record BackdropSetting(Look look, Aspect aspect, String template, boolean occupied, RandomGenerator random, int kind) {
    /** Pixels by which planes extend beyond the frame on each side, so that no camera move shows their edge. */
    static final int SPILL = 80;

    int width() {
        return aspect.width();
    }

    int height() {
        return aspect.height();
    }

    boolean tall() {
        return aspect == Aspect.TALL;
    }

    Palette palette() {
        return look.palette();
    }

    Color shade() {
        return palette().shade();
    }

    Color light() {
        return palette().light();
    }

    /** Returns the first value for a tall frame, the second for a wide one. */
    double pick(double tall, double wide) {
        return tall() ? tall : wide;
    }

    double between(double least, double most) {
        return least + (most - least) * random.nextDouble();
    }

    /** Returns −1 or 1 at random. */
    int side() {
        return random.nextBoolean() ? 1 : -1;
    }

    /** Returns {@code x} or its mirror image. */
    double mirror(double x, boolean flipped) {
        return flipped ? width() - x : x;
    }

    /** Returns a sprite of a horizontal strip of the frame, extended by {@link #SPILL} on both sides. */
    Sprite strip(double top, double bottom, Consumer<Graphics2D> painter) {
        int from = (int) Math.floor(top);
        return Sprite.painted(-SPILL, from, width() + 2 * SPILL, (int) Math.ceil(bottom) - from, painter);
    }
}
