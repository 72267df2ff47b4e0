package io.reelwright.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.reelwright.kill.ServerProcess.Told;
import io.reelwright.store.postgres.EmbeddedPostgres;
import io.reelwright.testing.Await;
import io.reelwright.testing.OwnDatabase;
import io.reelwright.testing.SharedFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real servers, each process 1 of its own namespace, that share a Postgres and a data folder. */
@Tag("slow")
@Timeout(300)
class TwoContainersTest {
    private static final String ORDER =
            "{\"topic\": \"Why honey never spoils\", \"outline\": true, \"seconds\": 15, \"seed\": %d,"
                    + " \"outputs\": [\"tiktok_9x16\"]}";

    @TempDir
    Path folder;

    @Test
    void theDraftsOfOneOutliveTheStartOfAnother() throws Exception {
        assumeTrue(ServerProcess.canBeContained(), "this machine allows no namespaces");
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.createSymbolicLink(data.resolve("programs"), SharedFolders.programs());
        try (EmbeddedPostgres postgres = OwnDatabase.server(folder.resolve("postgres"));
                ServerProcess one = ServerProcess.contained(url(postgres), data)) {
            one.awaitReady();
            Iterator<Told> first = one.events(one.order(ORDER.formatted(1)));
            reads(first, "scene_generating");
            Await.until("a draft", () -> drafts(data) > 0);

            try (ServerProcess other = ServerProcess.contained(url(postgres), data)) {
                other.awaitReady();
                Iterator<Told> second = other.events(other.order(ORDER.formatted(2)));
                reads(first, "campaign_done");
                reads(second, "campaign_done");
            }
        }
    }

    private static long drafts(Path data) throws IOException {
        try (Stream<Path> all = Files.walk(data.resolve("assets/work"))) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    private static void reads(Iterator<Told> events, String kind) {
        Told told = events.next();
        while (!told.kind().equals(kind)) {
            assertThat(told.kind()).isNotIn("scene_failed", "campaign_failed", "resumed");
            told = events.next();
        }
    }

    private static String url(EmbeddedPostgres postgres) {
        return postgres.url() + "?user=" + postgres.user() + "&password=" + postgres.password();
    }
}
