package io.reelwright.text.quantity;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.WordSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads hours that words make a time of day, durations with a colon, and time zones: {@code half past 9}, {@code 1:30 h}, {@code GMT-3}. */
final class HourRule implements Rule {
    private static final Pattern DURATION = LinearRegex.of("(\\d{1,3}):([0-5]\\d)");
    private static final Pattern ZONE = LinearRegex.of("(UTC|GMT)([-−–+±])(\\d{1,2})(?::?([0-5]\\d))?");
    private static final int MOST_OF_A_ZONE = 10;
    private static final int MOST_CHARACTERS = 6;

    @Override
    public @Nullable Reading read(Parts parts, int i) {
        String core = parts.core(i);
        Matcher zone = core.length() > MOST_OF_A_ZONE ? null : ZONE.matcher(core);
        if (zone != null && zone.matches()) return zone(parts, i, zone);
        if (core.length() > MOST_CHARACTERS || !parts.get(i).startsWithDigit()) return null;
        Matcher duration = DURATION.matcher(core);
        if (duration.matches()) return duration(parts, i, duration);
        return LinearRegex.matches(core, "[1-9]|1[0-2]") && isHour(parts, i)
                ? Reading.of(Kind.CLOCK, parts, i, NumberWords.cardinal(core))
                : null;
    }

    /** Reads how far a time zone is from Greenwich: {@code UTC+5:30}, {@code GMT-3}, {@code UTC−05:00}. */
    private static Reading zone(Parts parts, int i, Matcher m) {
        boolean minutes =
                m.group(4) != null && !m.group(4).isEmpty() && !m.group(4).equals("00");
        String hour = NumberWords.cardinal(Integer.parseInt(m.group(3)));
        String said = Letter.spelled(m.group(1)) + (m.group(2).equals("+") ? " plus " : " minus ") + hour;
        return Reading.of(Kind.CODE, parts, i, said + (minutes ? " " + NumberWords.cardinal(m.group(4)) : ""));
    }

    /** Returns whether {@code half past} or {@code a quarter to} stands before it, and nothing behind it is counted. */
    private static boolean isHour(Parts parts, int i) {
        boolean part = WordSet.of("half|quarter").contains(parts.lower(i - 2))
                && WordSet.of("past|to|after|before|till").contains(parts.lower(i - 1));
        boolean half = parts.lower(i - 2).equals("half") && !parts.lower(i - 1).equals("past");
        return part && !half && !Letters.counts(parts, i) && !BareRule.isMeasured(parts, i);
    }

    private static @Nullable Reading duration(Parts parts, int i, Matcher m) {
        if (!parts.goesOn(i)) return null;
        boolean hours = WordSet.of("h|hr|hrs|hour|hours").contains(parts.core(i + 1));
        boolean minutes = WordSet.of("min|mins|minute|minutes").contains(parts.core(i + 1));
        if (!hours && !minutes) return null;
        String large = counted(m.group(1), hours ? "hour" : "minute");
        int rest = Integer.parseInt(m.group(2));
        String small = rest == 0 ? "" : " and " + counted(m.group(2), hours ? "minute" : "second");
        return Reading.over(
                Kind.COMPOUND, parts, i, i + 2, List.of(new Said(i, large + small), new Said(i + 1, "", true)));
    }

    private static String counted(String digits, String name) {
        int count = Integer.parseInt(digits);
        return NumberWords.cardinal(count) + " " + name + (count == 1 ? "" : "s");
    }
}
