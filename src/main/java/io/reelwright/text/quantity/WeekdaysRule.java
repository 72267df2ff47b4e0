package io.reelwright.text.quantity;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.reelwright.text.LinearRegex;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads shortened weekdays or months from one to another: {@code Mon–Fri}, {@code Sep-Nov}. */
final class WeekdaysRule implements Rule {
    private static final Pattern SPAN = LinearRegex.of("([A-Z][a-z]{2,8})\\.?[-–—]([A-Z][a-z]{2,8})");
    private static final List<String> DAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    private static final int MOST_CHARACTERS = 20;
    private static final int SHORTEST = 3;

    @Override
    public @Nullable Reading read(Parts parts, int i) {
        String core = parts.core(i);
        if (core.length() > MOST_CHARACTERS) return null;
        Matcher span = SPAN.matcher(core);
        if (!span.matches()) return null;
        String said = span(DAYS, span.group(1), span.group(2));
        if (said.isEmpty()) said = span(DateRule.MONTHS, span.group(1), span.group(2));
        return said.isEmpty() ? null : Reading.of(Kind.DATE, parts, i, said);
    }

    /** Returns the span in whole names; empty if these are no names of the list. */
    private static String span(List<String> names, String first, String last) {
        String from = whole(names, first);
        String to = whole(names, last);
        return from.isEmpty() || to.isEmpty() || from.equals(to) ? "" : from + " to " + to;
    }

    private static String whole(List<String> names, String begin) {
        if (begin.length() < SHORTEST) return "";
        for (String name : names) if (name.startsWith(begin)) return name;
        return "";
    }
}
