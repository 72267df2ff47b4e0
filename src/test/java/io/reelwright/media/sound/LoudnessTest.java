package io.reelwright.media.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.reelwright.campaign.Direction.MusicMood;
import io.reelwright.media.Loudness;
import io.reelwright.media.OwnFfmpeg;
import io.reelwright.media.music.MusicBed;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoudnessTest {
    @TempDir
    Path folder;

    @Test
    void ourMeterAgreesWithFfmpegAndTheLimiterKeepsItsCeiling() throws Exception {
        StereoSound music = MusicBed.play(MusicMood.UPLIFTING, 6 * StereoSound.RATE, 3);
        StereoSound loud = PeakLimiter.limit(
                music.times(StereoSound.gain(-10 - LoudnessMeter.integrated(music))), StereoSound.gain(-1.5));
        Path file = folder.resolve("loud.wav");
        WavFile.write(file, loud, 0);

        Loudness found = OwnFfmpeg.get().loudness(file);

        assertThat(LoudnessMeter.integrated(loud)).isCloseTo(found.integrated(), within(0.15));
        // ffmpeg looks between the samples more closely than the limiter does; SoundTrack leaves room for that.
        assertThat(found.truePeak()).isLessThanOrEqualTo(-1.1);
    }

    @Test
    void theSameSeedPlaysTheSameBedAndAnotherSeedAnother() {
        for (MusicMood mood : MusicMood.values()) {
            StereoSound bed = MusicBed.play(mood, 3 * StereoSound.RATE, 5);

            assertThat(MusicBed.play(mood, 3 * StereoSound.RATE, 5).left()).isEqualTo(bed.left());
            assertThat(MusicBed.play(mood, 3 * StereoSound.RATE, 6).left()).isNotEqualTo(bed.left());
            assertThat(bed.left()[bed.length() - 1]).isZero();
        }
    }
}
