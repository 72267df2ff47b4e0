package io.reelwright.cli.progress;

import io.reelwright.money.JobSubject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Formats durations, sizes and names for users. */
public final class FigureFormat {
    private FigureFormat() {}

    /** Formats a duration as {@code 0:07} or {@code 1:02:03}. */
    public static String clock(Duration time) {
        long seconds = Math.max(0, time.toSeconds());
        return seconds < 3600
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /** Formats a duration below one minute with tenths of a second: {@code 7.3 s}; a longer one like {@link #clock}. */
    public static String seconds(Duration time) {
        return time.toMillis() < 59_950 ? String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0) : clock(time);
    }

    /** Formats a size in bytes in B, kB or MB: {@code 840 kB}, {@code 4.2 MB}. */
    public static String size(long bytes) {
        if (bytes < 1_000) return bytes + " B";
        if (bytes < 1_000_000) return Math.round(bytes / 1e3) + " kB";
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }

    /** Formats US dollars with at least two decimals, and with up to four where they count: {@code $1.20}, {@code $0.325}. */
    public static String dollars(double amount) {
        BigDecimal exact =
                BigDecimal.valueOf(amount).setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
        return "$" + (exact.scale() < 2 ? exact.setScale(2) : exact).toPlainString();
    }

    /**
     * Says that the most that scenes may cost counts one take of each, and what further takes may add to it: {@code without retakes, which
     * may take up to $4.68 more}. Empty when nothing is bought.
     *
     * @param sum    the most that one take of each scene may cost, in US dollars
     * @param budget spending limit of the campaign, in US dollars
     */
    public static String withoutRetakes(double sum, double budget) {
        if (sum <= 0) return "";
        double rest = budget - sum;
        return " without retakes" + (rest < 0.00005 ? "" : ", which may take up to " + dollars(rest) + " more");
    }

    /**
     * Formats the subject of a paid job, counted from 1: {@code scene 4}, {@code scene 4 clip2}.
     *
     * @param subject subject as in events; null when the event has only a scene
     * @param scene   index of the scene, from 0; used when {@code subject} is null
     */
    static String subject(@Nullable String subject, @Nullable Integer scene) {
        Optional<JobSubject> known =
                subject == null ? Optional.ofNullable(scene).map(JobSubject::scene) : JobSubject.of(subject);
        return known.map(one -> (words(one.kind()) + " " + (one.number() + 1) + " " + one.part()).strip())
                .orElseGet(() -> String.valueOf(subject));
    }

    /** Returns the name of an enum constant in lower case, with spaces for underscores. */
    public static String words(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
