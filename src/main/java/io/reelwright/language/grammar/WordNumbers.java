package io.reelwright.language.grammar;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * A number for each of many words, which are named by {@link FeatureHash}.
 *
 * @param words   names of the words, sorted
 * @param numbers their numbers, from 0
 */
@SuppressWarnings("ArrayRecordComponent")
record WordNumbers(int[] words, short[] numbers) {
    /** Returns the number of a word; -1 when it has none. */
    int of(String word) {
        int at = Arrays.binarySearch(words, FeatureHash.of(word));
        return at < 0 ? -1 : numbers[at];
    }

    static WordNumbers read(DataInputStream in) throws IOException {
        int count = in.readInt();
        return new WordNumbers(ModelFile.readInts(in, count), ModelFile.readShorts(in, count));
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(words.length);
        for (int one : words) out.writeInt(one);
        for (short one : numbers) out.writeShort(one);
    }
}
