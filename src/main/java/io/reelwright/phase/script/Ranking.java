package io.reelwright.phase.script;

import io.reelwright.text.Figures;
import io.reelwright.text.Token;
import io.reelwright.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much each sentence of a text is worth telling. Centrality is LexRank (Erkan and Radev, 2004): sentences are nodes,
 * cosines of their tf-idf vectors are edges, a random walker stays longest on what the text is about. Place, figures, names,
 * nearness to the topic and an easy length are added.
 */
final class Ranking {
    private static final double DAMPING = 0.85;
    private static final int ROUNDS = 30;
    private static final double WEAKEST_EDGE = 0.08;

    private final List<Map<String, Double>> vectors;
    private final double[] worth;

    Ranking(List<SourceSentence> sentences, String topic) {
        Map<String, Double> idf = idf(sentences);
        vectors =
                sentences.stream().map(sentence -> vector(sentence.text(), idf)).toList();
        double[] central = central();
        Map<String, Double> wanted = vector(topic, idf);
        worth = new double[sentences.size()];
        for (int i = 0; i < worth.length; i++) {
            String text = sentences.get(i).text();
            worth[i] = 0.20 * central[i]
                    + 0.24 * cosine(vectors.get(i), wanted)
                    + 0.10 * position(sentences.get(i))
                    + 0.34 * facts(text)
                    + 0.14 * ease(text);
        }
    }

    /** About 0 to 1. */
    double worth(int sentence) {
        return worth[sentence];
    }

    /** How alike two sentences are, 0 to 1. */
    double likeness(int a, int b) {
        return cosine(vectors.get(a), vectors.get(b));
    }

    private double[] central() {
        int n = vectors.size();
        double[][] edges = new double[n][n];
        double[] sums = new double[n];
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++) {
                double like = i == j ? 0 : cosine(vectors.get(i), vectors.get(j));
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
        double cause =
                text.matches("(?i).*\\b(because|since|without|before it can|makes?|turns?|draws?|pulls?|adds?)\\b.*")
                        ? 0.2
                        : 0;
        return Math.min(
                1,
                0.45 * Math.min(2, Figures.in(tokens).size()) + 0.15 * Math.min(3, names) + quote + cause + row(text));
    }

    /** What comes in a row of three or more is shown well and remembered. */
    private static double row(String text) {
        return text.matches(".*\\w, .*\\w(, | and ).*\\band .*") || text.matches(".*: .*, .*") ? 0.35 : 0;
    }

    private static double ease(String text) {
        int words = Token.of(text).size();
        double length = words < 6 ? 0.2 : words <= 16 ? 1 : Math.max(0, 1 - (words - 16) / 20.0);
        double told = facts(text) == 0 && words < 8 ? length * 0.4 : length;
        return text.matches("(?i).*\\b(i|we|our|my|us)\\b.*") ? told * 0.4 : told;
    }

    private static Map<String, Double> idf(List<SourceSentence> sentences) {
        Map<String, Integer> in = new HashMap<>();
        for (SourceSentence sentence : sentences)
            new ArrayList<>(Words.stems(sentence.text()))
                    .stream().distinct().forEach(stem -> in.merge(stem, 1, Integer::sum));
        Map<String, Double> idf = new HashMap<>();
        in.forEach((stem, count) -> idf.put(stem, Math.log(1 + sentences.size() / (double) count)));
        return idf;
    }

    private static Map<String, Double> vector(String text, Map<String, Double> idf) {
        Map<String, Double> vector = new TreeMap<>();
        for (String stem : Words.stems(text)) vector.merge(stem, idf.getOrDefault(stem, 1.0), Double::sum);
        double length = Math.sqrt(
                vector.values().stream().mapToDouble(weight -> weight * weight).sum());
        if (length > 0) vector.replaceAll((_, weight) -> weight / length);
        return vector;
    }

    private static double cosine(Map<String, Double> a, Map<String, Double> b) {
        Map<String, Double> small = a.size() <= b.size() ? a : b;
        Map<String, Double> large = small == a ? b : a;
        double sum = 0;
        for (Map.Entry<String, Double> entry : small.entrySet())
            sum += entry.getValue() * large.getOrDefault(entry.getKey(), 0.0);
        return Math.min(1, sum);
    }
}
