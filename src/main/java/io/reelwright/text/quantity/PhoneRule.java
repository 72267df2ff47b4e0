package io.reelwright.text.quantity;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads telephone numbers, over several words: {@code +1 555 010 0199}, {@code (555) 010-0199}, {@code 020 7946 0000}, {@code 911}. */
final class PhoneRule implements Rule {
    private static final int LEAST_DIGITS = 7;
    private static final int LEAST_CALLED = 5;
    private static final int MOST_DIGITS = 16;
    private static final int MOST_PARTS = 8;
    private static final int LONGEST_ROW = 30;
    private static final String GROUP = "\\+?\\(?\\d{1,12}\\)?\\d{0,8}(?:[-–./]\\(?\\d{1,8}\\)?){0,6}";
    private static final Pattern EXTENSION = LinearRegex.of("(?:x|ext\\.?|extension|#)(\\d{1,6})");
    private static final String WORDS = "1?-?\\d{3}-[A-Z]{4,10}|1-\\d{3}-[A-Z\\d]{1,6}(?:-[A-Z\\d]{1,6})?";

    @Override
    public @Nullable Reading read(Parts parts, int i) {
        Part part = parts.get(i);
        boolean plus = part.core().startsWith("+");
        if (!plus && !part.startsWithDigit() || part.core().length() > 30) return null;
        boolean called = parts.near(i, 3, Context.CALLS);
        boolean alone = !(parts.goesOn(i) && parts.get(i + 1).startsWithDigit());
        if (alone && isEmergency(parts, i, called || isCalledInRow(parts, i)))
            return Reading.of(Kind.PHONE, parts, i, NumberWords.spelled(part.core()));
        if (LinearRegex.matches(part.core(), WORDS) && LinearRegex.contains(part.core(), "[A-Z]{3}"))
            return Reading.of(Kind.PHONE, parts, i, letters(part.core()));
        int to = i;
        int digits = 0;
        while (to < parts.size() && to - i < MOST_PARTS && isGroup(parts, i, to)) {
            int more = count(parts.core(to));
            if (digits + more > MOST_DIGITS) break;
            digits += more;
            to++;
            if (CharacterClasses.hasOneOf(parts.get(to - 1).closing(), ".,;:!?")) break;
        }
        boolean brief = called && to > i + 1 && digits >= LEAST_CALLED && !Letters.counts(parts, to - 1);
        if (to == i || digits < LEAST_DIGITS && !brief) return null;
        return isPhone(parts, i, to, digits, called) ? said(parts, i, to) : null;
    }

    private static boolean isGroup(Parts parts, int from, int at) {
        Part part = parts.get(at);
        if (at > from && part.core().startsWith("+")) return false;
        boolean bracketed =
                CharacterClasses.hasOneOf(part.opening(), "(") && part.closing().equals(")");
        bracketed |= part.opening().equals("(") && part.core().indexOf(')') > 0;
        boolean plain = at == from || part.opening().isEmpty() || bracketed;
        return plain && LinearRegex.matches(part.core(), GROUP);
    }

    private static boolean isPhone(Parts parts, int i, int to, int digits, boolean called) {
        String core = parts.core(i);
        if (core.startsWith("+")) return count(core) > 3 || to > i + 1;
        boolean area =
                parts.get(i).opening().endsWith("(") && parts.get(i).closing().equals(")") && count(core) <= 5;
        if (area && to > i + 1) return true;
        if (called) return to > i + 1 || LinearRegex.matches(core, "\\d{7,12}|\\d{1,5}[-–./].*");
        if (to == i + 1) return isOneWord(parts, i, core);
        return core.startsWith("0")
                && count(core) >= 2
                && count(core) <= 5
                && digits >= 9
                && digits <= 12
                && !core.contains(".");
    }

