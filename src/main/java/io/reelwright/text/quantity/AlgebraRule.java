package io.reelwright.text.quantity;

import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import org.jspecify.annotations.Nullable;

/** Reads a multiple of an unknown in a formula, {@code 4x + 4}, where {@code x} is not "times". */
final class AlgebraRule implements Rule {
    private static final int MOST_CHARACTERS = 6;

    @Override
    public @Nullable Reading read(Parts parts, int i) {
        String core = parts.core(i);
        if (core.length() > MOST_CHARACTERS || !LinearRegex.matches(core, "\\d{1,5}(?:x|ab|ac|bc|xy)")) return null;
        boolean before = isSign(parts, i - 1, "[+−]") && !parts.core(i - 2).isEmpty();
        if (!before && !isSign(parts, i + 1, "[+−=]")) return null;
        int digits = 0;
        while (CharacterClasses.isDigit(core.charAt(digits))) digits++;
        String said = NumberWords.cardinal(core.substring(0, digits)) + " " + Letter.spelled(core.substring(digits));
        return Reading.of(Kind.FORMULA, parts, i, said);
    }

    private static boolean isSign(Parts parts, int at, String signs) {
        return parts.has(at) && LinearRegex.matches(parts.get(at).text(), signs);
    }
}
