package io.reelwright.phase.plan;

import io.reelwright.text.LinearRegex;
import java.util.List;

/**
 * How a text is told, where what it tells of leaves the niche open: history gives years of long ago, news names speakers and days.
 *
 * @param longAgo  share of the sentences with a year before 1950 or a century, 0 to 1
 * @param speakers share of the sentences that name who said something
 * @param days     share of the sentences that name a day of these weeks
 */
record TellingSigns(double longAgo, double speakers, double days) {
    private static final String LONG_AGO =
            "(?i)\\b(?:1[0-8]\\d\\d|19[0-4]\\d|\\d{1,4} (?:bc|bce)|century|centuries)\\b";
    private static final String SPEAKERS =
            "(?i)\\b(?:said|says|told reporters|announced|according to|spokes(?:man|woman|person)|confirmed)\\b";
    private static final String DAYS = "(?i)\\b(?:(?:on|last|this|next) (?:mon|tues|wednes|thurs|fri|satur|sun)day"
            + "|yesterday|last night|this week)\\b";

    static TellingSigns of(List<String> sentences) {
        return new TellingSigns(share(sentences, LONG_AGO), share(sentences, SPEAKERS), share(sentences, DAYS));
    }

    private static double share(List<String> sentences, String sign) {
        if (sentences.isEmpty()) return 0;
        return sentences.stream()
                        .filter(sentence -> LinearRegex.contains(sentence, sign))
                        .count()
                / (double) sentences.size();
    }

    /** Returns what speaks for history, 0 to 1.8, as a difference of logarithms of probabilities. */
    double forHistory() {
        return 3 * Math.min(0.6, longAgo);
    }

    /** Returns what speaks for news, 0 to 2.4, as a difference of logarithms of probabilities. */
    double forNews() {
        return 3 * Math.min(0.4, speakers / 2) + 6 * Math.min(0.2, days);
    }
}
