package io.reelwright.media.music;

import io.reelwright.campaign.Direction.MusicMood;
import io.reelwright.media.sound.Stereo;
import java.util.SplittableRandom;

/** Music to lie under a voice: chords, a plucked figure, bass and a soft drum, in the manner of a mood. */
public final class MusicBed {
    private static final int EIGHTHS = 8;

    private MusicBed() {}

    /**
     * Plays a bed of exactly the wanted length: it begins with the chord alone, and ends on the key's own chord, dying away.
     *
     * @param samples length
     * @param seed    decides the figure that is plucked
     */
    public static Stereo play(MusicMood mood, int samples, long seed) {
        Style style = Style.of(mood);
        Stereo sound = Stereo.silence(samples);
        Band band = new Band(sound, style.bright(), seed);
        SplittableRandom random = new SplittableRandom(seed ^ 0x5eed);
        int[] figure = new int[EIGHTHS];
        for (int i = 0; i < EIGHTHS; i++) figure[i] = random.nextInt(4);
        double eighth = 30.0 * Stereo.RATE / style.tempo();
        int bars = (int) Math.ceil(samples / (eighth * EIGHTHS));
        for (int bar = 0; bar < bars; bar++) {
            boolean end = bar >= bars - 1;
            int degree = end ? 0 : style.chords().get(bar % style.chords().size());
            chord(band, style, degree, (int) (bar * EIGHTHS * eighth), (int) (EIGHTHS * eighth));
            for (int i = 0; i < EIGHTHS; i++) {
                int at = (int) ((bar * EIGHTHS + i) * eighth);
                if (!end || i == 0) step(band, style, degree, figure, bar, i, at, (int) eighth);
            }
        }
        Room.over(sound, 0.35);
        ends(sound);
        return sound;
    }

    private static void chord(Band band, Style style, int degree, int at, int length) {
        int low = degree > 3 ? degree - 7 : degree;
        for (int above : new int[] {0, 2, 4, 8}) band.pad(style.hertz(low + 7 + above), at, length, 0.055);
    }

    private static void step(
            Band band, Style style, int degree, int[] figure, int bar, int eighth, int at, int length) {
        int low = degree > 3 ? degree - 7 : degree;
        if (style.bass().contains(eighth)) band.bass(style.hertz(low), at, length * 2, 0.17);
        if (style.plucks().contains(eighth)) {
            int[] tones = {0, 2, 4, 7};
            int turn = (figure[eighth] + bar % 2) % tones.length;
            band.pluck(style.hertz(low + 14 + tones[turn]), at, eighth == 0 ? 0.2 : 0.15, eighth % 2 == 0 ? -0.6 : 0.6);
        }
        if (bar == 0) return;
        if (style.kick().contains(eighth)) band.kick(at, 0.26);
        if (style.shaker().contains(eighth)) band.shaker(at, eighth % 4 == 3 ? 0.05 : 0.032);
    }

    /** In within 0.3 s, out within the last 1.8 s. */
    private static void ends(Stereo sound) {
        int in = Math.min(sound.length() / 4, Stereo.RATE * 3 / 10);
        int out = Math.min(sound.length() / 3, Stereo.RATE * 9 / 5);
        for (int i = 0; i < sound.length(); i++) {
            double level = Math.min(1, Math.min(i / (double) in, (sound.length() - 1 - i) / (double) out));
            float gain = (float) (level * level * (3 - 2 * level));
            sound.left()[i] *= gain;
            sound.right()[i] *= gain;
        }
    }
}
