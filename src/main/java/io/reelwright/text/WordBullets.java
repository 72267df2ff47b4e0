package io.reelwright.text;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes the marks of lists that word processors leave in a copied text as those of Markdown: letters of symbol typefaces ({@code §},
 * {@code Ø}, {@code ü}, {@code v}, {@code o}) as {@code -}, and {@code a.}, {@code (b)} or {@code ii)} as numbers. A mark counts where it
 * begins several lines, letters where they are in order.
 */
final class WordBullets {
    private static final Pattern SYMBOL = LinearRegex.of("^(\\s*)([§Øüvqo])(\\t| {1,4})(\\S.*)$");
    private static final Pattern LETTER = LinearRegex.of("^(\\s*)\\(?([a-z]|[ivx]{1,4}|[A-Z])([.)])\\s+(\\S.*)$");
    private static final List<String> ROMANS = List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x");
    private static final int FEWEST_WORDS = 3;

    private WordBullets() {}

    /** Returns the lines with plain marks. Takes linear time. */
    static List<String> plain(List<String> lines) {
        List<String> plain = new ArrayList<>(lines);
        symbols(plain);
        letters(plain);
        return plain;
    }

    private static void symbols(List<String> lines) {
        Map<String, List<Integer>> marked = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher mark = symbol(lines.get(i));
            if (mark != null)
                marked.computeIfAbsent(mark.group(2), it -> new ArrayList<>()).add(i);
        }
        marked.values().stream().filter(at -> at.size() > 1).forEach(all -> {
            for (int at : all) {
                Matcher mark = symbol(lines.get(at));
                if (mark != null) lines.set(at, mark.group(1) + "- " + mark.group(4));
            }
        });
    }

    private static @Nullable Matcher symbol(String line) {
        Matcher mark = SYMBOL.matcher(line);
        if (!mark.matches()) return null;
        boolean sign = "§Ø".contains(mark.group(2));
        int first = mark.group(4).codePointAt(0);
        boolean begins = Character.isUpperCase(first) || sign && Character.isLetter(first);
        boolean words = sign || mark.group(3).equals("\t") || WhiteSpace.count(mark.group(4)) >= FEWEST_WORDS;
        return begins && words ? mark : null;
    }

    /** Letters or Roman numerals in order, from the first on. */
    private static void letters(List<String> lines) {
        for (Style style : Style.values()) {
            List<Integer> row = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                Matcher mark = LETTER.matcher(lines.get(i));
                if (!mark.matches()) continue;
                int place = style.place(mark);
                if (place == 1) {
                    number(lines, row);
                    row.clear();
                }
                if (place == row.size() + 1) row.add(i);
            }
            number(lines, row);
        }
    }

    private static void number(List<String> lines, List<Integer> row) {
        if (row.size() < 2) return;
        for (int i = 0; i < row.size(); i++) {
            Matcher mark = LETTER.matcher(lines.get(row.get(i)));
            if (mark.matches()) lines.set(row.get(i), mark.group(1) + (i + 1) + ". " + mark.group(4));
        }
    }

    private enum Style {
        ROMAN,
        SMALL,
        CAPITAL;

        /** Returns the place of a mark in its row, from 1; 0 if it is of another style. */
        int place(Matcher mark) {
            String letter = mark.group(2);
            return switch (this) {
                case ROMAN -> ROMANS.indexOf(letter) + 1;
                case SMALL ->
                    letter.length() == 1 && Character.isLowerCase(letter.charAt(0)) ? letter.charAt(0) - 'a' + 1 : 0;
                // "A. Smith" is a name.
                case CAPITAL ->
                    Character.isUpperCase(letter.charAt(0))
                                    && (mark.group(3).equals(")") || WhiteSpace.count(mark.group(4)) > FEWEST_WORDS)
                            ? letter.charAt(0) - 'A' + 1
                            : 0;
            };
        }
    }
}
