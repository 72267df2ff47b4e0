package io.reelwright.media.music;

import io.reelwright.campaign.Direction.MusicMood;
import io.reelwright.media.sound.StereoSound;
import java.util.SplittableRandom;

/** Background music for a voice: chords, a plucked figure, bass and a soft drum in the style of a mood. */
public final class MusicBed {
    private static final int EIGHTHS = 8;

    private MusicBed() {}

    /**
     * Generates music of exactly the requested length. It begins with a chord alone and fades out on the tonic chord.
     *
     * @param samples length in samples
     * @param seed    selects the plucked figure
     */
    public static StereoSound play(MusicMood mood, int samples, long seed) {
        MusicStyle style = MusicStyle.of(mood);
        StereoSound sound = StereoSound.silence(samples);
        Instruments instruments = new Instruments(sound, style.bright(), seed);
        SplittableRandom random = new SplittableRandom(seed ^ 0x5eed);
        int[] figure = new int[EIGHTHS];
        for (int i = 0; i < EIGHTHS; i++) figure[i] = random.nextInt(4);
        double eighth = 30.0 * StereoSound.RATE / style.tempo();
        int bars = (int) Math.ceil(samples / (eighth * EIGHTHS));
        for (int bar = 0; bar < bars; bar++) {
            boolean end = bar >= bars - 1;
            int degree = end ? 0 : style.chords().get(bar % style.chords().size());
            chord(instruments, style, degree, (int) (bar * EIGHTHS * eighth), (int) (EIGHTHS * eighth));
            for (int i = 0; i < EIGHTHS; i++) {
                int at = (int) ((bar * EIGHTHS + i) * eighth);
                if (!end || i == 0) step(instruments, style, degree, figure, bar, i, at, (int) eighth);
            }
        }
        Reverb.over(sound, 0.35);
        ends(sound);
        return sound;
    }

    private static void chord(Instruments instruments, MusicStyle style, int degree, int at, int length) {
        int low = degree > 3 ? degree - 7 : degree;
        for (int above : new int[] {0, 2, 4, 8}) instruments.pad(style.hertz(low + 7 + above), at, length, 0.055);
    }

    private static void step(
            Instruments instruments,
            MusicStyle style,
            int degree,
            int[] figure,
            int bar,
            int eighth,
            int at,
            int length) {
        int low = degree > 3 ? degree - 7 : degree;
        if (style.bass().contains(eighth)) instruments.bass(style.hertz(low), at, length * 2, 0.17);
        if (style.plucks().contains(eighth)) {
            int[] tones = {0, 2, 4, 7};
            int turn = (figure[eighth] + bar % 2) % tones.length;
            instruments.pluck(
                    style.hertz(low + 14 + tones[turn]), at, eighth == 0 ? 0.2 : 0.15, eighth % 2 == 0 ? -0.6 : 0.6);
        }
        if (bar == 0) return;
        if (style.kick().contains(eighth)) instruments.kick(at, 0.26);
        if (style.shaker().contains(eighth)) instruments.shaker(at, eighth % 4 == 3 ? 0.05 : 0.032);
    }

    /** Fades in over at most 0.3 s and out over at most the last 1.8 s. */
    private static void ends(StereoSound sound) {
        int in = Math.min(sound.length() / 4, StereoSound.RATE * 3 / 10);
        int out = Math.min(sound.length() / 3, StereoSound.RATE * 9 / 5);
        for (int i = 0; i < sound.length(); i++) {
            double level = Math.min(1, Math.min(i / (double) in, (sound.length() - 1 - i) / (double) out));
            float gain = (float) (level * level * (3 - 2 * level));
            sound.left()[i] *= gain;
            sound.right()[i] *= gain;
        }
    }
}
