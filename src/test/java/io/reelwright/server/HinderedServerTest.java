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
        try (TestServer service = new TestServer(folder, _ -> Map.of(Phase.PLANNING, spins))) {
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < Math.min(many, 8); i++) ids.add(Campaigns.submitted(service.writer, "spins " + i));
            service.engine.look();
            for (int i = 8; i < many; i++) spinning.countDown();
            spinning.await();

            assertThat(service.get("/health/live").statusCode()).isEqualTo(200);
            assertThat(service.get("/v1/campaigns").statusCode()).isEqualTo(200);
            assertThat(service.post("/v1/campaigns/" + ids.getFirst() + "/cancel", "{}")
                            .statusCode())
                    .isEqualTo(200);
        } finally {
            over = true;
        }
    }

    @Test
    void aNodeWithoutTheRoleTellsItsHealthAndAnswersNothingElse() throws Exception {
        try (TestServer service = new TestServer(folder)) {
            service.answersNothing();

            assertThat(service.get("/health/ready").statusCode()).isEqualTo(200);
            assertThat(service.get("/health/live").statusCode()).isEqualTo(200);
            HttpResponse<String> refused = service.get("/v1/campaigns");
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).contains("to a node with the role api");
        }
    }

    @Test
    void aFullDiskTakesNoOrderAndAllElseGoesOn() throws Exception {
        try (SmallDisk small = SmallDisk.at(folder.resolve("disk"), 2);
                TestServer service =
                        new TestServer(folder.resolve("house"), new DataFolder(small.folder(), 1_000_000))) {
            look(service);
            String id = Campaigns.submitted(service.writer, "bees");
            assertThat(service.get("/health/ready").statusCode()).isEqualTo(200);
            small.fill();
            look(service);

            HttpResponse<String> ready = service.get("/health/ready");
            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(ready.body()).contains("no room is left on the disk under the data folder; free some");
            HttpResponse<String> refused = service.post("/v1/campaigns", "{\"topic\": \"wasps\"}");
            assertThat(refused.statusCode()).isEqualTo(507);
            assertThat(refused.body())
                    .contains(
                            "the order cannot be stored: no room is left on the disk under the data folder; free some")
                    .doesNotContain(small.folder().toString());
            assertThat(service.post("/v1/campaigns/" + id + "/fork", "{\"from\": \"planning\"}")
                            .statusCode())
                    .isEqualTo(507);
            assertThat(service.send(service.request("/v1/uploads/x/y.png")
                                    .header("Content-Type", "application/octet-stream")
                                    .PUT(BodyPublishers.ofString("x")))
                            .statusCode())
                    .isEqualTo(507);
            assertThat(service.get("/v1/campaigns/" + id).statusCode()).isEqualTo(200);

            small.empty();
            look(service);
            assertThat(service.get("/health/ready").statusCode()).isEqualTo(200);
            assertThat(service.post("/v1/campaigns", "{\"topic\": \"wasps\"}").statusCode())
                    .isEqualTo(201);
        }
    }

    @Test
    void aDiskWithLittleRoomSaysHowMuchIsMissing() throws Exception {
        try (SmallDisk small = SmallDisk.at(folder.resolve("disk"), 2);
                TestServer service =
                        new TestServer(folder.resolve("house"), new DataFolder(small.folder(), 9_000_000))) {
            look(service);

            assertThat(service.post("/v1/campaigns", "{\"topic\": \"wasps\"}").body())
                    .contains("the disk under the data folder has 2 MB left and at least 9 MB are needed; free some");
        }
    }

    @Test
    void aCampaignThatCannotBeReadIsNamedAndCanBeCancelledAndDeleted() throws Exception {
        try (TestServer service = new TestServer(folder)) {
            String id = Campaigns.submitted(service.writer, "bees");
            service.engine.look();
            service.told(id, text -> text.contains("\"to\":\"SCRIPT\""));
            service.database.transaction(handle ->
                    handle.execute("UPDATE campaigns SET state = '{\"phase\": \"NOWHERE\"}' WHERE id = ?", id));

            HttpResponse<String> shown = service.get("/v1/campaigns/" + id);
            assertThat(shown.statusCode()).isEqualTo(200);
            assertThat(shown.body()).contains(id, "\"unreadable\":true");
            HttpResponse<String> retried = service.post("/v1/campaigns/" + id + "/retry", "{}");
            assertThat(retried.statusCode()).isEqualTo(409);
            assertThat(retried.body()).contains("cannot be read");
            assertThat(service.post("/v1/campaigns/" + id + "/cancel", "{}").statusCode())
                    .isEqualTo(200);
            assertThat(service.send(service.request("/v1/campaigns/" + id).DELETE())
                            .statusCode())
                    .isEqualTo(204);
        }
    }

    /** As the service does it every second. */
    private static void look(TestServer service) {
        service.disk.look();
        service.server().hindered(service.engine.trouble().orElse(null));
    }
}
