package io.reelwright.phase.script.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GuideShapeTest {
    private static final String LOAF = """
            My oven broke last year, and the shop was shut.

            Rye bread needs no kneading at all. Mix the flour with warm water and a spoon of salt. Stir in the sour dough until no dry flour
            is left. Cover the bowl with a wet towel. Leave the bowl in a warm place for ten hours. Pour the dough into a greased tin. Smooth
            the top with a wet spoon. Bake the loaf at 220 degrees for an hour. Take the loaf out of the tin and turn it over. Wait a day
            before you cut it. The crumb is still moist after a week.
            """;

    @Test
    void stepsAreToldInOrderFromTheFirstToTheEnd() {
        List<String> told = Desk.narration("How do you make rye bread?", LOAF, 30);

        String all = String.join(" ", told);
        assertThat(all).contains("Mix the flour", "Bake the loaf");
        assertThat(all.indexOf("Mix the flour")).isLessThan(all.indexOf("Bake the loaf"));
    }

    @Test
    void itOpensWithAClaimAndNotWithAStep() {
        assertThat(Desk.narration("How to make rye bread", LOAF, 30).getFirst()).contains("needs no kneading");
    }

    @Test
    void numberedHeadingsAreTheStepsAndOneMethodIsEnough() {
        String basil = """
                # How to grow basil

                Basil grows on every sunny windowsill.

                ## Method 1: in water
                ### 1. Cut a stem below a leaf
                Use clean scissors for it.
                ### 2. Pull off the lowest leaves (optional)
                They would rot.
                ### 3. Put the stem & two leaves into a glass of water
                Change the water every two days.
                ### 4. Wait for white roots
                This takes a week.
                ### 5. Plant the stem in a pot
                Press the soil down.

                ## Method 2: from seed
                ### 1. Fill a tray with soil
                The soil should be fine.
                ### 2. Scatter the seeds
                Do not cover them.
                """;

        List<String> told = Desk.narration("How to grow basil", basil, 30);

        assertThat(told)
                .containsSubsequence(
                        "Cut a stem below a leaf.",
                        "Put the stem and two leaves into a glass of water.",
                        "Plant the stem in a pot.");
        assertThat(String.join(" ", told)).doesNotContain("lowest leaves", "tray", "Scatter");
    }

    @Test
    void withoutAClaimItPromisesTheGuide() {
        String steps = """
                Fill the bucket with sand. Wet the sand until it holds together. Press it down with the flat of your hand. Turn the bucket over
                in one move. Lift it slowly. Carve the windows with a spoon.
                """;

        assertThat(Desk.narration("How do you build a sand castle?", steps, 20).getFirst())
                .isEqualTo("Here is how to build a sand castle.");
    }

    @Test
    void aClaimOpensAndThePromiseFollowsWhereNoStepHasTheWordsOfTheTopic() {
        String moss = """
                Moss under glass needs water only twice in a year. Pour a layer of gravel into the jar. Put two spoons of charcoal over it.
                Press the soil down with a cork. Set the moss on the soil with long tweezers. Close the lid after a fine spray. Turn the jar
                once a week.
                """;

        List<String> told = Desk.narration("How to build a terrarium", moss, 30);

        assertThat(told.getFirst()).contains("water only twice");
        assertThat(told.get(1)).isEqualTo("Here is how to build a terrarium.");
        assertThat(told.get(2)).startsWith("Pour a layer of gravel");
    }
}
