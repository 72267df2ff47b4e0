package io.reelwright.phase.compose;

import io.reelwright.campaign.Output;
import io.reelwright.media.EncodingProgress;
import io.reelwright.media.Ffmpeg;
import io.reelwright.media.Loudness;
import io.reelwright.media.sound.LoudnessMeter;
import io.reelwright.media.sound.PeakLimiter;
import io.reelwright.media.sound.StereoSound;
import io.reelwright.media.sound.WavFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings a mix to the loudness that platforms expect and encodes it. The encoded file is measured; if its loudness or peak is off, it is
 * encoded again with a corrected gain.
 */
final class SoundtrackEncoder {
    /** Target loudness in LUFS. */
    static final double LOUDNESS_TARGET = -14;

    /** Accepted difference from the target, in LU. */
    private static final double NEAR = 0.2;

    /** Maximum true peak of the encoded file, in dBTP. */
    static final double CEILING = -1;

    private static final int ROUNDS = 5;

    /**
     * Samples that an AAC decoder outputs before the first real one. They are cut off here because no edit list makes players skip them.
     */
    private static final int PRIMING = 1024;

    private static final Duration ENCODE_TIME = Duration.ofMinutes(5);

    private final Ffmpeg ffmpeg;
    private final Path work;

    SoundtrackEncoder(Ffmpeg ffmpeg, Path work) {
        this.ffmpeg = ffmpeg;
        this.work = work;
    }

    /** Returns the encoded sound of each output; outputs with the same bit rate share a file. */
    Map<Output, Path> encode(StereoSound mix, List<Output> outputs) throws IOException, InterruptedException {
        Map<Integer, Path> byRate = new LinkedHashMap<>();
        Map<Output, Path> files = new LinkedHashMap<>();
        double loudness = LoudnessMeter.integrated(mix);
        for (Output output : outputs) {
            int kilobits = Encoding.soundKilobits(output);
            Path file = byRate.get(kilobits);
            if (file == null) file = levelled(mix, loudness, kilobits);
            byRate.put(kilobits, file);
            files.put(output, file);
        }
        return files;
    }

    private Path levelled(StereoSound mix, double loudness, int kilobits) throws IOException, InterruptedException {
        double gain = loudness <= -70 ? 0 : LOUDNESS_TARGET - loudness;
        double ceiling = CEILING - 0.6;
        Path file = work.resolve("sound-" + kilobits + ".aac");
        for (int round = 0; round < ROUNDS; round++) {
            encode(PeakLimiter.limit(mix.times(StereoSound.gain(gain)), StereoSound.gain(ceiling)), file, kilobits);
            if (loudness <= -70) return file;
            Loudness found = ffmpeg.loudness(file);
            double off = LOUDNESS_TARGET - found.integrated();
            if (Math.abs(off) <= NEAR && found.truePeak() <= CEILING - 0.1) return file;
            gain += off;
            ceiling -= Math.max(0, found.truePeak() - (CEILING - 0.2));
        }
        return file;
    }

    private void encode(StereoSound sound, Path file, int kilobits) throws IOException, InterruptedException {
        Path wav = work.resolve("mix.wav");
        WavFile.write(wav, sound, PRIMING);
        List<String> line = List.of(
                "-i",
                "file:" + wav,
                "-c:a",
                "aac",
                "-b:a",
                kilobits + "k",
                "-flags:a",
                "+bitexact",
                "-f",
                "adts",
                "file:" + file);
        ffmpeg.run(line, EncodingProgress.NONE, ENCODE_TIME);
        Files.delete(wav);
    }
}
