package io.reelwright.phase.plan;

import io.reelwright.language.meaning.Meaning;
import io.reelwright.language.meaning.PackedVectors;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Texts that are typical of each niche, and how like them a text is. */
final class NicheExamples {
    private static final String TEXTS = "niche-examples.txt";
    private static final String VECTORS = "niche-examples.vectors";

    /** How much counts the likeness to the middle of a niche, to its nearest example, and to the next one. */
    private static final double MIDDLE = 0.5;

    private static final double NEAREST = 0.35;
    private static final double NEXT = 0.15;

    /** Stands in place of a niche for texts of no niche. */
    static final String OTHER = "OTHER";

    private final Map<String, List<float[]>> examples = new LinkedHashMap<>();
    private final Map<String, float[]> middles = new LinkedHashMap<>();

    NicheExamples(Meaning meaning) {
        PackedVectors vectors = PackedVectors.read(NicheExamples.class, VECTORS, meaning);
        texts().forEach((niche, texts) ->
                examples.put(niche, texts.stream().map(vectors::of).toList()));
        examples.forEach((niche, all) -> middles.put(niche, middle(all)));
    }

    /** Returns how like a text is to the examples of a niche or of {@link #OTHER}, from -1 to 1. */
    double likeness(String niche, float[] text) {
        double nearest = -1;
        double next = -1;
        for (float[] example : examples.getOrDefault(niche, List.of())) {
            double likeness = Meaning.cosine(example, text);
            next = Math.max(next, Math.min(nearest, likeness));
            nearest = Math.max(nearest, likeness);
        }
        return MIDDLE * Meaning.cosine(middles.getOrDefault(niche, text), text) + NEAREST * nearest + NEXT * next;
    }

    private static float[] middle(List<float[]> vectors) {
        float[] sum = new float[vectors.getFirst().length];
        for (float[] one : vectors) for (int i = 0; i < sum.length; i++) sum[i] += one[i];
        double square = 0;
        for (float one : sum) square += one * (double) one;
        double length = Math.sqrt(square);
        for (int i = 0; i < sum.length && length > 0; i++) sum[i] = (float) (sum[i] / length);
        return sum;
    }

    /** Returns the example texts of each niche, and of {@link #OTHER}. */
    static Map<String, List<String>> texts() {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        try (InputStream in = NicheExamples.class.getResourceAsStream(TEXTS)) {
            if (in == null) throw new IllegalStateException(TEXTS + " is missing from the program's resources");
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.startsWith("#") || line.isBlank()) continue;
                int colon = line.indexOf(':');
                texts.computeIfAbsent(line.substring(0, colon), _ -> new ArrayList<>())
                        .add(line.substring(colon + 1).strip());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return texts;
    }
}
