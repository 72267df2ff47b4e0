package io.reelwright.text.quantity;

import io.reelwright.text.LinearRegex;
import io.reelwright.text.WordClass;
import io.reelwright.text.WordSet;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a single letter behind digits means: {@code 146m bags} are millions, {@code 100m sprint} are meters.
 *
 * @param money  whether a currency stands before the digits
 * @param counts whether a plural noun follows that can be counted
 * @param amps   whether an electrical noun follows
 * @param noun   whether any noun follows
 */
record Letters(boolean money, boolean counts, boolean amps, boolean noun) {
    static final Letters MONEY = new Letters(true, false, false, false);
    private static final int MOST_WORDS = 3;

    /** Returns the reading of letters glued to this part. */
    static Letters at(Parts parts, int i, boolean money) {
        boolean more = parts.goesOn(i);
        boolean noun = more && parts.kind(i + 1) == WordClass.NOUN;
        return new Letters(money, counts(parts, i), isCurrent(parts, i), noun);
    }

    /** Returns whether an electrical noun follows, or a voltage stands before: {@code 5V 3A}. */
    private static boolean isCurrent(Parts parts, int i) {
        boolean volts = LinearRegex.matches(parts.core(i - 1), "\\d{1,4}(?:\\.\\d{1,2})?V");
        return volts || parts.goesOn(i) && Context.AMPS.has(parts.lower(i + 1));
    }

    /** Returns whether one of the next words is a plural noun that belongs to the number. */
    static boolean counts(Parts parts, int i) {
        if (parts.goesOn(i)
                && parts.lower(i + 1).equals("of")
                && WordSet.of("them|us|those|these").contains(parts.lower(i + 2))) return true;
        for (int at = i; at < i + MOST_WORDS && parts.goesOn(at); at++) {
            String word = parts.lower(at + 1);
            if (!Context.PLURALS.has(word)
                    && (Context.IDLE.has(word) && !isOf(parts, at + 1)
                            || Context.MEASURES.has(word)
                            || Context.LENGTHS.has(word)
                            || Context.FAILS.has(word)
                            || !startsWithLetter(word))) return false;
            boolean told = at > i && parts.kind(at + 1) == WordClass.VERB;
            if (told) return false;
            if (Context.PLURALS.has(word) || isPlural(word)) return true;
        }
        return false;
    }

    /** Returns whether {@code of} may stand between: {@code 5m of them}, {@code 5m of its customers}. */
    private static boolean isOf(Parts parts, int at) {
        return parts.lower(at).equals("of") || parts.lower(at - 1).equals("of");
    }

    private static boolean startsWithLetter(String word) {
        return !word.isEmpty() && Character.isLetter(word.charAt(0));
    }

    /** Returns whether the word has the form of a plural. */
    static boolean isPlural(String word) {
        return word.length() > 3
                && word.endsWith("s")
                && !word.endsWith("ss")
                && !word.endsWith("us")
                && !word.endsWith("'s")
                && !Context.FAILS.has(word);
    }

    @Nullable
    Magnitude magnitude(String text) {
        return switch (text) {
            case "B" -> money || counts || noun ? Magnitude.glued(text) : null;
            case "m", "b", "T", "mil" -> money || counts ? Magnitude.glued(text) : null;
            default -> Magnitude.glued(text);
        };
    }

    @Nullable
    Unit unit(String text) {
        return switch (text) {
            case "A" -> amps ? Units.of("A") : null;
            // A house number is more frequent than a few bytes: 221B Baker Street.
            case "B" -> null;
            case "C", "F" -> Units.of("°" + text);
            default -> Units.of(text);
        };
    }
}
