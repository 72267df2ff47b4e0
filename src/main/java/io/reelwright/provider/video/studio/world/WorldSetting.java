package io.reelwright.provider.video.studio.world;

import io.reelwright.campaign.Aspect;
import io.reelwright.look.Look;
import io.reelwright.look.Palette;
import io.reelwright.look.Sprite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * What a world is built for, and the measures that all builders share.
 *
 * @param occupied whether a large picture of the template will stand in the lower part, or at the right of a wide picture
 * @param random root of every free choice; drawn from in a fixed order
 * @param kind   0, 1, 2, …: which of a family's arrangements is wanted; builders take it modulo what they have
 */
record WorldSetting(Look look, Aspect aspect, String template, boolean occupied, RandomGenerator random, int kind) {
    /** How far planes reach beyond the frame on each side, so that no move shows their edge. */
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

    /** The one value or the other, by shape. */
    double pick(double tall, double wide) {
        return tall() ? tall : wide;
    }

    double between(double least, double most) {
        return least + (most - least) * random.nextDouble();
    }

    /** −1 or 1. */
    int side() {
        return random.nextBoolean() ? 1 : -1;
    }

    /** {@code x} or its mirror image. */
    double mirror(double x, boolean flipped) {
        return flipped ? width() - x : x;
    }

    /** A sprite of a strip of the frame, with the spill on both sides. */
    Sprite strip(double top, double bottom, Consumer<Graphics2D> painter) {
        int from = (int) Math.floor(top);
        return Sprite.painted(-SPILL, from, width() + 2 * SPILL, (int) Math.ceil(bottom) - from, painter);
    }
}
