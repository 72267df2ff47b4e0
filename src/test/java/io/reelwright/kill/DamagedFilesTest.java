package io.reelwright.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.kill.ServerProcess.Told;
import io.reelwright.store.postgres.EmbeddedPostgres;
import io.reelwright.testing.Await;
import io.reelwright.testing.OwnDatabase;
import io.reelwright.testing.SharedFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files under a real server are cut and overwritten: the film is the one that it would have been, or it is not given out. */
@Tag("slow")
@Timeout(600)
class DamagedFilesTest {
    private static final String ORDER =
            "{\"topic\": \"Why honey never spoils\", \"outline\": true, \"seconds\": 6, \"seed\": 5,"
                    + " \"stop_after\": \"compose\", \"outputs\": [\"tiktok_9x16\"]}";

    @TempDir
    Path folder;

    @Test
    void whatIsDamagedIsMadeAgainAndTheFilmIsTheSame() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.createSymbolicLink(data.resolve("programs"), SharedFolders.programs());
        try (EmbeddedPostgres postgres = OwnDatabase.server(folder.resolve("postgres"));
                ServerProcess server = ServerProcess.start(
                        postgres.url() + "?user=" + postgres.user() + "&password=" + postgres.password(), data)) {
            server.awaitReady();
            String hurt = server.order(ORDER);
            Iterator<Told> events = server.events(hurt);
            reads(events, "waiting");
            byte[] film = film(server, hurt);
            Path files = data.resolve("assets/kept").resolve(hurt);
            cut(files.resolve("narration.wav"));
            overwrite(files.resolve("scenes/001-take1-9x16.mp4"));
            overwrite(files.resolve("masters/tiktok_9x16.mp4"));
            assertThat(server.bytes(address(hurt)).statusCode()).isEqualTo(503);

            List<Told> story = reads(events, "waiting");
            assertThat(recovered(story)).containsExactly("narration null", "scene 1", "master null");
            assertThat(film(server, hurt)).isEqualTo(film);
            assertThat(server.post("/v1/campaigns/" + hurt + "/approve").statusCode())
                    .isEqualTo(200);
            reads(events, "campaign_done");

            overwrite(files.resolve("masters/tiktok_9x16.mp4"));
            assertThat(server.bytes(address(hurt)).statusCode()).isEqualTo(503);
            Await.until(
                    "the film",
                    Duration.ofMinutes(10),
                    Duration.ofMillis(100),
                    () -> server.bytes(address(hurt)).statusCode() != 503);
            assertThat(film(server, hurt)).isEqualTo(film);
        }
    }

    private static List<String> recovered(List<Told> story) {
        return story.stream()
                .filter(told -> told.kind().equals("recovered"))
                .map(told -> told.data().path("what").asText() + " "
                        + told.data().path("scene").asText())
                .toList();
    }

    private static List<Told> reads(Iterator<Told> events, String kind) {
        List<Told> story = new ArrayList<>();
        do {
            story.add(events.next());
            assertThat(story.getLast().kind()).isNotEqualTo("campaign_failed");
        } while (!story.getLast().kind().equals(kind));
        return story;
    }

    private static byte[] film(ServerProcess server, String campaign) throws IOException, InterruptedException {
        return server.bytes(address(campaign)).body();
    }

    private static String address(String campaign) {
        return "/v1/campaigns/" + campaign + "/assets/masters/tiktok_9x16.mp4";
    }

    private static void cut(Path file) throws IOException {
        byte[] all = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(all, all.length / 2));
    }

    /** In the middle, so that its head still says what it was. */
    private static void overwrite(Path file) throws IOException {
        byte[] all = Files.readAllBytes(file);
        for (int i = all.length / 2; i < all.length / 2 + 2_000; i++) all[i] ^= 0x5a;
        Files.write(file, all);
    }
}
