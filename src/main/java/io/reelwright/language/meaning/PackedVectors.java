package io.reelwright.language.meaning;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A {@link Meaning} that has the vectors of fixed texts at hand, in one byte a number, and asks another one for all other texts. It saves the time
 * of computing them in each process; {@code bench/pack-vectors.sh} makes the files.
 */
public final class PackedVectors implements Meaning {
    private static final int MAGIC = 0x52575631;

    private final Map<Long, byte[]> fixed;
    private final Meaning others;

    private PackedVectors(Map<Long, byte[]> fixed, Meaning others) {
        this.fixed = fixed;
        this.others = others;
    }

    /**
     * Reads the vectors of fixed texts. They are left alone when {@code others} does not compare by the model they come from.
     *
     * @param resource name of a resource beside {@code owner}
     */
    public static PackedVectors read(Class<?> owner, String resource, Meaning others) {
        try (InputStream in = owner.getResourceAsStream(resource)) {
            if (in == null) throw new IllegalStateException(resource + " is missing from the program's resources");
            return read(in, others);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static PackedVectors read(InputStream in, Meaning others) throws IOException {
        return new PackedVectors(
                others.real() ? read(new DataInputStream(new BufferedInputStream(in))) : Map.of(), others);
    }

    private static Map<Long, byte[]> read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) throw new IOException("not a file of vectors");
        Map<Long, byte[]> fixed = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            long name = in.readLong();
            byte[] vector = new byte[OnnxVectors.SIZE];
            in.readFully(vector);
            fixed.put(name, vector);
        }
        return fixed;
    }

    /** Writes the vectors of texts, so that {@link #read} finds them. */
    static void write(List<String> texts, Meaning meaning, OutputStream to) throws IOException {
        DataOutputStream out = new DataOutputStream(to);
        out.writeInt(MAGIC);
        out.writeInt(texts.size());
        for (String text : texts) {
            out.writeLong(name(text));
            out.write(packed(meaning.of(text)));
        }
        out.flush();
    }

    @Override
    public boolean real() {
        return others.real();
    }

    @Override
    public float[] of(String text) {
        byte[] packed = fixed.get(name(text));
        return packed == null ? others.of(text) : unpacked(packed);
    }

    /** Returns whether the vector of a text is at hand. */
    public boolean has(String text) {
        return fixed.containsKey(name(text));
    }

    private static byte[] packed(float[] vector) {
        float most = 1e-9f;
        for (float one : vector) most = Math.max(most, Math.abs(one));
        byte[] packed = new byte[vector.length];
        for (int i = 0; i < packed.length; i++) packed[i] = (byte) Math.round(vector[i] / most * 127);
        return packed;
    }

    /** The length is lost by packing, and is 1 for all vectors. */
    private static float[] unpacked(byte[] packed) {
        float[] vector = new float[packed.length];
        for (int i = 0; i < vector.length; i++) vector[i] = packed[i];
        Vectors.normalize(vector);
        return vector;
    }

    /** FNV-1a of 64 bits. */
    private static long name(String text) {
        long name = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) name = (name ^ text.charAt(i)) * 0x100000001B3L;
        return name;
    }
}
