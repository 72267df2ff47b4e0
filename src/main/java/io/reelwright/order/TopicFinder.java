package io.reelwright.order;

import io.reelwright.text.LinearRegex;
import io.reelwright.text.WhiteSpace;
import java.util.List;
import java.util.stream.Collectors;

/** Derives a topic from a text that has none: its heading or its first words. */
final class TopicFinder {
    private static final int MOST_WORDS = 10;

    private TopicFinder() {}

    /** Returns the topic; empty when no line of the text is usable. */
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

    /** Cuts the topic to its maximum length and drops words that fit on no line. */
    private static String drawable(String topic) {
        String drawn = WhiteSpace.words(topic).stream()
                .filter(word -> SingleLine.longestWord(word) <= OrderCheck.LONGEST_WORD)
                .collect(Collectors.joining(" "));
        int length = Math.min(drawn.codePointCount(0, drawn.length()), OrderCheck.LONGEST_TOPIC);
        return drawn.substring(0, drawn.offsetByCodePoints(0, length)).strip();
    }
}
