package io.reelwright.language.grammar;

import edu.emory.clir.clearnlp.classification.model.StringModel;
import edu.emory.clir.clearnlp.classification.prediction.StringPrediction;
import edu.emory.clir.clearnlp.classification.vector.StringFeatureVector;

/** Lets ClearNLP score with packed weights. What it needs to learn is left out. */
final class PackedClassifier extends StringModel {
    private static final long serialVersionUID = 1;

    private final transient FeatureWeights weights;

    PackedClassifier(FeatureWeights weights) {
        super(false);
        this.weights = weights;
    }

    @Override
    public double[] getScores(StringFeatureVector features) {
        return weights.scores(features);
    }

    /** The scores of the other classes are there, too; nobody looks at them. */
    @Override
    public double[] getScores(StringFeatureVector features, int[] classes) {
        return weights.scores(features);
    }

    @Override
    public StringPrediction getPrediction(int label, double score) {
        return new StringPrediction(weights.labels()[label], score);
    }

    @Override
    public int getLabelSize() {
        return weights.labels().length;
    }

    @Override
    public int getLabelIndex(String label) {
        String[] labels = weights.labels();
        for (int i = 0; i < labels.length; i++) if (labels[i].equals(label)) return i;
        return -1;
    }

    @Override
    public String[] getLabels() {
        return weights.labels();
    }

    @Override
    public int getFeatureSize() {
        return weights.keys().length;
    }

    @Override
    public boolean isBinaryLabel() {
        return false;
    }
}
