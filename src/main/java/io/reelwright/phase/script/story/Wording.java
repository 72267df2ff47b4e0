package io.reelwright.phase.script.story;

import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Changes sentences by replacing or leaving out parts of them. */
final class Wording {
    private Wording() {}

    /**
     * A change of a sentence.
     *
     * @param begin offset of the first character that goes
     * @param end   offset after the last one; {@code begin} to insert only
     * @param text  what is written instead; empty to leave out
     */
    record Edit(int begin, int end, String text) {}

    /** Returns the sentence with all edits. Of two that overlap, the longer one is made. Blanks, commas and the end are put right. */
    static String edited(String sentence, List<Edit> edits) {
        List<Edit> order = new ArrayList<>(edits);
        order.sort(Comparator.comparingInt((Edit it) -> it.begin() - it.end()).thenComparingInt(Edit::begin));
        List<Edit> made = new ArrayList<>();
        for (Edit edit : order)
            if (made.stream()
                    .noneMatch(other -> edit.begin() < other.end() && other.begin() < edit.end()
                            || edit.begin() == edit.end()
                                    && other.begin() < edit.begin()
                                    && edit.begin() < other.end())) made.add(edit);
        made.sort(Comparator.comparingInt(Edit::begin));
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (Edit edit : made) {
            out.append(sentence, Math.min(from, edit.begin()), edit.begin()).append(edit.text());
            from = Math.max(from, edit.end());
        }
        return tidy(out.append(sentence.substring(from)).toString());
    }

    /** Returns the text with single blanks, no doubled commas, a capital first letter and a mark at its end. */
    static String tidy(String text) {
        String out = LinearRegex.replaceAll(text, "\\s+", " ").strip();
        // Most texts need none of these: telling that by their marks is much cheaper than matching.
        if (isBefore(' ', ",.;:!?", out)) out = LinearRegex.replaceAll(out, " +([,.;:!?])", "$1");
        if (isBefore(',', " ,", out)) {
            out = LinearRegex.replaceAll(out, ",(?: ?,)+", ",");
            out = LinearRegex.replaceAll(out, "\\b(where|who|which|when), (he|she|it|they|we)\\b", "$1 $2");
        }
        if (isBefore(',', ".;:!?", out)) out = LinearRegex.replaceAll(out, ",+([.;:!?])", "$1");
        out = LinearRegex.replaceAll(out, "^[,;:—–\\s-]+", "");
        return ended(capitalised(out));
    }

    /** Returns whether a character stands right before one of the marks anywhere in the text. */
    private static boolean isBefore(char first, String marks, String text) {
        for (int at = text.indexOf(first); at >= 0 && at + 1 < text.length(); at = text.indexOf(first, at + 1))
            if (marks.indexOf(text.charAt(at + 1)) >= 0) return true;
        return false;
    }

    /** Returns the text with a full stop if it has no mark at its end. */
    static String ended(String text) {
        return LinearRegex.contains(text, "[.!?…][\"”’')]*$")
                ? text
                : LinearRegex.replaceAll(text, "[,;:—–\\s]+$", "") + ".";
    }

    /** Returns the text with a capital first letter, unless its first word has capitals inside ({@code iPhone}). */
    static String capitalised(String text) {
        int blank = text.indexOf(' ');
        String first = blank < 0 ? text : text.substring(0, blank);
        if (first.chars().skip(1).anyMatch(Character::isUpperCase)) return text;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) return text.substring(0, i) + Character.toUpperCase(c) + text.substring(i + 1);
            if (Character.isDigit(c)) return text;
        }
        return text;
    }

    /** Returns the text with a small first letter, unless its first word is a name or has capitals inside. */
    static String lowered(String text, boolean name) {
        if (text.isEmpty() || name) return text;
        int blank = text.indexOf(' ');
        String first = blank < 0 ? text : text.substring(0, blank);
        if (first.equals("I") || first.startsWith("I'") || first.startsWith("I’")) return text;
        if (first.chars().skip(1).anyMatch(Character::isUpperCase)) return text;
        return CharacterClasses.lower(text.substring(0, 1)) + text.substring(1);
    }

    /** Returns the possessive form of a noun phrase. */
    static String possessive(String phrase) {
        return phrase.endsWith("s") ? phrase + "’" : phrase + "’s";
    }
}
