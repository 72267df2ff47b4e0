package io.reelwright.text;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Regular expressions for users' texts. Matching takes linear time for any text: RE2/J runs an automaton and never backtracks
 * (Cox, 2007, "Regular Expression Matching Can Be Simple And Fast").
 *
 * <p>{@link String#matches}, {@link String#replaceAll}, {@link String#replaceFirst} and {@link String#split} backtrack, which
 * takes hours for some sentences. Rooms that read users' text use these methods instead, or a {@link Pattern} of RE2/J.
 * Lookahead, lookbehind and back references are not available. An expression is slow when it has high repetition counts
 * ({@code {0,500}}), or when a short match is known only after many more characters; scan by hand instead, see
 * {@link LookAhead}.
 *
 * <p>{@code \s} and {@code \S} follow {@link WhiteSpace}, as they do in Java, so that all readers of a text find the same
 * words; in RE2/J itself, the vertical tab is not white space.
 */
public final class LinearRegex {
    private static final String SPACE = "\\x09-\\x0d\\x20";

    /** Compiled expressions. Expressions are constants of the program, so there are a few hundred. */
    private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

    private LinearRegex() {}

    /** Returns the compiled form of an expression that is a constant of the program. It is compiled once. */
    public static Pattern of(String expression) {
        Pattern known = COMPILED.get(expression);
        return known != null ? known : COMPILED.computeIfAbsent(expression, it -> Pattern.compile(withOurSpaces(it)));
    }

    /** Returns whether the whole text matches. */
    public static boolean matches(CharSequence text, String expression) {
        return of(expression).matcher(text).matches();
    }

    /** Returns whether any part of the text matches. */
    public static boolean contains(CharSequence text, String expression) {
        return of(expression).matcher(text).find();
    }

    /** Returns how many parts of the text match. */
    public static long count(CharSequence text, String expression) {
        Matcher found = of(expression).matcher(text);
        long count = 0;
        while (found.find()) count++;
        return count;
    }

    /** Replaces each match; {@code $1} in the replacement is the first group. */
    public static String replaceAll(CharSequence text, String expression, String replacement) {
        return of(expression).matcher(text).replaceAll(replacement);
    }

    /** Replaces each match by the result of the function, literally. */
    public static String replaceAll(CharSequence text, String expression, Function<Matcher, String> replacement) {
        Matcher found = of(expression).matcher(text);
        StringBuilder replaced = new StringBuilder(text.length());
        int from = 0;
        while (found.find()) {
            replaced.append(text, from, found.start()).append(replacement.apply(found));
            from = found.end();
        }
        return replaced.append(text, from, text.length()).toString();
    }

    /** Replaces the first match. */
    public static String replaceFirst(CharSequence text, String expression, String replacement) {
        return of(expression).matcher(text).replaceFirst(replacement);
    }

    /** Returns the parts between the matches, without empty ones at the end, as {@link String#split(String)} does. */
    public static String[] split(String text, String expression) {
        return split(text, expression, 0);
    }

    /** Returns at most {@code limit} parts, as {@link String#split(String, int)} does. */
    public static String[] split(String text, String expression, int limit) {
        Matcher found = of(expression).matcher(text);
        List<String> parts = new ArrayList<>();
        int from = 0;
        boolean any = false;
        while ((limit <= 0 || parts.size() < limit - 1) && found.find()) {
            if (found.end() == 0) continue;
            any = true;
            parts.add(text.substring(from, found.start()));
            from = found.end();
        }
        parts.add(text.substring(from));
        while (any && limit == 0 && !parts.isEmpty() && parts.getLast().isEmpty()) parts.removeLast();
        return parts.toArray(String[]::new);
    }

    /** Returns a matcher of the expression on the text. */
    public static Matcher matcher(CharSequence text, String expression) {
        return of(expression).matcher(text);
    }

    /** Writes {@code \s} and {@code \S} out; the latter is unchanged inside brackets. */
    private static String withOurSpaces(String expression) {
        StringBuilder written = new StringBuilder();
        boolean inBrackets = false;
        for (int i = 0; i < expression.length(); i++) {
            char c = expression.charAt(i);
            if (c == '\\' && i + 1 < expression.length()) {
                char escaped = expression.charAt(++i);
                if (escaped == 's') written.append(inBrackets ? SPACE : "[" + SPACE + "]");
                else if (escaped == 'S' && !inBrackets) written.append("[^" + SPACE + "]");
                else written.append(c).append(escaped);
                continue;
            }
            if (c == '[') inBrackets = true;
            else if (c == ']') inBrackets = false;
            written.append(c);
        }
        return written.toString();
    }
}
