package io.reelwright.order;

/** A topic for a text that came without one: its heading, or its first words. */
final class TopicOf {
    private static final int MOST_WORDS = 10;

    private TopicOf() {}

    static String text(String text) {
        String line = text.lines()
                .map(String::strip)
                .filter(candidate -> candidate.codePoints().anyMatch(Character::isLetterOrDigit))
                .findFirst()
                .orElse("");
        String plain =
                line.replaceFirst("^[#>*\\-\\s]+", "").replaceAll("[*_`]", "").strip();
        String[] words = plain.split("\\s+");
        String few = words.length <= MOST_WORDS
                ? plain
                : String.join(" ", java.util.Arrays.copyOf(words, MOST_WORDS)).replaceFirst("[,;:]$", "");
        return few.substring(0, Math.min(few.length(), OrderCheck.LONGEST_TOPIC));
    }
}
