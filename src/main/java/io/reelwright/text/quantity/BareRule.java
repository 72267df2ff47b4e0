package io.reelwright.text.quantity;

import com.google.re2j.Matcher;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.WordClass;
import io.reelwright.text.WordSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides what digits without any sign are: a code, a reference, a day, a year, part of a name. The words around them decide. Where they do
 * not, three digits or fewer are a count, and more are a code, which is said digit by digit.
 */
final class BareRule implements Rule {
    private static final int MOST_DIGITS_OF_A_COUNT = 15;
    private static final int MOST_IN_ROW = 8;
    private static final int MOST_OF_A_STREET = 4;

    @Override
    public @Nullable Reading read(Parts parts, int i) {
        String core = parts.core(i);
        if (!CharacterClasses.areDigits(core, 1, Integer.MAX_VALUE)) return null;
        boolean zero = core.length() > 1 && core.charAt(0) == '0';
        if (zero || core.length() > MOST_DIGITS_OF_A_COUNT) return spelled(parts, i);
        Reading day = DateRule.day(parts, i);
        if (day != null) return day;
        boolean asked = core.length() > 2 && !parts.near(i, 1, Context.COUNT_CUES);
        String before = parts.lower(i - 1);
        if (asked && isCode(parts, i, before)) return spelled(parts, i);
        boolean brief = core.length() <= 2 && !Letters.counts(parts, i);
        if (isHouse(parts, i)) return Reading.of(Kind.REFERENCE, parts, i, NumberWords.pairs(core));
        if (brief && (Context.CODES.has(before) || isInRow(parts, i))) return reference(parts, i);
        boolean yearLike = Years.isYearLike(core);
        if (!yearLike && isReference(parts, i, before)) return reference(parts, i);
        if (isMeasured(parts, i)) return null;
        if (yearLike) return Years.bare(parts, i);
        if (Names.isName(parts, i)
                || Names.isModel(parts, i)
                || core.equals("101")
                        && parts.has(i - 1)
                        && !parts.goesOn(i)
                        && parts.kind(i - 1).nominal()) return Reading.of(Kind.NAME, parts, i, NumberWords.pairs(core));
        return core.length() < 4 || counts(parts, i) ? null : spelled(parts, i);
    }

    private static Reading spelled(Parts parts, int i) {
        return Reading.of(Kind.CODE, parts, i, NumberWords.spelled(parts.core(i)));
    }

    private static Reading reference(Parts parts, int i) {
        String core = parts.core(i);
        boolean model = WordSet.of("model|type|series|mark|error|errors").contains(parts.lower(i - 1));
        return Reading.of(Kind.REFERENCE, parts, i, model ? NumberWords.pairs(core) : NumberWords.cardinal(core));
    }

    /** Returns whether it is the number of a house: {@code 10 Downing Street}. */
    private static boolean isHouse(Parts parts, int i) {
        for (int at = i; at < i + MOST_OF_A_STREET && parts.goesOn(at); at++) {
            String word = parts.core(at + 1);
            if (word.isEmpty() || !Character.isUpperCase(word.charAt(0))) return false;
            if (WordSet.of("Street|Avenue|Road|Lane|Drive|Boulevard|Square|Place|Ave|St|Rd|Blvd|Terrace|Crescent|Way")
                    .contains(word)) return at > i;
        }
        return false;
    }

    private static boolean isCode(Parts parts, int i, String before) {
        boolean plural = parts.goesOn(i) && Letters.counts(parts, i);
        if (Context.ENTERS.has(before)) return !plural;
        boolean ofCode =
                WordSet.of("number|no|nr|num|id|code").contains(before) && Context.CODES.has(parts.lower(i - 2));
        if (ofCode
                || WordSet.of("number|no|nr").contains(before) && parts.core(i).length() > 4) return !plural;
        boolean verb = plural
                && WordSet.of("order|claim|ticket|book|plate|locker").contains(before)
                && (parts.startsSentence(i - 1)
                        || WordSet.of("to|and|will|can|they|we|you|i").contains(parts.lower(i - 2)));
        if (Context.CODES.has(before)) return !verb && !(plural && Letters.isPlural(before));
        return !plural && (parts.near(i, 3, Context.CODES_FAR) || isInRow(parts, i));
    }

