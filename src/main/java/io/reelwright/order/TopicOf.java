package io.reelwright.order;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A topic for a text that came without one: its heading, or its first words. */
final class TopicOf {
    private static final int MOST_WORDS = 10;

    private TopicOf() {}

    /** Empty when no line of the text can be one. */
    static String text(String text) {
        return text.lines()
                .map(TopicOf::line)
                .filter(OneLine::canBeSpoken)
                .findFirst()
                .orElse("");
    }

    private static String line(String line) {
        String plain = line.strip()
                .replaceFirst("^[#>*\\-\\s]+", "")
                .replaceAll("[*_`]", "")
                .strip();
        String[] words = plain.split("\\s+", MOST_WORDS + 1);
        String few = words.length <= MOST_WORDS
                ? plain
                : String.join(" ", Arrays.copyOf(words, MOST_WORDS)).replaceFirst("[,;:]$", "");
        return drawable(OneLine.of(few));
    }

    /** No longer than a topic may be, and without words that no line could hold. */
    private static String drawable(String topic) {
        String drawn = Arrays.stream(topic.split(" ", -1))
                .filter(word -> OneLine.longestWord(word) <= OrderCheck.LONGEST_WORD)
                .collect(Collectors.joining(" "));
        int length = Math.min(drawn.codePointCount(0, drawn.length()), OrderCheck.LONGEST_TOPIC);
        return drawn.substring(0, drawn.offsetByCodePoints(0, length)).strip();
    }
}
