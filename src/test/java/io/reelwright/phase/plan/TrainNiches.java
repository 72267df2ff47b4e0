package io.reelwright.phase.plan;

import io.reelwright.campaign.Niche;
import io.reelwright.language.meaning.SentenceMeaning;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Learns the weights of {@link NicheWeights} from the example texts and writes them: {@code bench/train-niches.sh} runs it. Before, it learns
 * from nineteen of twenty examples and asks the others, twenty times, and prints how many were right.
 *
 * <p>Gradient descent with Nesterov's momentum over all examples, each class with the same weight, with an L2 penalty. The same examples give
 * the same file on one machine.
 */
final class TrainNiches {
    private static final int PARTS = 20;
    private static final int STEPS = 250;
    private static final double RATE = 8;
    private static final double MOMENTUM = 0.9;
    private static final double PENALTY = 1e-3;

    private record Example(int label, float[] vector) {}

    private final List<String> classes = Stream.concat(
                    Stream.of(Niche.values()).map(Niche::name), Stream.of(NicheWeights.OTHER))
            .toList();
    private final List<Example> examples = new ArrayList<>();

    private TrainNiches(Map<String, List<String>> texts) {
        SentenceMeaning meaning = SentenceMeaning.shared();
        texts.forEach((niche, all) ->
                all.forEach(text -> examples.add(new Example(classes.indexOf(niche), meaning.of(text)))));
    }

    /** @param args the file to write */
    public static void main(String[] args) throws IOException {
        if (!SentenceMeaning.shared().real()) throw new IOException("the sentence model does not run here");
        TrainNiches training = new TrainNiches(NicheExamples.texts());
        System.out.printf(
                "%d of %d examples right when each twentieth is left out%n",
                training.rightOfThoseLeftOut(), training.examples.size());
        Files.write(Path.of(args[0]), training.packed(training.learned(training.examples)));
    }

    private int rightOfThoseLeftOut() throws IOException {
        int right = 0;
        for (int part = 0; part < PARTS; part++) {
            List<Example> known = new ArrayList<>();
            List<Example> asked = new ArrayList<>();
            for (int i = 0; i < examples.size(); i++) (i % PARTS == part ? asked : known).add(examples.get(i));
            NicheWeights weights = NicheWeights.read(packed(learned(known)));
            for (Example one : asked) if (best(weights.logLikelihoods(one.vector())) == one.label()) right++;
        }
        return right;
    }

    private static int best(double[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) if (scores[i] > scores[best]) best = i;
        return best;
    }

    /** Returns for each class its weights, and its bias last. */
    private double[][] learned(List<Example> known) {
        int size = known.getFirst().vector().length;
        double[][] weights = new double[classes.size()][size + 1];
        double[][] ahead = new double[classes.size()][size + 1];
        double[] shares = shares(known);
        for (int step = 0; step < STEPS; step++) {
            double[][] slope = slope(known, shares, ahead);
            for (int i = 0; i < weights.length; i++)
                for (int j = 0; j <= size; j++) {
                    double next = ahead[i][j] - RATE * (slope[i][j] + (j < size ? PENALTY * ahead[i][j] : 0));
                    ahead[i][j] = next + MOMENTUM * (next - weights[i][j]);
                    weights[i][j] = next;
                }
        }
        return weights;
    }

    /** Returns what an example of each class counts, so that all classes count the same. */
    private double[] shares(List<Example> known) {
        double[] shares = new double[classes.size()];
        for (Example one : known) shares[one.label()]++;
        for (int i = 0; i < shares.length; i++) shares[i] = 1 / (shares[i] * shares.length);
        return shares;
    }

    private static double[][] slope(List<Example> known, double[] shares, double[][] weights) {
        double[][] slope = new double[weights.length][weights[0].length];
        double[] odds = new double[weights.length];
        for (Example one : known) {
            double total = 0;
            for (int i = 0; i < odds.length; i++) {
                odds[i] = Math.exp(dot(weights[i], one.vector()));
                total += odds[i];
            }
            for (int i = 0; i < odds.length; i++) {
                double wrong = (odds[i] / total - (i == one.label() ? 1 : 0)) * shares[one.label()];
                for (int j = 0; j < one.vector().length; j++) slope[i][j] += wrong * one.vector()[j];
                slope[i][one.vector().length] += wrong;
            }
        }
        return slope;
    }

    private static double dot(double[] weights, float[] vector) {
        double sum = weights[vector.length];
        for (int j = 0; j < vector.length; j++) sum += weights[j] * vector[j];
        return sum;
    }

    private byte[] packed(double[][] weights) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(NicheWeights.MAGIC);
        out.write(NicheExamples.sha256());
        out.writeInt(classes.size());
        for (String name : classes) out.writeUTF(name);
        int size = weights[0].length - 1;
        out.writeInt(size);
        for (double[] one : weights) {
            out.writeFloat((float) one[size]);
            for (int j = 0; j < size; j++) out.writeFloat((float) one[j]);
        }
        CRC32 sum = new CRC32();
        sum.update(bytes.toByteArray());
        out.writeLong(sum.getValue());
        return bytes.toByteArray();
    }
}
