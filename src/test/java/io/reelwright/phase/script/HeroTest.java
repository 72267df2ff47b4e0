package io.reelwright.phase.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeroTest {
    private static final String LIFE =
            "She was born in Warsaw in 1867. She moved to Paris. In 1893 she finished first. Her notebooks are kept in lead.";

    @Test
    void thePronounOfTheOneWhoseLifeIsToldSaysEnough() {
        Hero hero = Hero.of("Marie Curie", SourceText.parse(LIFE).sentences());

        assertThat(hero.named("In 1893 she finished first.")).isEqualTo("In 1893 Marie Curie finished first.");
        assertThat(hero.named("He took the post.")).isEqualTo("He took the post.");
    }

    @Test
    void aTextAboutNobodyInParticularHasNoHero() {
        Hero hero = Hero.of("How honey keeps", SourceText.parse(LIFE).sentences());

        assertThat(hero.named("In 1893 she finished first.")).isEqualTo("In 1893 she finished first.");
    }
}
