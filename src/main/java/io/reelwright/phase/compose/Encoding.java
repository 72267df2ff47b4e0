package io.reelwright.phase.compose;

import io.reelwright.campaign.Output;
import io.reelwright.campaign.QualityTier;
import io.reelwright.media.Bt709;
import java.util.ArrayList;
import java.util.List;

/**
 * The encoding of masters: one profile that every platform accepts.
 *
 * <p>x264 encodes the same frames to the same bytes only with the same number of threads, so that number is fixed. All metadata that
 * depends on the date or the program's version is left out of the file.
 */
public final class Encoding {
    /** Maximum bit rate of the picture, in millions of bits a second. */
    static final int MAX_MEGABITS = 12;

    private Encoding() {}

    /** Returns the encoder options of the picture. */
    public static List<String> picture(QualityTier tier) {
        List<String> line = new ArrayList<>(List.of("-c:v", "libx264"));
        line.addAll(
                switch (tier) {
                    case BULK -> List.of("-preset", "veryfast", "-crf", "21");
                    case PREMIUM -> List.of("-preset", "fast", "-crf", "18");
                });
        line.addAll(List.of("-threads", "2", "-profile:v", "high", "-level:v", "4.0", "-pix_fmt", "yuv420p"));
        line.addAll(List.of("-bf", "2", "-g", "15", "-flags:v", "+cgop+bitexact"));
        line.addAll(List.of("-maxrate", MAX_MEGABITS + "M", "-bufsize", 2 * MAX_MEGABITS + "M"));
        line.addAll(Bt709.TAGS);
        return line;
    }

    /** Returns the options of the container: index first, no edit list, no metadata that depends on the date. */
    static List<String> container() {
        return List.of(
                "-use_editlist",
                "0",
                "-movflags",
                "+faststart+negative_cts_offsets",
                "-fflags",
                "+bitexact",
                "-map_metadata",
                "-1",
                "-f",
                "mp4");
    }

    /** Returns the bit rate of the sound, in thousands of bits a second. */
    static int soundKilobits(Output output) {
        return switch (output) {
            case YOUTUBE_16X9 -> 384;
            case TIKTOK_9X16, REELS_9X16 -> 192;
        };
    }
}
