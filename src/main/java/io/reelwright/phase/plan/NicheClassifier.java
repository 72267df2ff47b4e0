package io.reelwright.phase.plan;

import io.reelwright.campaign.Niche;
import io.reelwright.graph.Cancellation;
import io.reelwright.language.meaning.Meaning;
import io.reelwright.language.meaning.SentenceMeaning;
import io.reelwright.text.PlainText;
import io.reelwright.text.Sentences;
import io.reelwright.text.WhiteSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells the niche of a video by what its topic and the sentences of its text mean. Each has its say; the mean of the logarithms of their
 * probabilities decides, so that many sentences that lean one way outvote one that is sure of another.
 */
final class NicheClassifier {
    private static final int MOST_CHARACTERS = 100_000;
    private static final int MOST_SENTENCES = 40;
    private static final int FEWEST_WORDS = 6;
    private static final int MOST_WORDS = 60;

    /** Share of the topic in the decision; the rest is that of the text. */
    private static final double TOPIC_SHARE = 0.25;

    /** A topic without a text, none of whose niches is so likely, has none (the logarithm of a probability). */
    private static final double LEAST_OF_TOPIC = Math.log(0.2);

    /** A niche that is not so far ahead of the next one is not recognised (difference of logarithms). */
    private static final double LEAD = 0.05;

    private static final String ENDS = ".!?…\"”’')";

    private final Meaning meaning;
    private final NicheWeights weights;

    NicheClassifier(Meaning meaning, NicheWeights weights) {
        this.meaning = meaning;
        this.weights = weights;
    }

    private static final class Loaded {
        static final NicheClassifier SHARED = new NicheClassifier(SentenceMeaning.shared(), NicheWeights.shipped());
    }

    /**
     * Returns the niche of a video; nothing when it is of none or two are alike.
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
        double[] scores = scores(topic, sentences);
        int best = 0;
        for (int i = 1; i < scores.length; i++) if (scores[i] > scores[best]) best = i;
        double second = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < scores.length; i++) if (i != best) second = Math.max(second, scores[i]);
        boolean known = !weights.classes().get(best).equals(NicheWeights.OTHER)
                && rounded(scores[best] - second) >= LEAD
                && (!sentences.isEmpty() || scores[best] >= LEAST_OF_TOPIC);
        return known ? Optional.of(Niche.valueOf(weights.classes().get(best))) : Optional.empty();
    }

    /** Returns the score of each class, rounded, so that other processors decide the same way. */
    private double[] scores(String topic, List<String> sentences) {
        double[] scores = weights.logLikelihoods(meaning.of(topic));
        if (!sentences.isEmpty()) {
            double[] told = told(sentences);
            for (int i = 0; i < scores.length; i++) scores[i] = TOPIC_SHARE * scores[i] + (1 - TOPIC_SHARE) * told[i];
        }
        TellingSigns signs = TellingSigns.of(sentences);
        for (int i = 0; i < scores.length; i++) {
            String name = weights.classes().get(i);
            if (name.equals(Niche.HISTORY.name())) scores[i] += signs.forHistory();
            if (name.equals(Niche.NEWS.name())) scores[i] += signs.forNews();
            scores[i] = rounded(scores[i]);
        }
        return scores;
    }

    /** Returns the mean of what the sentences say. */
    private double[] told(List<String> sentences) {
        double[] told = new double[weights.classes().size()];
        for (String sentence : sentences) {
            Cancellation.check();
            double[] one = weights.logLikelihoods(meaning.of(sentence));
            for (int i = 0; i < told.length; i++) told[i] += one[i] / sentences.size();
        }
        return told;
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
