package io.reelwright.provider.speech.mary;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.media.sound.StereoSound;
import io.reelwright.provider.speech.SpeechProvider.Speech;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class VoiceChainTest {
    private static final Offset<Double> NEAR = Offset.offset(0.3);

    @Test
    void rumbleGoesAndSpeechStays() {
        double speech = gain(700, 0.05);

        assertThat(gain(25, 0.05) - speech).isLessThan(-16);
        assertThat(gain(3_200, 0.05) - speech).isCloseTo(2.5, NEAR);
        assertThat(gain(12_000, 0.05) - speech).isCloseTo(0, NEAR);
    }

    @Test
    void whatIsThreeDecibelsLouderComesOutOneDecibelLouder() {
        double loud = gain(700, 0.6) + StereoSound.decibels(0.6);
        double softer = gain(700, 0.6 * StereoSound.gain(-3)) + StereoSound.decibels(0.6) - 3;

        assertThat(loud - softer).isCloseTo(1, NEAR);
    }

    @Test
    void aSentenceNeverPeaksAboveMinusOneDecibel() {
        short[] shout = tone(3_200, 1);

        int peak = 0;
        for (short sample : VoiceChain.polish(shout)) peak = Math.max(peak, Math.abs(sample));

        assertThat(StereoSound.decibels(peak / 32767.0)).isLessThanOrEqualTo(-0.99);
    }

    /** By how many decibels a tone of that strength comes out louder. */
    private static double gain(double hertz, double strength) {
        short[] tone = tone(hertz, strength);
        return StereoSound.decibels(level(VoiceChain.polish(tone)) / level(tone));
    }

    private static short[] tone(double hertz, double strength) {
        short[] tone = new short[Speech.RATE];
        for (int i = 0; i < tone.length; i++)
            tone[i] = (short) Math.round(32767 * strength * StrictMath.sin(2 * Math.PI * hertz * i / Speech.RATE));
        return tone;
    }

    /** Mean of the second half, when everything has settled. */
    private static double level(short[] sound) {
        double sum = 0;
        for (int i = sound.length / 2; i < sound.length; i++) sum += (double) sound[i] * sound[i];
        return Math.sqrt(sum / (sound.length - sound.length / 2.0));
    }
}
