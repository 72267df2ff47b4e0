package io.reelwright.language.grammar;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Everything that the parser has learnt, as {@code bench/pack-grammar.sh} has packed it.
 *
 * @param tagger           weights of the part-of-speech tagger
 * @param parser           weights of the dependency parser
 * @param ambiguities      place in {@code ambiguityNames} for each frequent form
 * @param ambiguityNames   sets of tags that a form was seen with
 * @param clusters         place in {@code clusterNames} for each word of the Brown clusters
 * @param clusterNames     prefixes of the path to a cluster, with a blank between each two
 * @param taggerTemplates  feature templates of the tagger, as Java writes objects
 * @param parserTemplates  feature templates of the parser, as Java writes objects
 */
@SuppressWarnings("ArrayRecordComponent")
record ModelFile(
        FeatureWeights tagger,
        FeatureWeights parser,
        WordNumbers ambiguities,
        String[] ambiguityNames,
        WordNumbers clusters,
        String[] clusterNames,
        byte[] taggerTemplates,
        byte[] parserTemplates) {
    /** Name of the resource beside this class. */
    static final String NAME = "english.model";

    private static final int MAGIC = 0x52574731;

    /** Reads the model of the program. */
    static ModelFile load() throws IOException {
        InputStream file = ModelFile.class.getResourceAsStream(NAME);
        if (file == null) throw new IOException("the program was built without its model of English grammar");
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(file, 1 << 16))) {
            return read(in);
        }
    }

    static ModelFile read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) throw new IOException(NAME + " is not a model of English grammar");
        return new ModelFile(
                FeatureWeights.read(in),
                FeatureWeights.read(in),
                WordNumbers.read(in),
                readTexts(in),
                WordNumbers.read(in),
                readTexts(in),
                readBytes(in),
                readBytes(in));
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(MAGIC);
        tagger.write(out);
        parser.write(out);
        ambiguities.write(out);
        writeTexts(out, ambiguityNames);
        clusters.write(out);
        writeTexts(out, clusterNames);
        for (byte[] templates : new byte[][] {taggerTemplates, parserTemplates}) {
            out.writeInt(templates.length);
            out.write(templates);
        }
    }

    static void writeTexts(DataOutputStream out, String[] texts) throws IOException {
        out.writeInt(texts.length);
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    static String[] readTexts(DataInputStream in) throws IOException {
        String[] texts = new String[in.readInt()];
        for (int i = 0; i < texts.length; i++) texts[i] = new String(readBytes(in), StandardCharsets.UTF_8);
        return texts;
    }

    static int[] readInts(DataInputStream in, int count) throws IOException {
        int[] read = new int[count];
        byte[] bytes = new byte[count * Integer.BYTES];
        in.readFully(bytes);
        ByteBuffer.wrap(bytes).asIntBuffer().get(read);
        return read;
    }

    static short[] readShorts(DataInputStream in, int count) throws IOException {
        short[] read = new short[count];
        byte[] bytes = new byte[count * Short.BYTES];
        in.readFully(bytes);
        ByteBuffer.wrap(bytes).asShortBuffer().get(read);
        return read;
    }

    private static byte[] readBytes(DataInputStream in) throws IOException {
        byte[] read = new byte[in.readInt()];
        in.readFully(read);
        return read;
    }
}
