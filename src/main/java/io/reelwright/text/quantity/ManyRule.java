package io.reelwright.text.quantity;

import io.reelwright.text.LinearRegex;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a number that nobody has counted: {@code 1,000s of fans}. It is shown as written and does not count up. */
final class ManyRule implements Rule {
    private static final String ROUND = "(?:10|100|10{0,2},?000|1,?000,?000)s";

    @Override
    public @Nullable Reading read(Parts parts, int i) {
        String core = parts.core(i);
        if (core.length() > 10 || !core.endsWith("s") || !LinearRegex.matches(core, ROUND)) return null;
        if (!parts.goesOn(i) || !parts.lower(i + 1).equals("of")) return null;
        String digits = core.substring(0, core.length() - 1).replace(",", "");
        String words = NumberWords.plural(LinearRegex.replaceFirst(NumberWords.cardinal(digits), "^one ", ""));
        return new Reading(
                Kind.RANGE, Double.parseDouble(digits), "", core, "", "", i, i + 1, List.of(new Said(i, words)));
    }
}
