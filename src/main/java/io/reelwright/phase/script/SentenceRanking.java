package io.reelwright.phase.script;

import io.reelwright.graph.Cancellation;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.SearchWords;
import io.reelwright.text.Token;
import io.reelwright.text.quantity.Figures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Rates how much each sentence of a text is worth including. Centrality is LexRank (Erkan and Radev, 2004): sentences are nodes, cosines
 * of their tf-idf vectors are edges, and a random walker stays longest on the main subject of the text. Position, figures, names,
 * similarity to the topic and a comfortable length are added.
 */
final class SentenceRanking {
    private static final double DAMPING = 0.85;
    private static final int ROUNDS = 30;
    private static final double WEAKEST_EDGE = 0.08;

    private final double[][] likeness;
    private final double[] worth;

    SentenceRanking(List<SourceSentence> sentences, String topic) {
        Map<String, Double> idf = idf(sentences);
        Map<String, Integer> places = places(idf, topic);
        List<Vector> vectors = sentences.stream()
                .map(sentence -> vector(sentence.text(), idf, places))
                .toList();
        likeness = likeness(vectors);
        double[] central = central();
        Vector wanted = vector(topic, idf, places);
        worth = new double[sentences.size()];
        for (int i = 0; i < worth.length; i++) {
            String text = sentences.get(i).text();
            worth[i] = 0.20 * central[i]
                    + 0.24 * vectors.get(i).cosine(wanted)
                    + 0.10 * position(sentences.get(i))
                    + 0.34 * facts(text)
                    + 0.14 * ease(text);
        }
    }

    /** Returns the worth of a sentence, about 0 to 1. */
    double worth(int sentence) {
        return worth[sentence];
    }

    /** Returns the similarity of two sentences, 0 to 1. */
    double likeness(int a, int b) {
        return likeness[a][b];
    }

    private static double[][] likeness(List<Vector> vectors) {
        int n = vectors.size();
        double[][] likeness = new double[n][n];
        for (int i = 0; i < n; i++) {
            Cancellation.check();
            for (int j = 0; j < n; j++) likeness[i][j] = vectors.get(i).cosine(vectors.get(j));
        }
        return likeness;
    }

    private double[] central() {
        int n = likeness.length;
        double[][] edges = new double[n][n];
        double[] sums = new double[n];
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++) {
                double like = i == j ? 0 : likeness[i][j];
                edges[i][j] = like < WEAKEST_EDGE ? 0 : like;
                sums[i] += edges[i][j];
            }
        double[] rank = new double[n];
        Arrays.fill(rank, 1.0 / Math.max(1, n));
        for (int round = 0; round < ROUNDS; round++) rank = step(rank, edges, sums);
        double most = Arrays.stream(rank).max().orElse(1);
        for (int i = 0; i < n; i++) rank[i] /= most;
        return rank;
    }

    private static double[] step(double[] rank, double[][] edges, double[] sums) {
        int n = rank.length;
        double[] next = new double[n];
        Arrays.fill(next, (1 - DAMPING) / n);
        for (int i = 0; i < n; i++) {
            if (sums[i] == 0) continue;
            for (int j = 0; j < n; j++) next[j] += DAMPING * rank[i] * edges[i][j] / sums[i];
        }
        return next;
    }

    private static double position(SourceSentence sentence) {
        double inText = 1.0 / (1 + sentence.paragraph() * 0.25);
        double inParagraph = 1.0 / (1 + sentence.place() * 0.35);
        return 0.5 * inText + 0.5 * inParagraph;
    }

    private static double facts(String text) {
        List<Token> tokens = Token.of(text);
        long names = tokens.stream().skip(1).filter(Token::capital).count();
        double quote = text.contains("“") || text.contains("\"") ? 0.25 : 0;
        double cause = LinearRegex.contains(
                        text, "(?i)\\b(because|since|without|before it can|makes?|turns?|draws?|pulls?|adds?)\\b")
                ? 0.2
                : 0;
        return Math.min(
                1,
                0.45 * Math.min(2, Figures.in(tokens).size()) + 0.15 * Math.min(3, names) + quote + cause + row(text));
    }

    /** Returns a bonus for a sentence that lists three or more things, because lists are easy to show and to remember. */
    private static double row(String text) {
        return LinearRegex.contains(text, "\\w, .*\\w(, | and ).*\\band ") || LinearRegex.contains(text, ": .*, ")
                ? 0.35
                : 0;
    }

    private static double ease(String text) {
        int words = Token.of(text).size();
        double length = words < 6 ? 0.2 : words <= 16 ? 1 : Math.max(0, 1 - (words - 16) / 20.0);
        double told = facts(text) == 0 && words < 8 ? length * 0.4 : length;
        return LinearRegex.contains(text, "(?i)\\b(i|we|our|my|us)\\b") ? told * 0.4 : told;
    }

    private static Map<String, Double> idf(List<SourceSentence> sentences) {
        Map<String, Integer> in = new HashMap<>();
        for (SourceSentence sentence : sentences)
            new ArrayList<>(SearchWords.stems(sentence.text()))
                    .stream().distinct().forEach(stem -> in.merge(stem, 1, Integer::sum));
        Map<String, Double> idf = new HashMap<>();
        in.forEach((stem, count) -> idf.put(stem, Math.log(1 + sentences.size() / (double) count)));
        return idf;
    }

    /** Returns the stems with their numbers in alphabetical order. */
    private static Map<String, Integer> places(Map<String, Double> idf, String topic) {
        TreeSet<String> stems = new TreeSet<>(idf.keySet());
        stems.addAll(SearchWords.stems(topic));
        Map<String, Integer> places = new HashMap<>();
        for (String stem : stems) places.put(stem, places.size());
        return places;
    }

    private static Vector vector(String text, Map<String, Double> idf, Map<String, Integer> places) {
        Map<String, Double> vector = new TreeMap<>();
        for (String stem : SearchWords.stems(text)) vector.merge(stem, idf.getOrDefault(stem, 1.0), Double::sum);
        double length = Math.sqrt(
                vector.values().stream().mapToDouble(weight -> weight * weight).sum());
        if (length > 0) vector.replaceAll((_, weight) -> weight / length);
        return new Vector(
                vector.keySet().stream()
                        .mapToInt(stem -> places.getOrDefault(stem, -1))
                        .toArray(),
                vector.values().stream().mapToDouble(weight -> weight).toArray());
    }

    /** A sparse vector: numbers of the stems in ascending order, each with its weight. */
    @SuppressWarnings("ArrayRecordComponent") // used only in this class and never modified
    private record Vector(int[] places, double[] weights) {
        /** Returns the cosine, computed in one pass over both vectors. */
        double cosine(Vector other) {
            double sum = 0;
            for (int a = 0, b = 0; a < places.length && b < other.places.length; ) {
                if (places[a] == other.places[b]) sum += weights[a++] * other.weights[b++];
                else if (places[a] < other.places[b]) a++;
                else b++;
            }
            return Math.min(1, sum);
        }
    }
}
