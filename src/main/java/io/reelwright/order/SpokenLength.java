package io.reelwright.order;

import io.reelwright.campaign.Format;
import io.reelwright.text.WhiteSpace;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Tells whether a script has more words than the longest video of its format has room for. */
final class SpokenLength {
    /** Speed of the fastest voice. A script with more words than fit into the longest video at this speed is too long. */
    private static final double FASTEST_WORDS_PER_SECOND = 3.2;

    /** Maximum average word length. No natural text exceeds it, and speaking such a text could take hours. */
    private static final int CHARACTERS_PER_WORD = 20;

    private SpokenLength() {}

    /**
     * Returns why a script is too long; empty when it fits.
     *
     * @param seconds length of the longest video of the format
     * @param named   maps a field to its name in the order's origin
     */
    static Optional<String> fault(String script, Format format, int seconds, UnaryOperator<String> named) {
        String spoken = withoutComments(script);
        int words = WhiteSpace.count(spoken);
        int most = (int) (seconds * FASTEST_WORDS_PER_SECOND);
        long characters = spoken.chars().filter(c -> !WhiteSpace.is(c)).count();
        String mend =
                format == Format.SHORT ? "; shorten it, or add " + named.apply("format") + " long" : "; shorten it";
        String room =
                ", but a " + format.name().toLowerCase(Locale.ROOT) + " video of " + seconds + " s has room for about ";
        if (words > most) return Optional.of("has " + words + " words" + room + most + mend);
        return characters > (long) most * CHARACTERS_PER_WORD
                ? Optional.of("has " + characters + " characters" + room + most * CHARACTERS_PER_WORD + mend)
                : Optional.empty();
    }

    /** Removes HTML comments. Not a regular expression, which takes quadratic time on many comments that never end. */
    private static String withoutComments(String script) {
        StringBuilder rest = new StringBuilder();
        int from = 0;
        for (int begin = script.indexOf("<!--"); begin >= 0; begin = script.indexOf("<!--", from)) {
            int end = script.indexOf("-->", begin + 4);
            if (end < 0) break;
            rest.append(script, from, begin);
            from = end + 3;
        }
        return rest.append(script, from, script.length()).toString();
    }
}
