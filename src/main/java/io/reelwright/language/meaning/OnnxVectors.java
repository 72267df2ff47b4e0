package io.reelwright.language.meaning;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;

/**
 * Vectors of texts by all-MiniLM-L6-v2 (Wang et al. 2020; Reimers and Gurevych 2019), weights of 8 bits, run by ONNX Runtime in this process on
 * the calling thread. Thread-safe.
 */
final class OnnxVectors implements Meaning {
    static final int SIZE = 384;

    private static final String WEIGHTS = "/all-minilm-l6-v2-q.onnx";
    private static final int MOST_PIECES = 256;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPieces pieces = new WordPieces(Vocabulary.shared(), MOST_PIECES);

    private OnnxVectors(OrtEnvironment environment, OrtSession session) {
        this.environment = environment;
        this.session = session;
    }

    /**
     * Loads the library and the weights.
     *
     * @throws LinkageError if there is no library for this machine
     * @throws IOException  if the weights cannot be read or run
     */
    static OnnxVectors load() throws IOException {
        OrtEnvironment environment = NativeLibrary.loaded();
        try (InputStream weights = OnnxVectors.class.getResourceAsStream(WEIGHTS);
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            if (weights == null)
                throw new IOException("the program was built without the weights of its sentence model");
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            return new OnnxVectors(environment, environment.createSession(weights.readAllBytes(), options));
        } catch (OrtException refused) {
            throw new IOException("ONNX Runtime refuses the weights of the sentence model", refused);
        }
    }

    @Override
    public float[] of(String text) {
        long[] numbers = pieces.numbers(text);
        long[][] ones = new long[1][numbers.length];
        Arrays.fill(ones[0], 1);
        try (OnnxTensor input = OnnxTensor.createTensor(environment, new long[][] {numbers});
                OnnxTensor mask = OnnxTensor.createTensor(environment, ones);
                OnnxTensor types = OnnxTensor.createTensor(environment, new long[1][numbers.length]);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
            return mean(((float[][][]) result.get(0).getValue())[0]);
        } catch (OrtException failed) {
            throw new IllegalStateException("ONNX Runtime failed on a text of " + numbers.length + " pieces", failed);
        }
    }

    private static float[] mean(float[][] vectors) {
        float[] mean = new float[SIZE];
        for (float[] one : vectors) for (int i = 0; i < SIZE; i++) mean[i] += one[i];
        Vectors.normalize(mean);
        return mean;
    }
}
