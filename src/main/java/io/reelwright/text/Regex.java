package io.reelwright.text;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Regular expressions for text that a user wrote. Matching takes time in proportion to the length of the text, whatever the
 * text: RE2/J runs an automaton and never goes back (Cox, 2007, "Regular Expression Matching Can Be Simple And Fast").
 *
 * <p>{@link String#matches}, {@link String#replaceAll}, {@link String#replaceFirst} and {@link String#split} go back, and a
 * sentence can be written for which that takes hours. The rooms that read users' text use these methods, or a
 * {@link Pattern} of RE2/J, in their place. Lookahead, lookbehind and back references do not exist here.
 */
public final class Regex {
    /** Expressions are constants of the program: there are a few hundred. */
    private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

    private Regex() {}

    /** The compiled form of an expression that is a constant of the program. It is compiled once. */
    public static Pattern of(String expression) {
        return COMPILED.computeIfAbsent(expression, Pattern::compile);
    }

    /** Whether the whole text matches. */
    public static boolean matches(CharSequence text, String expression) {
        return of(expression).matcher(text).matches();
    }

    /** Whether a part of the text matches. */
    public static boolean contains(CharSequence text, String expression) {
        return of(expression).matcher(text).find();
    }

    /** The text with each match replaced; {@code $1} in the replacement is the first group. */
    public static String replaceAll(CharSequence text, String expression, String replacement) {
        return of(expression).matcher(text).replaceAll(replacement);
    }

    /** The text with its first match replaced. */
    public static String replaceFirst(CharSequence text, String expression, String replacement) {
        return of(expression).matcher(text).replaceFirst(replacement);
    }

    /** The parts between the matches, without empty ones at the end, as {@link String#split(String)} gives them. */
    public static String[] split(String text, String expression) {
        return of(expression).split(text);
    }

    /** At most {@code limit} parts, as {@link String#split(String, int)} gives them. */
    public static String[] split(String text, String expression, int limit) {
        return of(expression).split(text, limit);
    }

    /** A matcher of an expression on a text. */
    public static Matcher matcher(CharSequence text, String expression) {
        return of(expression).matcher(text);
    }
}
