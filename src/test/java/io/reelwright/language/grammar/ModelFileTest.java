package io.reelwright.language.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ModelFileTest {
    /** Of the file that {@code bench/pack-grammar.sh} makes of the published models. */
    private static final String SHA_256 = "f302ac4ae8cd0f2748b549d48510a5a1487d7227383146479b08cd00e8f162a6";

    @Test
    void theModelIsTheOneThatWasPacked() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (InputStream file = Objects.requireNonNull(ModelFile.class.getResourceAsStream(ModelFile.NAME))) {
            digest.update(file.readAllBytes());
        }

        assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(SHA_256);
    }

    @Test
    void theModelHoldsWhatTheParserNeeds() throws IOException {
        ModelFile model = ModelFile.load();

        assertThat(model.tagger().labels()).hasSize(50).contains("NN", "VBZ", "CD");
        assertThat(model.parser().labels()).hasSize(112).contains("L_R_nsubj", "R_S_root");
        assertThat(model.clusters().of("lighthouse")).isNotNegative();
        assertThat(model.clusters().of("no such word")).isNegative();
        assertThat(model.ambiguities().of("the")).isNotNegative();
    }
}
