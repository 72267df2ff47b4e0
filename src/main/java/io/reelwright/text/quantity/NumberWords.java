package io.reelwright.text.quantity;

import io.reelwright.text.WhiteSpace;
import java.util.List;
import java.util.Map;

/** Spells numbers as English words with the British "and": 2,048 is "two thousand and forty-eight". */
public final class NumberWords {
    private static final List<String> SMALL =
            WhiteSpace.words("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
                    + "fifteen sixteen seventeen eighteen nineteen");
    private static final List<String> TENS =
            WhiteSpace.words("- - twenty thirty forty fifty sixty seventy eighty ninety");
    private static final String[] SCALES = {"", " thousand", " million", " billion", " trillion", " quadrillion"};
    private static final Map<String, String> ORDINALS = Map.of(
            "one", "first", "two", "second", "three", "third", "five", "fifth", "eight", "eighth", "nine", "ninth",
            "twelve", "twelfth");

    private NumberWords() {}

    /** Spells a whole number; more than 15 digits or a leading zero are read digit by digit. */
    public static String cardinal(String digits) {
        if (digits.length() > 15 || digits.length() > 1 && digits.charAt(0) == '0') return spelled(digits);
        return cardinal(Long.parseLong(digits));
    }

    /** Spells a whole number, 0 or more. */
    public static String cardinal(long n) {
        if (n < 1000) return belowThousand((int) n);
        StringBuilder words = new StringBuilder();
        for (int scale = SCALES.length - 1; scale >= 0; scale--) {
            int part = (int) (n / power(scale) % 1000);
            if (part == 0) continue;
            if (!words.isEmpty()) words.append(scale == 0 && part < 100 ? " and " : " ");
            words.append(belowThousand(part)).append(SCALES[scale]);
        }
        return words.toString();
    }

    /** Spells the place in an order: "twenty-first". */
    static String ordinal(long n) {
        String words = cardinal(n);
        int cut = Math.max(words.lastIndexOf(' '), words.lastIndexOf('-')) + 1;
        String last = words.substring(cut);
        String plain = last.endsWith("y") ? last.substring(0, last.length() - 1) + "ieth" : last + "th";
        return words.substring(0, cut) + ORDINALS.getOrDefault(last, plain);
    }

    /** Spells a year up to 2999: "nineteen sixty-nine", "two thousand and five", "nineteen oh four". */
    static String year(int year) {
        int rest = year % 100;
        if (year < 1000 || year >= 3000) return cardinal(year);
        if (year / 100 % 10 == 0 && rest < 10 || year % 1000 == 0) return cardinal(year);
        String century = belowThousand(year / 100);
        if (rest == 0) return century + " hundred";
        return century + (rest < 10 ? " oh " : " ") + belowThousand(rest);
    }

    /** Spells an unsigned decimal; commas between thousands are allowed, and a missing whole part counts as zero. */
    public static String decimal(String written) {
        String number = written.replace(",", "");
        if (number.isEmpty()) return "";
        int point = number.indexOf('.');
        if (point < 0) return cardinal(number);
        String whole = point == 0 ? "0" : number.substring(0, point);
        return cardinal(whole) + " point " + spelled(number.substring(point + 1));
    }

    /** Spells the digits of a name in pairs: "seven forty-seven", "forty ninety"; five digits or a leading zero one by one. */
    public static String pairs(String digits) {
        if (digits.length() < 3) return cardinal(digits);
        if (digits.length() > 4 || digits.charAt(0) == '0') return spelled(digits);
        int number = Integer.parseInt(digits);
        int rest = number % 100;
        if (number % 1000 == 0) return cardinal(number);
        String head = belowThousand(number / 100);
        if (rest == 0) return head + " hundred";
        return head + (rest < 10 ? " oh " : " ") + belowThousand(rest);
    }

    /** Spells digits one by one. */
    public static String spelled(String digits) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0) words.append(' ');
            words.append(SMALL.get(digits.charAt(i) - '0'));
        }
        return words.toString();
    }

    /** Returns how an exponent is said: {@code squared}, {@code cubed}, {@code to the sixth}, {@code to the minus six}. */
    public static String raised(int power) {
        if (power == 2) return "squared";
        if (power == 3) return "cubed";
        if (power < 0) return "to the minus " + cardinal(-power);
        return "to the " + (power == 0 ? "zero" : ordinal(power));
    }

    /** Returns the plural of a noun or a number: "sixties", "inches", "miles". */
    public static String plural(String word) {
        if (word.endsWith("y") && !word.endsWith("ay")) return word.substring(0, word.length() - 1) + "ies";
        return word + (word.endsWith("x") || word.endsWith("ch") ? "es" : "s");
    }

    private static String belowThousand(int n) {
        if (n < 20) return SMALL.get(n);
        if (n < 100) return TENS.get(n / 10) + (n % 10 == 0 ? "" : "-" + SMALL.get(n % 10));
        return SMALL.get(n / 100) + " hundred" + (n % 100 == 0 ? "" : " and " + belowThousand(n % 100));
    }

    private static long power(int scale) {
        long power = 1;
        for (int i = 0; i < scale; i++) power *= 1000;
        return power;
    }
}
