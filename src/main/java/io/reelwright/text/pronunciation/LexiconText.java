package io.reelwright.text.pronunciation;

import io.reelwright.text.WhiteSpace;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a lexicon as a person writes it: one word a line, then a tab or {@code =} and its respelling; {@code #} begins a comment.
 *
 * @param lexicon  all entries that can be read
 * @param problems what is wrong, with the number of its line and how to mend it; at most {@value #MOST_PROBLEMS}
 */
public record LexiconText(Lexicon lexicon, List<Problem> problems) {
    /** Maximum number of lines. */
    public static final int MOST_LINES = 500;

    /** Maximum size in bytes of UTF-8. */
    public static final int MOST_BYTES = 32_000;

    private static final int LONGEST_WORD = 60;
    private static final int MOST_PROBLEMS = 20;

    /**
     * Something wrong with a line.
     *
     * @param line number of the line, from 1; 0 for the text as a whole
     * @param why  what is wrong and how to mend it
     */
    public record Problem(int line, String why) {}

    public LexiconText {
        problems = List.copyOf(problems);
    }

    /** Reads a text of any size; too large a one has no entries and one problem. */
    public static LexiconText of(String text) {
        if (text.length() > MOST_BYTES || text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES)
            return tooLarge(
                    "is larger than " + MOST_BYTES / 1000 + " kB; keep only the words that the voice gets wrong");
        List<String> lines = text.lines().toList();
        if (lines.size() > MOST_LINES)
            return tooLarge("has " + lines.size() + " lines, but the maximum is " + MOST_LINES
                    + "; keep only the words that the voice gets wrong");
        return entries(lines);
    }

    /** Reads entries without a limit on their number: those of a table of the program. */
    public static LexiconText ofResource(List<String> lines) {
        return entries(lines);
    }

    private static LexiconText entries(List<String> lines) {
        Map<String, Pronunciation> words = new LinkedHashMap<>();
        Map<String, Integer> places = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (i == 0 && line.startsWith("\uFEFF")) line = line.substring(1).strip();
            if (line.isEmpty() || line.startsWith("#")) continue;
            try {
                int cut = cut(line);
                String word = word(line.substring(0, cut).strip());
                Integer before = places.putIfAbsent(word, i + 1);
                if (before != null)
                    throw new InvalidRespelling("“" + word + "” is also in line " + before + "; remove one of them");
                words.put(word, Respelling.read(line.substring(cut + 1)));
            } catch (InvalidRespelling wrong) {
                if (problems.size() < MOST_PROBLEMS)
                    problems.add(new Problem(i + 1, String.valueOf(wrong.getMessage())));
            }
        }
        return new LexiconText(new Lexicon(words), problems);
    }

    private static LexiconText tooLarge(String why) {
        return new LexiconText(Lexicon.EMPTY, List.of(new Problem(0, why)));
    }

    private static int cut(String line) throws InvalidRespelling {
        int tab = line.indexOf('\t');
        int cut = tab > 0 ? tab : line.indexOf('=');
        if (cut <= 0)
            throw new InvalidRespelling("has no = between a word and its respelling; write ChatGPT = chat-jee-pee-TEE");
        return cut;
    }

    private static String word(String word) throws InvalidRespelling {
        if (WhiteSpace.count(word) != 1)
            throw new InvalidRespelling("“" + word + "” is not one word; give each word a line of its own");
        if (word.length() > LONGEST_WORD)
            throw new InvalidRespelling(
                    "has a word of " + word.length() + " characters, but the maximum is " + LONGEST_WORD);
        if (word.codePoints().noneMatch(Character::isLetter))
            throw new InvalidRespelling("“" + word + "” has no letter; numbers and signs are read by rule");
        return word;
    }
}
