package io.reelwright.phase.plan;

import com.google.re2j.Matcher;
import io.reelwright.campaign.Niche;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.SearchWords;
import io.reelwright.text.WhiteSpace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Guesses the niche from the words of the topic and the text, using the weights in {@code niches.txt}, where the sentence model does not run.
 */
final class NicheWords {
    private static final int TOPIC_WEIGHT = 6;
    private static final int SOURCE_CHARACTERS = 4000;
    private static final Map<String, Map<Niche, Integer>> TABLE = table();

    private static final int MOST_YEARS = 4;
    private static final double YEAR_WEIGHT = 3;

    private NicheWords() {}

    /**
     * Returns the niche with the highest total weight; words of the topic weigh more than words of the text. Returns nothing if
     * no word matches.
     *
     * @param topic what the video is about
     * @param text  source or script; may be empty
     */
    static Optional<Niche> of(String topic, String text) {
        Map<Niche, Double> votes = new EnumMap<>(Niche.class);
        count(SearchWords.stems(topic), TOPIC_WEIGHT, votes);
        List<String> stems = SearchWords.stems(text.substring(0, Math.min(text.length(), SOURCE_CHARACTERS)));
        count(stems, 20.0 / Math.max(20, stems.size()), votes);
        int years = yearsLongAgo(text).size();
        if (years > 1) votes.merge(Niche.HISTORY, years * YEAR_WEIGHT, Double::sum);
        Niche best = null;
        for (Niche niche : Niche.values()) {
            double most = best == null ? 0 : votes.getOrDefault(best, 0.0);
            if (votes.getOrDefault(niche, 0.0) > most) best = niche;
        }
        return Optional.ofNullable(best);
    }

    /** Returns up to four different years from 1000 to 1899 in the text. A number followed by a comma is part of a larger number. */
    private static Set<String> yearsLongAgo(String text) {
        Matcher year = LinearRegex.matcher(text, "\\b(1[0-8]\\d\\d)\\b(,?)");
        Set<String> years = new HashSet<>();
        while (years.size() < MOST_YEARS && year.find()) if (year.group(2).isEmpty()) years.add(year.group(1));
        return years;
    }

    private static void count(List<String> stems, double weight, Map<Niche, Double> votes) {
        for (String stem : stems) {
            TABLE.getOrDefault(stem, Map.of())
                    .forEach((niche, points) -> votes.merge(niche, points * weight, Double::sum));
        }
    }

    private static Map<String, Map<Niche, Integer>> table() {
        Map<String, Map<Niche, Integer>> table = new HashMap<>();
        for (String line : read().lines().toList()) {
            if (line.startsWith("#") || line.isBlank()) continue;
            Niche niche = Niche.valueOf(line.substring(0, line.indexOf(':')));
            for (String entry : WhiteSpace.words(line.substring(line.indexOf(':') + 1))) {
                int star = entry.indexOf('*');
                String stem = SearchWords.stem(star < 0 ? entry : entry.substring(0, star));
                int points = star < 0 ? 1 : Integer.parseInt(entry.substring(star + 1));
                table.computeIfAbsent(stem, _ -> new EnumMap<>(Niche.class)).merge(niche, points, Math::max);
            }
        }
        return table;
    }

    private static String read() {
        try (InputStream in = NicheWords.class.getResourceAsStream("niches.txt")) {
            if (in == null) throw new IllegalStateException("niches.txt is missing from the program's resources");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
