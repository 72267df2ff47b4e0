package io.reelwright.phase.script;

import com.google.re2j.Pattern;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.quantity.Figures;

/** Recognises sentences that only announce what the next one explains: {@code The second reason is acid}. */
final class Signpost {
    private static final int MOST_WORDS = 12;
    private static final Pattern ANNOUNCES = Pattern.compile(
            "(?i)^the (first|second|third|fourth|fifth|next|last|final|main|other|another|biggest|answer|reason|secret|trick|problem)\\b"
                    + ".{0,30}\\b(is|was|are|were|lies)\\b.*"
                    + "|^(there (is|are|was|were)|here (is|are)|that is why|this is (why|how|where))\\b.*"
                    + "|^(that|this) .{0,20}\\bis the (whole|entire|real) .*"
                    + "|^the rule works\\b.*");

    private Signpost() {}

    /** Returns whether the sentence carries no fact of its own: it is short, announces something, and has no figure. */
    static boolean is(String sentence) {
        return LinearRegex.split(sentence, " ").length <= MOST_WORDS
                && ANNOUNCES.matcher(sentence).matches()
                && Figures.in(sentence).stream()
                        .noneMatch(
                                figure -> figure.value() >= 10 || !figure.unit().isEmpty());
    }
}
