package io.reelwright.phase.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.CameraMove;
import io.reelwright.campaign.Direction.MusicMood;
import io.reelwright.campaign.Output;
import io.reelwright.campaign.QualityTier;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.Script;
import io.reelwright.campaign.Take;
import io.reelwright.campaign.Transition;
import io.reelwright.campaign.WordTime;
import io.reelwright.look.Looks;
import io.reelwright.media.OwnFfmpeg;
import io.reelwright.media.sound.StereoSound;
import io.reelwright.media.sound.WavFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundMixTest {
    /** Of a tone; no music comes near it. */
    private static final int HIGH = 9_600;

    private static final int PRESENCE = 3_200;
    private static final int FRAMES = 120;
    private static final Offset<Double> NEAR = Offset.offset(0.3);

    @TempDir
    Path folder;

    /** A voice comes as whoever speaks it wants it heard; a second compressor or filter would change these distances. */
    @Test
    void theVoiceIsInTheMixAsItWasSpoken() throws Exception {
        StereoSound mix = new SoundMix(OwnFfmpeg.get()).of(order(narration()));

        double loud = decibels(mix, HIGH, 1);
        assertThat(loud - decibels(mix, HIGH, 3)).as("loud and soft").isCloseTo(20, NEAR);
        assertThat(decibels(mix, PRESENCE, 1) - loud).as("presence").isCloseTo(0, NEAR);
    }

    /** Two tones of the same strength, loud for two seconds and then a tenth of it. */
    private Path narration() throws Exception {
        StereoSound sound = StereoSound.silence(FRAMES * StereoSound.RATE / Scene.FPS);
        for (int i = 0; i < sound.length(); i++) {
            double strength = i < sound.length() / 2 ? 0.3 : 0.03;
            double turn = 2 * Math.PI * i / StereoSound.RATE;
            float sample = (float) (strength * (StrictMath.sin(turn * HIGH) + StrictMath.sin(turn * PRESENCE)));
            sound.left()[i] = sample;
            sound.right()[i] = sample;
        }
        Path file = folder.resolve("narration.wav");
        WavFile.write(file, sound, 0);
        return file;
    }

    private static ComposeOrder order(Path narration) {
        SceneCard card = new SceneCard.Headline(null, List.of("Two tones"), -1, null);
        Scene scene = new Scene(0, 0, FRAMES, 0, 0, Script.Role.POINT, "", card, "", CameraMove.STILL, Transition.CUT);
        return new ComposeOrder(
                "test/masters",
                List.of(scene),
                List.of(new Take(0, 1, "test-pattern", 0, Map.of(), Map.of(), null)),
                narration,
                List.of(new WordTime("tones", 0, 4)),
                Looks.of("nocturne"),
                MusicMood.CURIOUS,
                QualityTier.BULK,
                List.of(Output.TIKTOK_9X16),
                7);
    }

    /** Level of a tone in a quarter of a second in the middle of a second of the mix, counted from 0. */
    private static double decibels(StereoSound mix, int hertz, int second) {
        int length = StereoSound.RATE / 4;
        int from = second * StereoSound.RATE - StereoSound.RATE / 2 + length / 2;
        double cos = 0;
        double sin = 0;
        for (int i = 0; i < length; i++) {
            double turn = 2 * Math.PI * hertz * i / StereoSound.RATE;
            cos += mix.left()[from + i] * StrictMath.cos(turn);
            sin += mix.left()[from + i] * StrictMath.sin(turn);
        }
        return StereoSound.decibels(2 * Math.hypot(cos, sin) / length);
    }
}