    private static boolean isOneWord(Parts parts, int i, String core) {
        if (LinearRegex.matches(core, "(?:1[-.])?\\d{3}[-.]\\d{3}[-.]\\d{4}")) return true;
        if (LinearRegex.matches(core, "0\\d{1,4}[-/]\\d{5,8}|0\\d{1,3}-\\d{3,4}-\\d{3,4}")) return true;
        if (!LinearRegex.matches(core, "\\d{3}-\\d{4}")) return false;
        boolean rises = Integer.parseInt(core.substring(0, 3)) < Integer.parseInt(core.substring(4));
        return core.charAt(4) == '0'
                || core.startsWith("555")
                || !rises
                || !Letters.counts(parts, i) && !BareRule.isMeasured(parts, i);
    }

    /** Returns whether it ends a row of numbers to call: {@code Call 555-0134, or 911}. */
    private static boolean isCalledInRow(Parts parts, int i) {
        for (int at = i - 1; at >= 0 && at >= i - LONGEST_ROW; at--) {
            if (CharacterClasses.hasOneOf(parts.get(at).closing(), ".!?;")) return false;
            if (Context.CALLS.has(parts.lower(at))) return true;
            boolean row = parts.get(at).startsWithDigit()
                    || parts.core(at).startsWith("+")
                    || WordSet.of("or|and|on").contains(parts.lower(at));
            if (!row) return false;
        }
        return false;
    }

    private static boolean isEmergency(Parts parts, int i, boolean called) {
        String core = parts.core(i);
        if (WordSet.of("911|112|999|000|110|118|119|988|101|111").contains(core) && called && !Letters.counts(parts, i))
            return true;
        if (!WordSet.of("911|112|999").contains(core) || !parts.goesOn(i)) return false;
        return WordSet.of(
                        "operator|operators|call|calls|caller|callers|dispatcher|dispatchers|dispatch|emergency|hotline")
                .contains(parts.lower(i + 1));
    }

    private static Reading said(Parts parts, int i, int to) {
        List<Said> said = new ArrayList<>();
        for (int at = i; at < to; at++) said.add(new Said(at, group(parts.core(at)) + (at + 1 < to ? "," : "")));
        int end = extension(parts, to, said);
        return Reading.over(Kind.PHONE, parts, i, end, said);
    }

    /** Reads the extension behind a number, {@code ext. 22} or {@code x22}, and returns the index after it. */
    private static int extension(Parts parts, int at, List<Said> said) {
        if (!parts.has(at) || CharacterClasses.hasOneOf(parts.get(at - 1).closing(), ".!?;:")) return at;
        Matcher glued = EXTENSION.matcher(parts.lower(at));
        if (glued.matches()) {
            said.add(new Said(at, "extension " + NumberWords.spelled(glued.group(1))));
            return at + 1;
        }
        boolean named = WordSet.of("ext|extn|extension|x").contains(parts.lower(at));
        boolean digits = named && parts.has(at + 1) && CharacterClasses.areDigits(parts.core(at + 1), 1, 6);
        if (!digits) return at;
        said.add(new Said(at, "extension", true));
        said.add(new Said(at + 1, NumberWords.spelled(parts.core(at + 1))));
        return at + 2;
    }

    /** Spells the groups of a word, with a pause between. */
    private static String group(String core) {
        StringBuilder said = new StringBuilder(core.startsWith("+") ? "plus " : "");
        for (String digits : LinearRegex.split(core, "\\D+"))
            if (!digits.isEmpty())
                said.append(said.isEmpty() || said.toString().equals("plus ") ? "" : ", ")
                        .append(NumberWords.spelled(digits));
        return said.toString();
    }

    /** Spells digits, and says the words of {@code 1-800-FLOWERS} as words. */
    private static String letters(String core) {
        List<String> said = new ArrayList<>();
        for (String part : LinearRegex.split(core, "-")) {
            if (part.isEmpty()) continue;
            said.add(
                    CharacterClasses.areDigits(part, 1, 12) ? NumberWords.spelled(part) : CharacterClasses.lower(part));
        }
        return LinearRegex.contains(core, "\\d[A-Z]|[A-Z]\\d") ? "" : String.join(", ", said);
    }

    private static int count(String core) {
        return (int) core.chars().filter(CharacterClasses::isDigit).count();
    }
}
