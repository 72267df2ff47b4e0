package io.reelwright.kill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.config.BucketAddress;
import io.reelwright.kill.ServerProcess.Told;
import io.reelwright.store.StateJson;
import io.reelwright.store.postgres.EmbeddedPostgres;
import io.reelwright.testing.Buckets;
import io.reelwright.testing.FaultyProxy;
import io.reelwright.testing.OwnDatabase;
import io.reelwright.testing.SharedFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real servers that share a Postgres and a bucket, and no folder. */
@Tag("slow")
@Timeout(300)
class OneBucketTest {
    private static final String ORDER =
            "{\"topic\": \"Why honey never spoils\", \"outline\": true, \"seconds\": 15, \"outputs\": [\"tiktok_9x16\"]}";

    @TempDir
    Path folder;

    private final BucketAddress bucket = Buckets.fresh();

    @Test
    void aFilmIsEndedByAnotherMachineAfterItsBucketWasAwayAndItsFirstMachineDied() throws Exception {
        try (EmbeddedPostgres postgres = OwnDatabase.server(folder.resolve("postgres"));
                FaultyProxy wire = FaultyProxy.to(Buckets.endpoint())) {
            String campaign;
            try (ServerProcess first = server(postgres, wire, "first")) {
                first.awaitReady();
                campaign = first.order(ORDER);
                Iterator<Told> events = first.events(campaign);
                reads(events, "scene_complete");
                wire.cut();
                assertThat(reads(events, "waiting").path("on").asText())
                        .contains("does not answer")
                        .contains("it is tried again in 5 s");
                wire.mend();
                reads(events, "scene_complete");
                first.process().kill();
            }
            try (ServerProcess second = server(postgres, wire, "second")) {
                second.awaitReady();
                reads(second.events(campaign), "campaign_done");
                byte[] film = filmFrom(second, campaign);
                try (ServerProcess third = server(postgres, wire, "third")) {
                    third.awaitReady();
                    assertThat(filmFrom(third, campaign)).isEqualTo(film);
                }
            }
        }
    }

    /** The film, of which a part is asked for first. */
    private static byte[] filmFrom(ServerProcess server, String campaign) throws Exception {
        String all = "/v1/campaigns/" + campaign + "/assets";
        JsonNode films = StateJson.tree(server.get(all).body());
        String name = films.findValuesAsText("name").stream()
                .filter(one -> one.endsWith(".mp4"))
                .findFirst()
                .orElseThrow();
        var part = server.bytes(all + "/" + name, "Range", "bytes=1000-1999");
        assertThat(part.statusCode()).isEqualTo(206);
        byte[] whole = server.bytes(all + "/" + name).body();
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole, 1000, 2000));
        return whole;
    }

    private static JsonNode reads(Iterator<Told> events, String kind) {
        while (true) {
            Told event = events.next();
            assertThat(event.kind()).isNotEqualTo("campaign_failed");
            if (event.kind().equals(kind)) return event.data();
        }
    }

    private ServerProcess server(EmbeddedPostgres postgres, FaultyProxy wire, String name) throws IOException {
        Path data = Files.createDirectories(folder.resolve(name));
        Files.createSymbolicLink(data.resolve("programs"), SharedFolders.programs());
        return ServerProcess.start(
                postgres.url() + "?user=" + postgres.user() + "&password=" + postgres.password(),
                data,
                Map.of(
                        "ASSET_URL",
                        bucket.url(),
                        "ASSET_ENDPOINT",
                        wire.address().toString(),
                        "AWS_ACCESS_KEY_ID",
                        Buckets.KEY,
                        "AWS_SECRET_ACCESS_KEY",
                        Buckets.SECRET));
    }
}
