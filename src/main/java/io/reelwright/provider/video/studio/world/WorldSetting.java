package io.reelwright.provider.video.studio.world;

import io.reelwright.campaign.Aspect;
import io.reelwright.look.Look;
import java.util.SplittableRandom;

/**
 * What a place is drawn for, and the measures that all places share.
 *
 * @param seed root of every random choice; the same for all takes of a video, because they show one place
 */
record WorldSetting(Look look, Aspect aspect, long seed, WorldTones tones) {
    WorldSetting(Look look, Aspect aspect, long seed) {
        this(look, aspect, seed, new WorldTones(look));
    }

    int width() {
        return aspect.width();
    }

    int height() {
        return aspect.height();
    }

    boolean tall() {
        return aspect == Aspect.TALL;
    }

    /** Returns the first value for a tall frame, the second for a wide one. */
    double pick(double tall, double wide) {
        return tall() ? tall : wide;
    }

    /** Returns the y of the line on which things stand, in the frame at rest. */
    double surface() {
        return Worlds.surface(aspect, Gaze.AHEAD);
    }

    /** Returns the y below which the ground of a plane need not be drawn. */
    double floor() {
        return height() + Gaze.AT_VALUES.descent(aspect) + 2 * World.SPILL;
    }

    /** Returns a generator of its own for each purpose and cell of the world. */
    SplittableRandom random(String purpose, int cell) {
        long mixed = seed * 0x9E3779B97F4A7C15L + purpose.hashCode() * 0xD1B54A32D192ED03L;
        return new SplittableRandom(mixed ^ cell * 0x2545F4914F6CDD1DL);
    }
}
