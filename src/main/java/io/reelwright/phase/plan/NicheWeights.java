package io.reelwright.phase.plan;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/**
 * How likely a sentence or a topic is of each niche, by multinomial logistic regression over its vector (Cox 1958; Hastie et al. 2009, section 4.4).
 * {@code bench/train-niches.sh} makes the weights from example texts.
 *
 * <p>The file: magic number; SHA-256 of the example texts; number of classes and their names; length of a vector; per class its bias and its
 * weights as floats; CRC-32 of all that.
 */
final class NicheWeights {
    static final String FILE = "niche.weights";
    static final int MAGIC = 0x52574E31;
    static final int SHA_256_BYTES = 32;

    /** Stands in place of a niche for texts of no niche. */
    static final String OTHER = "OTHER";

    private final byte[] examples;
    private final List<String> classes;
    private final double[] biases;
    private final float[][] weights;

    private NicheWeights(byte[] examples, List<String> classes, double[] biases, float[][] weights) {
        this.examples = examples;
        this.classes = classes;
        this.biases = biases;
        this.weights = weights;
    }

    /** Reads the weights that ship with Reelwright. */
    static NicheWeights shipped() {
        try (InputStream in = NicheWeights.class.getResourceAsStream(FILE)) {
            if (in == null) throw new IllegalStateException(FILE + " is missing from the program's resources");
            return read(in.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static NicheWeights read(byte[] file) throws IOException {
        int length = Math.max(0, file.length - Long.BYTES);
        CRC32 sum = new CRC32();
        sum.update(file, 0, length);
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(file));
        DataInputStream end = new DataInputStream(new ByteArrayInputStream(file, length, file.length - length));
        if (file.length < Long.BYTES || end.readLong() != sum.getValue() || in.readInt() != MAGIC)
            throw new IOException("the weights of the niches are damaged");
        byte[] examples = in.readNBytes(SHA_256_BYTES);
        List<String> classes = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) classes.add(in.readUTF());
        double[] biases = new double[classes.size()];
        float[][] weights = new float[classes.size()][in.readInt()];
        for (int i = 0; i < biases.length; i++) {
            biases[i] = in.readFloat();
            for (int j = 0; j < weights[i].length; j++) weights[i][j] = in.readFloat();
        }
        return new NicheWeights(examples, List.copyOf(classes), biases, weights);
    }

    /** Returns the names of the niches, and {@link #OTHER}. */
    List<String> classes() {
        return classes;
    }

    /** Returns whether the weights were made from examples with this SHA-256. */
    boolean areOf(byte[] sha256) {
        return Arrays.equals(examples, sha256);
    }

    /** Returns the natural logarithm of the probability of each class. */
    double[] logLikelihoods(float[] vector) {
        double[] scores = new double[biases.length];
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < scores.length; i++) {
            double sum = biases[i];
            for (int j = 0; j < vector.length; j++) sum += weights[i][j] * (double) vector[j];
            scores[i] = sum;
            most = Math.max(most, sum);
        }
        double total = 0;
        for (double score : scores) total += Math.exp(score - most);
        for (int i = 0; i < scores.length; i++) scores[i] -= most + Math.log(total);
        return scores;
    }
}
