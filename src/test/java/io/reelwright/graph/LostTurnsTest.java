package io.reelwright.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelwright.campaign.Phase;
import io.reelwright.event.Event;
import io.reelwright.event.change.Claim;
import io.reelwright.store.StaleFence;
import io.reelwright.testing.Campaigns;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a campaign when the database forgets who works on it, or its turn is gone. */
@Timeout(60)
class LostTurnsTest {
    @TempDir
    static Path folder;

    private static EngineFixture fixture;

    private final Map<Phase, PhaseNode> nodes = EngineFixture.finishingNodes();

    @BeforeAll
    static void open() throws Exception {
        fixture = EngineFixture.in(folder);
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @Test
    void aCampaignWhoseClaimTheDatabaseForgotGoesOn() throws Exception {
        AtomicInteger plans = new AtomicInteger();
        CountDownLatch planning = new CountDownLatch(1);
        CountDownLatch forgotten = new CountDownLatch(1);
        nodes.put(Phase.PLANNING, (state, _) -> {
            plans.incrementAndGet();
            planning.countDown();
            forgotten.await();
            return new Outcome.Finished(state);
        });
        try (Engine engine = engine(Engine.Slots.SERVICE)) {
            String id = fixture.submitted("bees");
            engine.look();
            planning.await();

            forgetTheClaim(id, 0, 1);
            forgotten.countDown();

            assertThat(engine.await(id).phase()).isEqualTo(Phase.DONE);
        }
        assertThat(plans).hasValue(2);
    }

    @Test
    void whoseClaimWasForgottenCanWriteNothingUnderTheNextOnes() {
        String id = fixture.submitted("wasps");
        Claim first = fixture.writer().claim(id, 1).orElseThrow();
        forgetTheClaim(id, 0, 1);
        Claim second = fixture.writer().claim(id, 1).orElseThrow();
        fixture.writer().checkpoint(second, second.state(), List.of(new Event.MomentsFound(2)));

        assertThatThrownBy(() -> fixture.writer().checkpoint(first, first.state(), List.of(new Event.MomentsFound(1))))
                .isInstanceOf(StaleFence.class);

        assertThat(fixture.events().read(id, 0, 10).getLast().event()).isEqualTo(new Event.MomentsFound(2));
        new CampaignActions(fixture.writer()).cancel(id, "the test is over");
    }

    @Test
    void submittedCampaignsGoOnWithTheNextServerAfterAMakeOnTheSameData() throws Exception {
        String submitted = fixture.submitted("honey");
        String made = fixture.writer().create(Campaigns.brief("a make")).id();
        new CampaignActions(fixture.writer()).resume(made);
        String held = fixture.submitted("held");
        Claim claim = fixture.writer().claim(held, 1).orElseThrow();
        fixture.writer().hold(claim, claim.state().at(Phase.SCRIPT), List.of(), Phase.PLANNING);
        engine(Engine.Slots.SMALL).close();

        try (Engine server = engine(Engine.Slots.SERVICE)) {
            assertThat(server.await(submitted).phase()).isEqualTo(Phase.DONE);
            assertThat(fixture.writer().find(made).orElseThrow().phase()).isEqualTo(Phase.PLANNING);
            assertThat(fixture.writer().find(held).orElseThrow().phase()).isEqualTo(Phase.SCRIPT);
            server.findLostTurns();
        }
        assertThat(fixture.events().read(submitted, 0, 100)).noneMatch(told -> told.event() instanceof Event.Resumed);
        assertThat(fixture.events().read(held, 0, 100)).noneMatch(told -> told.event() instanceof Event.Resumed);
    }

    /** As when the database falls over before a claim is on its disk. */
    private static void forgetTheClaim(String id, long fence, long writes) {
        fixture.database()
                .transaction(handle -> handle.execute(
                        "UPDATE campaigns SET fence = ?, writes = ?, claimed = false WHERE id = ?", fence, writes, id));
    }

    private Engine engine(Engine.Slots slots) {
        return fixture.engine(nodes, slots);
    }
}
