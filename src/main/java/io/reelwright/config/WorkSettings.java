package io.reelwright.config;

import java.time.Duration;

/**
 * How much is done at a time, and for how long.
 *
 * @param threads        how many threads draw and encode, 1 to 64
 * @param ffmpegDeadline how long one run of ffmpeg may take
 */
public record WorkSettings(int threads, Duration ffmpegDeadline) {
    private static final int CORES = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 64);

    public static final Setting<Integer> THREADS =
            Setting.number("threads", "N", CORES, 1, 64, "how many threads draw and encode, 1 to 64");

    public static final Setting<Duration> FFMPEG_DEADLINE = Setting.seconds(
            "ffmpeg-deadline", 21_600, 10, 86_400, "the longest that one run of ffmpeg may take, 10 to 86400");

    public static final SettingsPart<WorkSettings> PART = SettingsPart.of(
            WorkSettings.class,
            values -> new WorkSettings(values.get(THREADS), values.get(FFMPEG_DEADLINE)),
            THREADS,
            FFMPEG_DEADLINE);
}
