package io.reelwright.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.reelwright.store.postgres.EmbeddedPostgres;
import io.reelwright.testing.OwnDatabase;
import io.reelwright.testing.OwnPgBouncer;
import io.reelwright.testing.SharedFolders;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real server process behind a PgBouncer that shares sessions between transactions. */
@Tag("slow")
@Timeout(300)
class PooledServerTest {
    @Test
    void aVideoIsFinishedByTheNextServerAfterAKill(@TempDir Path folder) throws Exception {
        assumeTrue(OwnPgBouncer.isInstalled(), "PgBouncer is not installed");
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.createSymbolicLink(data.resolve("programs"), SharedFolders.programs());
        try (EmbeddedPostgres postgres = OwnDatabase.server(folder.resolve("postgres"));
                OwnPgBouncer front = OwnPgBouncer.before(port(postgres), postgres.password(), "transaction", 3)) {
            String campaign;
            try (ServerProcess server = ServerProcess.start(front.url(), data)) {
                server.awaitReady();
                campaign = server.order(
                        "{\"topic\": \"Why rivers bend\", \"outline\": true, \"seconds\": 5, \"tier\": \"bulk\", \"outputs\":"
                                + " [\"tiktok_9x16\"]}");
                awaitKind(server.events(campaign), "scene_generating");
                server.process().kill();
            }
            try (ServerProcess server = ServerProcess.start(front.url(), data)) {
                server.awaitReady();
                Iterator<ServerProcess.Told> events = server.events(campaign);
                awaitKind(events, "resumed");
                awaitKind(events, "campaign_done");
                assertThat(server.get("/v1/campaigns/" + campaign).body()).contains("DONE");
            }
        }
    }

    private static int port(EmbeddedPostgres postgres) {
        return URI.create(postgres.url().substring("jdbc:".length())).getPort();
    }

    private static void awaitKind(Iterator<ServerProcess.Told> events, String kind) {
        String told = "";
        while (!told.equals(kind)) told = events.next().kind();
    }
}
