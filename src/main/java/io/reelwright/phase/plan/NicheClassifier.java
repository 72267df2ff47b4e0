package io.reelwright.phase.plan;

import io.reelwright.campaign.Niche;
import io.reelwright.graph.Cancellation;
import io.reelwright.language.meaning.Meaning;
import io.reelwright.language.meaning.SentenceMeaning;
import io.reelwright.text.PlainText;
import io.reelwright.text.Sentences;
import io.reelwright.text.WhiteSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells the niche of a video by what its topic and its text mean. */
final class NicheClassifier {
    private static final int MOST_CHARACTERS = 100_000;
    private static final int MOST_SENTENCES = 40;
    private static final int MOST_COUNTED = 12;
    private static final int FEWEST_WORDS = 6;
    private static final int MOST_WORDS = 60;

    /** Share of the topic in the likeness; the rest is that of the text. */
    private static final double TOPIC_SHARE = 0.35;

    /** A niche that a text is less like is not recognised, nor one that is hardly ahead of the next. */
    private static final double LEAST = 0.17;

    private static final double LEAST_OF_TOPIC = 0.2;
    private static final double LEAD = 0.01;

    private static final List<String> NICHES = Stream.concat(
                    Arrays.stream(Niche.values()).map(Niche::name), Stream.of(NicheExamples.OTHER))
            .toList();
    private static final String ENDS = ".!?…\"”’')";

    private final Meaning meaning;
    private final NicheExamples examples;

    NicheClassifier(Meaning meaning) {
        this.meaning = meaning;
        this.examples = new NicheExamples(meaning);
    }

    private static final class Loaded {
        static final NicheClassifier SHARED = new NicheClassifier(SentenceMeaning.shared());
    }

    /**
     * Returns the niche of a video; nothing when no niche is like it or two are alike.
     *
     * @param topic what the video is about
     * @param text  source or script; may be empty
     */
    static Optional<Niche> of(String topic, String text) {
        if (!SentenceMeaning.shared().real()) return NicheWords.of(topic, text);
        return Loaded.SHARED.niche(topic, text);
    }

    private Optional<Niche> niche(String topic, String text) {
        List<String> sentences = sentences(text);
        double[] scores = scores(meaning.of(topic), sentences);
        int best = 0;
        for (int i = 1; i < scores.length; i++) if (scores[i] > scores[best]) best = i;
        double second = -1;
        for (int i = 0; i < scores.length; i++) if (i != best) second = Math.max(second, scores[i]);
        boolean known = !NICHES.get(best).equals(NicheExamples.OTHER)
                && scores[best] >= (sentences.isEmpty() ? LEAST_OF_TOPIC : LEAST)
                && rounded(scores[best] - second) >= LEAD;
        return known ? Optional.of(Niche.valueOf(NICHES.get(best))) : Optional.empty();
    }

    /** Returns the score of each niche, rounded, so that other processors decide the same way. */
    private double[] scores(float[] topic, List<String> sentences) {
        List<float[]> counted = nearest(topic, sentences);
        TellingSigns signs = TellingSigns.of(sentences);
        double[] scores = new double[NICHES.size()];
        for (int i = 0; i < scores.length; i++) {
            String niche = NICHES.get(i);
            double score = examples.likeness(niche, topic);
            if (!counted.isEmpty()) {
                double sum = 0;
                for (float[] sentence : counted) sum += examples.likeness(niche, sentence);
                score = TOPIC_SHARE * score + (1 - TOPIC_SHARE) * sum / counted.size();
            }
            if (niche.equals(Niche.HISTORY.name())) score += signs.forHistory();
            if (niche.equals(Niche.NEWS.name())) score += signs.forNews();
            scores[i] = rounded(score);
        }
        return scores;
    }

    /** Returns the vectors of the sentences that are most like the topic. */
    private List<float[]> nearest(float[] topic, List<String> sentences) {
        record Near(float[] vector, double likeness) {}
        List<Near> near = new ArrayList<>();
        for (String sentence : sentences) {
            Cancellation.check();
            float[] vector = meaning.of(sentence);
            near.add(new Near(vector, Meaning.cosine(topic, vector)));
        }
        return near.stream()
                .sorted(Comparator.comparingDouble(Near::likeness).reversed())
                .limit(MOST_COUNTED)
                .map(Near::vector)
                .toList();
    }

    /** Returns the first whole sentences of a text; menus and headings have none. */
    private static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        String beginning = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
        for (PlainText.Block block : PlainText.blocks(beginning))
            for (String sentence : Sentences.of(block.text())) {
                if (sentences.size() == MOST_SENTENCES) return sentences;
                int words = WhiteSpace.words(sentence).size();
                boolean whole = ENDS.indexOf(sentence.charAt(sentence.length() - 1)) >= 0;
                if (whole && words >= FEWEST_WORDS && words <= MOST_WORDS) sentences.add(sentence);
            }
        return sentences;
    }

    private static double rounded(double score) {
        return Math.round(score * 100) / 100.0;
    }
}
