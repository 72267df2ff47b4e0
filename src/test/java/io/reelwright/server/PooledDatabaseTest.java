package io.reelwright.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.reelwright.store.Database;
import io.reelwright.store.StateJson;
import io.reelwright.testing.OwnDatabase;
import io.reelwright.testing.OwnPgBouncer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A service behind a PgBouncer works as on a database of its own. */
@Timeout(60)
class PooledDatabaseTest {
    @Test
    void campaignsRunToTheirEndAndTheirStreamsTellIt(@TempDir Path folder) throws Exception {
        assumeTrue(OwnPgBouncer.isInstalled(), "PgBouncer is not installed");
        Path data = Files.createDirectories(folder.resolve("data"));
        try (Database embedded = OwnDatabase.in(data);
                OwnPgBouncer front = OwnPgBouncer.before(embedded, data)) {
            try (TestServer service = new TestServer(folder.resolve("files"), Database.at(front.url()))) {
                List<String> ids = new ArrayList<>();
                for (int i = 0; i < 6; i++) ids.add(ordered(service, i));
                service.scripts.release(ids.size());
                for (String id : ids)
                    assertThat(service.told(id, text -> text.contains("campaign_done")))
                            .contains("campaign_done");
                assertThat(service.get("/v1/campaigns").body()).contains("DONE").doesNotContain("FAILED");
            }
        }
    }

    private static String ordered(TestServer service, int number) throws Exception {
        var answer = service.post("/v1/campaigns", "{\"topic\": \"Why rivers bend " + number + "\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return StateJson.tree(answer.body()).path("id").asText();
    }
}
