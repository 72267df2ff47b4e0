package io.reelwright.order;

import io.reelwright.text.LanguageGuess;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Refuses texts that are surely in another language than English as a whole: the English voice would read them as if they were English.
 * Foreign words, names and quotations in an English text are never refused, nor is a text that does not tell its language.
 */
public final class LanguageCheck {
    /** Name of the field and, with two hyphens before it and one in it, of the option. */
    public static final String FIELD = "language_check";

    static final String ON = "on";
    static final String OFF = "off";

    private LanguageCheck() {}

    /**
     * Returns what is wrong with the value of the field; empty for {@code on}, {@code off} and none.
     */
    public static Optional<OrderProblem> problem(@Nullable String given) {
        if (given == null || isOff(given) || word(given).equals(ON)) return Optional.empty();
        return Optional.of(new OrderProblem(FIELD, given, "is not known; choose from on, off"));
    }

    /** Returns whether the user wants a text of any language to be read. */
    public static boolean isOff(@Nullable String given) {
        return given != null && word(given).equals(OFF);
    }

    private static String word(String given) {
        return given.strip().toLowerCase(Locale.ROOT);
    }

    /** Returns why a text cannot be spoken; empty when it can. {@code named} maps a field to its name in the order's origin. */
    static Optional<String> fault(String text, UnaryOperator<String> named) {
        LanguageGuess guess = LanguageGuess.of(text);
        if (!guess.isForeign()) return Optional.empty();
        String language = guess.name().isEmpty() ? "another language" : guess.name();
        return Optional.of(
                "is in " + language + ", and there is only an English voice, which would read it as if it were"
                        + " English; translate it, or go on all the same with " + named.apply(FIELD) + " " + OFF);
    }
}
