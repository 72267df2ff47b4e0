package io.reelwright.text.quantity;

import com.google.re2j.Pattern;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads names of letters and digits, which the voice says as written: {@code F-16}, {@code A380}, {@code H₂O}. */
final class NameRule implements Rule {
    private static final String ELEMENT =
            "(?:A[cglrstu]|B[aehikr]?|C[adeflorsu]?|Dy|E[rsu]|F[er]?|G[ade]|H[efgo]?|I[nr]?|K[r]?|L[aiu]|M[gno]|N[abdei]?|O[s]?|P[abdmotru]?|R[abehnu]|S[bceimnr]?|T[abcehilm]|U|V|W|Xe|Y[b]?|Z[nr])";
    private static final Pattern FORMULA = LinearRegex.of("(?:\\(?" + ELEMENT + "\\)?[₀-₉\\d]{0,3})+[⁺⁻²³⁴+]{0,3}");
    private static final Pattern NAME = LinearRegex.of(
            "(?:\\p{Lu}{1,5}\\d+|\\d+\\p{Lu}{1,4}|\\p{L}{0,12}\\d+\\p{L}{0,6})(?:[\\p{L}\\d]{0,12})|[\\p{Lu}\\d][\\p{L}\\d]{0,12}(?:-[\\p{L}]{0,6}\\d+[\\p{L}]{0,4}){1,3}");
    private static final int MOST_CHARACTERS = 32;

    @Override
    public @Nullable Reading read(Parts parts, int i) {
        String core = parts.core(i);
        boolean lowered = core.codePoints().anyMatch(Signs::isLowered);
        if (core.length() > MOST_CHARACTERS || !CharacterClasses.hasDigit(core) && !lowered) return null;
        boolean letter = core.codePoints().anyMatch(Character::isLetter);
        if (!letter) return null;
        boolean formula = FORMULA.matcher(core).matches()
                && (lowered
                        || LinearRegex.matches(
                                core,
                                "(?:CO2|H2O|O2|O3|N2|H2|CH4|SO2|NO2|N2O|NH3|H2SO4|CO3|C6H12O6|H2O2|SF6|CaCO3|NaHCO3|Fe2O3|SiO2|TiO2|Al2O3|C2H5OH)"));
        if (formula) return Reading.over(Kind.FORMULA, parts, i, i + 1, List.of());
        return NAME.matcher(core).matches() ? Reading.over(Kind.NAME, parts, i, i + 1, List.of()) : null;
    }
}
