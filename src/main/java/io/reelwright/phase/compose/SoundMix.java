package io.reelwright.phase.compose;

import io.reelwright.campaign.Scene;
import io.reelwright.campaign.Transition;
import io.reelwright.media.Ffmpeg;
import io.reelwright.media.music.MusicBed;
import io.reelwright.media.music.Whoosh;
import io.reelwright.media.sound.LoudnessMeter;
import io.reelwright.media.sound.StereoSound;
import java.io.IOException;

/** Mixes what is heard: the voice, and under it the music and the sounds of the transitions. */
final class SoundMix {
    /** How far the music lies under the voice where nobody speaks, in LU; {@link Ducking} adds to it where somebody does. */
    private static final double UNDER_VOICE = 9;

    private static final int PER_FRAME = StereoSound.RATE / 30;

    private final Ffmpeg ffmpeg;

    SoundMix(Ffmpeg ffmpeg) {
        this.ffmpeg = ffmpeg;
    }

    /** The mix, exactly as long as the picture; its loudness is not settled yet. */
    StereoSound of(ComposeOrder order) throws IOException, InterruptedException {
        float[] voice = voice(order);
        StereoSound mix = StereoSound.silence(voice.length);
        mix.add(voice, 0, 1, 1);
        double spoken = LoudnessMeter.integrated(mix);
        StereoSound music = MusicBed.play(order.mood(), voice.length, order.seed());
        double played = LoudnessMeter.integrated(music);
        // With nothing to hear but music, it is the video's sound and stays as it is.
        double level = spoken <= -60 ? 0 : spoken - UNDER_VOICE - played;
        Ducking ducking = Ducking.under(order.ownWords(), order.frames());
        ducking.over(music, StereoSound.gain(level));
        whooshes(order, music, StereoSound.gain(spoken <= -60 ? -30 : spoken - 8));
        mix.add(music);
        return mix;
    }

    private static void whooshes(ComposeOrder order, StereoSound music, double strength) {
        int end = 0;
        for (Scene scene : order.scenes()) {
            end += scene.frames();
            Transition out = scene.out();
            if (out.kind() == Transition.Kind.CUT || end >= order.frames()) continue;
            boolean soft = out.kind() == Transition.Kind.DISSOLVE || out.kind() == Transition.Kind.FADE_THROUGH_COLOUR;
            int middle = (end + out.frames() / 2) * PER_FRAME;
            double seconds = (out.frames() + 8) / 30.0;
            Whoosh.over(music, middle, seconds, soft ? strength * 0.45 : strength, order.seed() + scene.index());
        }
    }

    /** As it was spoken: whoever speaks gives a finished sound, and a second compressor would flatten it. */
    private float[] voice(ComposeOrder order) throws IOException, InterruptedException {
        float[] whole = ffmpeg.samples(order.narration(), StereoSound.RATE);
        int from = order.scenes().getFirst().firstFrame() * PER_FRAME;
        int length = order.frames() * PER_FRAME;
        float[] voice = new float[length];
        int heard = Math.min(length, whole.length - from);
        if (heard > 0) System.arraycopy(whole, from, voice, 0, heard);
        fadeEnds(voice);
        return voice;
    }

    /** A few milliseconds at both ends, so that a part of a longer narration does not click. */
    private static void fadeEnds(float[] voice) {
        int fade = Math.min(240, voice.length / 2);
        for (int i = 0; i < fade; i++) {
            voice[i] *= i / (float) fade;
            voice[voice.length - 1 - i] *= i / (float) fade;
        }
    }
}
