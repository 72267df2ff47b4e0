package io.reelwright.order;

import io.reelwright.text.LinearRegex;
import io.reelwright.text.WhiteSpace;
import java.util.List;
import java.util.stream.Collectors;

/** A topic for a text that came without one: its heading, or its first words. */
final class TopicFinder {
    private static final int MOST_WORDS = 10;

    private TopicFinder() {}

    /** Empty when no line of the text can be one. */
    static String text(String text) {
        return text.lines()
                .map(TopicFinder::line)
                .filter(SingleLine::canBeSpoken)
                .findFirst()
                .orElse("");
    }

    private static String line(String line) {
        String words = LinearRegex.replaceFirst(line.strip(), "^[#>*\\-\\s]+", "");
        List<String> plain = WhiteSpace.words(
                words.replace("*", "").replace("_", "").replace("`", "").strip());
        String few = String.join(" ", plain.subList(0, Math.min(plain.size(), MOST_WORDS)));
        return drawable(SingleLine.of(plain.size() <= MOST_WORDS ? few : LinearRegex.replaceFirst(few, "[,;:]$", "")));
    }

    /** No longer than a topic may be, and without words that no line could hold. */
    private static String drawable(String topic) {
        String drawn = WhiteSpace.words(topic).stream()
                .filter(word -> SingleLine.longestWord(word) <= OrderCheck.LONGEST_WORD)
                .collect(Collectors.joining(" "));
        int length = Math.min(drawn.codePointCount(0, drawn.length()), OrderCheck.LONGEST_TOPIC);
        return drawn.substring(0, drawn.offsetByCodePoints(0, length)).strip();
    }
}
