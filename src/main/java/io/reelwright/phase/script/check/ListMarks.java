package io.reelwright.phase.script.check;

import io.reelwright.text.CharacterClasses;
import io.reelwright.text.Token;
import io.reelwright.text.WordSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Marks by which a listener hears where the next thing of a list begins: {@code One:}, {@code Number two,}, {@code Third,}, {@code 4.} */
final class ListMarks {
    static final Map<String, Integer> CARDINALS = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("twenty", 20));
    private static final Map<String, Integer> ORDINALS = Map.ofEntries(
            Map.entry("first", 1),
            Map.entry("firstly", 1),
            Map.entry("second", 2),
            Map.entry("secondly", 2),
            Map.entry("third", 3),
            Map.entry("thirdly", 3),
            Map.entry("fourth", 4),
            Map.entry("fifth", 5),
            Map.entry("sixth", 6),
            Map.entry("seventh", 7),
            Map.entry("eighth", 8),
            Map.entry("ninth", 9),
            Map.entry("tenth", 10));
    private static final Set<String> LEADS =
            WordSet.of("number|fact|step|tip|reason|way|rule|sign|mistake|myth|method|trick|lesson|idea|habit|thing");

    private ListMarks() {}

    /** Returns a written number from 1 to 99, in digits or as a word. */
    static OptionalInt value(String word) {
        Integer named = CARDINALS.get(word);
        if (named != null) return OptionalInt.of(named);
        return CharacterClasses.areDigits(word, 1, 2) ? OptionalInt.of(Integer.parseInt(word)) : OptionalInt.empty();
    }

    /** Returns the number with which a sentence marks a thing of a list. */
    static OptionalInt number(String sentence) {
        List<Token> tokens = Token.of(sentence);
        if (tokens.isEmpty()) return OptionalInt.empty();
        String first = tokens.getFirst().lower();
        if (LEADS.contains(first) && tokens.size() > 1)
            return value(tokens.get(1).lower());
        Integer ordinal = ORDINALS.get(first);
        boolean marked = CharacterClasses.hasOneOf(tokens.getFirst().after(), ",:.");
        if (ordinal != null
                && (marked || tokens.size() > 1 && tokens.get(1).lower().equals("is"))) return OptionalInt.of(ordinal);
        return marked || tokens.getFirst().raw().startsWith("#") ? value(first) : OptionalInt.empty();
    }
}
