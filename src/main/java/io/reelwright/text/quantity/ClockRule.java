package io.reelwright.text.quantity;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads times of day, spans of them, and ratios, which also have a colon: {@code 9:30}, {@code 9:00–17:00}, {@code 16:9}. */
final class ClockRule implements Rule {
    private static final String HALF = "(?i:([ap])\\.?m\\.?)?";
    private static final Pattern CLOCK = LinearRegex.of("(\\d{1,2})[:h](\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?" + HALF);
    private static final Pattern DOTTED = LinearRegex.of("(\\d{1,2})\\.(\\d{2})()" + HALF);
    private static final Pattern HOUR = LinearRegex.of("(\\d{1,2})()()" + HALF);
    private static final Pattern RATIO = LinearRegex.of(
            "(\\d{1,3}(?:,\\d{3})+|\\d*\\.\\d+|\\d+):(\\d{1,3}(?:,\\d{3})+|\\d*\\.\\d+|\\d+)(?::(\\d+))?");
    private static final Pattern STOPPED = LinearRegex.of("(\\d{1,2}):([0-5]\\d)\\.(\\d{1,3})");
    private static final Pattern VERSE = LinearRegex.of("(\\d{1,3}):(\\d{1,3})(?:[–-](\\d{1,3}))?");
    private static final String DASHES = "[–—-]";
    private static final int MOST_CHARACTERS = 24;

    @Override
    public @Nullable Reading read(Parts parts, int i) {
        String core = parts.core(i);
        if (core.length() > MOST_CHARACTERS || !parts.get(i).startsWithDigit() && !core.startsWith(".")) return null;
        String half = halfNext(parts, i);
        boolean colon = core.indexOf(':') > 0;
        boolean at =
                WordSet.of("at|by|until|till|from|to|before|after|around|about").contains(parts.lower(i - 1));
        if (LinearRegex.matches(core, "(?:\\d|1[0-2])h[0-5]\\d") && !at) return null;
        Reading verse = verse(parts, i, core);
        if (verse != null) return verse;
        Reading span = span(parts, i, core, half);
        if (span != null) return span;
        Reading stopped = colon ? stopped(parts, i, core) : null;
        if (stopped != null) return stopped;
        if (colon && isEdition(parts, i, core)) return edition(parts, i, core);
        if (colon && isRatio(parts, i, core)) return ratio(parts, i, core);
        Reading hours = hours(parts, i, core, at);
        if (hours != null) return hours;
        String time = time(core, half, colon || !half.isEmpty() || core.indexOf('h') > 0 && isTime(core));
        if (time.isEmpty()) return colon ? ratio(parts, i, core) : null;
        Reading apart = colon && half.isEmpty() ? apart(parts, i, time) : null;
        if (apart != null) return apart;
        return half.isEmpty()
                ? Reading.of(Kind.CLOCK, parts, i, time)
                : Reading.over(
                        Kind.CLOCK, parts, i, i + 2, List.of(new Said(i, time), new Said(i + 1, half(half), true)));
    }

    /** Returns {@code a} or {@code p} if the next word is {@code a.m.} or {@code pm}, {@code o} for {@code o'clock}; else empty. */
    private static String halfNext(Parts parts, int i) {
        if (!parts.goesOn(i)) return "";
        String next = parts.lower(i + 1);
        if (WordSet.of("am|pm|a.m|p.m").contains(next)) return next.substring(0, 1);
        return next.equals("o'clock") ? "o" : "";
    }

    /** Reads minutes and tenths of a stopwatch: {@code 3:59.4}. */
    private static @Nullable Reading stopped(Parts parts, int i, String core) {
        Matcher m = STOPPED.matcher(core);
        if (!m.matches()) return null;
        String said = NumberWords.cardinal(m.group(1)) + " " + twoDigits(Integer.parseInt(m.group(2)));
        return Reading.of(Kind.CLOCK, parts, i, said + " point " + NumberWords.spelled(m.group(3)));
    }

