package io.reelwright.phase.compose;

import io.reelwright.campaign.Scene;
import io.reelwright.campaign.Transition;
import io.reelwright.media.Ffmpeg;
import io.reelwright.media.music.MusicBed;
import io.reelwright.media.music.Whoosh;
import io.reelwright.media.sound.LoudnessMeter;
import io.reelwright.media.sound.StereoSound;
import java.io.IOException;

/** Mixes the sound: the voice, and below it the music and the sounds of the transitions. */
final class SoundMix {
    /** Distance of the music below the voice in pauses, in LU; {@link Ducking} lowers it further during speech. */
    private static final double UNDER_VOICE = 9;

    private static final int PER_FRAME = StereoSound.RATE / 30;

    private final Ffmpeg ffmpeg;

    SoundMix(Ffmpeg ffmpeg) {
        this.ffmpeg = ffmpeg;
    }

    /** Returns the mix, exactly as long as the picture, before loudness normalisation. */
    StereoSound of(ComposeOrder order) throws IOException, InterruptedException {
        float[] voice = voice(order);
        StereoSound mix = StereoSound.silence(voice.length);
        mix.add(voice, 0, 1, 1);
        double spoken = LoudnessMeter.integrated(mix);
        StereoSound music = MusicBed.play(order.mood(), voice.length, order.seed());
        double played = LoudnessMeter.integrated(music);
        // If the music is the only sound, it keeps its level.
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

    /** Returns the unprocessed voice: it comes with its own mastering, and a second compressor would flatten it. */
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

    /** Fades both ends over up to 240 samples (5 ms), so that a part of a longer narration does not click. */
    private static void fadeEnds(float[] voice) {
        int fade = Math.min(240, voice.length / 2);
        for (int i = 0; i < fade; i++) {
            voice[i] *= i / (float) fade;
            voice[voice.length - 1 - i] *= i / (float) fade;
        }
    }
}
