package io.reelwright.media.music;

import io.reelwright.media.sound.Biquad;
import io.reelwright.media.sound.StereoSound;
import java.util.SplittableRandom;

/** The sound of an object that passes by: filtered noise that swells, fades and moves from left to right. */
public final class Whoosh {
    private Whoosh() {}

    /**
     * Adds one whoosh.
     *
     * @param at       sample at which the whoosh is loudest
     * @param seconds  length of the whoosh
     * @param strength factor of full scale
     */
    public static void over(StereoSound sound, int at, double seconds, double strength, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int length = (int) (seconds * StereoSound.RATE);
        int from = at - length / 2;
        // Three fixed bands side by side; their weights change with every sample, so the filter moves without steps.
        Biquad[] bands = {Biquad.bandPass(420, 0.8), Biquad.bandPass(900, 0.8), Biquad.bandPass(2100, 0.8)};
        for (int i = 0; i < length; i++) {
            double noise = random.nextDouble(-1, 1);
            double t = i / (double) length;
            double swell = 4 * t * (1 - t);
            double air = bands[0].next(noise) + bands[1].next(noise) * swell + bands[2].next(noise) * swell * swell;
            double level = air * swell * swell * strength;
            int place = from + i;
            if (place < 0 || place >= sound.length()) continue;
            sound.left()[place] += (float) (level * (1.2 - 0.8 * t));
            sound.right()[place] += (float) (level * (0.4 + 0.8 * t));
        }
    }
}