    /** Reads {@code at 1800 hours}. */
    private static @Nullable Reading hours(Parts parts, int i, String core, boolean at) {
        boolean hours = at && WordSet.of("hours|hrs").contains(parts.lower(i + 1)) && parts.goesOn(i);
        if (!hours || !LinearRegex.matches(core, "(?:[01]\\d|2[0-3])[0-5]\\d")) return null;
        int minutes = Integer.parseInt(core.substring(2));
        String hour =
                (core.startsWith("0") ? "oh " : "") + NumberWords.cardinal(Integer.parseInt(core.substring(0, 2)));
        return Reading.of(Kind.CLOCK, parts, i, hour + " " + (minutes == 0 ? "hundred" : twoDigits(minutes)));
    }

    private static boolean isTime(String core) {
        return LinearRegex.matches(core, "(?:[01]?\\d|2[0-4])h[0-5]\\d");
    }

    /** Returns the time in words; empty if it is none. */
    private static String time(String core, String half, boolean clock) {
        Matcher m = CLOCK.matcher(core);
        if (!clock || !m.matches() || core.indexOf('h') > 0 && !isTime(core))
            m = half.isEmpty() ? HOUR.matcher(core) : DOTTED.matcher(core);
        if (!m.matches())
            m = LinearRegex.matches(core, "(?i)\\d{1,2}\\.\\d{2}[ap]\\.?m") ? DOTTED.matcher(core) : HOUR.matcher(core);
        if (!m.matches()) return "";
        String own = m.group(4) == null ? "" : CharacterClasses.lower(m.group(4));
        boolean hour = m.group(2).isEmpty();
        if (hour && own.isEmpty() && half.isEmpty()) return "";
        int h = Integer.parseInt(m.group(1));
        int minute = hour ? 0 : Integer.parseInt(m.group(2));
        if (h > 24 || minute > 59) return "";
        return words(h, minute, m.group(3), own, hour || !half.isEmpty() || !own.isEmpty());
    }

    private static String words(int hour, int minute, @Nullable String seconds, String own, boolean plain) {
        String head = NumberWords.cardinal(hour);
        String tail = own.isEmpty() ? "" : " " + half(own);
        boolean more = seconds != null && !seconds.isEmpty();
        String second = more ? " " + twoDigits(Integer.parseInt(seconds)) : "";
        if (minute > 0 || more) return head + " " + (minute == 0 ? "hundred" : twoDigits(minute)) + second + tail;
        if (plain) return head + tail;
        return head + (hour > 12 || hour == 0 ? " hundred" : " o'clock");
    }

    private static String twoDigits(int number) {
        return (number < 10 ? "oh " : "") + NumberWords.cardinal(number);
    }

    private static String half(String half) {
        return switch (half) {
            case "a" -> "ay em";
            case "p" -> "pee em";
            default -> "o'clock";
        };
    }

    private static @Nullable Reading span(Parts parts, int i, String core, String half) {
        String[] ends = LinearRegex.split(core, DASHES, -1);
        if (ends.length != 2) return null;
        boolean clocks = ends[0].indexOf(':') > 0
                || ends[1].indexOf(':') > 0
                || !half.isEmpty()
                || LinearRegex.contains(core, "(?i)\\d[ap]\\.?m");
        if (!clocks) return null;
        String first = end(ends[0], ends[1].indexOf(':') < 0 || !half.isEmpty());
        String second = end(ends[1], !half.isEmpty());
        if (first.isEmpty() || second.isEmpty()) return null;
        List<Said> said = new ArrayList<>(List.of(new Said(i, first + " to " + second)));
        if (!half.isEmpty()) said.add(new Said(i + 1, half(half), true));
        return Reading.over(Kind.CLOCK_RANGE, parts, i, i + said.size(), said);
    }

    /** Reads a span with blanks around its dash: {@code 8:30 - 16:45}. */
    private static @Nullable Reading apart(Parts parts, int i, String first) {
        if (!parts.has(i + 2)
                || !parts.get(i).closing().isEmpty()
                || !parts.core(i + 1).isEmpty()) return null;
        if (!LinearRegex.matches(parts.get(i + 1).text(), "[–—-]+")
                || parts.core(i + 2).indexOf(':') < 0) return null;
        String second = time(parts.core(i + 2), "", true);
        return second.isEmpty()
                ? null
                : Reading.over(
                        Kind.CLOCK_RANGE,
                        parts,
                        i,
                        i + 3,
                        List.of(new Said(i, first), new Said(i + 1, "to", true), new Said(i + 2, second)));
    }

