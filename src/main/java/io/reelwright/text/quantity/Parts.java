package io.reelwright.text.quantity;

import com.google.re2j.Pattern;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.Tagger;
import io.reelwright.text.Token;
import io.reelwright.text.WordClass;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of a text as the grammar reads them: a written word with no-break spaces inside ({@code 1 250 000} in one word, {@code 20 %}) or
 * with a dash between ({@code soil—10⁶}) has several parts.
 */
public final class Parts {
    /** Marks that Unicode counts among the symbols that are not spoken, and that are spoken or part of a number. */
    private static final String SPOKEN_SYMBOLS = "°™®©^№℃℉";

    private static final int MOST_OF_A_UNIT = 6;
    private static final int MOST_OF_TWO = 30;
    private static final List<Pattern> TWICE = Stream.of(
                    "°?[CF]", "g|kg|lb|lbs|oz", "V|A|W", "cm|mm|m|in|ft|\"", "km|mi", "ml|cl|l|L|pt|oz")
            .map(units -> LinearRegex.of("[\\d.,]+(?:" + units + ")/[\\d.,]+(?:" + units + ")[.,;:!?)]*"))
            .toList();

    private final List<Part> parts;
    private final boolean european;
    private @Nullable List<WordClass> classes;

    /** What {@link #reading} found at each part; several rules ask for the same part. */
    private final @Nullable Reading[] readings;

    private final boolean[] read;

    private Parts(List<Part> parts) {
        this.parts = List.copyOf(parts);
        this.readings = new Reading[parts.size()];
        this.read = new boolean[parts.size()];
        this.european = parts.stream().anyMatch(part -> Numeral.isEuropean(part.core()));
    }

    /** Parts written words. */
    public static Parts of(List<String> words) {
        List<Part> parts = new ArrayList<>();
        for (int word = 0; word < words.size(); word++) part(plain(words.get(word)), word, parts);
        return new Parts(parts);
    }

    private static void part(String word, int index, List<Part> parts) {
        boolean joined = false;
        for (int at = 0; at < word.length(); ) {
            int end = end(word, at);
            if (end > at) {
                for (String piece : pieces(word.substring(at, end))) {
                    parts.add(Part.of(piece, index, joined));
                    joined = true;
                }
            }
            at = end < word.length() && Character.isSpaceChar(word.charAt(end)) ? end + 1 : end;
        }
    }

    /** Returns whether a slash parts one amount in two systems of units: {@code 180°C/350°F}, {@code 500g/1lb}. */
    private static boolean isTwice(String text, int slash) {
        if (slash <= 0 || text.length() > MOST_OF_TWO || !CharacterClasses.isDigit(text.charAt(0))) return false;
        return TWICE.stream().anyMatch(it -> it.matcher(text).matches());
    }

    /** Parts the unit of one number from the next number in a range: {@code 5 °C–10 °C}; and one amount in two systems of units. */
    private static List<String> pieces(String text) {
        int slash = text.indexOf('/');
        if (isTwice(text, slash)) return List.of(text.substring(0, slash), text.substring(slash + 1));
        int dash = text.indexOf('–');
        if (dash < 0 && (text.charAt(0) == '°' || text.charAt(0) == '%')) dash = text.indexOf('-');
        boolean range = dash > 0
                && dash <= MOST_OF_A_UNIT
                && dash + 1 < text.length()
                && CharacterClasses.isDigit(text.charAt(dash + 1))
                && !CharacterClasses.hasDigit(text.substring(0, dash))
                && (Units.of(text.substring(0, dash)) != null || Currency.of(text.substring(0, dash)) != null);
        return range
                ? List.of(text.substring(0, dash), text.substring(dash, dash + 1), text.substring(dash + 1))
                : List.of(text);
    }

    private static int end(String word, int from) {
        int at = from;
        while (at < word.length() && !Character.isSpaceChar(word.charAt(at))) {
            at++;
            if (word.charAt(at - 1) == '—' && at - 1 > from && at < word.length() && !betweenDigits(word, at - 1))
                break;
        }
        return at;
    }

    private static boolean betweenDigits(String word, int dash) {
        return CharacterClasses.isDigit(word.charAt(dash - 1)) && CharacterClasses.isDigit(word.charAt(dash + 1));
    }

    private static String plain(String word) {
        boolean code = word.indexOf('_') > 0 && LinearRegex.matches(word, "\\d{1,3}(?:_\\d{3})+[.,;:!?]?");
        String plain = Normalizer.normalize(code ? word.replace('_', ',') : word, Normalizer.Form.NFC)
                .replace('’', '\'')
                .replace('‘', '\'')
                .replace('‐', '-')
                .replace('‑', '-')
                .replace('μ', 'µ')
                .replace(">=", "≥")
                .replace("<=", "≤")
                .replace('∕', '/')
                .replace('⁄', '/');
        IntPredicate silent = Parts::isSilent;
        if (plain.codePoints().noneMatch(silent)) return plain;
        return plain.codePoints()
                .filter(silent.negate())
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Returns whether a code point is not spoken: emoji, modifiers, invisible and unassigned characters. */
    private static boolean isSilent(int point) {
        return switch (Character.getType(point)) {
            case Character.OTHER_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.CONTROL -> SPOKEN_SYMBOLS.indexOf(point) < 0;
            default -> false;
        };
    }

    /** Returns how many parts there are. */
    public int size() {
        return parts.size();
    }

    /** Returns a part. */
    public Part get(int i) {
        return parts.get(i);
    }

    /** Returns all parts, in order. */
    public List<Part> all() {
        return parts;
    }

    /** Returns the core of a part; empty outside the text. */
    String core(int i) {
        return has(i) ? parts.get(i).core() : "";
    }

    /** Returns the core in lower case; empty outside the text. */
    String lower(int i) {
        return has(i) ? parts.get(i).lower() : "";
    }

    /** Returns what a rule reads at a part; it is asked once for each part. Only one rule may be passed for the same parts. */
    @Nullable
    Reading reading(Rule rule, int i) {
        if (!has(i)) return rule.read(this, i);
        if (!read[i]) {
            readings[i] = rule.read(this, i);
            read[i] = true;
        }
        return readings[i];
    }

    boolean has(int i) {
        return i >= 0 && i < parts.size();
    }

    /** Returns whether the next part exists and belongs to the same clause. */
    boolean goesOn(int i) {
        return has(i + 1)
                && !parts.get(i).endsClause()
                && !CharacterClasses.hasOneOf(parts.get(i + 1).opening(), "([");
    }

    /** Returns whether the part stands at the beginning of a sentence. */
    boolean startsSentence(int i) {
        return i == 0 || CharacterClasses.hasOneOf(parts.get(i - 1).closing(), ".!?:");
    }

    /** Returns the class of a part's word, from the words around it. */
    WordClass kind(int i) {
        List<WordClass> known = classes;
        if (known == null) {
            known = Tagger.classes(
                    Token.of(String.join(" ", parts.stream().map(Part::text).toList())));
            classes = known;
        }
        return i >= 0 && i < known.size() ? known.get(i) : WordClass.NOUN;
    }

    /** Returns whether the text writes decimal commas or groups by dots, so that {@code 1.250} is a thousand. */
    boolean isEuropean() {
        return european;
    }

    /** Returns whether a word before the part, at most {@code reach} away and in its clause, is in the list. */
    boolean near(int i, int reach, Context list) {
        for (int at = i - 1; at >= 0 && at >= i - reach; at--) {
            if (list.has(lower(at))) return true;
            if (CharacterClasses.hasOneOf(parts.get(at).closing(), ".!?;,")) return false;
        }
        return false;
    }
}
