package io.reelwright.media.music;

import io.reelwright.media.sound.Biquad;
import io.reelwright.media.sound.StereoSound;
import java.util.SplittableRandom;

/** Synthesizers that each add one note to the sound. Times are in samples, strengths are factors of full scale. */
final class Instruments {
    private final StereoSound sound;
    private final Wavetable pad;
    private final Wavetable round = new Wavetable(3, 2.2);
    private final SplittableRandom random;
    private final double bright;

    Instruments(StereoSound sound, double bright, long seed) {
        this.sound = sound;
        this.bright = bright;
        this.pad = new Wavetable(6 + (int) (8 * bright), 1.9 - 0.5 * bright);
        this.random = new SplittableRandom(seed);
    }

    /** Adds a soft held note: two slightly detuned voices, one to each side. */
    void pad(double hertz, int at, int length, double strength) {
        int rise = StereoSound.RATE / 2;
        int fall = (int) (0.9 * StereoSound.RATE);
        float[] left = held(pad, hertz * 1.0018, length + fall, rise, fall);
        float[] right = held(pad, hertz / 1.0018, length + fall, rise, fall);
        sound.add(left, at, strength, 0.35 * strength);
        sound.add(right, at, 0.35 * strength, strength);
    }

    /** Adds a plucked string (Karplus–Strong synthesis); {@code side} pans from −1 for left to 1 for right. */
    void pluck(double hertz, int at, double strength, double side) {
        int length = (int) (1.6 * StereoSound.RATE);
        double period = StereoSound.RATE / hertz;
        float[] line = new float[(int) period];
        double soft = 0;
        double edge = 0.25 + 0.4 * bright;
        for (int i = 0; i < line.length; i++) {
            soft += (random.nextDouble(-1, 1) - soft) * edge;
            line[i] = (float) soft;
        }
        float[] note = new float[length];
        int fade = StereoSound.RATE / 4;
        for (int i = 0, j = 0; i < length; i++, j = (j + 1) % line.length) {
            int next = (j + 1) % line.length;
            note[i] = line[j] * Math.min(1f, (length - i) / (float) fade) * Math.min(1f, i / 60f);
            line[j] = (float) (0.4975 * (line[j] + line[next]));
        }
        sound.add(note, at, strength * (1 - 0.5 * side), strength * (1 + 0.5 * side));
    }

    void bass(double hertz, int at, int length, double strength) {
        float[] note = held(round, hertz, length, 500, Math.min(length / 2, 6000));
        sound.add(note, at, strength, strength);
    }

    /** Adds a soft drum: a tone that falls from 110 to 48 hertz in a few hundredths of a second. */
    void kick(int at, double strength) {
        float[] note = new float[StereoSound.RATE / 4];
        double phase = 0;
        for (int i = 0; i < note.length; i++) {
            double t = i / (double) StereoSound.RATE;
            phase = (phase + (48 + 62 * StrictMath.exp(-t * 40)) / StereoSound.RATE) % 1;
            note[i] = (float) (round.at(phase) * StrictMath.exp(-t * 14) * Math.min(1, i / 80.0));
        }
        sound.add(note, at, strength, strength);
    }

    void shaker(int at, double strength) {
        float[] note = new float[StereoSound.RATE / 14];
        Biquad high = Biquad.highPass(6500, 0.8);
        for (int i = 0; i < note.length; i++) {
            double t = i / (double) note.length;
            note[i] = (float) (high.next(random.nextDouble(-1, 1)) * Math.min(1, t * 8) * (1 - t) * (1 - t));
        }
        sound.add(note, at, 0.8 * strength, strength);
    }

    private static float[] held(Wavetable wave, double hertz, int length, int rise, int fall) {
        float[] note = new float[length];
        double phase = 0;
        double step = hertz / StereoSound.RATE;
        for (int i = 0; i < length; i++) {
            double level = Math.min(1, Math.min(i / (double) rise, (length - i) / (double) fall));
            note[i] = (float) (wave.at(phase) * level * level * (3 - 2 * level));
            phase += step;
            if (phase >= 1) phase -= 1;
        }
        return note;
    }
}