    /** Returns whether it stands in a row of codes: {@code rooms 101, 102 and 103}. */
    private static boolean isInRow(Parts parts, int i) {
        for (int at = i - 1; at >= 0 && at >= i - MOST_IN_ROW; at--) {
            String lower = parts.lower(at);
            if (Context.CODES.has(lower)) return at < i - 1;
            if (!CharacterClasses.areDigits(lower, 1, 15)
                    && !WordSet.of("and|or|to").contains(lower)) return false;
        }
        return false;
    }

    private static boolean isReference(Parts parts, int i, String before) {
        if (!Context.REFERENCES.has(before) || before.isEmpty() || parts.core(i).length() > 4) return false;
        boolean abbreviated = parts.get(i - 1).closing().equals(".");
        if (parts.get(i - 1).endsClause() && !abbreviated) return false;
        if (before.equals("no") && !abbreviated)
            return Character.isUpperCase(parts.core(i - 1).charAt(0));
        if (!Context.REFERENCES_WEAK.has(before)) return true;
        boolean verb = parts.startsSentence(i - 1)
                || WordSet.of("to|and|then|will|can|every|each|a|one|per|this|last|that|next|same|by|the")
                        .contains(parts.lower(i - 2));
        return !(verb && (Letters.counts(parts, i) || isMeasured(parts, i)));
    }

    /** Returns whether a magnitude, a currency or a unit follows. */
    static boolean isMeasured(Parts parts, int i) {
        if (!parts.goesOn(i)) return false;
        String core = parts.core(i + 1);
        String lower = parts.lower(i + 1);
        if (Magnitude.next(core) != null || Magnitude.next(lower) != null || Currency.of(core) != null) return true;
        if (WordSet.of("percent|percentage|per|square|cubic|nautical|times").contains(lower)
                || Units.WORDS.contains(lower)) return true;
        Unit unit = Units.of(core);
        return unit != null && unit.place() != Unit.Place.GLUED;
    }

    private static boolean counts(Parts parts, int i) {
        boolean more = parts.goesOn(i)
                && WordSet.of("more|fewer|less|extra|additional|of|new").contains(parts.lower(i + 1));
        return more
                || Letters.counts(parts, i)
                || parts.goesOn(i) && parts.kind(i + 1).nominal()
                || i > 0
                        && parts.kind(i - 1) == WordClass.VERB
                        && !parts.get(i - 1).endsClause()
                || parts.near(i, 1, Context.COUNT_CUES)
                || parts.near(i, 3, Context.TOTALS);
    }

    /** Returns the digits of a reference behind its sign: {@code #1}, {@code №5}, {@code §230}. */
    static @Nullable Reading signed(Parts parts, int i) {
        String core = parts.core(i);
        if (core.equals("§§")) return sections(parts, i);
        String name = sign(core);
        if (name.isEmpty()) return null;
        String digits = core.substring(1);
        if (CharacterClasses.areDigits(digits, 1, 12) && !(core.charAt(0) == '#' && digits.length() > 6))
            return Reading.of(Kind.REFERENCE, parts, i, name + " " + NumberWords.cardinal(digits));
        boolean next = core.length() == 1 && parts.goesOn(i) && CharacterClasses.areDigits(parts.core(i + 1), 1, 12);
        return next
                ? Reading.over(
                        Kind.REFERENCE,
                        parts,
                        i,
                        i + 2,
                        List.of(new Said(i, name), new Said(i + 1, NumberWords.cardinal(parts.core(i + 1)))))
                : null;
    }

    /** Reads the sign of several sections with the numbers behind it: {@code §§ 12-14}. */
    private static @Nullable Reading sections(Parts parts, int i) {
        Matcher m = LinearRegex.matcher(parts.core(i + 1), "(\\d{1,5})(?:[-–](\\d{1,5}))?");
        if (!parts.goesOn(i) || !m.matches()) return null;
        boolean span = m.group(2) != null && !m.group(2).isEmpty();
        String said = NumberWords.cardinal(m.group(1)) + (span ? " to " + NumberWords.cardinal(m.group(2)) : "");
        return Reading.over(Kind.REFERENCE, parts, i, i + 2, List.of(new Said(i, "sections"), new Said(i + 1, said)));
    }

    private static String sign(String core) {
        if (core.isEmpty()) return "";
        return switch (core.charAt(0)) {
            case '#', '№' -> "number";
            case '§' -> "section";
            default -> "";
        };
    }
}
