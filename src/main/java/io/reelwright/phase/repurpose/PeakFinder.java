package io.reelwright.phase.repurpose;

import io.reelwright.campaign.Script.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Finds the moments of a long video that work best as separate clips: runs of whole sentences, 12 to 20 seconds long, whose voice, words,
 * pace and pictures stand out from the rest. No two moments share a sentence.
 */
final class PeakFinder {
    /** Wanted number of clips: users who receive four come back. */
    static final int WANTED = 4;

    private static final double SHORTEST = 12;
    private static final double LONGEST = 20;
    private static final double TARGET = 15;
    private static final double PER_SECOND_OFF = 0.03;
    private static final double FIRST_SENTENCE = 0.5;

    /** Relaxed minimum length in seconds, for material without enough clips of the normal length. */
    private static final double LENIENT_SHORTEST = 7;

    /** Relaxed maximum length in seconds. */
    private static final double LENIENT_LONGEST = 28;

    private PeakFinder() {}

    /**
     * A part of the video that can become a clip.
     *
     * @param first   index of its first sentence
     * @param last    index of its last sentence
     * @param score   how strongly it stands out; higher is better
     * @param reasons in plain words, at least one
     */
    record Moment(int first, int last, double score, List<String> reasons) {}

    /** Returns the best moments, at most {@link #WANTED}, best first. */
    static List<Moment> find(List<SentenceSignals> sentences) {
        double[] scores = scores(sentences);
        List<Moment> taken = new ArrayList<>();
        take(candidates(sentences, scores, SHORTEST, LONGEST), taken);
        if (taken.size() < WANTED) take(candidates(sentences, scores, LENIENT_SHORTEST, LENIENT_LONGEST), taken);
        taken.sort(Comparator.comparingDouble(Moment::score).reversed().thenComparingInt(Moment::first));
        return List.copyOf(taken);
    }

    private static void take(List<Moment> candidates, List<Moment> taken) {
        for (Moment candidate : candidates) {
            boolean free =
                    taken.stream().noneMatch(other -> candidate.first <= other.last && other.first <= candidate.last);
            if (free && taken.size() < WANTED) taken.add(candidate);
        }
    }

    private static List<Moment> candidates(
            List<SentenceSignals> sentences, double[] scores, double shortest, double longest) {
        List<Moment> found = new ArrayList<>();
        for (int first = 0; first < sentences.size(); first++) {
            if (!sentences.get(first).opens()) continue;
            for (int last = first; last < sentences.size(); last++) {
                double seconds =
                        sentences.get(last).end() - sentences.get(first).start();
                if (seconds > longest) break;
                if (seconds < shortest || !sentences.get(last).closes()) continue;
                double mean = IntStream.rangeClosed(first, last)
                        .mapToDouble(i -> scores[i])
                        .average()
                        .orElse(0);
                double score = mean + FIRST_SENTENCE * scores[first] - PER_SECOND_OFF * Math.abs(seconds - TARGET);
                found.add(new Moment(first, last, score, reasons(sentences, scores, first, last)));
            }
        }
        found.sort(Comparator.comparingDouble(Moment::score)
                .reversed()
                .thenComparingInt(Moment::first)
                .thenComparingInt(Moment::last));
        return found;
    }

    private static double[] scores(List<SentenceSignals> sentences) {
        double[] loudness = robust(sentences.stream().mapToDouble(SentenceSignals::loudness));
        double[] pace = robust(sentences.stream().mapToDouble(SentenceSignals::pace));
        double[] change = robust(sentences.stream().mapToDouble(SentenceSignals::change));
        double[] hook = robust(sentences.stream().mapToDouble(SentenceSignals::hook));
        double[] scores = new double[sentences.size()];
        for (int i = 0; i < scores.length; i++)
            scores[i] = loudness[i]
                    + 0.5 * pace[i]
                    + 0.5 * change[i]
                    + hook[i]
                    + roleWeight(sentences.get(i).role());
        return scores;
    }

    private static double[] robust(DoubleStream values) {
        return RobustScore.scores(values.toArray());
    }

    private static double roleWeight(Role role) {
        return switch (role) {
            case HOOK -> 1.0;
            case TURN -> 0.8;
            case QUESTION -> 0.6;
            case POINT -> 0;
            case CALL_TO_ACTION -> -1.5;
        };
    }

    private static List<String> reasons(List<SentenceSignals> sentences, double[] scores, int first, int last) {
        int best = IntStream.rangeClosed(first, last)
                .boxed()
                .max(Comparator.comparingDouble(i -> scores[i]))
                .orElse(first);
        SentenceSignals peak = sentences.get(best);
        List<String> reasons = new ArrayList<>(peak.signs());
        switch (peak.role()) {
            case HOOK -> reasons.add("contains the hook of the video");
            case TURN -> reasons.add("contains a turn of the story");
            case QUESTION -> reasons.add("opens a question");
            case POINT, CALL_TO_ACTION -> {}
        }
        double loud = sentences.stream()
                .mapToDouble(SentenceSignals::loudness)
                .average()
                .orElse(0);
        if (peak.loudness() > loud + 1) reasons.add("the voice is louder here");
        double pace =
                sentences.stream().mapToDouble(SentenceSignals::pace).average().orElse(0);
        if (peak.pace() > pace * 1.1) reasons.add("the voice is faster here");
        if (reasons.isEmpty()) reasons.add("stands on its own as a short passage");
        return reasons;
    }
}
