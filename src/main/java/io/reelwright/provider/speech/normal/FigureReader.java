package io.reelwright.provider.speech.normal;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads words that contain digits or are Roman numerals; the first matching rule decides. */
final class FigureReader {
    private static final String N = "(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d*\\.\\d+|\\d+)";
    private static final Pattern MONEY =
            LinearRegex.of("(?:US|C|A)?([$€£¥₹])" + N + "(?:[–—-][$€£¥₹]?" + N + ")?(k|K|m|M|mn|b|B|bn|tn|T)?\\+?");
    private static final Pattern CLOCK = LinearRegex.of("(\\d{1,2}):(\\d{2})(?::\\d{2})?(?i:(am|pm|a\\.m|p\\.m))?");
    private static final Pattern HOUR = LinearRegex.of("(\\d{1,2})(?i:(am|pm))");
    private static final Pattern ISO = LinearRegex.of("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern SLASHED = LinearRegex.of("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern FRACTION = LinearRegex.of("(\\d+)/(\\d+)");
    private static final Pattern MIXED = LinearRegex.of("(\\d+)([½¼¾⅓⅔⅛])");
    private static final Pattern ORDINAL = LinearRegex.of("(\\d{1,3}(?:,\\d{3})+|\\d+)(?i:st|nd|rd|th)");
    private static final Pattern DECADE = LinearRegex.of("(\\d{2})?'?(\\d)0'?s");
    private static final Pattern RANGE = LinearRegex.of(N + "[–—-]" + N + "(.*)");
    private static final Pattern AMOUNT = LinearRegex.of("([-−+±~≈<>≤≥#]?)" + N + "(-?)([^\\d,.].*)?");
    private static final Pattern ROMAN = LinearRegex.of("X{0,3}(?:IX|IV|V?I{0,3})");
    private static final Set<String> NOT_NOUNS = Set.of("was", "is", "has", "its", "this", "as", "us");

    private final WordReader words;

    FigureReader(WordReader words) {
        this.words = words;
    }

    @Nullable
    String read(String core, int index) {
        if (CharacterClasses.hasDigit(core)) {
            String figure = figure(core, index);
            if (figure != null) return figure;
        }
        if (PronunciationTables.UNITS.containsKey(core) && endsWithDigit(words.bare(index - 1))) {
            return unit(core, words.bare(index - 1));
        }
        if (isRoman(core)) return roman(core, index);
        if (PronunciationTables.MAGNITUDE_WORDS.contains(core)) return magnitude(core, index);
        return null;
    }

    private static boolean endsWithDigit(String word) {
        return !word.isEmpty() && CharacterClasses.isDigit(word.charAt(word.length() - 1));
    }

    private static boolean isRoman(String core) {
        return !core.isEmpty()
                && "XVI".indexOf(core.charAt(0)) >= 0
                && ROMAN.matcher(core).matches();
    }

    private @Nullable String figure(String core, int index) {
        Matcher m;
        if ((m = MONEY.matcher(core)).matches()) return money(m, index);
        if ((m = CLOCK.matcher(core)).matches()) return clock(m);
        if ((m = HOUR.matcher(core)).matches()) return NumberWords.cardinal(m.group(1)) + half(m.group(2));
        if ((m = ISO.matcher(core)).matches()) return date(number(m, 2), number(m, 3), number(m, 1), core);
        if ((m = SLASHED.matcher(core)).matches()) return date(number(m, 1), number(m, 2), number(m, 3), core);
        if ((m = FRACTION.matcher(core)).matches()) return fraction(m.group(1), m.group(2));
        if ((m = MIXED.matcher(core)).matches()) return NumberWords.cardinal(m.group(1)) + " and " + part(m.group(2));
        if ((m = DECADE.matcher(core)).matches()) return decade(m);
        if ((m = ORDINAL.matcher(core)).matches() && m.group(1).length() < 16) {
            return NumberWords.ordinal(Long.parseLong(m.group(1).replace(",", "")));
        }
        if ((m = RANGE.matcher(core)).matches() && known(m.group(3))) return range(m, index);
        if ((m = AMOUNT.matcher(core)).matches()) return amount(m, index);
        return null;
    }

    private String money(Matcher m, int index) {
        String[] names = LinearRegex.split(PronunciationTables.CURRENCIES.getOrDefault(m.group(1), "/"), "/", 2);
        String amount = m.group(2);
        String scale = m.group(4);
        String range = m.group(3) == null ? "" : " to " + NumberWords.decimal(m.group(3));
        if (scale != null) {
            return NumberWords.decimal(amount) + range + " " + PronunciationTables.MAGNITUDES.get(scale) + " "
                    + NumberWords.plural(names[0]);
        }
        if (PronunciationTables.MAGNITUDE_WORDS.contains(words.bare(index + 1)))
            return NumberWords.decimal(amount) + range;
        if (range.isEmpty() && amount.indexOf('.') >= 0 && amount.indexOf('.') == amount.length() - 3)
            return coins(amount, names);
        boolean one = amount.equals("1") && range.isEmpty();
        return NumberWords.decimal(amount) + range + " " + (one ? names[0] : NumberWords.plural(names[0]));
    }

    private static String coins(String amount, String[] names) {
        int point = amount.indexOf('.');
        String whole = point == 0 ? "0" : amount.substring(0, point).replace(",", "");
        String coins = amount.substring(point + 1);
        String first =
                NumberWords.cardinal(whole) + " " + (whole.equals("1") ? names[0] : NumberWords.plural(names[0]));
        if (coins.equals("00")) return first;
        String part = coins.equals("01") ? names[1] : names[1].equals("penny") ? "pence" : NumberWords.plural(names[1]);
        String second = NumberWords.cardinal(Integer.parseInt(coins)) + " " + part;
        return whole.equals("0") ? second : first + " and " + second;
    }

    /** Adds the currency after a magnitude: in "$2 billion", "billion" is read as "billion dollars". */
    private String magnitude(String core, int index) {
        String before = words.bare(index - 1);
        String sign = before.isEmpty() ? "" : before.substring(0, 1);
        String names = PronunciationTables.CURRENCIES.get(sign);
        return names == null ? core : core + " " + NumberWords.plural(names.substring(0, names.indexOf('/')));
    }

    private static String clock(Matcher m) {
        int hour = number(m, 1);
        int minute = number(m, 2);
        String minutes = minute == 0
                ? ""
                : minute < 10 ? " oh " + NumberWords.cardinal(minute) : " " + NumberWords.cardinal(minute);
        boolean bare = minute == 0 && m.group(3) == null;
        String tail = bare ? hour > 12 || hour == 0 ? " hundred" : " o'clock" : half(m.group(3));
        return NumberWords.cardinal(hour) + minutes + tail;
    }

    private static String half(@Nullable String half) {
        if (half == null) return "";
        return CharacterClasses.lower(half).startsWith("a") ? " ay em" : " pee em";
    }

    private static String date(int month, int day, int year, String core) {
        if (month < 1 || month > 12 || day < 1 || day > 31) return NumberWords.spelled(digitsOf(core));
        return PronunciationTables.MONTH_NAMES.get(month - 1) + " " + NumberWords.ordinal(day) + " "
                + NumberWords.year(year);
    }

    private static String fraction(String above, String below) {
        if (above.length() > 4 || below.length() > 4 || below.startsWith("0"))
            return whole(above) + " over " + whole(below);
        int a = Integer.parseInt(above);
        int b = Integer.parseInt(below);
        if (above.equals("24") && below.equals("7")) return "twenty-four seven";
        if (b < 2 || b > 20 && b != 100 || a >= b) return NumberWords.cardinal(a) + " over " + NumberWords.cardinal(b);
        String name = b == 2 ? "half" : b == 4 ? "quarter" : NumberWords.ordinal(b);
        return NumberWords.cardinal(a) + " " + (a == 1 ? name : NumberWords.plural(name));
    }

    private static String part(String sign) {
        return switch (sign) {
            case "½" -> "a half";
            case "¼" -> "a quarter";
            default -> PronunciationTables.SPECIAL.getOrDefault(sign, "");
        };
    }

    private static String decade(Matcher m) {
        int tens = Integer.parseInt(m.group(2)) * 10;
        String century = m.group(1) == null ? "" : NumberWords.cardinal(Integer.parseInt(m.group(1))) + " ";
        if (tens == 0 && m.group(1) != null) {
            return m.group(1).endsWith("0")
                    ? NumberWords.plural(NumberWords.cardinal(m.group(1) + "00"))
                    : century + "hundreds";
        }
        return century + NumberWords.plural(tens == 0 ? "zero" : tens == 10 ? "ten" : NumberWords.cardinal(tens));
    }

    private String range(Matcher m, int index) {
        boolean years = LinearRegex.matches(m.group(1), "1[0-9]{3}|20\\d\\d")
                && LinearRegex.matches(m.group(2), "\\d{2}|1[0-9]{3}|20\\d\\d")
                && m.group(3).isEmpty();
        if (years) {
            String end = m.group(2).length() == 2 ? NumberWords.cardinal(m.group(2)) : NumberWords.year(number(m, 2));
            return NumberWords.year(number(m, 1)) + " to " + end;
        }
        if (m.group(1).startsWith("0")
                || m.group(2).startsWith("0") && !m.group(2).contains(".")) {
            return NumberWords.spelled(digitsOf(m.group(1) + m.group(2)));
        }
        return NumberWords.decimal(m.group(1)) + " to " + NumberWords.decimal(m.group(2)) + " "
                + unit(m.group(3), m.group(2));
    }

    private @Nullable String amount(Matcher m, int index) {
        String unit = m.group(4) == null ? "" : m.group(4);
        if (!known(unit)) return null;
        String sign = switch (m.group(1)) {
            case "" -> "";
            case "-" -> "minus ";
            case "#" -> "number ";
            default -> PronunciationTables.SYMBOLS.getOrDefault(m.group(1), "") + " ";
        };
        String number = m.group(2);
        boolean year = sign.isEmpty() && unit.isEmpty() && year(number, index);
        String spoken = year
                ? NumberWords.year(Integer.parseInt(number))
                : isDay(number, index) ? NumberWords.ordinal(number(m, 2)) : NumberWords.decimal(number);
        return sign + spoken + " "
                + (m.group(3).isEmpty() ? unit(unit, number) : PronunciationTables.UNITS.getOrDefault(unit, unit));
    }

    /** Returns whether a suffix can be read: empty, "+", a unit or a magnitude. */
    private static boolean known(String unit) {
        return unit.isEmpty()
                || unit.equals("+")
                || PronunciationTables.UNITS.containsKey(unit)
                || PronunciationTables.MAGNITUDES.containsKey(unit);
    }

    private static String unit(String unit, String number) {
        if (unit.isEmpty()) return "";
        if (unit.equals("+")) return "plus";
        String singular = PronunciationTables.UNITS.get(unit);
        if (singular == null || unit.equals("K")) return PronunciationTables.MAGNITUDES.getOrDefault(unit, unit);
        if (number.equals("1") || singular.isEmpty()) return singular;
        int cut = singular.indexOf(" per ");
        String head = cut < 0 ? singular : singular.substring(0, cut);
        String tail = cut < 0 ? "" : singular.substring(cut);
        if (head.startsWith("degree ")) return "degrees" + head.substring(6);
        return PronunciationTables.PLURALS.getOrDefault(head, NumberWords.plural(head)) + tail;
    }

    /** Returns whether four digits without a comma are a year and not a count ("1500 people", "1500 bees"). */
    private boolean year(String number, int index) {
        if (!LinearRegex.matches(number, "1[1-9]\\d\\d|10[0-9]{2}|20\\d\\d")) return false;
        String next = words.bare(index + 1);
        String before = words.bare(index - 1);
        if (Set.of("than", "about", "nearly", "over", "almost", "roughly", "only")
                .contains(before)) return false;
        boolean counted = next.equals("people") || LinearRegex.matches(next, "[a-z]{2,}s") && !NOT_NOUNS.contains(next);
        return !counted
                && !PronunciationTables.UNITS.containsKey(next)
                && !next.equals("percent")
                && !PronunciationTables.MAGNITUDE_WORDS.contains(next);
    }

    private boolean isDay(String number, int index) {
        if (!LinearRegex.matches(number, "[1-9]|[12]\\d|3[01]")) return false;
        return PronunciationTables.MONTHS.contains(words.bare(index - 1))
                || PronunciationTables.MONTHS.contains(words.bare(index + 1));
    }

    private @Nullable String roman(String core, int index) {
        String before = words.bare(index - 1);
        boolean counted = PronunciationTables.COUNTED.contains(before);
        boolean ruler = PronunciationTables.RULERS.contains(before);
        if (!counted && !ruler && core.length() < 3) return null;
        int value = value(core);
        return ruler ? "the " + NumberWords.ordinal(value) : NumberWords.cardinal(value);
    }

    private static int value(String roman) {
        int sum = 0;
        for (int i = 0; i < roman.length(); i++) {
            int digit = worth(roman.charAt(i));
            sum += i + 1 < roman.length() && worth(roman.charAt(i + 1)) > digit ? -digit : digit;
        }
        return sum;
    }

    private static int worth(char letter) {
        return letter == 'X' ? 10 : letter == 'V' ? 5 : 1;
    }

    private static String digitsOf(String text) {
        return text.chars()
                .filter(CharacterClasses::isDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String whole(String digits) {
        return NumberWords.cardinal(digits);
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }
}
