package io.reelwright.phase.storyboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.World;
import io.reelwright.provider.video.studio.world.Worlds;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The worlds that an order names, the table that chooses one, and the places that are drawn. */
class WorldTableTest {
    @Test
    void anOrderCanNameEveryWorldOfTheTableAndNone() {
        List<String> places =
                WorldTable.rows().stream().map(WorldTable.Row::name).sorted().toList();

        assertThat(World.NAMES)
                .containsExactlyElementsOf(
                        Stream.concat(places.stream(), Stream.of(World.NEUTRAL)).toList());
    }

    @Test
    void everyWorldThatCanBeNamedIsDrawn() {
        for (String name : World.NAMES) assertThat(Worlds.knows(name)).as(name).isEqualTo(!name.equals(World.NEUTRAL));
    }
}
