package io.reelwright.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Brief;
import io.reelwright.campaign.Phase;
import io.reelwright.campaign.QualityTier;
import io.reelwright.store.Heartbeat;
import io.reelwright.store.Lane;
import io.reelwright.store.Submission;
import io.reelwright.testing.Await;
import io.reelwright.testing.Campaigns;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One slot of a lane works for several projects. Every campaign is at work in it for as long as the test wants. */
@Timeout(60)
class FairLaneTest {
    private static final Heartbeat FAST = new Heartbeat(Duration.ofMillis(20), Duration.ofSeconds(3));

    @TempDir
    Path folder;

    private final List<String> drawn = Collections.synchronizedList(new ArrayList<>());
    private final Semaphore strokes = new Semaphore(0);
    private final Semaphore begun = new Semaphore(0);
    private EngineFixture fixture;
    private @Nullable Engine engine;

    @BeforeEach
    void open() throws Exception {
        fixture = EngineFixture.in(folder);
    }

    private Engine engine(Lane lane) {
        Map<Phase, PhaseNode> nodes = EngineFixture.finishingNodes();
        nodes.put(lane == Lane.MEDIA ? Phase.MOTION : Phase.PLANNING, (state, _) -> {
            drawn.add(state.campaign().brief().topic());
            begun.release();
            strokes.acquire();
            return new Outcome.Finished(state);
        });
        return fixture.engine(
                nodes, lane == Lane.MEDIA ? new Engine.Slots(4, 1, true) : new Engine.Slots(1, 4, true), FAST);
    }

    @AfterEach
    void close() {
        if (engine != null) engine.close();
        fixture.close();
    }

    @ParameterizedTest
    @EnumSource
    void aProjectThatComesWithOneHasTheNextSlotHoweverManyAnotherQueues(Lane lane) throws Exception {
        engine = engine(lane);
        for (int i = 0; i < 50; i++) order("many", "many " + i, QualityTier.BULK);
        begun.acquire();
        queued(lane, 49);
        order("one", "one", QualityTier.BULK);
        queued(lane, 50);

        strokes.release();
        begun.acquire();

        assertThat(drawn).hasSize(2).last().isEqualTo("one");
        strokes.release(100);
        begun.acquire(49);
    }

    @ParameterizedTest
    @EnumSource
    void premiumGoesFirstAndNotTwiceBeforeAnotherProject(Lane lane) throws Exception {
        engine = engine(lane);
        order("a", "a first", QualityTier.BULK);
        begun.acquire();
        List<String> topics = List.of("a bulk 0", "a bulk 1", "a bulk 2", "b bulk 0", "b bulk 1");
        for (String topic : topics) {
            order(topic.substring(0, 1), topic, QualityTier.BULK);
            queued(lane, topics.indexOf(topic) + 1);
        }
        order("a", "a premium", QualityTier.PREMIUM);
        order("a", "a premium", QualityTier.PREMIUM);
        order("c", "c premium", QualityTier.PREMIUM);
        queued(lane, 8);

        strokes.release(100);
        begun.acquire(8);

        assertThat(drawn)
                .containsExactly(
                        "a first",
                        "c premium",
                        "b bulk 0",
                        "a premium",
                        "b bulk 1",
                        "a premium",
                        "a bulk 0",
                        "a bulk 1",
                        "a bulk 2");
    }

    @ParameterizedTest
    @EnumSource
    void whatAnOlderBinaryHasPutInTheLaneIsDrawnToo(Lane lane) throws Exception {
        engine = engine(lane);
        order("a", "a 0", QualityTier.BULK);
        begun.acquire();
        order("a", "older", QualityTier.BULK);
        queued(lane, 1);
        fixture.database()
                .transaction(handle -> handle.execute(
                        "UPDATE scheduled_tasks SET priority = 0 WHERE task_name = ? AND NOT picked", lane.task()));

        strokes.release(2);
        begun.acquire();

        assertThat(drawn).containsExactly("a 0", "older");
    }

    @ParameterizedTest
    @EnumSource
    void noOtherLaneTakesTurnsOfThisOneWhenItStarts(Lane lane) throws Exception {
        engine = engine(lane);
        for (int i = 0; i < 20; i++) order("a", "a " + i, QualityTier.BULK);
        begun.acquire();
        queued(lane, 19);
        Objects.requireNonNull(engine).close();

        engine = engine(lane);
        begun.acquire();
        // When this one has come so far, the other lane has looked as well.
        order("a", "last", QualityTier.BULK);
        queued(lane, 20);

        strokes.release(100);
        begun.acquire(20);
    }

    private void order(String project, String topic, QualityTier tier) {
        Brief brief = Campaigns.brief(topic, tier);
        fixture.writer().submit(brief, new Submission(project, null, null, false, Set.of()));
        Objects.requireNonNull(engine).look();
    }

    /** Waits until so many wait for the slot. */
    private void queued(Lane lane, int turns) {
        String sql = "SELECT count(*) FROM scheduled_tasks WHERE task_name = ? AND NOT picked";
        Await.until(
                turns + " free turns",
                () -> fixture.database()
                                .transaction(handle -> handle.createQuery(sql)
                                        .bind(0, lane.task())
                                        .mapTo(Integer.class)
                                        .one())
                        == turns);
    }
}
