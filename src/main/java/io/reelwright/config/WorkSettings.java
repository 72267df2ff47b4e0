package io.reelwright.config;

import java.time.Duration;

/**
 * Limits on local work.
 *
 * @param threads        number of threads that draw and encode, 1 to 64
 * @param ffmpegDeadline maximum run time of one ffmpeg process, 10 to 86400 seconds
 */
public record WorkSettings(int threads, Duration ffmpegDeadline) {
    private static final int CORES = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 64);

    public static final Setting<Integer> THREADS =
            Setting.number("threads", "N", CORES, 1, 64, "number of threads that draw and encode, 1 to 64");

    public static final Setting<Duration> FFMPEG_DEADLINE = Setting.seconds(
            "ffmpeg-deadline", 21_600, 10, 86_400, "maximum run time of one ffmpeg process, 10 to 86400");

    public static final SettingsPart<WorkSettings> PART = SettingsPart.of(
            WorkSettings.class,
            values -> new WorkSettings(values.get(THREADS), values.get(FFMPEG_DEADLINE)),
            THREADS,
            FFMPEG_DEADLINE);
}
