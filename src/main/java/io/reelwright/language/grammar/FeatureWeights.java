package io.reelwright.language.grammar;

import edu.emory.clir.clearnlp.classification.vector.StringFeatureVector;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * The weights of a linear classifier in little space. A feature is named by {@link FeatureHash}: its upper 16 bits choose a bucket, its lower
 * 16 bits are kept and sorted inside. Its record is the number of its weights, their labels and their codes, one byte each; a code is a place in
 * a table of 256 weights, which is denser where weights are frequent.
 *
 * @param labels  names of the classes, at most 255
 * @param bias    weight of each class without any feature
 * @param codes   weight of each code
 * @param buckets place of each bucket's first key, and the number of keys
 * @param places  place of each bucket's first record in {@code records}, and their size
 * @param keys    lower halves of the names
 * @param records records in the order of the keys
 */
@SuppressWarnings("ArrayRecordComponent")
record FeatureWeights(
        String[] labels, float[] bias, float[] codes, int[] buckets, int[] places, short[] keys, byte[] records) {
    static final int BUCKETS = 1 << 16;

    /** Returns the score of each class for these features. */
    double[] scores(StringFeatureVector features) {
        double[] scores = new double[labels.length];
        for (int i = 0; i < scores.length; i++) scores[i] = bias[i];
        for (int i = 0; i < features.size(); i++)
            add(FeatureHash.of(features.getType(i), features.getValue(i)), scores);
        return scores;
    }

    private void add(int name, double[] scores) {
        int bucket = name >>> 16;
        int key = name & 0xFFFF;
        int place = places[bucket];
        for (int i = buckets[bucket]; i < buckets[bucket + 1]; i++) {
            int here = keys[i] & 0xFFFF;
            int count = records[place] & 0xFF;
            if (here == key) {
                for (int n = 1; n <= count; n++)
                    scores[records[place + n] & 0xFF] += codes[records[place + count + n] & 0xFF];
                return;
            }
            if (here > key) return;
            place += 1 + 2 * count;
        }
    }

    static FeatureWeights read(DataInputStream in) throws IOException {
        String[] labels = ModelFile.readTexts(in);
        float[] bias = readFloats(in, labels.length);
        float[] codes = readFloats(in, 256);
        int[] buckets = ModelFile.readInts(in, BUCKETS + 1);
        int[] places = ModelFile.readInts(in, BUCKETS + 1);
        short[] keys = ModelFile.readShorts(in, buckets[BUCKETS]);
        byte[] records = new byte[places[BUCKETS]];
        in.readFully(records);
        return new FeatureWeights(labels, bias, codes, buckets, places, keys, records);
    }

    void write(DataOutputStream out) throws IOException {
        ModelFile.writeTexts(out, labels);
        for (float one : bias) out.writeFloat(one);
        for (float one : codes) out.writeFloat(one);
        for (int one : buckets) out.writeInt(one);
        for (int one : places) out.writeInt(one);
        for (short one : keys) out.writeShort(one);
        out.write(records);
    }

    private static float[] readFloats(DataInputStream in, int count) throws IOException {
        float[] read = new float[count];
        byte[] bytes = new byte[count * Float.BYTES];
        in.readFully(bytes);
        ByteBuffer.wrap(bytes).asFloatBuffer().get(read);
        return read;
    }
}