    private static String end(String written, boolean plain) {
        String time = time(written, "", true);
        if (!time.isEmpty()) return time;
        return plain && LinearRegex.matches(written, "\\d|1\\d|2[0-4]") ? NumberWords.cardinal(written) : "";
    }

    /** Reads chapter and verse: {@code Matthew 5:3-12}. */
    private static @Nullable Reading verse(Parts parts, int i, String core) {
        if (i == 0 || !Context.VERSES.has(parts.lower(i - 1)) || !isBook(parts, i - 1)) return null;
        Matcher m = VERSE.matcher(core);
        if (!m.matches()) return null;
        String last = m.group(3) == null || m.group(3).isEmpty() ? "" : " to " + NumberWords.cardinal(m.group(3));
        return Reading.of(
                Kind.REFERENCE,
                parts,
                i,
                NumberWords.cardinal(m.group(1)) + " " + NumberWords.cardinal(m.group(2)) + last);
    }

    private static boolean isBook(Parts parts, int book) {
        boolean open =
                parts.get(book).closing().isEmpty() || parts.get(book).closing().equals(".");
        return open
                && (Character.isUpperCase(parts.core(book).charAt(0))
                        || parts.lower(book).startsWith("verse"));
    }

    /** Reads a scale whose thousands stand apart: {@code 1:25 000}. */
    private static @Nullable Reading grouped(Parts parts, int i, String core) {
        if (!LinearRegex.matches(core, "1:\\d{1,3}")) return null;
        int to = i + 1;
        StringBuilder digits = new StringBuilder(core.substring(2));
        while (parts.has(to) && parts.goesOn(to - 1) && CharacterClasses.areDigits(parts.core(to), 3, 3))
            digits.append(parts.core(to++));
        return to == i + 1 || digits.length() > 12
                ? null
                : Reading.over(
                        Kind.RATIO,
                        parts,
                        i,
                        to,
                        Reading.spread("one to " + NumberWords.cardinal(digits.toString()), i, to));
    }

    /** Returns whether it is a norm with the year of its edition: {@code ISO 9001:2015}. */
    private static boolean isEdition(Parts parts, int i, String core) {
        return LinearRegex.matches(core, "\\d{2,6}:(?:19|20)\\d{2}")
                && LinearRegex.matches(parts.core(i - 1), "[A-Z]{2,6}(?:/[A-Z]{2,6})?");
    }

    private static Reading edition(Parts parts, int i, String core) {
        int colon = core.indexOf(':');
        String norm = core.substring(0, colon);
        return Reading.of(
                Kind.NAME,
                parts,
                i,
                NumberWords.cardinal(norm) + ", " + NumberWords.year(Integer.parseInt(core.substring(colon + 1))));
    }

    private static boolean isRatio(Parts parts, int i, String core) {
        if (!RATIO.matcher(core).matches()) return false;
        boolean clock = LinearRegex.matches(core, "(?:[01]?\\d|2[0-4]):[0-5]\\d(?::[0-5]\\d)?");
        return !clock || parts.near(i, 3, Context.RATIOS) || parts.goesOn(i) && Context.RATIOS.has(parts.lower(i + 1));
    }

    private static @Nullable Reading ratio(Parts parts, int i, String core) {
        Matcher m = RATIO.matcher(core);
        if (!m.matches()) return null;
        Reading grouped = grouped(parts, i, core);
        if (grouped != null) return grouped;
        String third = m.group(3) == null || m.group(3).isEmpty() ? "" : " to " + NumberWords.decimal(m.group(3));
        return Reading.of(
                Kind.RATIO,
                parts,
                i,
                NumberWords.decimal(m.group(1)) + " to " + NumberWords.decimal(m.group(2)) + third);
    }
}
