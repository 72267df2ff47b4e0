package io.reelwright.phase.compose;

import io.reelwright.campaign.Output;
import io.reelwright.campaign.QualityTier;
import io.reelwright.media.Bt709;
import java.util.ArrayList;
import java.util.List;

/**
 * How masters are encoded: one profile that every platform takes.
 *
 * <p>x264 gives the same bytes for the same frames as long as the number of threads is the same; so it is fixed, and
 * every line that would tell of the day or the program's version is left out of the file.
 */
public final class Encoding {
    /** Bits a second that no second of the picture passes, in millions. */
    static final int MAX_MEGABITS = 12;

    private Encoding() {}

    /** Encoder options of the picture. */
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

    /** Options of the container: the index first, no edit list, nothing that changes from day to day. */
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

    /** Bits of sound a second, in thousands. */
    static int soundKilobits(Output output) {
        return switch (output) {
            case YOUTUBE_16X9 -> 384;
            case TIKTOK_9X16, REELS_9X16 -> 192;
        };
    }
}
