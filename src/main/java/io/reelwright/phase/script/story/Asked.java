package io.reelwright.phase.script.story;

import com.google.re2j.Matcher;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;

/** What a topic asks for, as it stands within a sentence: {@code how long home appliances last}. */
final class Asked {
    private static final String MEASURE =
            "(?i)^(?:the )?((?:average|median|typical|mean) .+|.+ (?:by|per) .+|(?:costs?|prices?|rates?|salary|salaries|wages?|income|rent|weight|size|speed|length|height) (?:of|for) .+)$";

    private static final String NOUNS =
            "(?i)^(?:the )?(.+ (?:costs?|prices?|rates?|salaries|wages|incomes?|rents?|weights?|sizes?|speeds?|lifespans?|statistics|figures|numbers))$";

    private Asked() {}

    /** Returns the question or the measure without question mark and inversion; empty when it cannot be turned. */
    static String of(String topic) {
        String text = LinearRegex.replaceAll(topic.strip(), "[?.!]+$", "");
        Matcher is = LinearRegex.matcher(text, "(?i)^(how \\w+) (is|are|was|were) (?:the )?(.+)$");
        if (is.find()) return lower(is.group(1)) + " the " + is.group(3) + " " + lower(is.group(2));
        Matcher plural = LinearRegex.matcher(text, "(?i)^(how (?:\\w+|much \\w+|many \\w+)) (?:do|did) (.+)$");
        if (plural.find()) return lower(plural.group(1)) + " " + plural.group(2);
        Matcher single = LinearRegex.matcher(
                text,
                "(?i)^(how \\w+) does (.+) (last|live|take|cost|weigh|sleep|earn|grow|need|run|fly|drive|eat|make|pay)$");
        if (single.find()) return lower(single.group(1)) + " " + single.group(2) + " " + single.group(3) + "s";
        Matcher measure = LinearRegex.matcher(text, MEASURE);
        if (measure.find()) return "the " + Wording.lowered(measure.group(1), false);
        Matcher nouns = LinearRegex.matcher(text, NOUNS);
        return nouns.find() && !LinearRegex.contains(text, "(?i)^(?:how|what|why|who|which|when|where)\\b")
                ? "the " + Wording.lowered(nouns.group(1), false)
                : "";
    }

    private static String lower(String words) {
        return CharacterClasses.lower(words);
    }
}
