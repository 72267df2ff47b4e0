package io.reelwright.provider.source;

import io.reelwright.text.LinearRegex;
import io.reelwright.text.SearchWords;
import io.reelwright.text.Token;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

/** Judges which search results speak about a topic, by the likeness of words. Nothing is better than an article about something else. */
final class ArticleChoice {
    /** Share of a title's words that the topic has to have. */
    private static final double FITS = 0.5;

    /** The same where title and excerpt together have every word of the topic. */
    private static final double FITS_WHERE_ALL_IS_TOLD = 0.3;

    /** Share of the topic's words that the whole article has to have. */
    private static final double TOLD = 0.6;

    /** Shortest word that counts as the beginning of another one. */
    private static final int SHORTEST_BEGINNING = 5;

    /** How people begin who tell of themselves, of which no encyclopedia knows; {@code why do I sneeze} is another question. */
    private static final String OF_ONES_OWN = "^(?i)\\s*(?:(?:how|why|what|when|where)\\s+)?(?:my|i)\\s";

    /** Words that say what kind of text is wanted, and not about what. */
    private static final Set<String> OF_THE_FORM = stems("facts fact strange surprising amazing interesting incredible"
            + " best top reasons reason explained explain story stories truth secret secrets tips guide video short"
            + " weird crazy fascinating know knew really actually works work happened happens happen real");

    private final String topic;
    private final List<String> subject;

    ArticleChoice(String topic) {
        this.topic = topic;
        Set<String> all = stems(topic);
        Set<String> named = new LinkedHashSet<>(all);
        named.removeIf(stem -> OF_THE_FORM.contains(stem) || isCount(stem));
        boolean own = LinearRegex.contains(topic, OF_ONES_OWN);
        this.subject = own ? List.of() : List.copyOf(named.isEmpty() ? all : named);
    }

    private static boolean isCount(String stem) {
        return LinearRegex.matches(stem, "\\d{1,2}");
    }

    /** Returns the topic's own words without stop words, in their order; empty when it has none. */
    String words() {
        StringJoiner words = new StringJoiner(" ");
        for (Token token : Token.of(topic)) {
            Set<String> stems = stems(token.core());
            if (subject.stream().anyMatch(stems::contains)) words.add(token.core());
        }
        return words.toString();
    }

    /** Returns the titles of the results that may fit, the best first; equal ones in the order of the engine. */
    List<String> best(List<MediaWiki.Hit> hits) {
        record Scored(String title, double score) {}
        List<Scored> fitting = new ArrayList<>();
        for (int rank = 0; rank < hits.size(); rank++) {
            MediaWiki.Hit hit = hits.get(rank);
            double score = score(hit, rank);
            if (score > 0) fitting.add(new Scored(hit.title(), score));
        }
        // The sort is stable.
        fitting.sort(Comparator.comparingDouble(Scored::score).reversed());
        return fitting.stream().map(Scored::title).toList();
    }

    /** Returns how well a result fits, rounded to hundredths; 0 when it does not. */
    private double score(MediaWiki.Hit hit, int rank) {
        Set<String> title = stems(hit.title());
        boolean list = LinearRegex.contains(hit.title(), "^(?i)(?:list|lists|outline|index|glossary) of ");
        if (title.isEmpty() || list) return 0;
        Set<String> seen = new LinkedHashSet<>(title);
        seen.addAll(stems(hit.snippet()));
        double named = share(subject, title);
        double fit = share(List.copyOf(title), Set.copyOf(subject));
        double told = share(subject, seen);
        boolean fits = fit >= FITS || told == 1 && fit >= FITS_WHERE_ALL_IS_TOLD;
        if (named == 0 || !fits) return 0;
        return Math.round(100 * (0.5 * fit + 0.3 * named + 0.2 * told - 0.02 * rank)) / 100.0;
    }

    /** Returns whether an article has enough of the topic's words. */
    boolean isTold(String article) {
        return !subject.isEmpty() && share(subject, stems(article)) >= TOLD;
    }

    private static double share(List<String> wanted, Set<String> there) {
        if (wanted.isEmpty()) return 0;
        long found = wanted.stream()
                .filter(one -> there.contains(one) || there.stream().anyMatch(other -> isAlike(one, other)))
                .count();
        return Math.round(100.0 * found / wanted.size()) / 100.0;
    }

    /** Returns whether two stems are forms of one word: {@code volcano} and {@code volcanic}, {@code erupt} and {@code eruption}. */
    private static boolean isAlike(String one, String other) {
        int least = Math.min(one.length(), other.length());
        int same = 0;
        while (same < least && one.charAt(same) == other.charAt(same)) same++;
        boolean beginning = same == least && same >= SHORTEST_BEGINNING;
        return beginning || same > SHORTEST_BEGINNING && same >= 0.7 * Math.max(one.length(), other.length());
    }

    /** Returns the stems of a text, each once, without accents and signs within words: {@code 401(k)} is {@code 401k}. */
    private static Set<String> stems(String text) {
        String folded = LinearRegex.replaceAll(Normalizer.normalize(text, Normalizer.Form.NFD), "\\p{Mn}+", "");
        String joined = LinearRegex.replaceAll(folded, "(\\d)\\((\\p{L})\\)", "$1$2");
        return new LinkedHashSet<>(SearchWords.stems(LinearRegex.replaceAll(joined, "[^\\p{L}\\p{N}'’-]+", " ")));
    }
}
