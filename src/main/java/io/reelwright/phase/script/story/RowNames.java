package io.reelwright.phase.script.story;

import io.reelwright.phase.script.story.TableShape.Row;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.WhiteSpace;
import java.util.List;

/**
 * Names the rows of a table within a sentence.
 *
 * @param common whether the labels are common nouns: {@code Gas range}, not {@code New York}
 */
record RowNames(boolean common) {
    private static final String PREPOSITION =
            "^(Under|Over|Younger|Older|Less|More|Up|About|At|From|Before|After|Below|Above) ";

    /** Tells common nouns by the small letters of labels of several words. */
    static RowNames of(List<Row> rows) {
        int several = 0;
        int small = 0;
        for (Row row : rows) {
            if (WhiteSpace.count(row.label()) < 2) continue;
            several++;
            if (isCommon(row.label()) && !LinearRegex.contains(row.label(), "^\\d")) small++;
        }
        return new RowNames(small * 2 > several);
    }

    private static boolean isCommon(String label) {
        List<String> words = WhiteSpace.words(label);
        for (String word : words.subList(1, words.size()))
            if (word.codePoints().anyMatch(Character::isUpperCase)) return false;
        return words.getFirst().codePoints().skip(1).noneMatch(Character::isUpperCase);
    }

    /** Returns the label as it stands after a verb: {@code the gas range}, {@code images}, {@code New York}, {@code under 25}. */
    String of(Row row) {
        String label = row.label();
        if (LinearRegex.contains(label, PREPOSITION)) return Wording.lowered(label, false);
        if (!common || !isCommon(label) || !Character.isLetter(label.codePointAt(0))) return label;
        String last = WhiteSpace.words(label).getLast();
        boolean many = last.endsWith("s") && !last.endsWith("ss");
        return (many ? "" : "the ") + Wording.lowered(label, false);
    }
}
