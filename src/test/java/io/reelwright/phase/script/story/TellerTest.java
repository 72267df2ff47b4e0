package io.reelwright.phase.script.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TellerTest {
    @Test
    void aSlashBetweenWordsIsSaidAsAWord() {
        assertThat(Teller.withoutSlashes("It is a bakery/café by the sea."))
                .isEqualTo("It is a bakery and café by the sea.");
        assertThat(Teller.withoutSlashes("Throw out anything old/broken."))
                .isEqualTo("Throw out anything old or broken.");
        assertThat(Teller.withoutSlashes("Take salt and/or pepper.")).isEqualTo("Take salt or pepper.");
    }

    @Test
    void aFractionAndASpeedKeepTheirs() {
        assertThat(Teller.withoutSlashes("Cut 3/4 of it at 5 km/h.")).isEqualTo("Cut 3/4 of it at 5 km/h.");
    }
}
