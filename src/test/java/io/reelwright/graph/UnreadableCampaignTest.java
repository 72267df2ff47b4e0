package io.reelwright.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelwright.campaign.ActionRefused;
import io.reelwright.campaign.Phase;
import io.reelwright.event.Event;
import io.reelwright.event.change.LostTurns;
import io.reelwright.store.UnreadableState;
import io.reelwright.testing.Await;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A campaign whose row is damaged stops nothing but itself. */
@Timeout(120)
class UnreadableCampaignTest {
    @TempDir
    static Path folder;

    private static EngineFixture fixture;

    @BeforeAll
    static void open() throws Exception {
        fixture = EngineFixture.in(folder);
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @Test
    void theOthersGoOnAndItIsNamedOnceAndTriedByNobody() throws Exception {
        String broken = fixture.submitted("broken");
        String lost = fixture.submitted("broken and without a turn");
        String sound = fixture.submitted("sound");
        damage(broken);
        damage(lost);
        fixture.database()
                .transaction(handle ->
                        handle.execute("DELETE FROM scheduled_tasks WHERE task_instance LIKE ?", lost + "/%"));
        List<String> log = new CopyOnWriteArrayList<>();
        Logger.getLogger(LostTurns.class.getName()).setFilter(record -> !log.add(record.getMessage()));
        try (Engine engine = engine()) {
            assertThat(engine.await(sound).phase()).isEqualTo(Phase.DONE);
            Await.until("no turn of the broken one", () -> turns(broken) == 0);
            engine.findLostTurns();
            engine.findLostTurns();

            assertThat(log.stream().filter(line -> line.contains(broken))).hasSize(1);
            assertThat(log.stream().filter(line -> line.contains(lost))).hasSize(1);
            assertThat(turns(broken) + turns(lost)).isZero();
        } finally {
            Logger.getLogger(LostTurns.class.getName()).setFilter(null);
        }
    }

    @Test
    void itCanBeCancelledAndDeleted() {
        String id = fixture.submitted("cancelled");
        damage(id);

        assertThatThrownBy(() -> new CampaignActions(fixture.writer()).delete(id))
                .isInstanceOf(ActionRefused.class);
        new CampaignActions(fixture.writer()).cancel(id, "asked for");

        assertThat(fixture.events().read(id, 0, 10))
                .extracting(told -> told.event())
                .endsWith(
                        new Event.PhaseChange(Phase.PLANNING, Phase.CANCELLED),
                        new Event.CampaignCancelled("asked for"));
        assertThatThrownBy(() -> new CampaignActions(fixture.writer()).cancel(id, "again"))
                .isInstanceOf(ActionRefused.class);
        new CampaignActions(fixture.writer()).delete(id);
        assertThat(fixture.writer().find(id)).isEmpty();
    }

    @Test
    void aPersonWhoTriesItAgainIsToldWhatIsWrongAndItGoesOnWhenItIsMended() throws Exception {
        String id = fixture.submitted("mended");
        String state = state(id);
        damage(id);
        try (Engine engine = engine()) {
            Await.until("no turn of the broken one", () -> turns(id) == 0);

            assertThatThrownBy(() -> engine.resume(id))
                    .isInstanceOf(UnreadableState.class)
                    .hasMessageStartingWith(id + ": its stored state cannot be read; cancel it");
            write(id, state);
            engine.resume(id);

            assertThat(engine.await(id).phase()).isEqualTo(Phase.DONE);
        }
    }

    @Test
    void whatSomebodyCallsIsNotReadForIt() {
        String id = fixture.submitted("called");
        damage(id);
        fixture.writer().outside(id, true, _ -> List.of(new Event.Waiting("answer", "x")));

        assertThat(fixture.events().read(id, 0, 10).getLast().event()).isEqualTo(new Event.Waiting("answer", "x"));
        new CampaignActions(fixture.writer()).cancel(id, "the test is over");
    }

    @Test
    void aWordThatIsNotKnownIsDamageToo() {
        String id = fixture.submitted("words");
        fixture.database()
                .transaction(handle -> handle.execute(
                        "UPDATE campaigns SET holds = 'NOWHERE', held = 'x', state = '{}' WHERE id = ?", id));

        assertThatThrownBy(() -> new CampaignActions(fixture.writer()).approve(id))
                .isInstanceOf(UnreadableState.class);
        new CampaignActions(fixture.writer()).cancel(id, "asked for");
        new CampaignActions(fixture.writer()).delete(id);
    }

    private static void damage(String id) {
        write(id, "{\"schema\": 1, \"phase\": \"NOWHERE\"}");
    }

    private static void write(String id, String state) {
        fixture.database()
                .transaction(handle ->
                        handle.execute("UPDATE campaigns SET state = CAST(? AS jsonb) WHERE id = ?", state, id));
    }

    private static String state(String id) {
        return fixture.database()
                .transaction(handle -> handle.select("SELECT state::text FROM campaigns WHERE id = ?", id)
                        .mapTo(String.class)
                        .one());
    }

    private static int turns(String id) {
        return fixture.database()
                .transaction(handle -> handle.select(
                                "SELECT count(*) FROM scheduled_tasks WHERE task_instance LIKE ?", id + "/%")
                        .mapTo(Integer.class)
                        .one());
    }

    private static Engine engine() {
        Map<Phase, PhaseNode> nodes = EngineFixture.finishingNodes();
        return fixture.engine(nodes, Engine.Slots.SERVICE);
    }
}
