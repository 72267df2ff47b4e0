package io.reelwright.phase.storyboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.World;
import io.reelwright.language.meaning.SentenceMeaning;
import io.reelwright.provider.video.studio.world.Worlds;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A video plays where most of its nouns live. */
final class WorldChoiceTest {
    private static World of(String topic, boolean longAgo, String... sentences) {
        List<SceneText> scenes =
                Stream.of(sentences).map(StoryboardFixtures::scene).toList();
        return new WorldChoice(SentenceMeaning.shared())
                .of(scenes, topic, Collections.nCopies(sentences.length, longAgo));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kitchen    | How to keep soup from burning      | Stir the pot with a wooden spoon. Add cream and an onion, then lower the stove.
            sea        | Why lighthouses blink              | Sailors far from the shore count the flashes. Each harbour on the coast has a rhythm of its own.
            space      | What a comet is made of            | A comet is dirty ice. When it nears the sun, the telescope shows a tail behind it.
            court      | The case against the mayor         | The prosecutor asked the judge for a trial. A jury hears the witness on Monday.
            arena      | A late goal                        | The striker scored in the last minute. The goalkeeper saw the ball too late, and the fans sang.
            clinic     | A better needle                    | The nurse takes blood without pain. Patients in the ward hardly notice the needle.
            forest     | Who plants oaks                    | Squirrels bury acorns below the trees. What they forget in the moss becomes an oak.
            circuit    | Why passwords leak                 | The server stores each password in a database. A hacker who gets the file can read every account.
            road       | What brakes cost                   | A car on a wet highway needs twice the way. Worn tyres make the driver wait longer.
            mountain   | Crossing the glacier               | The climbers left the hut before dawn. A rope joins them on the ridge below the summit.
            """)
    void theNounsDecide(String world, String topic, String text) {
        assertThat(of(topic, false, text.split("(?<=\\.) ")).name()).isEqualTo(world);
    }

    @Test
    void theReasonNamesWhatLivesThere() {
        World world = of("Why lighthouses blink", false, "Sailors far from the shore count the flashes of a harbour.");
        assertThat(world.reason()).contains("sailors").contains("shore");
    }

    @Test
    void whereNothingLivesAnywhereThereIsNoPlace() {
        assertThat(of("On doubt", false, "Doubt is honest.", "It asks for nothing.")
                        .name())
                .isEqualTo(World.NEUTRAL);
    }

    @Test
    void whatLivesInTwoPlacesAlikeIsInNeither() {
        World world = of(
                "Two stories",
                false,
                "The sailor left the harbour.",
                "The judge heard the witness.",
                "The jury met on the beach.");
        assertThat(world.name()).isEqualTo(World.NEUTRAL);
        assertThat(world.reason()).contains("sea").contains("court");
    }

    @Test
    void aTownOfGablesIsNotShownForAStoryOfToday() {
        String[] castle = {"The king sold the castle in 2019.", "Online, a prince asked for the throne."};
        assertThat(of("A castle", false, castle).name()).isNotEqualTo("town");
        String[] tale = {"The king gave the miller a castle.", "The prince waited at the throne."};
        assertThat(of("A castle", true, tale).name()).isEqualTo("town");
    }

    @Test
    void everyWorldOfTheTableIsDrawnAndHasItsNouns() {
        assertThat(WorldTable.rows()).hasSizeGreaterThanOrEqualTo(14);
        assertThat(WorldTable.rows().stream().map(WorldTable.Row::name).sorted().toList())
                .isEqualTo(Worlds.names());
        for (WorldTable.Row row : WorldTable.rows())
            assertThat(row.nouns()).as(row.name()).hasSizeGreaterThanOrEqualTo(40);
    }
}
