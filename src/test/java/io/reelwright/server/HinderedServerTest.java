package io.reelwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Phase;
import io.reelwright.graph.Outcome;
import io.reelwright.graph.PhaseNode;
import io.reelwright.store.DataFolder;
import io.reelwright.testing.Campaigns;
import io.reelwright.testing.SmallDisk;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What clients meet while work cannot be stopped, the disk is full, or a campaign cannot be read. */
@Timeout(120)
class HinderedServerTest {
    @TempDir
    Path folder;

    private volatile boolean over;

    @Test
    void itAnswersWhateverTheWorkDoesWithTheProcessors() throws Exception {
        int many = Runtime.getRuntime().availableProcessors() + 1;
        CountDownLatch spinning = new CountDownLatch(many);
        PhaseNode spins = (state, _) -> {
            spinning.countDown();
            while (!over) Thread.onSpinWait();
            return new Outcome.Finished(state);
        };
        try (House house = new House(folder, _ -> Map.of(Phase.PLANNING, spins))) {
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < Math.min(many, 8); i++) ids.add(Campaigns.submitted(house.chronicle, "spins " + i));
            house.engine.look();
            for (int i = 8; i < many; i++) spinning.countDown();
            spinning.await();

            assertThat(house.get("/health/live").statusCode()).isEqualTo(200);
            assertThat(house.get("/v1/campaigns").statusCode()).isEqualTo(200);
            assertThat(house.post("/v1/campaigns/" + ids.getFirst() + "/cancel", "{}")
                            .statusCode())
                    .isEqualTo(200);
        } finally {
            over = true;
        }
    }

    @Test
    void aNodeWithoutTheRoleTellsItsHealthAndAnswersNothingElse() throws Exception {
        try (House house = new House(folder)) {
            house.answersNothing();

            assertThat(house.get("/health/ready").statusCode()).isEqualTo(200);
            assertThat(house.get("/health/live").statusCode()).isEqualTo(200);
            HttpResponse<String> refused = house.get("/v1/campaigns");
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).contains("ask one that has the role api");
        }
    }

    @Test
    void aFullDiskTakesNoOrderAndAllElseGoesOn() throws Exception {
        try (SmallDisk small = SmallDisk.at(folder.resolve("disk"), 2);
                House house = new House(folder.resolve("house"), new DataFolder(small.folder(), 1_000_000))) {
            look(house);
            String id = Campaigns.submitted(house.chronicle, "bees");
            assertThat(house.get("/health/ready").statusCode()).isEqualTo(200);
            small.fill();
            look(house);

            HttpResponse<String> ready = house.get("/health/ready");
            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(ready.body()).contains("no room is left on the disk under the data folder; free some");
            HttpResponse<String> refused = house.post("/v1/campaigns", "{\"topic\": \"wasps\"}");
            assertThat(refused.statusCode()).isEqualTo(507);
            assertThat(refused.body())
                    .contains("the order cannot be kept: no room is left on the disk under the data folder; free some")
                    .doesNotContain(small.folder().toString());
            assertThat(house.post("/v1/campaigns/" + id + "/fork", "{\"from\": \"planning\"}")
                            .statusCode())
                    .isEqualTo(507);
            assertThat(house.send(house.request("/v1/uploads/x/y.png")
                                    .header("Content-Type", "application/octet-stream")
                                    .PUT(BodyPublishers.ofString("x")))
                            .statusCode())
                    .isEqualTo(507);
            assertThat(house.get("/v1/campaigns/" + id).statusCode()).isEqualTo(200);

            small.empty();
            look(house);
            assertThat(house.get("/health/ready").statusCode()).isEqualTo(200);
            assertThat(house.post("/v1/campaigns", "{\"topic\": \"wasps\"}").statusCode())
                    .isEqualTo(201);
        }
    }

    @Test
    void aDiskWithLittleRoomSaysHowMuchIsMissing() throws Exception {
        try (SmallDisk small = SmallDisk.at(folder.resolve("disk"), 2);
                House house = new House(folder.resolve("house"), new DataFolder(small.folder(), 9_000_000))) {
            look(house);

            assertThat(house.post("/v1/campaigns", "{\"topic\": \"wasps\"}").body())
                    .contains("the disk under the data folder has 2 MB left and at least 9 MB are needed; free some");
        }
    }

    @Test
    void aCampaignThatCannotBeReadIsNamedAndCanBeCancelledAndDeleted() throws Exception {
        try (House house = new House(folder)) {
            String id = Campaigns.submitted(house.chronicle, "bees");
            house.engine.look();
            house.told(id, text -> text.contains("\"to\":\"SCRIPT\""));
            house.database.transaction(handle ->
                    handle.execute("UPDATE campaigns SET state = '{\"phase\": \"NOWHERE\"}' WHERE id = ?", id));

            HttpResponse<String> shown = house.get("/v1/campaigns/" + id);
            assertThat(shown.statusCode()).isEqualTo(200);
            assertThat(shown.body()).contains(id, "\"unreadable\":true");
            HttpResponse<String> retried = house.post("/v1/campaigns/" + id + "/retry", "{}");
            assertThat(retried.statusCode()).isEqualTo(409);
            assertThat(retried.body()).contains("cannot be read");
            assertThat(house.post("/v1/campaigns/" + id + "/cancel", "{}").statusCode())
                    .isEqualTo(200);
            assertThat(house.send(house.request("/v1/campaigns/" + id).DELETE()).statusCode())
                    .isEqualTo(204);
        }
    }

    /** As the service does it every second. */
    private static void look(House house) {
        house.disk.look();
        house.server().hindered(house.engine.trouble().orElse(null));
    }
}
