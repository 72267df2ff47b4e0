package io.reelwright.phase.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProtagonistTest {
    private static final String LIFE =
            "She was born in Warsaw in 1867. She moved to Paris. In 1893 she finished first. Her notebooks are kept in lead.";

    @Test
    void thePronounOfTheOneWhoseLifeIsToldSaysEnough() {
        Protagonist hero = Protagonist.of("Marie Curie", SourceText.parse(LIFE).sentences());

        assertThat(hero.named("In 1893 she finished first.")).isEqualTo("In 1893 Marie Curie finished first.");
        assertThat(hero.named("He took the post.")).isEqualTo("He took the post.");
    }

    @Test
    void aTextAboutNobodyInParticularHasNoHero() {
        Protagonist hero =
                Protagonist.of("How honey keeps", SourceText.parse(LIFE).sentences());

        assertThat(hero.named("In 1893 she finished first.")).isEqualTo("In 1893 she finished first.");
    }
}
