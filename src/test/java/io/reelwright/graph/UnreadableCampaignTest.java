package io.reelwright.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelwright.campaign.ActionRefused;
import io.reelwright.campaign.Phase;
import io.reelwright.event.Event;
import io.reelwright.event.change.CampaignWriter;
import io.reelwright.event.change.LostTurns;
import io.reelwright.event.live.EventLog;
import io.reelwright.money.Spending;
import io.reelwright.money.SpendingLimits;
import io.reelwright.store.CampaignStore;
import io.reelwright.store.Database;
import io.reelwright.store.Heartbeat;
import io.reelwright.store.UnreadableState;
import io.reelwright.testing.Await;
import io.reelwright.testing.Campaigns;
import io.reelwright.testing.SharedFolders;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
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

    private static Database database;
    private static CampaignWriter writer;
    private static EventLog events;

    @BeforeAll
    static void open() throws Exception {
        database = Database.embedded(folder, SharedFolders.programs());
        events = new EventLog(database);
        writer = new CampaignWriter(database, new CampaignStore(database), events, Clock.systemUTC());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void theOthersGoOnAndItIsNamedOnceAndTriedByNobody() throws Exception {
        String broken = submitted("broken");
        String lost = submitted("broken and without a turn");
        String sound = submitted("sound");
        damage(broken);
        damage(lost);
        database.transaction(
                handle -> handle.execute("DELETE FROM scheduled_tasks WHERE task_instance LIKE ?", lost + "/%"));
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
        String id = submitted("cancelled");
        damage(id);

        assertThatThrownBy(() -> new CampaignActions(writer).delete(id)).isInstanceOf(ActionRefused.class);
        new CampaignActions(writer).cancel(id, "asked for");

        assertThat(events.read(id, 0, 10))
                .extracting(told -> told.event())
                .endsWith(
                        new Event.PhaseChange(Phase.PLANNING, Phase.CANCELLED),
                        new Event.CampaignCancelled("asked for"));
        assertThatThrownBy(() -> new CampaignActions(writer).cancel(id, "again"))
                .isInstanceOf(ActionRefused.class);
        new CampaignActions(writer).delete(id);
        assertThat(writer.find(id)).isEmpty();
    }

    @Test
    void aPersonWhoTriesItAgainIsToldWhatIsWrongAndItGoesOnWhenItIsMended() throws Exception {
        String id = submitted("mended");
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
        String id = submitted("called");
        damage(id);
        writer.outside(id, true, _ -> List.of(new Event.Waiting("answer", "x")));

        assertThat(events.read(id, 0, 10).getLast().event()).isEqualTo(new Event.Waiting("answer", "x"));
        new CampaignActions(writer).cancel(id, "the test is over");
    }

    @Test
    void aWordThatIsNotKnownIsDamageToo() {
        String id = submitted("words");
        database.transaction(handle ->
                handle.execute("UPDATE campaigns SET holds = 'NOWHERE', held = 'x', state = '{}' WHERE id = ?", id));

        assertThatThrownBy(() -> new CampaignActions(writer).approve(id)).isInstanceOf(UnreadableState.class);
        new CampaignActions(writer).cancel(id, "asked for");
        new CampaignActions(writer).delete(id);
    }

    private static void damage(String id) {
        write(id, "{\"schema\": 1, \"phase\": \"NOWHERE\"}");
    }

    private static void write(String id, String state) {
        database.transaction(
                handle -> handle.execute("UPDATE campaigns SET state = CAST(? AS jsonb) WHERE id = ?", state, id));
    }

    private static String state(String id) {
        return database.transaction(handle -> handle.select("SELECT state::text FROM campaigns WHERE id = ?", id)
                .mapTo(String.class)
                .one());
    }

    private static int turns(String id) {
        return database.transaction(
                handle -> handle.select("SELECT count(*) FROM scheduled_tasks WHERE task_instance LIKE ?", id + "/%")
                        .mapTo(Integer.class)
                        .one());
    }

    private static String submitted(String topic) {
        return Campaigns.submitted(writer, topic);
    }

    private static Engine engine() {
        Map<Phase, PhaseNode> nodes = new EnumMap<>(Phase.class);
        for (Phase phase : Phase.values())
            if (!phase.isEnd()) nodes.put(phase, (state, _) -> new Outcome.Finished(state));
        return new Engine(
                database,
                writer,
                new VideoGraph(),
                nodes,
                Spending.of(database, writer, SpendingLimits.NOTHING),
                Engine.Slots.SERVICE,
                Heartbeat.USUAL);
    }
}
