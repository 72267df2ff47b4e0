package io.reelwright.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Campaign;
import io.reelwright.campaign.Phase;
import io.reelwright.campaign.Script.Role;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.Event;
import io.reelwright.event.StoredEvent;
import io.reelwright.store.asset.DamagedAsset;
import io.reelwright.testing.Campaigns;
import io.reelwright.testing.Storyboards;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** COMPOSE finds that the narration, which STORYBOARD had made, is damaged. */
class LostFileTest {
    @TempDir
    static Path folder;

    private final AtomicInteger spoken = new AtomicInteger();
    private EngineFixture fixture;

    @BeforeEach
    void open() throws Exception {
        fixture = EngineFixture.in(folder);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void theCampaignGoesBackToThePhaseThatMakesItAndThenOnToItsEnd() throws Exception {
        Campaign campaign = fixture.writer().create(Campaigns.brief("once"));

        VideoState end = walked(campaign, 1);

        assertThat(end.phase()).isEqualTo(Phase.DONE);
        assertThat(spoken).hasValue(2);
        List<Event> story = fixture.events().read(campaign.id(), 0, 100).stream()
                .map(StoredEvent::event)
                .toList();
        int back = story.indexOf(new Event.PhaseChange(Phase.COMPOSE, Phase.STORYBOARD));
        assertThat(back).isPositive();
        assertThat(story.get(back + 1))
                .isInstanceOfSatisfying(
                        Event.Resumed.class,
                        why -> assertThat(why.why())
                                .startsWith("the narration is made again: ")
                                .endsWith(" is gone"));
        assertThat(story.subList(back, story.size())).contains(new Event.PhaseChange(Phase.QUALITY, Phase.COMPOSE));
    }

    @Test
    void aDiskThatDamagesItEachTimeEndsTheCampaign() throws Exception {
        VideoState end = walked(fixture.writer().create(Campaigns.brief("for ever")), Integer.MAX_VALUE);

        assertThat(end.phase()).isEqualTo(Phase.FAILED);
        assertThat(end.failure())
                .startsWith("COMPOSE failed: ")
                .endsWith("is gone, and making it again did not help: check the disk under the data folder");
    }

    private VideoState walked(Campaign campaign, int damages) throws Exception {
        AtomicInteger left = new AtomicInteger(damages);
        Map<Phase, PhaseNode> nodes = EngineFixture.finishingNodes();
        nodes.put(Phase.STORYBOARD, (state, _) -> {
            spoken.incrementAndGet();
            return new Outcome.Finished(state.withStoryboard(
                    Storyboards.board().says(Role.HOOK, "honey lasts", 0.3).storyboard()));
        });
        nodes.put(Phase.COMPOSE, (state, _) -> {
            if (left.getAndDecrement() > 0)
                throw new DamagedAsset(state.storyboardNow().narration().sound(), "is gone");
            return new Outcome.Finished(state);
        });
        try (Engine engine = fixture.engine(nodes, Engine.Slots.SMALL)) {
            engine.submit(campaign);
            return engine.await(campaign.id());
        }
    }
}
