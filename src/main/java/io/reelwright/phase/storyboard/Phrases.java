package io.reelwright.phase.storyboard;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.SearchWords;
import io.reelwright.text.Token;
import io.reelwright.text.WordClass;
import io.reelwright.text.WordSet;
import io.reelwright.text.quantity.Quantities;
import io.reelwright.text.quantity.Quantity;
import java.util.List;

/** Finds the boundaries of phrases, so that no phrase on a card is cut in the middle. */
final class Phrases {
    /** Words that stay on one line: a figure and its noun, a day and its month, a month and its year. */
    private static final Pattern TIED = Pattern.compile(
            "[$€£]?\\d[\\d,.–]*%? (?:(and|or|but|in|on|at|of|to)|\\p{L})|"
                    + "(?:January|February|March|April|May|June|July|August|September|October|November|December) \\d|(?:the|a|an) \\p{L}");

    private Phrases() {}

    /** Returns the text without punctuation at its ends; signs of figures stay. */
    static String bare(String text) {
        return LinearRegex.replaceAll(text, "^[^\\p{L}\\p{N}$€£+−<>≤≥≈~±-]+|[^\\p{L}\\p{N}%°+]+$", "")
                .strip();
    }

    /** Returns the text with a capital first letter, unless its first word has capitals inside. */
    static String sentenceCase(String text) {
        if (text.isEmpty() || LinearRegex.split(text, " ", 2)[0].chars().skip(1).anyMatch(Character::isUpperCase))
            return text;
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /**
     * Returns the noun phrase that begins at or directly after {@code from}, without articles and with at most {@code mostWords} words. One
     * prepositional phrase such as {@code of …} or {@code in …} is included if it fits. Empty if there is no such phrase.
     */
    static String nounAfter(SceneText scene, int from, int end, int mostWords) {
        int start = from;
        while (start < end && skippable(scene, start)) start++;
        int to = nominalEnd(scene, start, end);
        if (to == start) return "";
        if (to < end
                && WordSet.of("of|in|for|on|per|with")
                        .contains(scene.tokens().get(to).lower())
                && !scene.tokens().get(to - 1).endsClause()) {
            int inner = to + 1;
            while (inner < end && scene.classes().get(inner) == WordClass.DETERMINER) inner++;
            int further = nominalEnd(scene, inner, end);
            if (further > inner && further - start <= mostWords) to = further;
        }
        return to - start > mostWords ? "" : scene.plain(start, to);
    }

    /** Returns the noun phrase that ends directly before {@code end} and does not begin before {@code from}, without articles. */
    static String nounBefore(SceneText scene, int from, int end, int mostWords) {
        int to = end;
        while (to > from && !scene.classes().get(to - 1).nominal()) to--;
        int start = to;
        while (start > from
                && scene.classes().get(start - 1).nominal()
                && (start == to || !scene.tokens().get(start - 1).endsClause())) start--;
        return to - start > mostWords || to == start ? "" : scene.plain(start, to);
    }

    /** Returns the subject of the clause around {@code word}: the noun phrase before its verb; empty if there is none. */
    static String subject(SceneText scene, int word, int mostWords) {
        int start = scene.clauseStart(word);
        int end = scene.clauseEnd(word);
        for (int i = start; i < end; i++) {
            WordClass kind = scene.classes().get(i);
            if (kind == WordClass.VERB || kind == WordClass.AUXILIARY) {
                boolean apart = i > start
                        && (scene.classes().get(i - 1) == WordClass.PRONOUN
                                || scene.tokens().get(start).lower().equals("to"));
                if (apart) return "";
                boolean opened = scene.classes().get(start) == WordClass.PREPOSITION;
                String noun = opened
                        ? nounBefore(scene, start + 1, i, mostWords)
                        : i > start ? nounAfter(scene, start, i, mostWords) : "";
                return noun.chars().anyMatch(Character::isLetter) ? noun : "";
            }
        }
        return "";
    }

    private static boolean skippable(SceneText scene, int i) {
        String word = scene.tokens().get(i).lower();
        WordClass kind = scene.classes().get(i);
        return WordSet.of("the|a|an").contains(word)
                || kind == WordClass.DETERMINER
                || kind == WordClass.PREPOSITION
                || kind == WordClass.CONJUNCTION
                || kind == WordClass.ADVERB;
    }

    private static int nominalEnd(SceneText scene, int start, int end) {
        int to = start;
        while (to < end && scene.classes().get(to).nominal()) {
            to++;
            if (scene.tokens().get(to - 1).endsClause()) break;
        }
        while (to > start && scene.classes().get(to - 1) == WordClass.ADJECTIVE && to < end && to - start > 1) to--;
        return to;
    }

    /** Splits up to six words into one to three lines of similar width that do not end with a function word. */
    static List<String> lines(String text, int most) {
        List<String> words = Token.of(text).stream().map(Token::raw).toList();
        int count = Math.min(
                most,
                words.size() <= 1 ? 1 : words.size() == 2 ? (text.length() > 11 ? 2 : 1) : text.length() <= 12 ? 2 : 3);
        List<Quantity> quantities = Quantities.in(words);
        List<String> best = List.of(text);
        double least = Double.MAX_VALUE;
        for (int first = 1; first <= words.size(); first++) {
            for (int second = first; second <= words.size(); second++) {
                List<String> lines = java.util.stream.Stream.of(
                                words.subList(0, first),
                                words.subList(first, second),
                                words.subList(second, words.size()))
                        .filter(line -> !line.isEmpty())
                        .map(line -> String.join(" ", line))
                        .toList();
                double cost = cost(lines)
                        + Math.abs(lines.size() - count) * 40
                        + (lines.size() == 1 && count > 2 ? 40 : 0)
                        + torn(quantities, first)
                        + (second > first ? torn(quantities, second) : 0);
                if (lines.size() <= most && cost < least) {
                    least = cost;
                    best = lines;
                }
            }
        }
        return best;
    }

    /** Returns the cost of a line that begins inside a quantity: {@code +1 (800} on one line and {@code 555-0199} on the next. */
    private static int torn(List<Quantity> quantities, int word) {
        return quantities.stream().anyMatch(it -> it.first() < word && word < it.end()) ? 200 : 0;
    }

    /** Returns whether the words begin with a figure and the noun that belongs to it; a function word does not belong to it. */
    private static boolean isTied(String words) {
        Matcher tied = TIED.matcher(words);
        return tied.lookingAt() && tied.group(1) == null;
    }

    private static double cost(List<String> lines) {
        double mean = lines.stream().mapToInt(String::length).average().orElse(0);
        double cost = 0;
        for (int i = 0; i < lines.size(); i++) {
            cost += Math.pow(lines.get(i).length() - mean, 2);
            String last = lines.get(i).substring(lines.get(i).lastIndexOf(' ') + 1);
            if (i < lines.size() - 1 && SearchWords.isStop(last)) cost += 18;
            if (i < lines.size() - 1 && isTied(last + " " + lines.get(i + 1))) cost += 400;
        }
        return cost;
    }
}
