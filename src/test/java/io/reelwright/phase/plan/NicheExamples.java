package io.reelwright.phase.plan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Texts that are typical of each niche, from which {@link TrainNiches} learns. */
final class NicheExamples {
    private static final String FILE = "niche-examples.txt";

    private NicheExamples() {}

    /** Returns the texts of each niche, and of {@link NicheWeights#OTHER}. */
    static Map<String, List<String>> texts() throws IOException {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (String line : new String(bytes(), StandardCharsets.UTF_8).lines().toList()) {
            if (line.startsWith("#") || line.isBlank()) continue;
            int colon = line.indexOf(':');
            texts.computeIfAbsent(line.substring(0, colon), _ -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        return texts;
    }

    /** Returns the SHA-256 of the file. */
    static byte[] sha256() throws IOException {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes() throws IOException {
        try (InputStream in = Objects.requireNonNull(NicheExamples.class.getResourceAsStream(FILE))) {
            return in.readAllBytes();
        }
    }
}
