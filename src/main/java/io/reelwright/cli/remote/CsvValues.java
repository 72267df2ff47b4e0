package io.reelwright.cli.remote;

import java.util.Locale;
import java.util.Set;

/** Values of a list's cells, as spreadsheets and people write numbers, switches and lists of names. */
final class CsvValues {
    private static final Set<String> NUMBERS = Set.of("seconds", "seed");
    private static final Set<String> SWITCHES = Set.of("buy_each_shape", "chain", "strip_notes", "outline");
    private static final Set<String> LISTS = Set.of("outputs", "providers", "approve");
    private static final Set<String> YES = Set.of("true", "yes");
    private static final Set<String> NO = Set.of("false", "no");
    private static final int MOST_DIGITS = 18;

    private CsvValues() {}

    /** Returns the value of a field as an order has it. What cannot be read is sent as it is: the server says what is wrong. */
    static Object typed(String field, String cell) {
        String value = CsvHeads.stripped(cell);
        if (NUMBERS.contains(field)) return number(value);
        if (SWITCHES.contains(field)) {
            String word = value.toLowerCase(Locale.ROOT);
            return YES.contains(word) ? "true" : NO.contains(word) ? "false" : value;
        }
        if (LISTS.contains(field)) return list(value);
        if (field.equals("campaign_budget")) return dollars(value);
        return value;
    }

    /** Reads whole numbers, also with the decimals that a spreadsheet adds: {@code 5.0} and {@code 5,0}. */
    private static Object number(String value) {
        int end = 0;
        while (end < value.length() && isDigit(value.charAt(end))) end++;
        if (end == 0 || end > MOST_DIGITS) return value;
        String rest = value.substring(end);
        boolean whole = rest.isEmpty()
                || (rest.charAt(0) == '.' || rest.charAt(0) == ',')
                        && rest.substring(1).chars().allMatch(c -> c == '0');
        // Three zeros after a mark may be thousands.
        return whole && rest.length() != 4 ? (Object) Long.valueOf(value.substring(0, end)) : value;
    }

    private static boolean isDigit(char mark) {
        return mark >= '0' && mark <= '9';
    }

    /** Reads an amount with a dollar sign and a decimal comma. */
    private static String dollars(String value) {
        String bare = value.startsWith("$") ? CsvHeads.stripped(value.substring(1)) : value;
        int comma = bare.indexOf(',');
        boolean decimals = comma > 0 && bare.indexOf('.') < 0 && bare.length() - comma <= 3;
        return decimals ? bare.replace(',', '.') : bare;
    }

    /** Reads names between commas, semicolons, bars or spaces. */
    private static String list(String value) {
        StringBuilder names = new StringBuilder(value.length());
        boolean between = false;
        for (int at = 0; at < value.length(); at++) {
            char mark = value.charAt(at);
            if (",;|".indexOf(mark) >= 0 || Character.isWhitespace(mark)) between = true;
            else {
                if (between && !names.isEmpty()) names.append(',');
                between = false;
                names.append(mark);
            }
        }
        return names.toString();
    }
}
