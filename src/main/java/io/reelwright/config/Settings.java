package io.reelwright.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every setting, checked.
 *
 * @param data           folder of everything that lasts, absolute; it need not exist yet
 * @param databaseUrl    a Postgres of the user's own, as a URL; null for the embedded one
 * @param bucket         where finished files are kept; null for the data folder
 * @param out            folder under which each video gets a folder of its own, absolute
 * @param voice          name of the voice
 * @param threads        how many threads draw and encode, 1 to 64
 * @param ffmpegDeadline how long one run of ffmpeg may take
 * @param budgets        what may be spent
 * @param log            what goes into the log
 * @param server         where the server listens, and where the commands find it
 * @param chosen         each setting as it was written and where, in the order of {@link Setting}
 */
public record Settings(
        Path data,
        @Nullable String databaseUrl,
        @Nullable BucketAddress bucket,
        Path out,
        String voice,
        int threads,
        Duration ffmpegDeadline,
        Budgets budgets,
        LogLevel log,
        ServerSettings server,
        List<Chosen> chosen) {
    public Settings {
        chosen = List.copyOf(chosen);
    }

    /** How a setting came to its value. */
    public Chosen chosen(Setting setting) {
        return chosen.stream()
                .filter(choice -> choice.setting() == setting)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(setting + " was never settled"));
    }

    /**
     * Settles every setting: a flag goes before the environment, that before the file, and that before the default.
     *
     * @param flags       what the command line says
     * @param environment the variables, and the folder from which relative paths count
     * @throws BadSettings naming everything that is wrong, not only the first
     */
    public static Settings of(Map<Setting, String> flags, Environment environment) throws BadSettings {
        return new SettingsReader(flags, environment).read();
    }
}
